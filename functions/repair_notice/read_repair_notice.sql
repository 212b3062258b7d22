CREATE OR REPLACE FUNCTION credit.read_repair_notice(notice_id bigint) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_inquirer', 'credit_partner');
	n credit.repair_notice;
BEGIN
	SELECT * INTO n FROM credit.repair_notice AS x WHERE x.notice_id = read_repair_notice.notice_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_repair_notice', ARRAY[read_repair_notice.notice_id::text]);
	END IF;
	actor := credit_private.require_unit(n.unit, 'credit_clerk', 'credit_head', 'credit_inquirer', 'credit_partner');
	UPDATE credit.repair_notice AS x SET read_on = credit.today(), read_by = actor.login
	 WHERE x.code = n.code AND x.notice_id = n.notice_id AND x.read_on IS NULL;
END
$function$;
COMMENT ON FUNCTION credit.read_repair_notice(bigint) IS '签收修复结果通知 | a unit notes that it has read a notice of repair';
GRANT EXECUTE ON FUNCTION credit.read_repair_notice(bigint) TO credit_clerk, credit_head, credit_inquirer, credit_partner;
