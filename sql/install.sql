-- How the platform gets into a database.  The functions are in
-- functions/install; the scripts they run are carried by the extension.

CREATE FUNCTION credit.extension_version() RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE
	BEGIN ATOMIC
		SELECT e.extversion FROM pg_catalog.pg_extension AS e WHERE e.extname OPERATOR(pg_catalog.=) 'pg_credit';
	END;
COMMENT ON FUNCTION credit.extension_version() IS '扩展版本 | version of the extension in this database';
