-- The unit that was shown it says what it did.
CREATE OR REPLACE FUNCTION credit.acknowledge_notice(notice_id bigint, answer text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_inquirer', 'credit_partner', 'credit_office');
	n credit.remedy_notice;
BEGIN
	UPDATE credit.remedy_notice AS x SET acknowledged_on = credit.today(), acknowledged_by = actor.login, answer = acknowledge_notice.answer
	 WHERE x.notice_id = acknowledge_notice.notice_id AND x.acknowledged_on IS NULL AND credit_private.unit_in_charge(x.unit) = actor.unit
	   AND acknowledge_notice.answer ~ '[^ ]'
	RETURNING x.* INTO n;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_remedy_notice', ARRAY[coalesce(acknowledge_notice.notice_id::text, '')], NULL, 'remedy_notice');
	END IF;
	PERFORM credit_private.meet_duty('remedy_notice', n.code, n.notice_id);
END
$function$;
COMMENT ON FUNCTION credit.acknowledge_notice(bigint, text) IS '收件单位回执:已采取的措施 | the unit that was told acknowledges, with what it did';
GRANT EXECUTE ON FUNCTION credit.acknowledge_notice(bigint, text) TO credit_clerk, credit_head, credit_inquirer, credit_partner, credit_office;
