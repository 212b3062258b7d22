-- A month of two units for the page test: after test/pgtap/prelude.sql, what a
-- bulletin of May has to show.
SELECT tap.confirmed('penalty', tap.penalty('饶环罚〔2026〕' || n || '号')) FROM generate_series(1, 6) AS n;
SELECT tap.confirmed('penalty', tap.penalty('坏号'));
SELECT tap.received('penalty', tap.penalty('饶环罚〔2026〕7号'));
SELECT tap.faults('penalty', tap.penalty('饶环罚〔2026〕8号') - 'CF_SY');
BEGIN;
SELECT tap.as('tap_clerk', $$SELECT credit.check_subject('91360000625912173B', 'approval')::text$$) FROM generate_series(1, 3);
COMMIT;
SET pg_credit.today = '2026-06-02';
BEGIN;
SELECT tap.as('tap_office', $$SELECT credit.issue_bulletin('use', '2026-05-01', '361100')$$), tap.as('tap_office', $$SELECT credit.issue_bulletin('quality', '2026-05-01', '361100')$$);
COMMIT;
