-- One question about a subject with 50 records, receipt and all, against a
-- primary-key look-up.  Every second subject has list entries: one in force, one
-- under objection, one repaired.
\set subjects '(4000 * :scale)::bigint'
CREATE ROLE bench_inquirer LOGIN;
SELECT credit.register_unit('基准测试查询单位', '361100', 'city') AS unit \gset
SELECT credit.open_account('bench_inquirer', :'unit', '{credit_inquirer}');
CREATE FUNCTION bench.asked(i bigint) RETURNS credit.credit_code LANGUAGE sql IMMUTABLE RETURN bench.code(i + 500000000, false)::credit.credit_code;
CREATE TABLE bench.q_subject (code credit.credit_code PRIMARY KEY, name text NOT NULL);
INSERT INTO bench.q_subject SELECT bench.asked(i), '江西某某科技有限公司' || i FROM generate_series(1, :subjects) AS i;

-- facts as a restore would bring them, past keys and triggers
SET session_replication_role = replica;
SELECT format('ALTER TABLE credit.%I DISABLE TRIGGER ALL', t) FROM unnest('{record,listing,objection,repair,subject}'::text[]) AS t \gexec
INSERT INTO credit.subject (code, kind, name, region) SELECT q.code, 'enterprise', q.name, '361100' FROM bench.q_subject AS q ON CONFLICT DO NOTHING;
INSERT INTO credit.catalog_edition (edition, region, name, basis) VALUES ('bench-inquiry', '000000', '基准测试目录', 'S0 art 5');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity, valid_during) VALUES
('bench-inquiry', 'permit', '行政许可', 'permit', 'basic', 'public', 'permit', NULL, '(,)'),
('bench-inquiry', 'reward', '行政奖励', 'reward', 'trustworthy', 'public', 'permit', NULL, '(,)'),
('bench-inquiry', 'penalty', '行政处罚', 'penalty', 'untrustworthy', 'public', 'penalty', 'general', '(,)');
-- 20 permits, 15 rewards, 15 penalties of which three are serious
INSERT INTO credit.record (code, record_id, edition, item, act_kind, class, disclosure, subject_name, unit, source_unit, document_no, title, decided_on, issued_on,
	valid_from, valid_until, severity, state, template, template_version, detail, received_by, confirmed_on, confirmed_by)
SELECT q.code, 2000000000 + s.i * 50 + n, 'bench-inquiry', k.item, k.item, k.class, 'public', q.name, :'unit', :'unit', k.mark || '〔2026〕' || s.i * 50 + n || '号',
	   k.title, d.day, d.day, d.day, 'infinity', CASE WHEN k.item = 'penalty' THEN CASE WHEN n < 38 THEN 'serious' ELSE 'general' END END, 'confirmed', t.template, t.version,
	   jsonb_build_object('CF_XDR_MC', q.name, 'CF_WSH', k.mark || '〔2026〕' || s.i * 50 + n || '号', 'CF_WFXW', '超过水污染物排放标准排放水污染物',
			'CF_SY', '经查,该单位厂区总排口外排废水中化学需氧量、氨氮浓度超过国家规定的排放标准,超标倍数分别为0.3倍、0.5倍',
			'CF_YJ', '《中华人民共和国水污染防治法》第八十三条第(二)项', 'CF_NR', '罚款人民币贰拾万元整'), 'bench', d.day, 'bench'
  FROM generate_series(1, :subjects) AS s(i)
 CROSS JOIN generate_series(0, 49) AS n
 CROSS JOIN LATERAL (SELECT bench.asked(s.i) AS code, '江西某某科技有限公司' || s.i AS name) AS q
  JOIN (VALUES ('permit', 'basic', '饶许', '排污许可证核发', 0, 19), ('reward', 'trustworthy', '饶奖', '先进单位表彰', 20, 34),
	('penalty', 'untrustworthy', '饶环罚', '超标排放水污染物案', 35, 49)) AS k(item, class, mark, title, low, high) ON n >= k.low AND n <= k.high
  JOIN (SELECT DISTINCT ON (template) template, version FROM credit.template ORDER BY template, version DESC) AS t
	ON t.template = CASE k.item WHEN 'penalty' THEN 'penalty' ELSE 'permit' END
 CROSS JOIN LATERAL (SELECT credit.today() - 30 - ((s.i * 7 + n * 13) % 900)::int AS day) AS d;
INSERT INTO credit.listing (code, list_kind, record_id, standard_met, unit, listed_on, valid_during)
SELECT bench.asked(i), 'serious_offender', 2000000000 + i * 50 + n, '性质恶劣、情节严重', :'unit', credit.today() - 20, daterange(credit.today() - 20, credit.today() + 1000)
  FROM generate_series(2, :subjects, 2) AS i CROSS JOIN generate_series(35, 37) AS n;
INSERT INTO credit.objection (code, record_id, applicant, ground, unit, filed_on)
SELECT bench.asked(i), 2000000000 + i * 50 + 36, '主体', '事实不符', :'unit', credit.today() - 3 FROM generate_series(2, :subjects, 2) AS i;
INSERT INTO credit.repair (code, record_id, applied_on, rule_id, earliest_on, duty_fulfilled, conduct_corrected, commitment, unit, outcome, decided_on, decided_by, reason)
SELECT bench.asked(i), 2000000000 + i * 50 + 37, credit.today() - 9, r.rule_id, credit.today() - 9, '缴款书', '复查', '承诺书', :'unit', 'approved', credit.today() - 2, 'bench', '同意'
  FROM generate_series(2, :subjects, 2) AS i CROSS JOIN (SELECT min(x.rule_id) AS rule_id FROM credit.rule AS x WHERE x.name LIKE 'publicity.minimum%') AS r;
SELECT format('ALTER TABLE credit.%I ENABLE TRIGGER ALL', t) FROM unnest('{record,listing,objection,repair,subject}'::text[]) AS t \gexec
RESET session_replication_role;
VACUUM ANALYZE;

GRANT USAGE ON SCHEMA bench TO bench_inquirer;
GRANT SELECT ON bench.q_subject TO bench_inquirer;
GRANT INSERT ON bench.sample TO bench_inquirer;
-- or all of this measures nothing
BEGIN;
SET LOCAL SESSION AUTHORIZATION bench_inquirer;
SELECT format('%s, %s, %s records; %s entries with measures', jsonb_array_length(a #> '{basic,records}'), jsonb_array_length(a -> 'trustworthy'),
	   jsonb_array_length(a -> 'untrustworthy'), jsonb_array_length(a -> 'flags') * (jsonb_array_length(a -> 'measures') > 0)::int) AS answer
  FROM credit.check_subject(bench.asked(2)::text, 'approval') AS a \gset
COMMIT;
INSERT INTO bench.fact (label, value, goal, reached)
VALUES ('what is answered about a listed subject', :'answer', '20, 15, 15 records; 2 entries with measures', :'answer' = '20, 15, 15 records; 2 entries with measures');

INSERT INTO bench.line (topic, label, name, base, goal, tps) VALUES
('inquiry', 'check_subject, 50 records and a receipt, to a primary-key look-up', 'check', 'key', 8, true),
('inquiry', 'check_subject, no record and a receipt, to a primary-key look-up', 'none', 'key', NULL, true);
