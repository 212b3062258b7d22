-- The clerk of the reporting unit has checked the rows (初审).
CREATE OR REPLACE FUNCTION credit.review(VARIADIC record_ids bigint[]) RETURNS integer
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	n integer;
BEGIN
	PERFORM credit_private.require_records(record_ids, actor.unit, 'received');
	UPDATE credit.record AS r SET state = 'reviewed', reviewed_by = actor.login
	 WHERE r.record_id = ANY (record_ids);
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.review(bigint[]) IS '经办人初审 | the clerk''s check; returns the number of records';
GRANT EXECUTE ON FUNCTION credit.review(bigint[]) TO credit_clerk, credit_head;
