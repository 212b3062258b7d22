-- S1 二(五) 打印查询结果,存档备查: number, time and hash, printed again identically years later, and a print can be checked
-- against what is kept (R157); S0 art 22 信用情况说明: a note for official papers (R159c); S0 art 17 委内和信用江西: each record
-- with its source (R159a); S1 二(一) 接口: the answer says its version (R159d).
BEGIN;
SELECT plan(22);
CREATE TEMP TABLE c AS SELECT tap.confirmed('permit', tap.permit('pr1')) AS permit, tap.confirmed('court', tap.court('pr2')) AS court, tap.confirmed('penalty', tap.penalty('pr3')) AS penalty;
GRANT SELECT ON c TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', court, 'x') FROM c$$);
UPDATE credit.batch SET source_kind = 'upper_platform', origin = '信用江西' WHERE batch_id = (SELECT r.batch_id FROM credit.record AS r, c WHERE r.record_id = c.court);
SELECT tap.act('tap_inquirer');
CREATE TEMP TABLE a AS SELECT x.a, (x.a ->> 'inquiry_id')::bigint AS id FROM (SELECT credit.check_subject('91360000625912173B', 'supervision') AS a) AS x;
CREATE TEMP TABLE p AS SELECT credit.print_inquiry(id) AS page FROM a;
GRANT SELECT ON a, p TO PUBLIC;
SELECT matches(page, e, 'the print has: ' || e) FROM p, unnest(ARRAY['编号:[0-9]+\n', '时间:20', '单位:上饶市生态环境局\n', '查询人:tap_inquirer\n', '用途:日常监管\n', '主体:江西铜业股份有限公司[(]91360000625912173B[)]',
	'基本信息[(]1条[)]\n  1[.] 2026-05-06 pr1 ', '失信信息[(]2条[)]\n  1[.] 2026-05-06 pr2', '名单标记[(]1项[)]\n  1[.] 失信被执行人 自2026-05-11', '依据:']) AS e;
SELECT is((SELECT substring(page FROM 'SHA-256.*:([0-9a-f]{64})$') FROM p), (SELECT a ->> 'digest' FROM a), 'and ends with the digest');
SELECT is((SELECT a ->> 'version' FROM a), '1', 'the answer says its version');
SELECT results_eq($$SELECT u ->> 'document_no', u ->> 'source', u ->> 'source_unit' FROM a, jsonb_array_elements(a -> 'untrustworthy') AS u ORDER BY 1$$,
	$$VALUES ('pr2', 'received', '上饶市生态环境局'), ('pr3', 'own', '上饶市生态环境局')$$, 'each record with its source (R159a)');
-- years later: the subject, the unit, the record and the list are not what they were
SELECT tap.act();
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(court, 'x') FROM c$$);
UPDATE credit.subject SET name = '改名公司';
UPDATE credit.unit SET name = '改名局' WHERE unit = credit.unit_of('上饶市生态环境局');
UPDATE credit.purpose SET name = '改名用途';
SET LOCAL pg_credit.today = '2031-05-11';
SELECT tap.act('tap_inquirer');
SELECT is((SELECT credit.print_inquiry(id) FROM a), (SELECT page FROM p), 'printed years later it is the same, letter by letter');
SELECT ok((SELECT credit.verify_inquiry(id, a ->> 'digest') FROM a), 'the digest on paper is the receipt''s');
SELECT ok((SELECT NOT credit.verify_inquiry(id, repeat('0', 64)) FROM a), 'another is not');
SELECT ok((SELECT NOT credit.verify_inquiry(id + 1000, a ->> 'digest') FROM a), 'nor is it another receipt''s');
SELECT tap.act('tap_other_clerk');
SELECT is((SELECT credit.print_inquiry(id) FROM a), NULL, 'another unit does not print it');
SELECT ok((SELECT credit.verify_inquiry(id, a ->> 'digest') FROM a), 'but may check a print that it holds');
-- a note for official papers
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-05-11';
SELECT tap.act('tap_clerk');
SELECT matches(credit.credit_note('91360000625912173B'), '^改名公司[(]91360000625912173B[)],截至2026-05-11:基本信息1条,守信信息0条,失信信息1条;未列入名单。[(]查询回执[0-9]+号[)]$', 'a note in a sentence (R159c)');
SELECT is((SELECT purpose FROM credit.inquiry ORDER BY inquiry_id DESC LIMIT 1), 'supervision', 'that leaves a receipt as any query does');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
