-- What a receipt rested on: the answer, and the rows by which it was made that
-- were in force on its day.
CREATE OR REPLACE FUNCTION credit_private.evidence_content(i credit.inquiry) RETURNS jsonb
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH entry AS (
		SELECT l.rule_id, l.list_kind FROM credit.listing AS l
		 WHERE l.code IN (SELECT c::credit.credit_code FROM pg_catalog.jsonb_array_elements_text(i.answer #> '{basic,codes}') AS c)
		   AND l.valid_during @> i.asked_on
	), cited AS (
		SELECT e.rule_id FROM entry AS e
		UNION
		SELECT p.rule_id FROM credit.repair AS p
		 WHERE p.code IN (SELECT c::credit.credit_code FROM pg_catalog.jsonb_array_elements_text(i.answer #> '{basic,codes}') AS c) AND p.applied_on <= i.asked_on
	)
	SELECT pg_catalog.jsonb_build_object('version', 1, 'code', i.code, 'inquiry_id', i.inquiry_id, 'unit', i.unit,
		'receipt', pg_catalog.to_jsonb(i) - 'answer' || pg_catalog.jsonb_build_object('digest', pg_catalog.encode(i.digest, 'hex')),
		'answer', i.answer,
		'rules', coalesce((SELECT pg_catalog.jsonb_agg(pg_catalog.to_jsonb(r) ORDER BY r.rule_id) FROM credit.rule AS r WHERE r.rule_id IN (SELECT c.rule_id FROM cited AS c)), '[]'),
		'lists', coalesce((SELECT pg_catalog.jsonb_agg(pg_catalog.to_jsonb(k) ORDER BY k.list_kind) FROM credit.list_kind AS k WHERE k.list_kind IN (SELECT e.list_kind FROM entry AS e)), '[]'),
		'measures', coalesce((SELECT pg_catalog.jsonb_agg(pg_catalog.to_jsonb(m) ORDER BY m.measure) FROM credit.measure AS m
							   WHERE m.measure IN (SELECT x ->> 'measure' FROM pg_catalog.jsonb_array_elements(i.answer -> 'measures') AS x)), '[]'),
		'purpose', (SELECT pg_catalog.to_jsonb(p) FROM credit.purpose AS p WHERE p.purpose = i.purpose),
		'calendar', pg_catalog.jsonb_build_object('calendar', 'CN', 'version', credit.calendar_version('CN', i.asked_on)),
		'platform', credit.platform_version(),
		'frozen_at', pg_catalog.clock_timestamp(),
		'ledger_before', (SELECT pg_catalog.jsonb_build_object('run_no', r.run_no, 'day', r.day, 'root', pg_catalog.encode(r.root, 'hex'))
							FROM credit.ledger_run AS r ORDER BY r.run_no DESC LIMIT 1),
		'receipt_sealed', (SELECT pg_catalog.jsonb_build_object('run_no', r.run_no, 'day', r.day, 'root', pg_catalog.encode(r.root, 'hex'))
							 FROM credit.ledger_page AS p JOIN credit.ledger_run AS r ON r.run_no = p.run_no
							WHERE p.unit = i.unit AND p.source = 'inquiry' AND p.kind = 'current' AND i.inquiry_id = ANY (p.ids) ORDER BY p.run_no LIMIT 1))
$function$;
COMMENT ON FUNCTION credit_private.evidence_content(credit.inquiry) IS '查询回执所依的内容 | what a receipt rested on';
