-- Initiates one measure for one entry to one unit by hand: by the office, or a
-- head of the unit that listed.  R147: only a measure of the list in force, on
-- its basis.
CREATE OR REPLACE FUNCTION credit.initiate_measure(listing_id bigint, measure text, unit text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	l credit.listing;
	target credit.credit_code;
	task bigint;
BEGIN
	SELECT * INTO l FROM credit.listing AS x WHERE x.listing_id = initiate_measure.listing_id;
	IF l.code IS NULL THEN
		PERFORM credit.raise('no_listing', ARRAY[initiate_measure.listing_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(l.unit, 'credit_head');
	END IF;
	SELECT u.unit INTO target FROM credit.unit AS u WHERE u.unit = credit.try_credit_code(initiate_measure.unit) AND u.valid_during @> credit.today();
	IF target IS NULL THEN
		PERFORM credit.raise('unknown_unit', ARRAY[initiate_measure.unit]);
	END IF;
	PERFORM credit_private.latest_effects(l.code);
	PERFORM credit_private.require_measure(l.code, initiate_measure.measure, l.listing_id);
	INSERT INTO credit.task AS t (code, listing_id, measure, unit, initiated_on, initiated_by)
	VALUES (l.code, l.listing_id, initiate_measure.measure, target, credit.today(), actor.login)
	ON CONFLICT DO NOTHING
	RETURNING t.task_id INTO task;
	IF task IS NULL THEN
		PERFORM credit.raise('task_stands', ARRAY[initiate_measure.measure, l.listing_id::text], NULL, 'task');
	END IF;
	PERFORM credit_private.open_duty('measure_response', l.code, target, 'measure.respond', credit.today(), case_id => task);
	RETURN task;
END
$function$;
COMMENT ON FUNCTION credit.initiate_measure(bigint, text, text) IS
	'对某条目向某单位发起一项措施,返回任务编号 | initiate a measure for an entry to a unit; returns the number of the task';
REVOKE ALL ON FUNCTION credit.initiate_measure(bigint, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.initiate_measure(bigint, text, text) TO credit_head, credit_office;
