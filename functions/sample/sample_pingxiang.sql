-- 166 items of the platform of Pingxiang (qixinyun/resourcecatalog, MIT): code,
-- number, name, departments, double publicity, kind of list.
CREATE OR REPLACE FUNCTION credit_private.sample_pingxiang() RETURNS text
	LANGUAGE sql IMMUTABLE
	SET search_path = pg_catalog, pg_temp
AS $function$
SELECT $csv$
@@extension/data/sample/catalog_pingxiang.csv@@
$csv$
$function$;
COMMENT ON FUNCTION credit_private.sample_pingxiang() IS '萍乡市公共信用信息目录样例 | the items of Pingxiang, as CSV';
