-- NULL: no platform.  '?': objects are there, but no version row.
CREATE OR REPLACE FUNCTION credit.platform_version() RETURNS text
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
	version text;
BEGIN
	IF pg_catalog.to_regclass('credit.platform') IS NOT NULL THEN
		SELECT p.version INTO version FROM credit.platform AS p ORDER BY p.deployed_at DESC, p.version DESC LIMIT 1;
		RETURN coalesce(version, '?');
	END IF;
	IF pg_catalog.to_regclass('credit.record') IS NOT NULL OR pg_catalog.to_regclass('credit.subject') IS NOT NULL THEN
		RETURN '?';
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit.platform_version() IS
	'已部署的平台版本,空为未部署,? 为状态不明 | version of the deployed platform; NULL when there is none, ? when the state is unknown';
