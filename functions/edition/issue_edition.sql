-- S0 方案 一(二) 定稿并印发: the edition holds from a day on, and ends the one of
-- its region that held until then.
CREATE OR REPLACE FUNCTION credit.issue_edition(edition text, valid_from date DEFAULT NULL, issued_on date DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	draft credit.catalog_edition;
	since date := coalesce(issue_edition.valid_from, credit.today());
BEGIN
	SELECT * INTO draft FROM credit.catalog_edition AS e WHERE e.edition = issue_edition.edition FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_edition', ARRAY[issue_edition.edition], NULL, 'catalog_edition');
	ELSIF draft.state <> 'comments' THEN
		PERFORM credit.raise('wrong_edition_state', ARRAY[draft.edition, draft.state, 'comments'], NULL, 'catalog_edition', 'state');
	ELSIF EXISTS (SELECT FROM credit.catalog_edition AS e
				   WHERE e.region = draft.region AND e.state = 'issued'
					 AND (lower(e.valid_during) >= since OR (e.valid_during @> since AND NOT pg_catalog.upper_inf(e.valid_during)))) THEN
		PERFORM credit.raise('edition_overlap', ARRAY[draft.edition, since::text], NULL, 'catalog_edition', 'valid_during');
	END IF;
	UPDATE credit.catalog_edition AS e
	   SET valid_during = pg_catalog.daterange(lower(e.valid_during), since)
	 WHERE e.region = draft.region AND e.state = 'issued' AND e.valid_during @> since;
	UPDATE credit.catalog_edition AS e
	   SET state = 'issued', issued_on = coalesce(issue_edition.issued_on, credit.today()), valid_during = pg_catalog.daterange(since, NULL)
	 WHERE e.edition = draft.edition;
END
$function$;
COMMENT ON FUNCTION credit.issue_edition(text, date, date) IS
	'发布目录版本,自某日施行,本地区原版本同日终止 | issue an edition; it holds from a day on and ends the one before it';
REVOKE ALL ON FUNCTION credit.issue_edition(text, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.issue_edition(text, date, date) TO credit_office;
