-- S0 art 32 考核指标体系; S1 三(二) 年底考核; S3 七.2 惩戒案例…核心指标; S2 item 22 城市信用监测排名: indicators, weights and
-- formulas are rows; scores are reproducible, ranked with ties, and lead down to their rows (R220, R221, R225).
BEGIN;
SELECT plan(33);
SELECT tap.confirmed('penalty', tap.penalty('饶环罚〔2026〕1号')), tap.confirmed('penalty', tap.penalty('坏号')), tap.received('penalty', tap.penalty('饶环罚〔2026〕2号'));
SET LOCAL pg_credit.today = '2026-06-02';
SELECT credit.assess_open_months();

-- case reports
CREATE TEMP TABLE c AS SELECT tap.as('tap_clerk', $$SELECT credit.report_case('联合惩戒案例', '限制某公司(法定代表人 11010519491231002X)参与投标')$$)::bigint AS one, tap.as('tap_head', $$SELECT credit.report_case('另一案例', '正文')$$)::bigint AS two;
GRANT SELECT ON c TO PUBLIC;
SELECT ok((SELECT body !~ '11010519491231002X' FROM credit.case_report WHERE report_id = (SELECT one FROM c)), 'no personal number in a case');
SELECT tap.act('tap_head');
SELECT throws_ok('SELECT credit.judge_case((SELECT one FROM c), true)', '42501', NULL, 'the office judges');
SELECT tap.act('tap_office');
SELECT lives_ok('SELECT credit.judge_case((SELECT one FROM c), true)', 'accepted');
SELECT lives_ok('SELECT credit.judge_case((SELECT two FROM c), false)', 'not accepted');
SELECT tap.raises('SELECT credit.judge_case((SELECT one FROM c), false)', 'no_case_report', 'once');

SELECT tap.raises('SELECT credit.compute_score(2025, ''361100'')', 'no_indicators', 'a year without indicators has no score');
SELECT cmp_ok(credit.compute_score(2026, '361100'), '>', 0::bigint, 'computed');
CREATE FUNCTION pg_temp.mark(want text) RETURNS TABLE (value numeric, mark numeric) LANGUAGE sql SECURITY DEFINER AS $$
	SELECT l.value, l.mark FROM credit.score_line AS l WHERE l.year = 2026 AND l.region = '361100' AND l.unit = credit.unit_of('上饶市生态环境局') AND l.indicator = want $$;
SELECT results_eq($$SELECT * FROM pg_temp.mark('collect')$$, 'VALUES (66.67::numeric, 0::numeric)', 'two of three in time: 66.67, below the zero point');
SELECT tap.act();
SELECT results_eq($$SELECT * FROM pg_temp.mark('overdue')$$, $$SELECT sum(overdue)::numeric, greatest(0, 10 - sum(overdue))::numeric FROM credit_report.timeliness WHERE unit_name = '上饶市生态环境局'$$, 'a mark off for each overdue duty');
SELECT results_eq($$SELECT * FROM pg_temp.mark('cases')$$, 'VALUES (1::numeric, 2.50::numeric)', 'one case of four: a quarter of ten');
SELECT results_eq($$SELECT * FROM pg_temp.mark('accuracy')$$, 'VALUES (NULL::numeric, NULL::numeric)', 'nothing sampled: does not apply');
SELECT results_eq($$SELECT value, mark FROM pg_temp.mark('quality')$$, $$SELECT x.v, round(20 * greatest(0, least(1, (x.v - 80) / 20)), 2) FROM (SELECT round(100 * sum(passed)::numeric / sum(applicable), 2) AS v FROM credit_report.quality_band WHERE unit_name = '上饶市生态环境局') AS x$$, 'the quality score, linear from 80 to 100');
SELECT results_eq($$SELECT possible, score FROM credit_report.score WHERE kind = 'unit' AND name = '上饶市生态环境局'$$,
	$$SELECT sum(full_mark), round(100 * sum(mark) / sum(full_mark), 2)::numeric(5,2) FROM credit_report.score_line WHERE name = '上饶市生态环境局' AND mark IS NOT NULL$$, 'of a hundred, by the indicators that apply');
CREATE TEMP TABLE before AS SELECT member, score, rank FROM credit.score;
SELECT tap.as('tap_office', $$SELECT credit.compute_score(2026, '361100')$$);
SELECT set_eq('SELECT member, score, rank FROM credit.score', 'SELECT * FROM before', 'computed again it is the same');
-- weights are rows: a city's own scheme
SELECT tap.act('tap_office');
INSERT INTO credit.indicator (year, region, indicator, name, metric, full_mark, per_case, basis) VALUES (2026, '361100', 'overdue', '逾期', 'overdue', 100, 5, '饶信用办〔2026〕1号');
SELECT credit.compute_score(2026, '361100');
SELECT is((SELECT count(*) FROM credit.score_line WHERE region = '361100' AND unit = credit.unit_of('上饶市生态环境局')), 1::bigint, 'a city''s own scheme takes the place of the nation''s');
SELECT throws_ok($$INSERT INTO credit.indicator (year, region, indicator, name, metric, full_mark, basis) VALUES (2026, '361100', 'x', 'x', 'overdue', 1, 'x')$$, '23514', NULL, 'an indicator has a formula');
-- ties
SELECT tap.act();
SELECT credit.register_unit('上饶市水利局', '361100', 'city'), credit.register_unit('上饶市林业局', '361100', 'city');
INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT 'duty.open', credit.unit_of(n), 'collect', '', '2026-05-20'::date, 3 FROM unnest('{上饶市水利局,上饶市林业局}'::text[]) AS n
	UNION ALL SELECT 'duty.open', credit.unit_of('上饶市行政审批局'), 'collect', '', '2026-05-20', 20;
