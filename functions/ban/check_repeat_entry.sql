-- 屡犯不改 as a condition of an entry (R138): a list that names fields of activity
-- takes only who has offended repeatedly in one of them, on the day of listing.
CREATE OR REPLACE FUNCTION credit_private.check_repeat_entry() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	fields text;
BEGIN
	SELECT pg_catalog.string_agg(x.sector, ', ' ORDER BY x.sector) INTO fields
	  FROM new_rows AS l JOIN credit.list_repeat AS x ON x.list_kind = l.list_kind
	 WHERE l.root_code IS NULL
	 GROUP BY l.code, l.listing_id, l.listed_on
	HAVING NOT pg_catalog.bool_or((SELECT o.repeated FROM credit_private.repeat_offences(l.code, x.sector, l.listed_on) AS o))
	 LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('not_repeated', ARRAY[fields], NULL, 'listing', 'list_kind');
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.check_repeat_entry() IS '以屡犯为条件的名单不列入未屡犯者 | a list that wants repeated offences takes nobody else';
CREATE OR REPLACE TRIGGER listing_check_repeat AFTER INSERT ON credit.listing
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit_private.check_repeat_entry();
