-- S0 art 14 个人隐私; 个人信息保护法 art 6, 29: every column that people type into hides personal numbers; a table that is new
-- is on one of the two sides, or this test names its columns.
BEGIN;
SELECT plan(9);
-- what the platform writes, what intake screens line by line, and names of registers
CREATE TEMP TABLE exempt AS SELECT unnest('{batch,bulletin,change_log,city_rank,code_correction,conflict,delivery,delivery_batch,duty,external_result,fault,feed_batch,feed_receipt,feed_row,
	feedback_batch,identifier,inbox,inquiry,intake_change,intake_rule,intake_warning,integrity_notice,job,job_run,list_import,list_import_row,list_issue_row,metric,metric_part,monthly_form_value,
	pull_run,quality_finding,quality_result,received_batch,received_record,guard_flag,record_grade,regime_consultation,ledger_source,remedy_notice,remedy_recipient,repair_result,sample,score,score_line,
	second_source,source_kind,subject,summary,summary_change,upstream_field,zero_report,stock_plan,arrears,case_report}'::text[]) AS name;
SELECT is_empty($$
	SELECT c.relname, a.attname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'text'::regtype
	 WHERE c.relnamespace = 'credit'::regnamespace AND c.relkind = 'r' AND c.relowner = 'credit_owner'::regrole AND c.relname !~ '_history$'
	   AND c.relname NOT IN (SELECT name FROM exempt)
	   -- codes of registers, and words of a list
	   AND NOT EXISTS (SELECT FROM pg_constraint AS k WHERE k.conrelid = c.oid AND a.attnum = ANY (k.conkey)
			AND (k.contype = 'f' OR k.contype = 'c' AND pg_get_constraintdef(k.oid) ~ ('\m' || a.attname || '( = ANY| = ''|\) = ANY)')
				-- refused outright; the functions hide it first
				OR k.contype = 'c' AND pg_get_constraintdef(k.oid) ~ ('hide_citizen_ids\(\(?' || a.attname)))
	   AND NOT EXISTS (SELECT FROM pg_trigger AS t WHERE t.tgrelid = c.oid AND t.tgfoid = 'credit_private.hide_numbers'::regproc
			AND a.attname = ANY (string_to_array(encode(t.tgargs, 'escape'), '\000')))
	   -- what anyone may read, or the office writes as a register, is no case of a subject's
	   AND NOT has_table_privilege('credit_anonymous', c.oid, 'SELECT') AND NOT has_any_column_privilege('credit_office', c.oid, 'INSERT')
	   AND NOT has_any_column_privilege('credit_admin', c.oid, 'INSERT')
	   -- of older tables, what the platform numbers or chooses itself
	   AND (c.relname, a.attname) NOT IN (VALUES ('manual_application', 'item'), ('withholding', 'field'), ('catalog_comment', 'item'), ('document', 'item'), ('document', 'series'), ('issue', 'field'),
			('record', 'act_kind'), ('record', 'disclosure'), ('record', 'subject_name'), ('record', 'document_no'), ('record', 'title'), ('commitment', 'commitment_no'), ('registration', 'region'),
			('registration', 'industry'), ('repair_proof', 'choice'), ('reward_consent', 'measure'))$$, 'no other free text');
\set number 11010519491231002X
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('号〔2026〕11号', '{"CF_JDRQ": "2025-11-06"}')) AS id, tap.confirmed('court', tap.court('号12')) AS serious;
GRANT SELECT ON r TO PUBLIC;
CREATE TEMP TABLE t AS SELECT tap.as('tap_head', format($$SELECT credit.enter_list('judgment_defaulter', serious, '张三 %s') FROM r$$, :'number'))::bigint AS listing,
	tap.as('tap_clerk', format($$SELECT credit.open_matter('91360000625912173B', 'permit', '张三 %s')$$, :'number'))::bigint AS matter, tap.repair(id) AS repair FROM r;
GRANT SELECT ON t TO PUBLIC;
CREATE FUNCTION tap.refusal(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE m text; d text; h text;
BEGIN
	EXECUTE command;
	RETURN '';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL, h = PG_EXCEPTION_HINT;
	RETURN concat_ws(' ', m, d, h);
END $$;
SELECT tap.as('tap_clerk', $$SELECT credit.check_subject('91360000625912173B', 'approval', matter, 'accept') FROM t$$),
	tap.as('tap_clerk', format('SELECT credit.waive_measures(matter, %L) FROM t', '因 ' || :'number'));
SELECT tap.as('tap_office', format('SELECT credit.prove_repair(repair, %L, %L) FROM t', 'training', '身份证 ' || :'number'));
SELECT tap.as('tap_head', format('SELECT credit.leave_list(listing, %L, %L, %L) FROM t', 'court', '身份证 ' || :'number', '裁 ' || :'number'));
SELECT tap.as('tap_head', format('SELECT credit.withdraw_record(id, %L) FROM r', '撤 ' || :'number'));
SELECT is((SELECT standard_met || exit_reason || exit_document FROM credit.listing), '张三 ***身份证 ***裁 ***', 'an entry');
SELECT is((SELECT m.title || x.reason FROM credit.matter AS m JOIN credit.matter_measure AS x USING (matter_id)), '张三 ***因 ***', 'a matter');
SELECT is((SELECT evidence FROM credit.repair_proof WHERE step = 'training'), '身份证 ***', 'the proof of a repair, which tells nothing in a CHECK''s DETAIL');
SELECT is((SELECT end_reason FROM credit.record JOIN r ON record_id = r.id), '撤 ***', 'a withdrawal');
SELECT is_empty(format($$SELECT tab FROM (SELECT c.oid::regclass AS tab, (xpath('//n/text()', query_to_xml(format('SELECT count(*) AS n FROM %%s AS t WHERE t::text ~ %%L', c.oid::regclass, %L), true, true, '')))[1]::text::bigint AS n
	FROM pg_class AS c WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text ~ '^credit') AS x WHERE n > 0$$, :'number'), 'no table and no history has it');
-- nor an error, when it is given for a word of a list
SELECT tap.act('tap_clerk');
SELECT tap.raises(format('SELECT credit.report_use(%s, %L)', (SELECT max(inquiry_id) FROM credit.inquiry), :'number'), 'bad_word', 'as a result');
SELECT is((SELECT count(*) FROM tap.refusal(format('SELECT credit.report_measure(%L, %L, %L, %L)', 'x', :'number', :'number', 'x')) AS t WHERE t ~ :'number'), 0::bigint, 'as a kind');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
