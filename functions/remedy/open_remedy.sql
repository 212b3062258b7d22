-- What was withdrawn or corrected without an objection and was wrong: its unit
-- or the office opens the remedy.
CREATE OR REPLACE FUNCTION credit.open_remedy(record_id bigint, reason text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	r credit.record;
	remedy_id bigint;
BEGIN
	SELECT * INTO r FROM credit.record AS x WHERE x.record_id = open_remedy.record_id AND x.confirmed_on IS NOT NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[coalesce(open_remedy.record_id::text, '')]);
	ELSIF NOT 'credit_office' = ANY (actor.roles) AND actor.unit NOT IN (credit_private.unit_in_charge(r.unit, r.item), credit_private.unit_in_charge(r.source_unit, r.item)) THEN
		PERFORM credit.raise('not_your_unit', ARRAY[r.unit::text, actor.unit::text]);
	ELSIF r.state NOT IN ('superseded', 'withdrawn') THEN
		PERFORM credit.raise('nothing_wrong', ARRAY[r.record_id::text], NULL, 'record', 'state');
	END IF;
	remedy_id := credit_private.begin_remedy(r.code, r.record_id, NULL, NULL, coalesce(open_remedy.reason, ''), actor.login);
	IF remedy_id IS NULL THEN
		PERFORM credit.raise('remedy_exists', ARRAY[r.record_id::text], NULL, 'remedy');
	END IF;
	RETURN remedy_id;
END
$function$;
COMMENT ON FUNCTION credit.open_remedy(bigint, text) IS
	'对已撤回或更正的错误记录立案消除不良影响,返回编号 | open the remedy of a record that was withdrawn or corrected; gives its number';
GRANT EXECUTE ON FUNCTION credit.open_remedy(bigint, text) TO credit_head, credit_office;
