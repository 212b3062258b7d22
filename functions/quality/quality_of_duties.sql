-- Clocks: a duty counts in the month it falls due; one that is void does not
-- apply, one that is open and not yet due is not looked at.
CREATE OR REPLACE FUNCTION credit_private.quality_of_duties(from_day date, to_day date)
	RETURNS TABLE (check_id text, unit credit.credit_code, day date, code credit.credit_code, row_ref text, label text, passed boolean)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE d.kind WHEN 'collect' THEN 'collected_in_time' WHEN 'publish' THEN 'published_in_time' WHEN 'withdraw' THEN 'withdrawn_in_time'
				WHEN 'objection' THEN 'objection_in_time' WHEN 'objection_accept' THEN 'objection_in_time' WHEN 'objection_check' THEN 'objection_in_time'
				WHEN 'objection_correct' THEN 'objection_in_time' WHEN 'objection_feedback' THEN 'objection_in_time' WHEN 'repair' THEN 'repair_in_time'
				WHEN 'report' THEN 'reported_in_time' WHEN 'document' THEN 'document_in_time' WHEN 'catalog' THEN 'catalog_in_time' WHEN 'code_feedback' THEN 'code_fed_back' END,
		   d.unit, d.due_on, d.code, 'duty ' || d.duty_id, pg_catalog.concat_ws(' ', r.document_no, d.item, d.period::text, nullif(d.channel, '')),
		   CASE WHEN d.void_on IS NULL THEN coalesce(d.met_on <= d.due_on, false) END
	  FROM credit.duty AS d
	  LEFT JOIN credit.record AS r ON r.code = d.code AND r.record_id = d.record_id
	 WHERE d.due_on BETWEEN quality_of_duties.from_day AND quality_of_duties.to_day
	   AND (d.met_on IS NOT NULL OR d.void_on IS NOT NULL OR d.due_on < credit.today())
$function$;
COMMENT ON FUNCTION credit_private.quality_of_duties(date, date) IS '时限类检查所看的行 | rows of the checks on clocks';
