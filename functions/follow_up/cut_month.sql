-- The feedback of a calendar month that is over, as one frozen batch: totals,
-- and a row for each response that a measure does not apply and for each
-- feedback given in it.  A person is its code and nothing more.  A month is cut
-- once; gives the number of the batch, also when it stood already.
CREATE OR REPLACE FUNCTION credit_private.cut_month(month date, who name) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	span CONSTANT daterange := pg_catalog.daterange(cut_month.month, (cut_month.month + interval '1 month')::date);
	lines jsonb;
	body jsonb;
	batch bigint;
BEGIN
	PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('credit.feedback_batch', 0));
	SELECT b.batch_no INTO batch FROM credit.feedback_batch AS b WHERE b.period = span;
	IF FOUND THEN
		RETURN batch;
	END IF;
	SELECT coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('task_id', x.task_id, 'code', x.code, 'name', CASE WHEN s.kind <> 'person' THEN s.name END,
			'list_kind', l.list_kind, 'listed_on', l.listed_on, 'document_no', CASE WHEN r.disclosure = 'public' THEN r.document_no END,
			'measure', m.measure, 'measure_name', m.name, 'kind', m.kind, 'direction', m.direction, 'basis', m.basis,
			'unit', u.unit, 'unit_name', u.name, 'initiated_on', x.initiated_on, 'response', x.response, 'responded_on', x.responded_on, 'ground', x.ground,
			'done_on', x.done_on, 'effect', x.effect, 'times', x.times, 'amount', x.amount, 'given_on', x.given_on)
			ORDER BY x.given_on, x.task_id, x.feedback_id), '[]')
	  INTO lines
	  FROM (SELECT t.code, t.task_id, t.listing_id, t.measure, f.unit, t.initiated_on, t.response, t.responded_on, NULL::text AS ground,
				   f.feedback_id, f.done_on, credit.hide_citizen_ids(f.effect) AS effect, f.times, f.amount, f.given_on
			  FROM credit.task_feedback AS f JOIN credit.task AS t ON t.code = f.code AND t.task_id = f.task_id
			 WHERE span @> f.given_on
			UNION ALL
			SELECT t.code, t.task_id, t.listing_id, t.measure, t.unit, t.initiated_on, t.response, t.responded_on, credit.hide_citizen_ids(t.ground),
				   NULL, NULL, NULL, NULL, NULL, t.responded_on
			  FROM credit.task AS t WHERE t.response = 'not_applicable' AND span @> t.responded_on) AS x
	  JOIN credit.measure AS m ON m.measure = x.measure
	  JOIN credit.unit AS u ON u.unit = x.unit
	  JOIN credit.listing AS l ON l.code = x.code AND l.listing_id = x.listing_id
	  LEFT JOIN credit.record AS r ON r.code = l.code AND r.record_id = l.record_id
	  LEFT JOIN credit.subject AS s ON s.code = x.code;
	body := pg_catalog.jsonb_build_object('from', lower(span), 'until', upper(span) - 1, 'count', pg_catalog.jsonb_array_length(lines),
		'initiated', (SELECT count(*) FROM credit.task AS t WHERE span @> t.initiated_on),
		'answered', (SELECT count(*) FROM credit.task AS t WHERE span @> t.responded_on),
		'fed_back', (SELECT count(*) FROM credit.task_feedback AS f WHERE span @> f.given_on), 'rows', lines);
	INSERT INTO credit.feedback_batch AS b (period, row_count, body, digest, cut_on, cut_by)
	VALUES (span, pg_catalog.jsonb_array_length(lines), body, pg_catalog.sha256(pg_catalog.convert_to(body::text, 'UTF8')), credit.today(), cut_month.who)
	RETURNING b.batch_no INTO batch;
	RETURN batch;
END
$function$;
COMMENT ON FUNCTION credit_private.cut_month(date, name) IS '将某月的实施反馈定稿成批 | the feedback of a month as one frozen batch';
