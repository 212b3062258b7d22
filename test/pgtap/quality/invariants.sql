-- design 10: a band is what its checks add up to, and each failure counted is a finding; each notices when it is broken.
BEGIN;
SELECT plan(3);
SELECT tap.confirmed('penalty', tap.penalty('坏号1'));
SELECT credit.assess_open_months();
SELECT tap.breaks('band miscounted', 'UPDATE credit.quality_band SET failed = failed + 1, applicable = applicable + 1');
SELECT tap.breaks('failure without finding', $$UPDATE credit.quality_finding SET cleared_on = '2026-05-11'$$);
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'all is well again');
SELECT * FROM finish();
ROLLBACK;
