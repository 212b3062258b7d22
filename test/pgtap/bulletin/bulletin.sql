-- S0 art 31 定期汇总…通报各单位; S3 三.3 季度通报; S3 三.4 月度考核通报; S3 七.3 简报: numbers freeze when issued, with a digest, and
-- are shown again identically; what the bulletin rests on freezes with it (R216–R219, R228).
BEGIN;
SELECT plan(34);
UPDATE credit.unit SET name = '上饶市生态环境局<b>&' WHERE unit = credit.unit_of('上饶市生态环境局');
SELECT tap.confirmed('penalty', tap.penalty('饶环罚〔2026〕1号')), tap.confirmed('penalty', tap.penalty('坏号')), tap.received('penalty', tap.penalty('饶环罚〔2026〕2号'));
SELECT tap.as('tap_clerk', $$SELECT credit.check_subject('91360000625912173B', 'approval')::text$$);
SELECT credit.register_unit('上饶市市场监督管理局', '361100', 'city');
SELECT tap.as('tap_office', format($$SELECT count(*) FROM credit.load_identifiers(%L, '工商档案')$$, jsonb_build_array(
	jsonb_build_object('scheme', 'registration_number', 'value', '361100600000011', 'name', '老王饭店', 'kind', 'individual_business', 'authority', '上饶市市场监督管理局'),
	jsonb_build_object('scheme', 'registration_number', 'value', '361100110000013', 'name', '江西铜业股份有限公司', 'code', '91360000625912173B', 'authority', '上饶市市场监督管理局'))));
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.issue_bulletin('use', '2026-05-20', '361100')$$, 'period_open', 'a period must be over');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-06-02';
SELECT credit.fill_forms();
SELECT tap.as('tap_head', $$SELECT credit.confirm_form('2026-05-01', '[{"line":"inquiries","value":9,"reason":"政务窗口"}]')$$);
SELECT tap.act('tap_clerk');
SELECT throws_ok($$SELECT credit.issue_bulletin('use', '2026-05-20', '361100')$$, '42501', NULL, 'the office issues');
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.issue_bulletin('none', '2026-05-20', '361100')$$, 'no_bulletin_kind', 'of a kind there is');
CREATE TEMP TABLE b AS SELECT credit.issue_bulletin('use', '2026-05-20', '361100', true) AS use, credit.issue_bulletin('quality', '2026-05-01', '361100') AS quality,
	credit.issue_bulletin('form', '2026-05-31', '361100') AS form, credit.issue_bulletin('code', '2026-05-31', '361100') AS code, credit.issue_bulletin('brief', '2026-05-31', '360000') AS brief;
GRANT SELECT ON b TO PUBLIC;
CREATE FUNCTION pg_temp.cell(id bigint, section int, line text, label text) RETURNS text LANGUAGE sql SECURITY DEFINER AS $$
	SELECT r ->> (SELECT n::int - 1 FROM jsonb_array_elements_text(s -> 'columns') WITH ORDINALITY AS c(l, n) WHERE l = label)
	  FROM credit.bulletin AS b CROSS JOIN LATERAL (SELECT b.content -> 'sections' -> (section - 1)) AS x(s) CROSS JOIN LATERAL jsonb_array_elements(s -> 'rows') AS r WHERE b.bulletin_id = id AND r ->> 0 = line $$;
