-- The office merges what was reported into the one list: a measure that is
-- there already gets the reporting unit as one more that carries it out; a new
-- one is added, from today; or it is declined.  Report and decision stay.  A
-- new measure binds nobody until a list entails it (credit.list_measure).
CREATE OR REPLACE FUNCTION credit.decide_measure_report(report_id bigint, outcome text, measure text, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	r credit.measure_report;
BEGIN
	SELECT * INTO r FROM credit.measure_report AS x WHERE x.report_id = decide_measure_report.report_id AND x.outcome IS NULL FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_measure_report', ARRAY[decide_measure_report.report_id::text]);
	ELSIF decide_measure_report.outcome IS NULL OR decide_measure_report.outcome NOT IN ('added', 'merged', 'declined') THEN
		PERFORM credit.raise('bad_word', ARRAY[coalesce(decide_measure_report.outcome, '')], 'added, merged, declined', 'measure_report', 'outcome');
	ELSIF decide_measure_report.reason IS NULL OR decide_measure_report.reason !~ '[^ ]' THEN
		PERFORM credit.raise('reason_missing');
	ELSIF decide_measure_report.outcome = 'merged' AND NOT EXISTS (SELECT FROM credit.measure AS m WHERE m.measure = decide_measure_report.measure
			AND m.kind = r.kind AND m.direction = r.direction) THEN
		PERFORM credit.raise('no_such_measure', ARRAY[decide_measure_report.measure], pg_catalog.format('It was reported as %s, to %s.', r.kind, r.direction),
			'measure_report', 'measure');
	END IF;
	IF decide_measure_report.outcome = 'added' THEN
		INSERT INTO credit.measure (measure, name, kind, direction, matter_kinds, basis, valid_during, effect, executor)
		VALUES (decide_measure_report.measure, r.name, r.kind, r.direction, r.matter_kinds, r.basis, pg_catalog.daterange(credit.today(), NULL),
			CASE WHEN r.matter_kinds = '{}' THEN 'act' WHEN r.direction = 'reward' THEN 'first' ELSE 'gate' END, r.executor);
	END IF;
	IF decide_measure_report.outcome IN ('added', 'merged') THEN
		INSERT INTO credit.measure_unit (measure, unit, valid_during, basis)
		VALUES (decide_measure_report.measure, credit_private.unit_in_charge(r.unit), pg_catalog.daterange(credit.today(), NULL), r.basis)
		ON CONFLICT ON CONSTRAINT measure_unit_pkey DO NOTHING;
	END IF;
	UPDATE credit.measure_report AS x
	   SET outcome = decide_measure_report.outcome, reason = decide_measure_report.reason, decided_on = credit.today(), decided_by = actor.login,
		   measure = CASE WHEN decide_measure_report.outcome <> 'declined' THEN decide_measure_report.measure END
	 WHERE x.report_id = r.report_id;
END
$function$;
COMMENT ON FUNCTION credit.decide_measure_report(bigint, text, text, text) IS
	'汇总报送的措施:新增、并入或不采纳 | decide a reported measure: added, merged into one that is there, or declined';
REVOKE ALL ON FUNCTION credit.decide_measure_report(bigint, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.decide_measure_report(bigint, text, text, text) TO credit_office;
