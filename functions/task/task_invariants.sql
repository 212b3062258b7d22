CREATE OR REPLACE FUNCTION credit_private.task_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- every step has its clock while a rule holds, and what is done has met it
	SELECT 'task answered, duty open', t.code, 'task ' || t.task_id
	  FROM credit.task AS t JOIN credit.duty AS d ON d.code = t.code AND d.kind = 'measure_response' AND d.case_id = t.task_id
	 WHERE t.response IS NOT NULL AND d.met_on IS NULL AND d.void_on IS NULL
	UNION ALL
	SELECT 'task not answered, duty met', t.code, 'task ' || t.task_id
	  FROM credit.task AS t JOIN credit.duty AS d ON d.code = t.code AND d.kind = 'measure_response' AND d.case_id = t.task_id
	 WHERE t.response IS NULL AND d.met_on IS NOT NULL
	UNION ALL
	SELECT 'feedback without acceptance', t.code, 'task ' || t.task_id
	  FROM credit.task_feedback AS f JOIN credit.task AS t ON t.code = f.code AND t.task_id = f.task_id
	 WHERE t.response IS DISTINCT FROM 'accepted'
	UNION ALL
	-- R147: nothing was tasked or done on a day on which the list had no such measure
	SELECT 'measure without basis', x.code, x.what
	  FROM (SELECT t.code, t.listing_id, t.measure, t.initiated_on AS day, 'task ' || t.task_id AS what FROM credit.task AS t
			UNION ALL
			SELECT t.code, t.listing_id, t.measure, f.done_on, 'feedback ' || f.feedback_id
			  FROM credit.task_feedback AS f JOIN credit.task AS t ON t.code = f.code AND t.task_id = f.task_id) AS x
	  JOIN credit.listing AS l ON l.code = x.code AND l.listing_id = x.listing_id
	 WHERE NOT EXISTS (SELECT FROM credit.list_measure AS lm WHERE lm.list_kind = l.list_kind AND lm.measure = x.measure)
		OR x.day < (SELECT min(lower(m.valid_during)) FROM credit.measure AS m WHERE m.measure = x.measure)
$function$;
COMMENT ON FUNCTION credit_private.task_invariants() IS '联合奖惩任务的不变量 | invariants of tasks';
