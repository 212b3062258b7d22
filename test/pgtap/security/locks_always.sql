-- The listing's side of the guard's locks is taken however a row comes: also by replication or a restore.
BEGIN;
SELECT plan(3);
SELECT is_empty($$SELECT tgrelid::regclass, tgname FROM pg_trigger WHERE tgfoid = 'credit.lock_bucket'::regproc AND tgenabled <> 'A'$$, 'every such trigger fires always');
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('always')) AS id;
SELECT is((SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND objsubid = 17153 AND mode = 'ExclusiveLock'), 0::bigint, 'no lock yet');
SET LOCAL session_replication_role = replica;
INSERT INTO credit.listing (code, list_kind, record_id, standard_met, unit, listed_on, valid_during)
SELECT c.code, 'judgment_defaulter', c.record_id, 'x', c.unit, '2026-05-11', '[2026-05-11,)' FROM credit.record AS c JOIN r ON r.id = c.record_id;
SET LOCAL session_replication_role = origin;
SELECT is((SELECT classid::int FROM pg_locks WHERE pid = pg_backend_pid() AND objsubid = 17153 AND mode = 'ExclusiveLock'), credit.subject_bucket('91360000625912173B'), 'the subject''s bucket is held');
SELECT * FROM finish();
ROLLBACK;
