-- S1 二(九): a department reports a measure of its own to be merged into the one
-- list; the office decides.
CREATE OR REPLACE FUNCTION credit.report_measure(name text, kind text, direction text, basis text, matter_kinds text[] DEFAULT '{}', executor text DEFAULT NULL)
	RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	report_id bigint;
BEGIN
	IF report_measure.basis IS NULL OR report_measure.basis !~ '[^ ]' THEN
		PERFORM credit.raise('measure_without_basis', ARRAY[report_measure.name], NULL, 'measure_report', 'basis');
	END IF;
	IF (report_measure.name ~ '[^ ]' AND report_measure.kind IN ('administrative', 'market', 'industry', 'social') AND report_measure.direction IN ('restrict', 'reward')) IS NOT TRUE THEN
		PERFORM credit.raise('bad_measure_report', ARRAY[report_measure.name], NULL, 'measure_report',
			CASE WHEN (report_measure.name ~ '[^ ]') IS NOT TRUE THEN 'name' WHEN (report_measure.direction IN ('restrict', 'reward')) IS NOT TRUE THEN 'direction' ELSE 'kind' END);
	END IF;
	INSERT INTO credit.measure_report AS r (unit, name, kind, direction, basis, matter_kinds, executor, reported_on, reported_by)
	VALUES (actor.unit, report_measure.name, report_measure.kind, report_measure.direction, report_measure.basis, coalesce(report_measure.matter_kinds, '{}'),
		report_measure.executor, credit.today(), actor.login)
	RETURNING r.report_id INTO report_id;
	RETURN report_id;
END
$function$;
COMMENT ON FUNCTION credit.report_measure(text, text, text, text, text[], text) IS
	'部门报送措施,待汇总 | a department reports a measure, to be merged into the one list; returns the number of the report';
REVOKE ALL ON FUNCTION credit.report_measure(text, text, text, text, text[], text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.report_measure(text, text, text, text, text[], text) TO credit_clerk, credit_head;
