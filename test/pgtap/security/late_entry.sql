-- S4 item 13, S3 四.4: what was applied for before an entry does not end the entry: the repair is judged as if the entry had been
-- there; NULL is no decision; an account does not act as another.
BEGIN;
SELECT plan(9);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('le1', '{"_severity":"serious","CF_JDRQ":"2024-06-12"}')) AS early;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.repair(early) AS repair FROM r \gset
SELECT pg_sleep(0.01);
INSERT INTO credit.listing (code, list_kind, record_id, standard_met, unit, listed_on, valid_during, listed_by, listed_at)
SELECT c.code, 'serious_offender', c.record_id, 'x', c.unit, '2026-05-11', '[2026-05-11,2029-05-11)', 'tap_head', clock_timestamp() FROM credit.record AS c JOIN r ON r.early = c.record_id;
SELECT tap.raises(format('SELECT tap.approve(%s)', :repair), 'repair_too_early', 'the minimum period of the list has not passed');
SELECT is((SELECT status FROM credit.listing_now), 'in_force', 'the entry stands');
SELECT lives_ok(format($$SELECT tap.as('tap_head', 'SELECT credit.decide_repair(%s, ''refused'', ''已列入名单'')')$$, :repair), 'it is refused');
-- NULL
SELECT tap.as('tap_clerk', format($$SELECT credit.nominate('environment_offender', %s, '情节严重', '超标')$$, early)) AS n FROM r \gset
SELECT tap.act('tap_head');
SELECT tap.raises(format('SELECT credit.review_nomination(%s, NULL, ''x'')', :n), 'decision_missing', 'NULL refuses nothing');
-- one account as another
SELECT tap.act();
GRANT tap_head TO tap_clerk;
SELECT tap.act('tap_clerk');
SELECT is((credit.actor()).login, 'tap_clerk', 'an account is itself');
SET LOCAL ROLE tap_head;
SELECT is((credit.actor()).login, NULL, 'and nobody when it takes the role of another');
SELECT tap.raises('SELECT credit.confirm(1)', 'no_account', 'whose steps it does not do');
RESET ROLE;
SELECT tap.act();
CREATE ROLE tap_pooler LOGIN;
GRANT tap_head TO tap_pooler;
SELECT tap.act('tap_pooler');
SET LOCAL ROLE tap_head;
SELECT is((credit.actor()).login, 'tap_head', 'a login that is nobody''s serves whom it says');
RESET ROLE;
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
