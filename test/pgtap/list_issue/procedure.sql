-- S3 四.4 审核、校核、确认、查询、公示、修复矫正及异议处理: the seven steps of an entry can be shown, from nomination to objection (R116).
BEGIN;
SELECT plan(6);
SELECT credit.open_account('tap_leader', credit.unit_of('上饶市生态环境局'), '{credit_head}');
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('s1', '{"_severity":"serious"}')) AS id, tap.confirmed('court', tap.court('s2')) AS direct;
GRANT SELECT ON r TO PUBLIC;
SELECT credit.publish_due();
CREATE TEMP TABLE n AS SELECT tap.as('tap_clerk', $$SELECT credit.nominate('environment_offender', id, '情节严重', '超标排放') FROM r$$)::bigint AS id;
GRANT SELECT ON n TO PUBLIC;
SELECT tap.as('tap_leader', 'SELECT credit.review_nomination(id, true, $$属实$$) FROM n'), tap.as('tap_office', 'SELECT bool_and(passed) FROM n CROSS JOIN LATERAL credit.verify_nomination(id)'),
	tap.as('tap_head', 'SELECT credit.confirm_nomination(id, true, $$同意$$) FROM n'), tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', direct, '拒不履行') FROM r$$);
SELECT tap.as('tap_inquirer', $$SELECT credit.check_subject('91360000625912173B', 'supervision') ->> 'inquiry_id'$$);
SELECT tap.objection(id) FROM r;
SELECT tap.act('tap_office');
SELECT results_eq($$SELECT position, name, done_by FROM credit.list_procedure WHERE list_kind = 'environment_offender' AND position <= 3 ORDER BY 1$$, $$VALUES (1, '审核', 'tap_leader'), (2, '校核', 'tap_office'), (3, '确认', 'tap_head')$$, 'reviewed, checked and confirmed by three people');
SELECT results_eq($$SELECT position, name, detail FROM credit.list_procedure WHERE list_kind = 'environment_offender' AND position > 3 ORDER BY 1$$, $$VALUES (4, '查询', '1'), (5, '公示', 'public'), (7, '异议处理', 'open')$$, 'queried, public, contested');
SELECT results_eq($$SELECT position, done_by FROM credit.list_procedure WHERE list_kind = 'judgment_defaulter' AND position <= 3 ORDER BY 1$$, $$VALUES (1, NULL), (2, NULL), (3, NULL)$$, 'an entry made directly was decided elsewhere');
SELECT is((SELECT count(*) FROM credit.list_procedure WHERE list_kind = 'judgment_defaulter' AND step = 'objection'), 0::bigint, 'and the objection is not to its record');
SELECT tap.act('tap_clerk');
SELECT throws_ok('SELECT * FROM credit.list_procedure', '42501', NULL, 'it names who did what: for the office and evaluators');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
