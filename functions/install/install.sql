-- Deploys the platform in one transaction.  Called again at the same version
-- it says so and changes nothing; an older or unknown state is refused.
CREATE OR REPLACE PROCEDURE credit.install()
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $procedure$
DECLARE
	found_version text;
	wanted text := credit.extension_version();
BEGIN
	-- two installers at once: the second one waits and then finds it done
	PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('credit.install'));
	found_version := credit.platform_version();
	IF found_version = wanted THEN
		RAISE NOTICE 'the pg_credit platform % is deployed already', wanted;
		RETURN;
	ELSIF found_version = '?' THEN
		PERFORM credit.raise('platform_state', ARRAY['tables of the platform exist, its version does not']);
	ELSIF found_version IS NOT NULL THEN
		PERFORM credit.raise('platform_older', ARRAY[found_version, wanted]);
	END IF;
	-- rules on characters would work on bytes: translate() tears 【 apart in SQL_ASCII
	IF pg_catalog.getdatabaseencoding() <> 'UTF8' THEN
		PERFORM credit.raise('platform_encoding', ARRAY[pg_catalog.getdatabaseencoding()::text]);
	END IF;
	EXECUTE credit.platform_script();
	INSERT INTO credit.platform (version) VALUES (wanted);
	RESET ROLE;
END
$procedure$;
COMMENT ON PROCEDURE credit.install() IS
	'在本库部署平台,一个事务,可重复调用 | deploy the platform in this database: one transaction, may be called again';
REVOKE ALL ON PROCEDURE credit.install() FROM PUBLIC;
