-- A commitment and what became of it, in the fields of its record.
CREATE OR REPLACE FUNCTION credit_private.commitment_document(c credit.commitment) RETURNS jsonb
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT credit_private.own_parties('CN', c.code, credit_private.unit_in_charge(c.unit)) || pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
		'CN_WSH', c.commitment_no,
		'CN_LX', CASE WHEN k.name IN ('主动型', '审批替代型', '容缺受理型', '证明事项告知承诺', '信用修复型', '行业自律型') THEN k.name ELSE '其他-' || k.name END,
		'CN_SY', c.reason,
		'CN_NR', pg_catalog.format('%s %s', c.template, c.template_version),
		'CN_QX', coalesce(c.until, c.promised_on),
		'CN_JDRQ', c.made_on,
		'CN_LYZT', CASE s.state WHEN 'kept' THEN '全部履行' WHEN 'partly' THEN '部分履行' WHEN 'broken' THEN '未履行' ELSE '履行中' END,
		'CN_LYRQ', s.verified_on,
		'CN_WNRQ', CASE WHEN s.state IN ('partly', 'broken') THEN
			(SELECT max(b.found_on) FROM credit.breach AS b WHERE b.code = c.code AND b.commitment_id = c.commitment_id AND credit_private.breach_stands(b.code, b.document_no)) END))
	  FROM credit.commitment_kind AS k
	 CROSS JOIN LATERAL credit_private.commitment_state(c.code, c.commitment_id) AS s
	 WHERE k.commitment_kind = c.commitment_kind
$function$;
COMMENT ON FUNCTION credit_private.commitment_document(credit.commitment) IS '承诺及履行情况的记录字段 | a commitment and what became of it, in the fields of its record';
