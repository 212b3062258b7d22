-- Whoever changes units, loses a role or leaves reads and does nothing there any more: row policies ask for membership.
BEGIN;
SELECT plan(12);
CREATE TEMP TABLE r AS SELECT tap.received('penalty', tap.penalty('leave1')) AS id;
GRANT SELECT ON r TO PUBLIC;
SELECT is(tap.as('tap_clerk', 'SELECT count(*) FROM credit.record, r WHERE record_id = id'), '1', 'a clerk reads what the unit reported');
SELECT credit.open_account('tap_clerk', credit.unit_of('上饶市行政审批局'), '{credit_clerk}');
SELECT is(tap.as('tap_clerk', 'SELECT count(*) FROM credit.record, r WHERE record_id = id'), '0', 'moved to another unit it does not');
SELECT is(tap.as('tap_clerk', 'SELECT count(*) FROM credit.inbox'), '0', 'nor what came in');
SELECT ok(pg_has_role('tap_clerk', 'credit_unit_' || lower(credit.unit_of('上饶市行政审批局')::text), 'MEMBER'), 'it belongs to the new one');
SELECT credit.open_account('tap_clerk', credit.unit_of('上饶市行政审批局'), '{credit_inquirer}');
SELECT throws_ok($$SELECT tap.as('tap_clerk', 'SELECT count(*) FROM credit.inbox')$$, '42501', NULL, 'a role taken back is gone');
SELECT is((SELECT array_agg(r.rolname::text ORDER BY r.rolname) FROM pg_auth_members AS m JOIN pg_roles AS r ON r.oid = m.roleid WHERE m.member = 'tap_clerk'::regrole),
	(SELECT array_agg(x ORDER BY x) FROM unnest(ARRAY['credit_inquirer', 'credit_unit_' || lower(credit.unit_of('上饶市行政审批局')::text)]) AS x), 'nothing else is left');
SELECT lives_ok($$SELECT credit.close_account('tap_head')$$, 'an account is closed');
SELECT throws_ok($$SELECT tap.as('tap_head', 'SELECT count(*) FROM credit.record')$$, '42501', NULL, 'it reads nothing');
SELECT is((SELECT count(*) FROM pg_auth_members WHERE member = 'tap_head'::regrole), 0::bigint, 'it has no role');
SELECT is((SELECT valid_during @> credit.today() FROM credit.account WHERE login = 'tap_head'), false, 'and is not valid today');
SELECT tap.raises($$SELECT credit.close_account('tap_nobody')$$, 'no_account', 'what is none is not closed');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
