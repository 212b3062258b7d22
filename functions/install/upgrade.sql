-- Takes a deployed platform to the extension's version: the delta of each
-- release in turn, then every replaceable function and view.
CREATE OR REPLACE PROCEDURE credit.upgrade()
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $procedure$
DECLARE
	found_version text;
	wanted text := credit.extension_version();
	delta record;
BEGIN
	PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('credit.install'));
	found_version := credit.platform_version();
	IF found_version IS NULL THEN
		PERFORM credit.raise('not_deployed');
	ELSIF found_version = '?' THEN
		PERFORM credit.raise('platform_state', ARRAY['tables of the platform exist, its version does not']);
	ELSIF found_version = wanted THEN
		RAISE NOTICE 'the pg_credit platform % is up to date', wanted;
		RETURN;
	END IF;
	CALL credit.lend_to_platform();
	SET LOCAL check_function_bodies = off;
	WHILE found_version <> wanted LOOP
		SELECT d.to_version, d.script INTO delta FROM credit.platform_delta() AS d WHERE d.from_version = found_version;
		IF NOT FOUND THEN
			PERFORM credit.raise('platform_state', ARRAY['no upgrade step leads on from version ' || found_version]);
		END IF;
		SET LOCAL ROLE credit_owner;
		EXECUTE delta.script;
		INSERT INTO credit.platform (version) VALUES (delta.to_version);
		RESET ROLE;
		found_version := delta.to_version;
	END LOOP;
	SET LOCAL ROLE credit_owner;
	EXECUTE credit.platform_again_script();
	RESET ROLE;
END
$procedure$;
COMMENT ON PROCEDURE credit.upgrade() IS
	'将已部署的平台升级到扩展的版本 | take the deployed platform to the version of the extension';
REVOKE ALL ON PROCEDURE credit.upgrade() FROM PUBLIC;
