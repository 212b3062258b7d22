-- Our own results since a day, in the form that credit.import_repair_results()
-- takes; a repair that was broken is cancelled.
CREATE OR REPLACE FUNCTION credit.export_repair_results(since date DEFAULT '-infinity') RETURNS jsonb
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.require_role('credit_office', 'credit_admin');
	RETURN (
		SELECT coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('no', e.no, 'code', p.code, 'document_no', r.document_no, 'unit', r.unit,
					'outcome', e.outcome, 'decided_on', e.day) ORDER BY e.day, p.repair_id, e.no), '[]')
		  FROM credit.repair AS p
		  JOIN credit.record AS r ON r.code = p.code AND r.record_id = p.record_id
		 CROSS JOIN LATERAL (VALUES (p.repair_id::text, p.outcome, p.decided_on), (p.repair_id || '-cancelled', 'cancelled', p.broken_on)) AS e(no, outcome, day)
		 WHERE p.level = 'own' AND e.outcome IN ('approved', 'refused', 'cancelled') AND e.day >= since);
END
$function$;
COMMENT ON FUNCTION credit.export_repair_results(date) IS '导出本平台自某日起的修复结果 | our own results of repair since a day, to be imported elsewhere';
GRANT EXECUTE ON FUNCTION credit.export_repair_results(date) TO credit_office, credit_admin;
