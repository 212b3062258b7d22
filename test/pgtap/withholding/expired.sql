-- 国家发展改革委令第36号 公示期限: what had reached its maximum period before it was ever public is not published;
-- that is said once, with the rule, and the duty falls away (R063); a repair before publication does the same (R076).
BEGIN;
SELECT plan(9);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('e1', '{"CF_JDRQ":"2025-05-06"}')) AS old, tap.confirmed('penalty', tap.penalty('e2', '{"CF_JDRQ":"2025-04-06"}'), true) AS stock,
	tap.confirmed('penalty', tap.penalty('e3')) AS fresh, tap.confirmed('penalty', tap.penalty('e4', '{"CF_JDRQ":"2026-01-06"}')) AS repaired;
GRANT SELECT ON r TO PUBLIC;
CREATE FUNCTION pg_temp.duties(id bigint) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat_ws(' ', channel, coalesce(void_reason, CASE WHEN met_on IS NULL THEN 'open' ELSE 'met' END)), ', ' ORDER BY channel, duty_id) FROM credit.duty WHERE record_id = id AND kind = 'publish' $$;
SELECT tap.approve(tap.repair(repaired)) FROM r;
SELECT is(pg_temp.duties(repaired), 'own_site repaired, province_site repaired', 'repaired first: nothing is owed any more') FROM r;
SELECT is(credit.publish_due(), 2::bigint, 'only the fresh one is published');
SELECT is(pg_temp.duties(old), 'own_site expired, province_site expired', 'expired first: nor here') FROM r;
SELECT results_eq($$SELECT w.record_id, w.ground, rule.name FROM credit.withholding AS w JOIN credit.rule USING (rule_id) ORDER BY 1$$,
	$$SELECT old, 'expired'::text, 'publicity.maximum.general'::text FROM r UNION ALL SELECT stock, 'expired', 'publicity.maximum.general' FROM r$$, 'with the rule, stock too');
SELECT is(credit.publish_due(), 0::bigint, 'the next run has nothing to do');
SELECT is((SELECT count(*) FROM credit.withholding), 2::bigint, 'and says nothing again');
SELECT is(pg_temp.duties(fresh), 'own_site met, province_site met', 'the fresh one is met') FROM r;
SELECT is((SELECT string_agg(document_no, ' ') FROM credit_public.published_record), 'e3', 'and public');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