SELECT results_eq('SELECT title, number FROM credit.bulletin WHERE bulletin_id = (SELECT use FROM b)', $$VALUES ('上饶市2026年5月信用信息归集和应用情况通报', '2026年第1期')$$, 'title and number');
SELECT tap.act();
SELECT is(pg_temp.cell(use, 1, '上饶市生态环境局<b>&', '归集(条)'), (SELECT count(*)::text FROM credit.record WHERE confirmed_on BETWEEN '2026-05-01' AND '2026-05-31'), 'collected, as the records are') FROM b;
SELECT is(pg_temp.cell(use, 1, '上饶市生态环境局<b>&', '按期归集率(%)'), (SELECT round(100.0 * count(*) FILTER (WHERE met_on <= due_on) / count(*), 2)::text FROM credit.duty WHERE kind = 'collect' AND void_on IS NULL AND due_on BETWEEN '2026-05-01' AND '2026-05-31'), 'on time, as the duties are') FROM b;
SELECT is(pg_temp.cell(use, 3, '合计', '查询(次)'), '1', 'use: one inquiry (应用情况)') FROM b;
SELECT is(pg_temp.cell(use, 1, '合计', '收到(行)'), (SELECT count(*)::text FROM credit.inbox), 'totals') FROM b;
SELECT is(pg_temp.cell(code, 1, '上饶市市场监督管理局', '转换率(%)'), (SELECT conversion_rate::text FROM credit_report.code_conversion WHERE month = '2026-05-01'), 'conversion per registering authority (月度考核通报)') FROM b;
SELECT is(pg_temp.cell(code, 2, '上饶市生态环境局<b>&', '统一代码使用率(%)'), '100.00', 'codes (月度考核通报)') FROM b;
SELECT is(pg_temp.cell(form, 1, '上饶市生态环境局<b>&', '查询(次)'), '9', 'the form as the unit states it') FROM b;
SELECT is(pg_temp.cell(form, 2, '上饶市行政审批局', '单位'), '上饶市行政审批局', 'and who has not confirmed') FROM b;
SELECT is(pg_temp.cell(quality, 1, '上饶市生态环境局<b>&', '得分'), (SELECT score::text FROM credit.quality_band WHERE month = '2026-05-01' AND issued_on IS NOT NULL), 'the band') FROM b;
SELECT is(pg_temp.cell(brief, 1, '上饶市', '查询(次)'), '1', 'the data appendix of the brief, by city (简报)') FROM b;
SELECT is((SELECT count(*) FROM credit.monthly_form WHERE issued_on IS NOT NULL), 1::bigint, 'the form is frozen with its bulletin');
SELECT tap.raises($$SELECT tap.as('tap_office', 'SELECT credit.issue_bulletin(''use'', ''2026-05-02'', ''361100'')')$$, 'already_issued', 'a period is issued once');
SELECT tap.act();
SELECT tap.raises($$SELECT tap.as('tap_office', 'SELECT credit.issue_bulletin(''form'', ''2026-05-02'', ''361100'')')$$, 'already_issued', 'a form too, when nothing is new');
SELECT tap.act();
SELECT tap.as('tap_other_head', $$SELECT credit.confirm_form('2026-05-01')$$);
SELECT tap.act('tap_office');
SELECT lives_ok($$SELECT credit.issue_bulletin('form', '2026-05-02', '361100')$$, 'confirmed late');
SELECT results_eq($$SELECT version, jsonb_array_length(content -> 'sections' -> 0 -> 'rows') FROM credit.bulletin WHERE kind = 'form' ORDER BY 1$$, 'VALUES (1, 1), (2, 2)', 'it is issued again as a further version; the first stays');

-- later facts change nothing
SELECT tap.act();
CREATE TEMP TABLE page AS SELECT credit_report.bulletin_page(use) AS html, (SELECT content FROM credit.bulletin WHERE bulletin_id = use) AS content FROM b;
UPDATE credit.unit SET name = '上饶市生态环境局(新)' WHERE unit = credit.unit_of('上饶市生态环境局');
SELECT tap.as('tap_head', format('SELECT credit.confirm(%s)', tap.reviewed('penalty', tap.penalty('后来'))));
SELECT is((SELECT credit_report.bulletin_page(use) FROM b), (SELECT html FROM page), 'shown again identically');
SELECT throws_ok('UPDATE credit.bulletin SET title = ''x''', 'UC402', NULL, 'never changed');
SELECT throws_ok('DELETE FROM credit.bulletin', 'UC402', NULL, 'nor deleted');
SELECT ok((SELECT html !~ '<b>' AND html ~ '&lt;b&gt;&amp;' FROM page), 'values are escaped');
SELECT ok((SELECT html !~* '(src|href)=|<script|@import|url\(' FROM page), 'the page fetches nothing');
SELECT ok((SELECT html ~ '@page' AND html ~ 'lang="zh-CN"' AND html ~ (SELECT encode(digest, 'hex') FROM credit.bulletin, b WHERE bulletin_id = use) FROM page), 'it prints, in Chinese, with its digest');

-- the year: score
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-07-01';
SELECT tap.act('tap_office');
SELECT lives_ok($$SELECT credit.issue_bulletin('quarter', '2026-05-02', '360000')$$, 'a quarter');
SELECT tap.act();
SET LOCAL pg_credit.today = '2027-01-04';
SELECT tap.act('tap_office');
SELECT lives_ok($$SELECT credit.issue_bulletin('score', '2026-05-02', '361100', true)$$, 'the annual score');
SELECT tap.raises('SELECT credit.compute_score(2026, ''361100'')', 'already_issued', 'is frozen with its bulletin');
SELECT tap.act('tap_nobody');
SELECT results_eq('SELECT kind::text FROM credit_public.bulletin ORDER BY 1', $$VALUES ('score'), ('use')$$, 'the public reads what is marked for it');
SELECT throws_ok('SELECT * FROM credit.bulletin', '42501', NULL, 'and no other');
SELECT tap.act('tap_other_clerk');
SELECT cmp_ok((SELECT count(*) FROM credit.bulletin), '>', 6::bigint, 'every unit reads what is issued (通报各单位)');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit_private.bulletin_invariants()', 'every invariant holds');
SELECT tap.breaks('bulletin altered', $$ALTER TABLE credit.bulletin DROP CONSTRAINT bulletin_digest_check; UPDATE credit.bulletin SET content = content || '{"title":"x"}' WHERE kind = 'use'$$);
SELECT tap.breaks('issued otherwise than frozen', $$UPDATE credit.quality_band SET not_applicable = not_applicable + 1 WHERE month = '2026-05-01'$$);
SELECT * FROM finish();
ROLLBACK;
