-- Lists whoever saw it and is not listed yet, and writes one notice for each
-- unit among them, with its clock.  Gives the number of recipients added; runs
-- twice harmlessly.
CREATE OR REPLACE FUNCTION credit_private.tell_recipients(r credit.remedy) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	told bigint;
BEGIN
	INSERT INTO credit.remedy_notice AS n (code, remedy_id, unit, holder, body, notified_on)
	SELECT r.code, r.remedy_id, x.unit, r.unit,
		   pg_catalog.format('%s（%s）%s号文书的信息经核实有误，现已%s。贵单位曾于 %s 起 %s 次查询或接收，请停止使用并纠正据此作出的处理。',
			s.name, r.code, b.document_no, CASE WHEN r.listing_id IS NOT NULL THEN '移出名单' WHEN b.state = 'superseded' THEN '更正' ELSE '撤回' END, x.first_on, x.times),
		   credit.today()
	  FROM (SELECT credit_private.unit_in_charge(e.unit) AS unit, min(e.seen_on) AS first_on, count(*) AS times
			  FROM credit_private.exposures(r) AS e WHERE e.unit IS NOT NULL GROUP BY 1) AS x
	  JOIN credit.record AS b ON b.code = r.code AND b.record_id = r.record_id
	  JOIN credit.subject AS s ON s.code = r.code
	ON CONFLICT DO NOTHING;
	PERFORM credit_private.open_duty('remedy_notice', n.code, n.unit, 'remedy.acknowledge', n.notified_on, r.record_id, n.notice_id)
	   FROM credit.remedy_notice AS n
	  WHERE n.code = r.code AND n.remedy_id = r.remedy_id
		AND NOT EXISTS (SELECT FROM credit.duty AS d WHERE d.code = n.code AND d.kind = 'remedy_notice' AND d.case_id = n.notice_id);
	INSERT INTO credit.remedy_recipient (code, remedy_id, kind, reference, unit, notice_id, holder, person, seen_on, seen_at, seen)
	SELECT r.code, r.remedy_id, e.kind, e.reference, e.unit, n.notice_id, r.unit, e.person, e.seen_on, e.seen_at, e.seen
	  FROM credit_private.exposures(r) AS e
	  LEFT JOIN credit.remedy_notice AS n ON n.code = r.code AND n.remedy_id = r.remedy_id AND n.unit = credit_private.unit_in_charge(e.unit)
	ON CONFLICT DO NOTHING;
	GET DIAGNOSTICS told = ROW_COUNT;
	RETURN told;
END
$function$;
COMMENT ON FUNCTION credit_private.tell_recipients(credit.remedy) IS
	'列出看到者并逐单位备好通知,返回新增人次 | list who saw it, with a notice for each unit; gives the number added';
