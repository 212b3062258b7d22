-- What the platform's owner may do with the extension's members: call every
-- routine but those that deploy, read and write every register.  Run at each
-- installation and upgrade, as the superuser who deploys.
CREATE OR REPLACE PROCEDURE credit.lend_to_platform()
	LANGUAGE plpgsql
	SET search_path = pg_catalog, pg_temp
AS $procedure$
DECLARE
	member record;
BEGIN
	FOR member IN
		SELECT p.oid::regprocedure AS routine
		  FROM pg_catalog.pg_depend AS d
		  JOIN pg_catalog.pg_extension AS e ON e.oid = d.refobjid AND e.extname = 'pg_credit'
		  JOIN pg_catalog.pg_proc AS p ON p.oid = d.objid AND p.pronamespace = e.extnamespace
		 WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.refclassid = 'pg_catalog.pg_extension'::regclass AND d.deptype = 'e'
		   AND p.proname NOT IN ('install', 'upgrade', 'lend_to_platform')
	LOOP
		EXECUTE pg_catalog.format('GRANT EXECUTE ON ROUTINE %s TO credit_owner', member.routine);
	END LOOP;
	FOR member IN
		SELECT c.oid::regclass AS register
		  FROM pg_catalog.pg_depend AS d
		  JOIN pg_catalog.pg_extension AS e ON e.oid = d.refobjid AND e.extname = 'pg_credit'
		  JOIN pg_catalog.pg_class AS c ON c.oid = d.objid AND c.relkind = 'r'
		 WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_extension'::regclass AND d.deptype = 'e'
	LOOP
		EXECUTE pg_catalog.format('GRANT SELECT, INSERT, UPDATE, DELETE, REFERENCES ON TABLE %s TO credit_owner', member.register);
	END LOOP;
END
$procedure$;
COMMENT ON PROCEDURE credit.lend_to_platform() IS
	'授予平台所有者使用扩展成员的权限 | grant the platform''s owner what it needs of the extension''s members';
REVOKE ALL ON PROCEDURE credit.lend_to_platform() FROM PUBLIC;
