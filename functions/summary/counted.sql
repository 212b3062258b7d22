-- The same from the facts themselves, in one pass over each table: what the
-- summaries must say at this moment.
CREATE OR REPLACE FUNCTION credit_private.counted() RETURNS TABLE (measure text, unit credit.credit_code, item text, channel text, day date, amount bigint)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT x.measure, x.unit, x.item, x.channel, x.day, sum(x.n)::bigint
	  FROM (
		SELECT e.measure, e.unit, e.item, e.channel, e.day, g.n
		  FROM (SELECT r.source_unit, r.item, r.act_kind, left(r.code::text, 2) AS prefix, r.state, r.confirmed_on, r.ended_on, r.batch_id, count(*) AS n
				  FROM credit.record AS r GROUP BY 1, 2, 3, 4, 5, 6, 7, 8) AS g
		  LEFT JOIN credit.batch AS b ON b.batch_id = g.batch_id
		 CROSS JOIN LATERAL credit_private.record_entries(g.source_unit, g.item, g.act_kind, g.prefix, g.state, g.confirmed_on, g.ended_on,
				b.unit, b.item, b.received_on) AS e
		UNION ALL
		SELECT e.measure, e.unit, e.item, e.channel, e.day, g.n
		  FROM (SELECT d.unit, d.kind, d.channel, d.due_on, d.met_on, d.void_on, count(*) AS n FROM credit.duty AS d GROUP BY 1, 2, 3, 4, 5, 6) AS g
		 CROSS JOIN LATERAL credit_private.duty_entries(g.unit, g.kind, g.channel, g.due_on, g.met_on, g.void_on) AS e
		UNION ALL
		SELECT e.measure, e.unit, e.item, e.channel, e.day, g.n
		  FROM (SELECT r.source_unit, r.act_kind, p.channel, p.published_on, p.withdrawn_on, p.withdrawn_why, count(*) AS n
				  FROM credit.publication AS p JOIN credit.record AS r ON r.code = p.code AND r.record_id = p.record_id
				 GROUP BY 1, 2, 3, 4, 5, 6) AS g
		 CROSS JOIN LATERAL credit_private.publication_entries(g.source_unit, g.act_kind, g.channel, g.published_on, g.withdrawn_on, g.withdrawn_why) AS e
		UNION ALL
		SELECT 'publicity.current', p.source_code, p.act_kind, '', credit_private.month_of(p.decided_on), count(*)
		  FROM credit_public.published_record AS p GROUP BY 1, 2, 3, 4, 5
		UNION ALL
		SELECT e.measure, e.unit, e.item, e.channel, e.day, g.n
		  FROM (SELECT i.batch_id, count(*) AS n FROM credit.inbox AS i GROUP BY 1) AS g
		  JOIN credit.batch AS b ON b.batch_id = g.batch_id
		 CROSS JOIN LATERAL credit_private.event_entries('batch.received', b.unit, b.item, '', b.received_on) AS e
		UNION ALL
		SELECT 'batch.fault', b.unit, b.item, d.dimension, credit_private.month_of(b.received_on), count(DISTINCT (f.batch_id, f.line_no))
		  FROM credit.fault AS f
		  JOIN credit.batch AS b ON b.batch_id = f.batch_id
		 CROSS JOIN LATERAL credit_private.fault_dimension_of(f.condition, f.fault) AS d(dimension)
		 GROUP BY 1, 2, 3, 4, 5
		UNION ALL
		SELECT 'batch.repaired', b.unit, b.item, '', credit_private.month_of(b.received_on), count(DISTINCT (c.batch_id, c.line_no))
		  FROM credit.intake_change AS c
		  JOIN credit.batch AS b ON b.batch_id = c.batch_id
		 GROUP BY 1, 2, 3, 4, 5
		UNION ALL
		SELECT e.measure, e.unit, e.item, e.channel, e.day, g.n
		  FROM (SELECT i.unit, i.purpose, i.asked_on, count(*) AS n FROM credit.inquiry AS i GROUP BY 1, 2, 3) AS g
		 CROSS JOIN LATERAL credit_private.event_entries('inquiry.made', g.unit, g.purpose, '', g.asked_on) AS e
		UNION ALL
		SELECT e.measure, m.unit, m.matter_kind, '', credit_private.month_of(e.day), 1
		  FROM credit.matter AS m
		 CROSS JOIN LATERAL (VALUES ('matter.opened', m.opened_on), ('matter.refused', CASE WHEN m.outcome = 'refused' THEN m.decided_on END)) AS e(measure, day)
		UNION ALL
		SELECT 'sign_off.made', s.unit, '', '', credit_private.month_of((s.signed_at AT TIME ZONE 'Asia/Shanghai')::date), 1 FROM credit.sign_off AS s
		UNION ALL
		SELECT 'break_glass.opened', g.unit, g.matter_kind, '', credit_private.month_of((g.opened_at AT TIME ZONE 'Asia/Shanghai')::date), 1
		  FROM credit.break_glass AS g
		UNION ALL
		SELECT 'listing.entered', l.unit, l.list_kind, '', credit_private.month_of(l.listed_on), 1 FROM credit.listing AS l WHERE l.root_code IS NULL
		UNION ALL
		SELECT e.measure, o.unit, '', '', credit_private.month_of(e.day), 1
		  FROM credit.objection AS o
		 CROSS JOIN LATERAL (VALUES ('objection.filed', o.filed_on), ('objection.upheld', CASE WHEN o.outcome LIKE 'upheld%' THEN o.decided_on END)) AS e(measure, day)
		UNION ALL
		SELECT e.measure, p.unit, '', '', credit_private.month_of(e.day), 1
		  FROM credit.repair AS p
		 CROSS JOIN LATERAL (VALUES ('repair.applied', p.applied_on), ('repair.approved', CASE WHEN p.outcome = 'approved' THEN p.decided_on END)) AS e(measure, day)
	  ) AS x
	 WHERE x.day IS NOT NULL
	 GROUP BY 1, 2, 3, 4, 5
$function$;
COMMENT ON FUNCTION credit_private.counted() IS '由各表逐行重算的汇总 | the summaries counted anew from the facts';
