-- S0 art 22 在办公系统中增加相关主体的信用情况说明: a sentence or two for an official paper,
-- with the number of the receipt that it leaves.
CREATE OR REPLACE FUNCTION credit.credit_note(code text, purpose text DEFAULT 'supervision', matter_id bigint DEFAULT NULL) RETURNS text
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	a jsonb := credit.check_subject(credit_note.code, credit_note.purpose, credit_note.matter_id);
	serious bigint;
	repaired bigint;
	contested bigint;
	lists text;
BEGIN
	SELECT count(*) FILTER (WHERE r ->> 'severity' = 'serious'), count(*) FILTER (WHERE (r ->> 'repaired')::boolean), count(*) FILTER (WHERE (r ->> 'under_objection')::boolean)
	  INTO serious, repaired, contested FROM pg_catalog.jsonb_array_elements(a -> 'untrustworthy') AS r;
	SELECT pg_catalog.string_agg(pg_catalog.format('%s(自%s%s)', f ->> 'name', f ->> 'since', CASE WHEN f ->> 'status' = 'suspended' THEN ',异议中暂停' ELSE '' END), '、')
	  INTO lists FROM pg_catalog.jsonb_array_elements(a -> 'flags') AS f;
	RETURN pg_catalog.format('%s(%s),截至%s:基本信息%s条,守信信息%s条,失信信息%s条%s;%s。(查询回执%s号)',
		coalesce(a #>> '{basic,name}', '未登记主体'), a #>> '{basic,code}', a ->> 'asked_on',
		pg_catalog.jsonb_array_length(a #> '{basic,records}'), pg_catalog.jsonb_array_length(a -> 'trustworthy'), pg_catalog.jsonb_array_length(a -> 'untrustworthy'),
		coalesce('(其中' || nullif(pg_catalog.concat_ws('、', CASE WHEN serious > 0 THEN '严重' || serious || '条' END, CASE WHEN repaired > 0 THEN '已修复' || repaired || '条' END,
			CASE WHEN contested > 0 THEN '异议中' || contested || '条' END), '') || ')', ''),
		coalesce('列入' || lists, '未列入名单'), a ->> 'inquiry_id');
END
$function$;
COMMENT ON FUNCTION credit.credit_note(text, text, bigint) IS
	'公文用的主体信用情况说明,留查询回执 | a short note about a subject for official papers; leaves a receipt';
GRANT EXECUTE ON FUNCTION credit.credit_note(text, text, bigint) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
