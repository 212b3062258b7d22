-- Before the tour: people and units, templates and items.  Everything that
-- the tour then shows happens through SQL as these people.
\set QUIET on
SET client_min_messages = warning;
ALTER DATABASE credit_demo SET pg_credit.today = '2019-09-25';
SET pg_credit.today = '2019-09-25';

-- the published rows, as they are, in the hands of whoever will report them
CREATE SCHEMA demo;
GRANT USAGE ON SCHEMA demo TO PUBLIC;
CREATE TABLE demo.penalty (subject text, document_no text, kind text, fine text, decided_on text, notice_on text, organ text, law text, remark text, line serial);
CREATE TABLE demo.permit_text (content text);
CREATE TABLE demo.red (subject text, code text, list_kind text, year text, source text, line serial);
CREATE TABLE demo.commitment (subject text, code text, kind text, number text, made_on text, acceptor text, acceptor_code text, matter text, fulfilment text, line serial);
CREATE TABLE demo.court (subject text, code text, org_code text, list_kind text, court text, filed_on text, case_no text, basis text, fulfilment text, published_on text, line serial);
CREATE TABLE demo.edge (code text, raw_check text, expected_class text, note text, origin text);
CREATE TABLE demo.pingxiang (code text, no int, name text, departments text, double_publicity text, list_kind text);
GRANT SELECT ON ALL TABLES IN SCHEMA demo TO PUBLIC;
\cd :data
\copy demo.penalty (subject, document_no, kind, fine, decided_on, notice_on, organ, law, remark) FROM 'cf_records_sample.csv' (FORMAT csv, HEADER)
\copy demo.red (subject, code, list_kind, year, source) FROM 'red_list_sample.csv' (FORMAT csv, HEADER)
\copy demo.commitment (subject, code, kind, number, made_on, acceptor, acceptor_code, matter, fulfilment) FROM 'commitments_sample.csv' (FORMAT csv, HEADER)
\copy demo.court (subject, code, org_code, list_kind, court, filed_on, case_no, basis, fulfilment, published_on) FROM 'sx_sample.csv' (FORMAT csv, HEADER)
\copy demo.pingxiang FROM '../../../extension/data/sample/catalog_pingxiang.csv' (FORMAT csv, HEADER)
\copy demo.edge FROM '../../data/uscc_edge_cases.csv' (FORMAT csv, HEADER)
\set permits `cat xk_records_sample.csv`
INSERT INTO demo.permit_text VALUES (:'permits');

-- people: an office, a reporting centre with clerk, head and leader, a public
-- reader, a reporting tool, the login of the job scheduler, and the province
CREATE ROLE demo_office LOGIN;
CREATE ROLE demo_clerk LOGIN;
CREATE ROLE demo_head LOGIN;
CREATE ROLE demo_leader LOGIN;
CREATE ROLE demo_public LOGIN;
CREATE ROLE demo_reporter LOGIN;
CREATE ROLE demo_scheduler LOGIN;
CREATE ROLE demo_province LOGIN;
SELECT credit.register_unit('示范市公共信用信息中心', '360300', 'city') AS centre, credit.register_unit('示范市信用办', '360300', 'city') AS office,
	   credit.register_unit('示范市生态环境局', '360300', 'city'), credit.register_unit('示范省公共信用信息中心', '360000', 'province') AS province \gset
SELECT credit.open_account('demo_office', :'office', '{credit_office}'),
	   credit.open_account('demo_clerk', :'centre', '{credit_clerk}'),
	   credit.open_account('demo_head', :'centre', '{credit_head}'),
	   credit.open_account('demo_leader', :'centre', '{credit_leader}'),
	   credit.open_account('demo_reporter', :'office', '{credit_reporter}'),
	   credit.open_account('demo_scheduler', :'office', '{credit_admin}'),
	   credit.open_account('demo_province', :'province', '{credit_partner}');

-- the organs that decided, as the published rows name them; two of them under
-- names they no longer bear (机构改革 2018-2019).  “环保局” is no full name.
SELECT credit.register_unit('南京市市场监督管理局', '320100', 'city', NULL, NULL, '{南京市工商行政管理局}'),
	   credit.register_unit('无锡市市场监督管理局', '320200', 'city', NULL, NULL, '{无锡市质量技术监督局}');
SELECT credit.register_unit(o.organ, coalesce(r.region, '000000'), 'city', o.code)
  FROM (SELECT organ, max(code) AS code
		  FROM (SELECT x.document ->> 'XK_XKJG', NULL::credit.credit_code FROM demo.permit_text AS t, credit.csv_documents(t.content) AS x
				UNION ALL SELECT organ, NULL FROM demo.penalty
				UNION ALL SELECT acceptor, credit.try_credit_code(acceptor_code) FROM demo.commitment
				UNION ALL SELECT court, NULL FROM demo.court
				UNION ALL SELECT source, NULL FROM demo.red) AS a(organ, code)
		 WHERE organ <> '环保局' AND credit.unit_of(organ) IS NULL
		 GROUP BY organ) AS o
  LEFT JOIN LATERAL (SELECT min(c.region) AS region FROM credit.region_code AS c WHERE left(o.organ, length(c.name)) = c.name AND c.region LIKE '%00') AS r ON true;
