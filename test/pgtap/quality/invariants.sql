-- design 10: a band is what its checks add up to, and each failure counted is a finding; each notices when it is broken.
BEGIN;
SELECT plan(3);
SELECT tap.confirmed('penalty', tap.penalty('坏号1'));
SELECT credit.assess_open_months();
CREATE FUNCTION pg_temp.breaks(command text, wanted text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	got text;
BEGIN
	BEGIN
		EXECUTE command;
		SELECT string_agg(DISTINCT invariant, ', ') INTO got FROM credit.check_invariants();
		RAISE EXCEPTION 'undo' USING ERRCODE = 'UCUND';
	EXCEPTION WHEN SQLSTATE 'UCUND' THEN
		NULL;
	END;
	RETURN QUERY SELECT is(got, wanted, wanted);
END $$;
SELECT pg_temp.breaks('UPDATE credit.quality_band SET failed = failed + 1, applicable = applicable + 1', 'band miscounted');
SELECT pg_temp.breaks($$UPDATE credit.quality_finding SET cleared_on = '2026-05-11'$$, 'failure without finding');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'all is well again');
SELECT * FROM finish();
ROLLBACK;
