CREATE OR REPLACE FUNCTION credit.apply_for_manual_entry(item text, reason text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	id bigint;
BEGIN
	IF coalesce(apply_for_manual_entry.reason, '') !~ '[^ ]' THEN
		PERFORM credit.raise('reason_needed', ARRAY[apply_for_manual_entry.item], NULL, 'manual_application', 'reason');
	END IF;
	INSERT INTO credit.manual_application AS a (unit, item, reason, applied_by)
	VALUES (actor.unit, apply_for_manual_entry.item, apply_for_manual_entry.reason, actor.login)
	ON CONFLICT DO NOTHING RETURNING a.application_id INTO id;
	RETURN coalesce(id, (SELECT a.application_id FROM credit.manual_application AS a
						  WHERE a.unit = actor.unit AND a.item = apply_for_manual_entry.item AND a.approved IS NULL));
END
$function$;
COMMENT ON FUNCTION credit.apply_for_manual_entry(text, text) IS '申请手工填报某项目 | apply to enter an item by hand; returns the number of the open application';
GRANT EXECUTE ON FUNCTION credit.apply_for_manual_entry(text, text) TO credit_clerk, credit_head;