SELECT tap.act('tap_office');
SELECT credit.compute_score(2026, '361100');
SELECT results_eq($$SELECT name::text, score, rank FROM credit_report.score WHERE kind = 'unit' AND name <> '上饶市生态环境局' ORDER BY rank, name COLLATE "C"$$,
	$$VALUES ('上饶市林业局', 85.00::numeric(5,2), 1 + (SELECT count(*) FILTER (WHERE score > 85)::int FROM credit.score)), ('上饶市水利局', 85.00, 1 + (SELECT count(*) FILTER (WHERE score > 85)::int FROM credit.score)), ('上饶市行政审批局', 0.00, 4)$$, 'ties share a rank, and the next rank is left out');
SELECT credit.compute_score(2026, '360000');
SELECT results_eq($$SELECT member::text, name::text, rank FROM credit_report.score WHERE region = '360000' AND kind = 'region'$$, $$VALUES ('361100', credit.region_name('361100'), 1)$$, 'a province''s cities are ranked too');

-- down to the rows
SELECT set_has($$SELECT label FROM credit.indicator_rows(2026, credit.unit_of('上饶市生态环境局'), 'quality')$$, $$VALUES ('坏号')$$, 'from the quality indicator to the rows that failed');
SELECT results_eq($$SELECT what, label FROM credit.indicator_rows(2026, credit.unit_of('上饶市生态环境局'), 'collect')$$, $$VALUES ('collected_in_time', '饶环罚〔2026〕2号')$$, 'from timeliness to what was late');
SELECT results_eq($$SELECT what, label FROM credit.indicator_rows(2026, credit.unit_of('上饶市生态环境局'), 'cases')$$, $$VALUES ('case', '联合惩戒案例')$$, 'from cases to the case accepted');
SELECT tap.act('tap_head');
SELECT isnt_empty($$SELECT * FROM credit.indicator_rows(2026, credit.unit_of('上饶市生态环境局'), 'quality')$$, 'the unit itself may');
SELECT is((SELECT count(*) FROM credit.score), 2::bigint, 'and sees its own draft, no other');
SELECT tap.act('tap_other_head');
SELECT tap.raises($$SELECT * FROM credit.indicator_rows(2026, credit.unit_of('上饶市生态环境局'), 'quality')$$, 'not_your_unit', 'another unit may not');
SELECT throws_ok('SELECT credit.compute_score(2026, ''361100'')', '42501', NULL, 'nor compute');

-- outside ranks
SELECT tap.act('tap_office');
SELECT credit.import_city_ranks('全国城市信用监测', '2026-04-15', '[{"region":"361100","rank":120,"out_of":261,"score":78.1}]');
SELECT credit.import_city_ranks('全国城市信用监测', '2026-05-15', '[{"region":"361100","rank":101,"out_of":261,"score":80.3}]');
SELECT results_eq($$SELECT rank, previous_rank, risen FROM credit_report.city_rank WHERE month = '2026-05-01'$$, 'VALUES (101, 120, 19)', 'the trend');
SELECT throws_ok($$SELECT credit.import_city_ranks('全国城市信用监测', '2026-05-15', '[{"region":"361100","rank":1,"out_of":261}]')$$, '23505', NULL, 'a month once');
SELECT tap.act();
SELECT throws_ok('UPDATE credit.city_rank SET rank = 1', 'UC402', NULL, 'and as it was published');

-- invariants notice
SELECT is_empty('SELECT * FROM credit_private.assessment_invariants()', 'every invariant holds');
SELECT tap.breaks('score miscounted', 'UPDATE credit.score_line SET mark = mark / 2 WHERE mark > 0');
SELECT tap.breaks('rank does not follow', 'UPDATE credit.score SET rank = 1');
-- frozen
UPDATE credit.score SET issued_on = '2026-06-02' WHERE region = '361100';
SELECT throws_ok($$UPDATE credit.score SET score = 100 WHERE region = '361100'$$, 'UC402', NULL, 'an issued score stands');
SELECT tap.act('tap_office');
SELECT tap.raises('SELECT credit.compute_score(2026, ''361100'')', 'already_issued', 'and is not computed again');
SELECT * FROM finish();
ROLLBACK;
