-- S0 art 9 及时录入、实时更新、完整准确; N13 (GLEIF): a check is "if X then Y"; what has no X is counted apart; score =
-- passed ÷ applicable; red ≤ 90, orange ≤ 95, yellow ≤ 98, green above, the limits being rule rows (R060).
BEGIN;
SELECT plan(43);
SELECT cmp_ok((SELECT count(*) FROM credit.quality_check), '>=', 12::bigint, 'at least twelve checks');
SELECT is_empty($$SELECT check_id FROM credit.quality_check WHERE basis !~ '[^ ]' OR precondition !~ '[一-鿿]' OR condition !~ '[一-鿿]'$$, 'each with its clause, precondition and condition');
SELECT set_eq($$SELECT DISTINCT dimension FROM credit.quality_check$$, '{timeliness,completeness,accuracy,uniqueness}'::text[], 'timeliness, completeness, accuracy, uniqueness (R060)');

-- rows good and bad for each check
CREATE FUNCTION pg_temp.good(no int, change jsonb DEFAULT '{}') RETURNS bigint LANGUAGE sql AS $$
	SELECT tap.confirmed('penalty', tap.penalty(format('饶环罚〔2026〕%s号', no), change)) $$;
SELECT pg_temp.good(1), pg_temp.good(2), pg_temp.good(3);
CREATE FUNCTION pg_temp.verdicts(want text) RETURNS TABLE (label text, passed boolean) LANGUAGE sql AS $$
	SELECT q.label, q.passed FROM credit_private.quality_rows('2026-05-01', '2026-05-31') AS q WHERE q.check_id = want ORDER BY q.label, q.passed $$;
CREATE FUNCTION pg_temp.failed(want text) RETURNS text LANGUAGE sql AS $$ SELECT string_agg(v.label, ', ' ORDER BY v.label) FROM pg_temp.verdicts(want) AS v WHERE NOT v.passed $$;
CREATE FUNCTION pg_temp.outside(want text) RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM pg_temp.verdicts(want) AS v WHERE v.passed IS NULL $$;
SELECT is((SELECT string_agg(DISTINCT q.check_id, ', ') FROM credit_private.quality_rows('2026-05-01', '2026-05-31') AS q WHERE NOT q.passed), NULL, 'good rows fail nothing');
SELECT is((SELECT count(*) FROM pg_temp.verdicts('collected_in_time') WHERE passed), 3::bigint, 'collected in time');
SELECT is(pg_temp.outside('permit_valid_period'), 3::bigint, 'a penalty has no permit''s validity: not applicable');
SELECT is((SELECT count(*) FROM pg_temp.verdicts('published_in_time')), 0::bigint, 'publicity not due yet is not looked at');