-- the court's people: who proposes, who reviews, who confirms
CREATE ROLE demo_court_clerk LOGIN;
CREATE ROLE demo_court_judge LOGIN;
CREATE ROLE demo_court_head LOGIN;
SELECT credit.open_account('demo_court_clerk', credit.unit_of('沧县人民法院'), '{credit_clerk}'),
	   credit.open_account('demo_court_judge', credit.unit_of('沧县人民法院'), '{credit_clerk}'),
	   credit.open_account('demo_court_head', credit.unit_of('沧县人民法院'), '{credit_head}');
-- one subject is named in its rows without its code; the code is public
SET ROLE credit_owner;
SELECT credit_private.register_subject('91110000710925462X', '中国石油天然气股份有限公司', '公开登记信息');
RESET ROLE;

-- the catalogue: what the reports carry, as the office's own items; templates
-- are the national format without the columns that a public report leaves out
CREATE FUNCTION pg_temp.part_of(template text, keep text[]) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_build_object('blank_words', t.body -> 'blank_words', 'fields',
		(SELECT jsonb_agg(f.field - 'required_if' - 'empty_if' ORDER BY f.n) FROM jsonb_array_elements(t.body -> 'fields') WITH ORDINALITY AS f(field, n)
		  WHERE f.field ->> 'name' = ANY (keep)))
	  FROM credit.template AS t WHERE t.template = part_of.template AND t.version = '2018' $$;
INSERT INTO credit.template VALUES
('permit_report', '1', '公开报告中的行政许可', pg_temp.part_of('permit', '{XK_XDR_MC,XK_XDR_SHXYM,XK_WSH,XK_XKWS,XK_XKLB,XK_JDRQ,XK_YXQZ,XK_YXQZI,XK_NR,XK_XKJG,XK_LYDW}'), '[2016-09-01,)', '发改办财金〔2018〕424号,公开报告所载字段'),
('penalty_report', '1', '公开报告中的行政处罚', pg_temp.part_of('penalty', '{CF_XDR_MC,CF_XDR_SHXYM,CF_WSH,CF_CFLB,CF_NR_FK,CF_JDRQ,CF_YJ,CF_CFJG}'), '[2016-09-01,)', '发改办财金〔2018〕424号,公开报告所载字段'),
('red', '1', '守信名单', '{"fields": [{"name": "subject", "label": "名称", "type": "string", "max_length": 200, "required": true},
	{"name": "code", "label": "统一社会信用代码", "type": "credit_code", "required": true}, {"name": "entry", "label": "名单与年度", "type": "string", "max_length": 64, "required": true},
	{"name": "year", "label": "评价年度或认定日期", "type": "date", "required": true}, {"name": "source", "label": "认定机关", "type": "string", "max_length": 200, "required": true}]}', '[2014-01-01,)', 'S1 二(三)'),
('commitment_report', '1', '信用承诺', '{"fields": [{"name": "subject", "label": "名称", "type": "string", "max_length": 200, "required": true},
	{"name": "code", "label": "统一社会信用代码", "type": "credit_code", "required": true}, {"name": "kind", "label": "承诺类型", "type": "string", "max_length": 32, "required": true},
	{"name": "number", "label": "承诺编号", "type": "string", "max_length": 64, "required": true}, {"name": "made_on", "label": "承诺日期", "type": "date", "required": true},
	{"name": "acceptor", "label": "受理单位", "type": "string", "max_length": 200, "required": true}, {"name": "acceptor_code", "label": "受理单位代码", "type": "credit_code"},
	{"name": "matter", "label": "承诺事由", "type": "string", "max_length": 400}, {"name": "fulfilment", "label": "履约状态", "type": "string", "max_length": 64}]}', '[2016-01-01,)', 'S4 item 1'),
('court', '1', '失信被执行人', '{"fields": [{"name": "subject", "label": "名称", "type": "string", "max_length": 200, "required": true},
	{"name": "code", "label": "统一社会信用代码", "type": "credit_code", "required": true}, {"name": "court", "label": "执行法院", "type": "string", "max_length": 200, "required": true},
	{"name": "filed_on", "label": "立案日期", "type": "date", "required": true}, {"name": "case_no", "label": "案号", "type": "string", "max_length": 64, "required": true},
	{"name": "basis", "label": "执行依据文号", "type": "string", "max_length": 128, "required": true}, {"name": "fulfilment", "label": "履行情况", "type": "string", "max_length": 64},
	{"name": "published_on", "label": "发布日期", "type": "date"}]}', '[2013-10-01,)', '法释〔2017〕7号');
