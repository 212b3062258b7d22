-- S0 方案 一(二) 提出意见: the draft goes to the units for comment.
CREATE OR REPLACE FUNCTION credit.circulate_edition(edition text, comments_until date DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	UPDATE credit.catalog_edition AS e SET state = 'comments', comments_until = circulate_edition.comments_until
	 WHERE e.edition = circulate_edition.edition;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_edition', ARRAY[circulate_edition.edition], NULL, 'catalog_edition');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.circulate_edition(text, date) IS '目录草案向各单位征求意见 | send a draft edition to the units for comment';
REVOKE ALL ON FUNCTION credit.circulate_edition(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.circulate_edition(text, date) TO credit_office;
