-- design 10; R007, R004, R016, R012: each invariant of persons, codes, the archive and successions notices when it is broken.
BEGIN;
SELECT plan(8);
SET LOCAL pg_credit.today = '2021-01-05';
CREATE TEMP TABLE r AS SELECT tap.confirmed('permit', tap.permit('x1', '{"XK_JDRQ":"2018-07-10","XK_YXQZ":"2018-07-10","XK_YXQZI":"2021-05-01"}'), true) AS old;
SET LOCAL pg_credit.today = '2026-05-11';
SELECT tap.confirmed('penalty', tap.penalty('x2', '{"CF_XDR_MC":"张三","CF_XDR_LB":"自然人","CF_XDR_SHXYM":"","CF_FRDB":"","CF_XDR_ZJLX":"身份证","CF_XDR_ZJHM":"11010519491231002X"}'));
SELECT credit.archive_records();
SELECT tap.as('tap_clerk', $$SELECT credit.assign_code('91350100M000100Y43', '某公司', '2026-05-06')$$);
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'all is well');
SELECT tap.breaks('number of a person kept', $$UPDATE credit.inbox SET payload = payload || '{"BZ":"11010519491231002X"}' WHERE payload ? '_person'$$);
SELECT tap.breaks('name of a person kept', $$UPDATE credit.subject SET name = '张三' WHERE kind = 'person'$$);
SELECT tap.breaks('code without its clock', $$UPDATE credit.code_assignment SET returned_on = '2026-05-11', message_no = 'x'$$);
SELECT tap.breaks('code without its clock', $$UPDATE credit.duty SET void_on = '2026-05-11', void_reason = 'x' WHERE kind = 'code_feedback'$$);
SELECT tap.breaks('archived and in effect', $$UPDATE credit.record SET valid_until = '2030-01-01' WHERE record_id = (SELECT old FROM r)$$);
SELECT tap.breaks('successors in a circle', $$UPDATE credit.unit SET valid_during = '(,2026-01-01)', successor = CASE unit WHEN credit.unit_of('上饶市生态环境局') THEN credit.unit_of('上饶市行政审批局') ELSE credit.unit_of('上饶市生态环境局') END
	WHERE unit IN (credit.unit_of('上饶市生态环境局'), credit.unit_of('上饶市行政审批局'))$$);
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'all is well again');
SELECT * FROM finish();
ROLLBACK;