SELECT tap.confirmed('penalty', tap.penalty('无号'));
SELECT is(pg_temp.failed('document_number_form'), '无号', 'the document number''s form');
SELECT pg_temp.good(6);
SELECT is(pg_temp.failed('no_gap_in_numbers'), '饶环罚〔2026〕6号 ← 3', 'the gap 4–5');
SELECT is(pg_temp.outside('no_gap_in_numbers'), 1::bigint, 'the first number known has none before it');
SELECT pg_temp.good(7, '{"CF_NR_FK":"0"}');
SELECT is(pg_temp.failed('fine_amount'), '饶环罚〔2026〕7号', 'a fine without its amount');
SELECT pg_temp.good(8, '{"CF_CFLB":"警告","CF_NR":"警告","CF_NR_FK":"0"}');
SELECT is(pg_temp.outside('fine_amount'), 1::bigint, 'a warning needs none');
SELECT pg_temp.good(9, '{"CF_XDR_MC":"江西铜业有限公司"}');
SELECT is(pg_temp.failed('name_agrees'), '饶环罚〔2026〕9号', 'a name that is not the register''s');
UPDATE credit.identifier SET confidence = 'H', source = '登记机关' WHERE value = '江西铜业有限公司';
SELECT is(pg_temp.failed('name_agrees'), NULL, 'a former name is');
SELECT pg_temp.good(10, '{"CF_FRDB":"江西铜业股份有限公司"}');
SELECT is(pg_temp.failed('representative_stated'), '饶环罚〔2026〕10号', 'the legal representative');
SELECT tap.confirmed('permit', tap.permit('饶环许〔2026〕1号', '{"XK_YXQZ":""}'));
SELECT is(pg_temp.failed('permit_valid_period'), '饶环许〔2026〕1号', 'a permit has a beginning and an end');
SELECT pg_temp.good(11, '{"_issued_on":"2026-05-05","CF_JDRQ":"2026-05-06"}');
SELECT is(pg_temp.failed('issued_after_decision'), '饶环罚〔2026〕11号', 'issued before it was decided');
SELECT is(pg_temp.failed('code_official'), NULL, 'official codes');
UPDATE credit.subject SET kind = 'other' WHERE code = '91360000625912173B';
SELECT cmp_ok(pg_temp.outside('code_official'), '>', 5::bigint, 'a subject of another kind needs none');
UPDATE credit.subject SET kind = 'enterprise' WHERE code = '91360000625912173B';
SELECT is(pg_temp.failed('not_doubled'), NULL, 'nothing twice');
SELECT tap.confirmed('court', tap.court('饶环罚〔2026〕2号'));
SELECT is(pg_temp.failed('not_doubled'), '饶环罚〔2026〕2号, 饶环罚〔2026〕2号', 'the same document under two items');
SELECT is(pg_temp.outside('severity_stated'), (SELECT count(*) FROM pg_temp.verdicts('severity_stated')), 'no template asks for the severity: not applicable');
INSERT INTO credit.field_map VALUES ('court', '1', 'severity', 'grade');
SELECT is(pg_temp.failed('severity_stated'), '饶环罚〔2026〕2号', 'one that does, and it is not stated');
SELECT tap.faults('penalty', tap.penalty('饶环罚〔2026〕20号') - 'CF_SY'), tap.faults('penalty', tap.penalty('饶环罚〔2026〕21号') - 'CF_SY');
SELECT is((SELECT count(*) FROM pg_temp.verdicts('accepted_first_time') WHERE NOT passed), 2::bigint, 'two rows with faults');
SELECT is((SELECT count(*) FROM pg_temp.verdicts('no_row_waiting')), 0::bigint, 'whose time is not over');
SELECT pg_temp.good(20);
SET LOCAL pg_credit.today = '2026-05-19';
SELECT results_eq($$SELECT * FROM pg_temp.verdicts('no_row_waiting')$$, $$VALUES ('饶环罚〔2026〕20号', true), ('饶环罚〔2026〕21号', false)$$, 'one was sent anew in five working days, one waits');
SELECT tap.as('tap_head', format($$SELECT credit.enter_list('judgment_defaulter', %s, 'x')$$, tap.confirmed('court', tap.court('(2026)赣11执1号'))));
SELECT is((SELECT string_agg(passed::text, ',') FROM pg_temp.verdicts('entry_has_basis')), 'true', 'a list entry with its document');
-- past the trigger that keeps such an entry out: what came from elsewhere
SET LOCAL session_replication_role = replica;
INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during) VALUES ('91360000625912173B', 'focus', 'x', credit.unit_of('上饶市生态环境局'), '2026-05-19', '[2026-05-19,)'),
	('91350100M000100Y43', 'tax_credit_a', 'x', credit.unit_of('上饶市生态环境局'), '2026-05-19', '[2026-05-19,)');
SET LOCAL session_replication_role = origin;
SELECT is(pg_temp.failed('entry_has_basis'), '重点关注名单', 'a focus entry without a basis');
SELECT is(pg_temp.outside('entry_has_basis'), 1::bigint, 'a red list needs none');
SELECT tap.objection((SELECT record_id FROM credit.record WHERE document_no = '饶环罚〔2026〕3号'));
SELECT is(pg_temp.failed('published_in_time') ~ '饶环罚〔2026〕1号 own_site', true, 'publicity that is overdue');
SET LOCAL pg_credit.today = '2026-06-10';
SELECT is((SELECT string_agg(q.label, ',') FROM credit_private.quality_rows('2026-06-01', '2026-06-30') AS q WHERE q.check_id = 'objection_in_time' AND NOT q.passed), '饶环罚〔2026〕3号', 'an objection not answered in time falls into the month it was due');

