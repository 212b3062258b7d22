-- The body that was told says what was done.
CREATE OR REPLACE FUNCTION credit.acknowledge_default(notice_id bigint, answer text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	n credit.integrity_notice;
BEGIN
	UPDATE credit.integrity_notice AS x SET acknowledged_on = credit.today(), acknowledged_by = actor.login, answer = acknowledge_default.answer
	 WHERE x.notice_id = acknowledge_default.notice_id AND x.acknowledged_on IS NULL AND credit_private.unit_in_charge(x.unit) = actor.unit
	   AND acknowledge_default.answer ~ '[^ ]'
	RETURNING x.* INTO n;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_integrity_notice', ARRAY[coalesce(acknowledge_default.notice_id::text, '')], NULL, 'integrity_notice');
	END IF;
	PERFORM credit_private.meet_duty('integrity_notice', n.code, n.notice_id);
END
$function$;
COMMENT ON FUNCTION credit.acknowledge_default(bigint, text) IS '收件机关回执:处理情况 | the body that was told acknowledges, with what was done';
GRANT EXECUTE ON FUNCTION credit.acknowledge_default(bigint, text) TO credit_clerk, credit_head;
