-- R056 建档留痕，做到可查可核可溯: of any record who entered it and from which file and
-- line, who reviewed and confirmed it, where it was published and who asked
-- about its subject while it stood.
CREATE OR REPLACE FUNCTION credit.trace_record(code credit.credit_code, record_id bigint)
	RETURNS TABLE (step text, on_day date, by_whom text, detail text)
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	it credit.record;
BEGIN
	SELECT * INTO it FROM credit.record AS r WHERE r.code = trace_record.code AND r.record_id = trace_record.record_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[trace_record.record_id::text]);
	ELSIF NOT actor.roles && '{credit_office}'::name[]
	  AND actor.unit NOT IN (credit_private.unit_in_charge(it.source_unit), credit_private.unit_in_charge(it.unit)) THEN
		PERFORM credit.raise('not_your_unit', ARRAY[it.source_unit::text, actor.unit::text]);
	END IF;
	RETURN QUERY
	SELECT s.step, s.on_day, s.by_whom, s.detail FROM (
		SELECT 1 AS n, 'entered' AS step, b.received_on AS on_day, b.received_by::text AS by_whom,
			   pg_catalog.concat_ws(' ', b.format, b.source_kind, b.origin, b.batch_no || '/' || it.line_no, pg_catalog.encode(b.digest, 'hex')) AS detail
		  FROM credit.batch AS b WHERE b.batch_id = it.batch_id
		UNION ALL
		SELECT 2, 'repaired', b.received_on, c.rule, pg_catalog.format('%s: %s → %s', c.field, credit.hide_citizen_ids(c.old_value), credit.hide_citizen_ids(c.new_value))
		  FROM credit.intake_change AS c JOIN credit.batch AS b ON b.batch_id = c.batch_id WHERE c.batch_id = it.batch_id AND c.line_no = it.line_no
		UNION ALL
		SELECT 3, 'acknowledged', w.acknowledged_on, w.acknowledged_by::text, w.check_name || ': ' || w.reason
		  FROM credit.intake_warning AS w WHERE w.batch_id = it.batch_id AND w.line_no = it.line_no AND w.acknowledged_by IS NOT NULL
		UNION ALL
		SELECT 4, 'reviewed', NULL, it.reviewed_by::text, NULL WHERE it.reviewed_by IS NOT NULL
		UNION ALL
		SELECT 5, 'confirmed', it.confirmed_on, it.confirmed_by::text, NULL WHERE it.confirmed_on IS NOT NULL
		UNION ALL
		SELECT 6, 'published', p.published_on, p.channel, 'until ' || p.public_until FROM credit.publication AS p
		 WHERE p.code = it.code AND p.record_id = it.record_id
		UNION ALL
		SELECT 7, 'withdrawn from', p.withdrawn_on, p.channel, p.withdrawn_why FROM credit.publication AS p
		 WHERE p.code = it.code AND p.record_id = it.record_id AND p.withdrawn_on IS NOT NULL
		UNION ALL
		SELECT 8, 'queried', q.asked_on, q.asked_by::text, pg_catalog.concat_ws(' ', q.purpose, q.unit) FROM credit.inquiry AS q
		 WHERE q.code = it.code AND q.asked_on >= it.confirmed_on AND q.asked_on <= coalesce(it.ended_on, 'infinity')
		UNION ALL
		SELECT 9, it.state, it.ended_on, NULL, it.end_reason WHERE it.ended_on IS NOT NULL) AS s
	 ORDER BY s.n, s.on_day;
END
$function$;
COMMENT ON FUNCTION credit.trace_record(credit.credit_code, bigint) IS
	'一条记录的来龙去脉:录入、修整、认可、审核、确认、公示、查询 | a record''s trace: entered, repaired, acknowledged, reviewed, confirmed, published, queried';
GRANT EXECUTE ON FUNCTION credit.trace_record(credit.credit_code, bigint) TO credit_clerk, credit_head, credit_office;
