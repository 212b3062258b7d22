-- The job (S0 art 16): confirmed records of the items that feed a field from
-- above are entered on the list of that item.  Gives the number of imports.
CREATE OR REPLACE FUNCTION credit.import_pulled_lists() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT count(credit_private.import_entries(w.list_kind, w.batch_id, w.received_by))
	  FROM (SELECT DISTINCT u.list_kind, b.batch_id, b.received_by
			  FROM credit.upstream_item AS u
			  JOIN credit.batch AS b ON b.origin = u.source AND b.item = u.item AND b.source_kind IN ('upper_platform', 'pulled')
			  JOIN credit.record AS r ON r.batch_id = b.batch_id AND r.state = 'confirmed'
			 WHERE u.list_kind IS NOT NULL
			   AND NOT EXISTS (SELECT FROM credit.list_import_row AS x JOIN credit.list_import AS i ON i.import_id = x.import_id
								WHERE x.code = r.code AND x.record_id = r.record_id AND i.list_kind = u.list_kind)
			 ORDER BY b.batch_id) AS w
$function$;
COMMENT ON FUNCTION credit.import_pulled_lists() IS '抓取名单列入任务 | the job that enters pulled lists; gives the number of imports';
REVOKE ALL ON FUNCTION credit.import_pulled_lists() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.import_pulled_lists() TO credit_office, credit_admin;