-- bands
CREATE FUNCTION pg_temp.band(score numeric) RETURNS text LANGUAGE sql AS $$ SELECT credit_private.band_of(score, '2026-05-31', '361100') $$;
SELECT is(ARRAY(SELECT pg_temp.band(s) FROM unnest('{0,90,90.01,95,95.01,98,98.01,100}'::numeric[]) AS s), '{red,red,orange,orange,yellow,yellow,green,green}', 'red ≤ 90, orange ≤ 95, yellow ≤ 98, green above');
INSERT INTO credit.rule (name, region, amount, measured_in, valid_during, basis) VALUES ('quality.band.red', '361100', 50, 'percent', '[2026-01-01,)', '测试');
SELECT is(pg_temp.band(60), 'orange', 'a city''s own limit, as a row');
DELETE FROM credit.rule WHERE region = '361100' AND name = 'quality.band.red';
SELECT cmp_ok(credit.assess_open_months(), '>', 0::bigint, 'the job computes the open months');
SELECT results_eq($$SELECT applicable::bigint, passed::bigint, failed::bigint, not_applicable::bigint, score, band::text FROM credit_report.quality_band WHERE month = '2026-05-01' AND unit_name = '上饶市生态环境局'$$,
	$$SELECT count(passed), count(*) FILTER (WHERE passed), count(*) FILTER (WHERE NOT passed), count(*) FILTER (WHERE passed IS NULL),
		round(100.0 * count(*) FILTER (WHERE passed) / count(passed), 2), pg_temp.band(round(100.0 * count(*) FILTER (WHERE passed) / count(passed), 2)) FROM credit_private.quality_rows('2026-05-01', '2026-05-31')
		 WHERE unit = credit.unit_of('上饶市生态环境局')$$,
	'score = passed ÷ applicable');
SELECT set_eq($$SELECT check_id, row_ref FROM credit.quality_finding WHERE month = '2026-05-01' AND cleared_on IS NULL$$,
	$$SELECT check_id, row_ref FROM credit_private.quality_rows('2026-05-01', '2026-05-31') WHERE NOT passed$$, 'every failing row is a finding');
CREATE TEMP TABLE before AS SELECT unit, month, check_id, passed, failed, not_applicable FROM credit.quality_result;
SELECT credit.assess_open_months();
SELECT set_eq('SELECT unit, month, check_id, passed, failed, not_applicable FROM credit.quality_result', 'SELECT * FROM before', 'computed again it is the same');
UPDATE credit.quality_check SET weight = 3 WHERE check_id = 'accepted_first_time';
SELECT credit.assess_open_months();
SELECT is((SELECT score FROM credit.quality_band WHERE month = '2026-05-01' AND unit = credit.unit_of('上饶市生态环境局')),
	(SELECT round(100 * sum(w.weight) FILTER (WHERE q.passed) / sum(w.weight) FILTER (WHERE q.passed IS NOT NULL), 2) FROM credit_private.quality_rows('2026-05-01', '2026-05-31') AS q JOIN credit.quality_check AS w USING (check_id)
	  WHERE q.unit = credit.unit_of('上饶市生态环境局')),
	'a weight is a row, too');

-- a source is a reading function of the platform, and nothing else is ever called
CREATE FUNCTION tap.evil(date, date) RETURNS TABLE (check_id text, unit credit.credit_code, day date, code credit.credit_code, row_ref text, label text, passed boolean) LANGUAGE sql STABLE AS 'SELECT NULL::text, NULL, NULL::date, NULL, NULL::text, NULL::text, true WHERE false';
INSERT INTO credit.quality_check (check_id, name, precondition, condition, proves, dimension, level, source, basis) VALUES ('evil', 'x', 'x', 'x', 'x', 'accuracy', 1, 'tap.evil', 'x');
SELECT tap.raises('SELECT credit.assess_open_months()', 'foreign_source', 'a function of somebody else');
UPDATE credit.quality_check SET source = 'credit_private.band_of' WHERE check_id = 'evil';
SELECT tap.raises('SELECT credit.assess_open_months()', 'foreign_source', 'a function of another form');
UPDATE credit.quality_check SET source = 'now()) --' WHERE check_id = 'evil';
SELECT tap.raises('SELECT credit.assess_open_months()', 'foreign_source', 'text that is no name');
SELECT tap.act();
SELECT is_empty($$SELECT * FROM credit.check_invariants() WHERE invariant <> 'entry without basis'$$, 'every invariant holds');
SELECT throws_ok($$INSERT INTO credit.quality_check (check_id, valid_during, name, precondition, condition, proves, dimension, level, source, basis) VALUES ('name_agrees', '[2020-01-01,)', 'x', 'x', 'x', 'x', 'accuracy', 1, 'x', 'x')$$, '23P01', NULL, 'two rows of a check never hold at once');
SELECT * FROM finish();
ROLLBACK;
