-- design 7: break-glass is narrow, ends by itself, leaves a flag for every row
-- that passes, and is itself a record that auditors read and nobody changes.
BEGIN;
SELECT plan(14);
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO PUBLIC;
CREATE TABLE app.subsidy (id integer, code varchar(18));
CREATE TABLE app.bid (id integer, code varchar(18));
GRANT INSERT ON app.subsidy, app.bid TO PUBLIC;
SELECT credit.guard_table('app.subsidy', 'code', 'fund'), credit.guard_table('app.bid', 'code', 'procurement');
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('bg')) AS court;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', court, 'x') FROM r$$);
SELECT tap.raises($$INSERT INTO app.subsidy VALUES (1, '91360000625912173B')$$, 'subject_restricted', 'the guard stands');

SELECT tap.act('tap_clerk');
SELECT throws_ok($$SELECT credit.open_break_glass('91360000625912173B', 'fund', '抢险')$$, '42501', NULL, 'a clerk cannot break the glass');
SELECT tap.act('tap_leader');
SELECT tap.raises($$SELECT credit.open_break_glass('91360000625912173B', 'fund', ' ')$$, 'reason_missing', 'nor can a leader without a reason');
SELECT tap.raises($$SELECT credit.open_break_glass('91360000625912173B', 'nothing', '抢险')$$, 'unknown_matter_kind', 'nor for a kind of matter that is none');
SELECT cmp_ok(credit.open_break_glass('91360000625912173B', 'fund', '防汛抢险,系统故障'), '<=', clock_timestamp() + interval '8 hours', 'a leader can, for the hours of the rule');
SELECT tap.act();

SET LOCAL client_min_messages = error;
SELECT tap.act('tap_nobody');
SELECT lives_ok($$INSERT INTO app.subsidy VALUES (2, '91360000625912173B')$$, 'the row passes, whoever writes it');
SELECT tap.raises($$INSERT INTO app.bid VALUES (1, '91360000625912173B')$$, 'subject_restricted', 'another kind of matter does not');
SELECT tap.act();
SELECT bag_eq($$SELECT matter_kind, table_name::text FROM credit.guard_flag$$, $$VALUES ('fund', 'app.subsidy')$$, 'and leaves a flag');
SELECT tap.act('tap_office');
SELECT bag_eq('SELECT opened_by::text, reason FROM credit.break_glass', $$VALUES ('tap_leader', '防汛抢险,系统故障')$$, 'auditors read who opened it and why');
SELECT tap.act('tap_other_clerk');
SELECT throws_ok('SELECT * FROM credit.break_glass', '42501', NULL, 'others do not');
SELECT tap.act();
SELECT tap.raises('DELETE FROM credit.break_glass', 'never_deleted', 'the record is not deleted');
SELECT throws_ok($$UPDATE credit.break_glass SET reason = 'x'$$, 'UC402', NULL, 'nor changed');
-- the period is over
ALTER TABLE credit.break_glass DISABLE TRIGGER never_changed;
UPDATE credit.break_glass SET opened_at = opened_at - interval '9 hours', expires_at = expires_at - interval '9 hours';
SELECT tap.raises($$INSERT INTO app.subsidy VALUES (3, '91360000625912173B')$$, 'subject_restricted', 'after its period the guard stands again');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
