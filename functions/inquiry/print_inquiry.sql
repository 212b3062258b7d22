-- S1 二(五) 打印查询结果,存档备查: the receipt as a text for paper, made of nothing but
-- what was frozen, so that it comes out the same years later.  What a printed
-- answer of version 1 looks like never changes; another layout is another version.
CREATE OR REPLACE FUNCTION credit.print_inquiry(inquiry_id bigint) RETURNS text
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT pg_catalog.concat_ws(E'\n', '信用信息查询回执',
		pg_catalog.format('编号:%s', i.inquiry_id),
		pg_catalog.format('时间:%s', i.answer ->> 'asked_at'),
		pg_catalog.format('单位:%s', coalesce(i.answer ->> 'unit', i.unit::text)),
		pg_catalog.format('查询人:%s', i.asked_by || CASE WHEN i.automatic THEN '(自动)' ELSE '' END),
		pg_catalog.format('用途:%s', coalesce(i.answer ->> 'purpose_name', i.purpose)),
		CASE WHEN i.matter_id IS NOT NULL THEN pg_catalog.format('事项:%s%s', i.matter_id, '(' || CASE i.stage WHEN 'accept' THEN '受理' WHEN 'handle' THEN '办理' WHEN 'daily' THEN '日常' WHEN 'close' THEN '办结' END || ')') END,
		pg_catalog.format('主体:%s(%s)', coalesce(i.answer #>> '{basic,name}', '未登记'), i.code),
		pg_catalog.format('一、基本信息(%s条)', pg_catalog.jsonb_array_length(i.answer #> '{basic,records}')), basic.lines,
		pg_catalog.format('二、守信信息(%s条)', pg_catalog.jsonb_array_length(i.answer -> 'trustworthy')), trustworthy.lines,
		pg_catalog.format('三、失信信息(%s条)', pg_catalog.jsonb_array_length(i.answer -> 'untrustworthy')), untrustworthy.lines,
		pg_catalog.format('四、名单标记(%s项)', pg_catalog.jsonb_array_length(i.answer -> 'flags')), flags.lines,
		pg_catalog.format('五、奖惩措施(%s项)', pg_catalog.jsonb_array_length(i.answer -> 'measures')), measures.lines,
		pg_catalog.format('摘要(SHA-256):%s', pg_catalog.encode(i.digest, 'hex')))
	  FROM credit.inquiry AS i
	 CROSS JOIN LATERAL (
		SELECT pg_catalog.string_agg(pg_catalog.format('  %s. %s', x.n, pg_catalog.concat_ws(' ', x.r ->> 'decided_on', x.r ->> 'document_no', x.r ->> 'title', x.r ->> 'unit')), E'\n' ORDER BY x.n) AS lines
		  FROM pg_catalog.jsonb_array_elements(i.answer #> '{basic,records}') WITH ORDINALITY AS x(r, n)) AS basic
	 CROSS JOIN LATERAL (
		SELECT pg_catalog.string_agg(pg_catalog.format('  %s. %s', x.n, pg_catalog.concat_ws(' ', x.r ->> 'decided_on', x.r ->> 'document_no', x.r ->> 'title', x.r ->> 'unit')), E'\n' ORDER BY x.n) AS lines
		  FROM pg_catalog.jsonb_array_elements(i.answer -> 'trustworthy') WITH ORDINALITY AS x(r, n)) AS trustworthy
	 CROSS JOIN LATERAL (
		SELECT pg_catalog.string_agg(pg_catalog.format('  %s. %s', x.n, pg_catalog.concat_ws(' ', x.r ->> 'decided_on', x.r ->> 'document_no', x.r ->> 'title', x.r ->> 'unit',
				CASE x.r ->> 'severity' WHEN 'serious' THEN '严重' WHEN 'general' THEN '一般' WHEN 'minor' THEN '轻微' END,
				CASE WHEN (x.r ->> 'under_objection')::boolean THEN '[异议中]' END, CASE WHEN (x.r ->> 'repaired')::boolean THEN '[已修复]' END)), E'\n' ORDER BY x.n) AS lines
		  FROM pg_catalog.jsonb_array_elements(i.answer -> 'untrustworthy') WITH ORDINALITY AS x(r, n)) AS untrustworthy
	 CROSS JOIN LATERAL (
		SELECT pg_catalog.string_agg(pg_catalog.format('  %s. %s', x.n, pg_catalog.concat_ws(' ', x.r ->> 'name', '自' || (x.r ->> 'since'), '至' || (x.r ->> 'until'),
				CASE WHEN x.r ->> 'status' = 'suspended' THEN '[异议中,暂停]' END)), E'\n' ORDER BY x.n) AS lines
		  FROM pg_catalog.jsonb_array_elements(i.answer -> 'flags') WITH ORDINALITY AS x(r, n)) AS flags
	 CROSS JOIN LATERAL (
		SELECT pg_catalog.string_agg(pg_catalog.format('  %s. %s', x.n, pg_catalog.concat_ws(' ', x.r ->> 'name', '依据:' || (x.r ->> 'basis'),
				CASE WHEN (x.r ->> 'suspended')::boolean THEN '[暂停]' END)), E'\n' ORDER BY x.n) AS lines
		  FROM pg_catalog.jsonb_array_elements(i.answer -> 'measures') WITH ORDINALITY AS x(r, n)) AS measures
	 WHERE i.inquiry_id = print_inquiry.inquiry_id
$function$;
COMMENT ON FUNCTION credit.print_inquiry(bigint) IS '打印查询回执(文本),仅据存档内容,始终一致 | an inquiry''s receipt as text for paper, always the same';
GRANT EXECUTE ON FUNCTION credit.print_inquiry(bigint) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
