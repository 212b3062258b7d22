-- What an outside evaluator counted, and beside it what we count ourselves of
-- the same metric, unit and period at that moment: [{"unit": name or code, "metric": …,
-- "amount": good, "out_of": looked at}].  All or nothing; never changed.
CREATE OR REPLACE FUNCTION credit.import_evaluation(evaluation text, evaluator text, during daterange, results jsonb) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_evaluator');
	n bigint;
BEGIN
	INSERT INTO credit.external_result (unit, evaluation, metric, during, amount, out_of, evaluator, imported_on, imported_by, own_amount, own_out_of)
	SELECT x.unit, import_evaluation.evaluation, r.metric, import_evaluation.during,
		   r.amount, r.out_of, import_evaluation.evaluator, credit.today(), actor.login, o.amount, o.out_of
	  FROM jsonb_to_recordset(import_evaluation.results) AS r(unit text, metric text, amount numeric, out_of numeric)
	 CROSS JOIN LATERAL (SELECT coalesce(credit.unit_of(r.unit), credit.try_credit_code(r.unit)) AS unit) AS x
	  LEFT JOIN credit_private.metric_values(lower(import_evaluation.during), upper(import_evaluation.during) - 1, '000000') AS o ON o.unit = x.unit AND o.metric = r.metric;
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.import_evaluation(text, text, daterange, jsonb) IS '导入第三方评估结果 | import what an outside evaluator counted';
GRANT EXECUTE ON FUNCTION credit.import_evaluation(text, text, daterange, jsonb) TO credit_office, credit_evaluator;
