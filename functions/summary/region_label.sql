CREATE OR REPLACE FUNCTION credit_private.region_label(region text, OUT name varchar(200), OUT level varchar(16))
	LANGUAGE sql STABLE PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce(credit.region_name(region_label.region), CASE region_label.region WHEN '000000' THEN '全国' ELSE region_label.region END),
		   CASE WHEN region_label.region = '000000' THEN 'nation' WHEN region_label.region LIKE '%0000' THEN 'province'
				WHEN region_label.region LIKE '%00' THEN 'city' ELSE 'county' END
$function$;
COMMENT ON FUNCTION credit_private.region_label(text) IS '地区名称与层级 | name of a division and its level: nation, province, city or county';
