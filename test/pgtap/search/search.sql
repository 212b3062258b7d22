-- S3 三.5 “一站式”查询: one search by code, name, document number, unit and date, for anyone (R066, R078).
BEGIN;
SELECT plan(14);
SELECT tap.confirmed('penalty', tap.penalty('甲〔2026〕1号')), tap.confirmed('penalty', tap.penalty('甲〔2026〕2号', '{"CF_JDRQ":"2026-04-01","CF_CFJG":"上饶市行政审批局"}')), tap.confirmed('permit', tap.permit('乙_1号')),
	tap.confirmed('penalty', tap.penalty('丙100%号', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"榕城公司"}')), tap.received('penalty', tap.penalty('未确认'));
SELECT credit.publish_due();
SET LOCAL SESSION AUTHORIZATION tap_nobody;
CREATE FUNCTION pg_temp.found(VARIADIC args text[]) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(document_no, ' ' ORDER BY document_no COLLATE "C"), '') FROM credit_public.search(args[1], args[2], args[3]::date, args[4]::date) $$;
SELECT is(pg_temp.found('91360000625912173B'), '乙_1号 甲〔2026〕1号 甲〔2026〕2号', 'by code');
SELECT is(pg_temp.found('91360000625912173b '), '乙_1号 甲〔2026〕1号 甲〔2026〕2号', 'however it is written');
SELECT is(pg_temp.found('榕城'), '丙100%号', 'by the beginning of a name');
SELECT is(pg_temp.found('甲'), '甲〔2026〕1号 甲〔2026〕2号', 'by the beginning of a document number');
SELECT is(pg_temp.found('乙_1'), '乙_1号', 'an underscore is one');
SELECT is(pg_temp.found('甲_2026'), '', 'and no other character');
SELECT is(pg_temp.found('丙100%'), '丙100%号', 'a percent sign is one');
SELECT is(pg_temp.found('%'), '', 'and nothing else');
SELECT is(pg_temp.found(NULL, '上饶市行政审批局'), '甲〔2026〕2号', 'by unit');
SELECT is(pg_temp.found(NULL, NULL, '2026-05-01'), '丙100%号 乙_1号 甲〔2026〕1号', 'from a date');
SELECT is(pg_temp.found(NULL, NULL, NULL, '2026-05-01'), '甲〔2026〕2号', 'until a date');
SELECT is(pg_temp.found('未确认'), '', 'what is not confirmed is not found');
SELECT is(pg_temp.found('11010519491231002X'), '', 'nor is anybody by a personal number');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