INSERT INTO credit.field_map (template, version, column_name, field)
SELECT m.template || '_report', '1', m.column_name, m.field FROM credit.field_map AS m
 WHERE m.version = '2018' AND m.field IN ('XK_XDR_MC', 'XK_XDR_SHXYM', 'XK_WSH', 'XK_XKWS', 'XK_JDRQ', 'XK_YXQZ', 'XK_YXQZI', 'XK_XKJG', 'CF_XDR_MC', 'CF_XDR_SHXYM', 'CF_WSH', 'CF_JDRQ', 'CF_CFJG');
INSERT INTO credit.field_map (template, version, column_name, field) VALUES
('red', '1', 'code', 'code'), ('red', '1', 'subject_name', 'subject'), ('red', '1', 'document_no', 'entry'), ('red', '1', 'decided_on', 'year'), ('red', '1', 'unit', 'source'),
('commitment_report', '1', 'code', 'code'), ('commitment_report', '1', 'subject_name', 'subject'), ('commitment_report', '1', 'document_no', 'number'), ('commitment_report', '1', 'decided_on', 'made_on'), ('commitment_report', '1', 'unit', 'acceptor'), ('commitment_report', '1', 'title', 'matter'),
('court', '1', 'code', 'code'), ('court', '1', 'subject_name', 'subject'), ('court', '1', 'document_no', 'case_no'), ('court', '1', 'decided_on', 'filed_on'), ('court', '1', 'unit', 'court');
INSERT INTO credit.catalog_edition (edition, region, name, basis) VALUES
('示范2016', '000000', '示范目录(报告所载信息)', 'S0 art 5'),
('萍乡2022', '360300', '萍乡市公共信用信息目录(样例)', '萍乡市平台,MIT');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity) VALUES
('示范2016', 'permit', '行政许可', 'permit', 'basic', 'public', 'permit_report', NULL),
('示范2016', 'penalty', '行政处罚', 'penalty', 'untrustworthy', 'public', 'penalty_report', 'general'),
('示范2016', 'red', '守信名单', 'list', 'trustworthy', 'public', 'red', NULL),
('示范2016', 'commitment_report', '信用承诺(报告所载)', 'commitment', 'trustworthy', 'public', 'commitment_report', NULL),
-- what the platform receives itself: a repair rests on one
('示范2016', 'commitment', '信用承诺', 'commitment', 'basic', 'public', 'commitment', NULL),
('示范2016', 'commitment_breach', '违背信用承诺', 'breach', 'untrustworthy', 'public', 'commitment_breach', 'general'),
('示范2016', 'court', '失信被执行人', 'judgment', 'untrustworthy', 'public', 'court', 'serious');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, departments)
SELECT '萍乡2022', p.code || '-' || p.no, p.name,
	   CASE WHEN p.double_publicity = 'SANCTION' THEN 'penalty' WHEN p.double_publicity = 'LICENSE' THEN 'permit' WHEN p.list_kind <> '' THEN 'list' ELSE 'registration' END,
	   CASE WHEN p.double_publicity = 'SANCTION' OR p.list_kind = 'BLACK' THEN 'untrustworthy' WHEN p.list_kind = 'RED' THEN 'trustworthy' ELSE 'basic' END,
	   CASE WHEN p.double_publicity <> '' OR p.list_kind <> '' THEN 'public' ELSE 'shared' END,
	   coalesce(string_to_array(p.departments, ';'), '{}')
  FROM demo.pingxiang AS p;
SELECT credit.circulate_edition(e), credit.issue_edition(e, f, i) FROM (VALUES ('示范2016', DATE '2001-01-01', DATE '2016-09-01'), ('萍乡2022', '2022-10-17', '2022-10-17')) AS v(e, f, i);
-- S4 item 16: court lists are public too; one row switches that on
INSERT INTO credit.channel_act (channel, act_kind, valid_during, basis) VALUES ('own_site', 'judgment', '[2013-10-01,)', 'S4 item 16 失信被执行人');
-- the province gets every day what is public
INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during) VALUES
('self', '信用示范市', 'self', :'office', 'S0 art 16', '[2026-01-01,)'),
('province', '信用示范省', 'province', :'province', 'S0 art 16', '[2026-01-01,)');
INSERT INTO credit.subscription (partner, every, basis, valid_during) VALUES ('province', '1 day', 'S3 二.2 常态化报送', '[2026-01-01,)');
-- public reports leave out the legal representative: one row takes that check out of force
UPDATE credit.quality_check SET valid_during = '[2016-09-01,2019-01-01)' WHERE check_id = 'representative_stated';
