-- The task, for people of its unit or of the unit in charge of it, held until
-- the transaction ends.
CREATE OR REPLACE FUNCTION credit_private.require_task(task_id bigint) RETURNS credit.task
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	t credit.task;
BEGIN
	PERFORM credit_private.require_role('credit_clerk', 'credit_head');
	SELECT * INTO t FROM credit.task AS x WHERE x.task_id = require_task.task_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_task', ARRAY[require_task.task_id::text]);
	END IF;
	PERFORM credit_private.require_unit(t.unit, 'credit_clerk', 'credit_head');
	PERFORM credit_private.latest_effects(t.code);
	SELECT * INTO t FROM credit.task AS x WHERE x.code = t.code AND x.task_id = t.task_id FOR UPDATE;
	RETURN t;
END
$function$;
COMMENT ON FUNCTION credit_private.require_task(bigint) IS '取本单位的任务 | the task, for people of its unit';
