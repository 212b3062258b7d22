-- S3 四.3: the office enters on a list what came down in a batch.  Gives the
-- number of the import; NULL when all of it was imported before.
CREATE OR REPLACE FUNCTION credit.import_list(list_kind text, batch_id bigint) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
BEGIN
	IF NOT EXISTS (SELECT FROM credit.list_kind AS k WHERE k.list_kind = import_list.list_kind) THEN
		PERFORM credit.raise('no_list', ARRAY[coalesce(import_list.list_kind, '')]);
	ELSIF NOT EXISTS (SELECT FROM credit.batch AS b WHERE b.batch_id = import_list.batch_id AND b.source_kind IN ('upper_platform', 'pulled') AND b.origin IS NOT NULL) THEN
		PERFORM credit.raise('not_from_above', ARRAY[coalesce(import_list.batch_id::text, '')], NULL, 'batch', 'source_kind');
	END IF;
	RETURN credit_private.import_entries(import_list.list_kind, import_list.batch_id, actor.login);
END
$function$;
COMMENT ON FUNCTION credit.import_list(text, bigint) IS '导入上级下发的名单批次,返回导入号 | import a batch from above on a list; returns the number of the import';
REVOKE ALL ON FUNCTION credit.import_list(text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.import_list(text, bigint) TO credit_office;
