-- S4 item 12(2) 政府部门、事业单位失信…通报上级主管单位和审计部门; 工作人员…通报所在单位及…纪检监察、组织人事部门; 拖欠…账款;
-- S3 四.3 政府机构失信问题专项治理: who is told is rows, each notice has its clock, staff defaults are closed (R229–R232).
BEGIN;
SELECT plan(48);
SELECT credit.register_unit('上饶市人民政府', '361100', 'city') AS government, credit.register_unit('上饶市审计局', '361100', 'city') AS audit,
	credit.register_unit('上饶市纪委监委', '361100', 'city') AS discipline, credit.register_unit('上饶市国资委', '361100', 'city') AS assets \gset
INSERT INTO credit.unit (unit, name, region, level, superior) VALUES ('11361100014940001E', '上饶市某局', '361100', 'city', :'government');
CREATE ROLE tap_audit LOGIN;
CREATE ROLE tap_discipline LOGIN;
CREATE ROLE tap_body LOGIN;
SELECT credit.open_account('tap_audit', :'audit', '{credit_clerk}'), credit.open_account('tap_discipline', :'discipline', '{credit_head}'), credit.open_account('tap_body', '11361100014940001E', '{credit_head}');
INSERT INTO credit.integrity_body VALUES ('discipline', '360000', :'government', '[2020-01-01,)'), ('discipline', '361100', :'discipline', '[2020-01-01,)');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity, valid_during) VALUES
('tap-2016', 'staff', '工作人员失信', 'penalty', 'untrustworthy', 'internal', 'penalty', 'general', '(,)');
CREATE FUNCTION pg_temp.notices(what text) RETURNS text LANGUAGE sql AS $$ SELECT string_agg(concat_ws(' ', n.recipient, u.name), ', ' ORDER BY n.recipient) FROM credit.integrity_notice AS n LEFT JOIN credit.unit AS u USING (unit) WHERE n.concerns = what $$;
-- whose code it is
SELECT results_eq($$SELECT credit.is_public_body(c::credit.credit_code) FROM unnest('{11361100014940001E,1236110049128000XA,91361100159180007M}'::text[]) AS c$$, 'VALUES (true), (true), (false)', 'the code prefix tells a public body');
SELECT is(credit.is_public_body(:'audit'), true, 'a unit with an assigned code is one');
-- R229
SELECT tap.confirmed('penalty', tap.penalty('g1')) AS enterprise \gset
SELECT is_empty('SELECT FROM credit.integrity_notice', 'an enterprise''s default is told to nobody here');
SELECT tap.reviewed('penalty', tap.penalty('g2', '{"CF_XDR_MC":"上饶市某局","CF_XDR_SHXYM":"11361100014940001E"}')) AS body \gset
SELECT is_empty('SELECT FROM credit.integrity_notice', 'nor what is not confirmed');
SELECT tap.as('tap_head', format('SELECT credit.confirm(%s)', :body));
SELECT is(pg_temp.notices('body'), 'audit, superior 上饶市人民政府', 'confirmed, its superior is told; the audit office is not known yet');
SELECT is(credit.send_integrity_notices(), 0::bigint, 'and waits');
INSERT INTO credit.integrity_body VALUES ('audit', '361100', :'audit', '[2020-01-01,)');
SELECT is(credit.send_integrity_notices(), 1::bigint, 'until its row is there');
SELECT is(credit.send_integrity_notices(), 0::bigint, 'once');
SELECT is(pg_temp.notices('body'), 'audit 上饶市审计局, superior 上饶市人民政府', 'both are told (R229)');
SELECT results_eq($$SELECT count(*), min(due_on), min(starts_on) FROM credit.duty WHERE kind = 'integrity_notice'$$, $$VALUES (2::bigint, DATE '2026-05-25', DATE '2026-05-11')$$, 'each with its clock');
SELECT tap.act('tap_audit');
SELECT is((SELECT count(*) FROM credit.integrity_notice), 1::bigint, 'who is told sees it');
SELECT tap.raises('SELECT credit.acknowledge_default(notice_id, '' '') FROM credit.integrity_notice', 'no_integrity_notice', 'an acknowledgement says what was done');
SELECT lives_ok('SELECT credit.acknowledge_default(notice_id, ''已列入审计计划'') FROM credit.integrity_notice', 'acknowledged');
SELECT tap.raises('SELECT credit.acknowledge_default(notice_id, ''x'') FROM credit.integrity_notice', 'no_integrity_notice', 'once');
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.acknowledge_default(notice_id, ''x'') FROM credit.integrity_notice WHERE recipient = ''superior''', 'no_integrity_notice', 'by nobody else');
-- R231
SELECT tap.act('tap_office');
CREATE FUNCTION pg_temp.state() RETURNS text LANGUAGE sql AS $$ SELECT string_agg(concat_ws(' ', document_no, state, cleared_on, notices, acknowledged), ', ') FROM credit_report.government_default $$;
SELECT is(pg_temp.state(), 'g2 open 2 1', 'the list of public bodies in default (R231)');
SELECT tap.raises(format('SELECT credit.note_clearing(%s, ''x'', ''2026-06-30'')', :enterprise), 'no_body_default', 'no clearing for an enterprise');
SELECT tap.act('tap_other_head');
SELECT tap.raises(format('SELECT credit.note_clearing(%s, ''x'', ''2026-06-30'')', :body), 'not_your_unit', 'not by another unit');
SELECT tap.act('tap_body');
SELECT lives_ok(format('SELECT credit.note_clearing(%s, ''分期履行'', ''2026-06-30'')', :body), 'the body says how it will clear it');
SELECT tap.act(); SET LOCAL pg_credit.today = '2026-07-01';
SELECT is(pg_temp.state(), 'g2 overdue 2 1', 'planned, and not done in time');
SELECT tap.as('tap_body', format('SELECT credit.note_clearing(%s, ''已履行,凭证1号'', NULL, ''2026-07-01'')', :body));
SELECT is(pg_temp.state(), 'g2 cleared 2026-07-01 2 1', 'cleared');
SET LOCAL pg_credit.today = '2026-05-11';
-- R230
SELECT tap.confirmed('staff', tap.penalty('g3', '{"CF_XDR_MC":"张三","CF_XDR_LB":"自然人","CF_XDR_SHXYM":"","CF_XDR_ZJLX":"身份证","CF_XDR_ZJHM":"11010519491231002X","CF_FRDB":""}')) AS staff,
	tap.confirmed('penalty', tap.penalty('g4', '{"CF_XDR_MC":"张三","CF_XDR_LB":"自然人","CF_XDR_SHXYM":"","CF_XDR_ZJLX":"身份证","CF_XDR_ZJHM":"11010519491231002X","CF_FRDB":""}')) AS open_one \gset
SELECT tap.act('tap_head');
SELECT tap.raises(format('SELECT credit.report_staff_default(%s, ''11361100014940001E'')', :enterprise), 'not_a_person', 'staff are persons');
SELECT tap.raises(format('SELECT credit.report_staff_default(%s, ''11361100014940001E'')', :open_one), 'staff_default_public', 'not on a public record');
SELECT tap.raises(format('SELECT credit.report_staff_default(%s, ''91361100159180007M'')', :staff), 'not_public_body', 'employed by a public body');
SELECT lives_ok(format('SELECT credit.report_staff_default(%s, ''11361100014940001E'')', :staff), 'reported');
SELECT is(pg_temp.notices('staff'), 'discipline 上饶市纪委监委, employer 上饶市某局, personnel', 'employer, the discipline body that is nearest, and personnel once it is known (R230)');
SELECT tap.act('tap_office');
SELECT is(pg_temp.notices('staff'), NULL, 'closed to the office');
SELECT throws_ok('SELECT FROM credit.staff_default', '42501', NULL, 'which does not even name the table');
SELECT is((SELECT count(*) FROM credit.duty WHERE kind = 'integrity_notice' AND credit.kind_of_code(code) = 'person'), 0::bigint, 'nor tells the clock of it');
SELECT is((SELECT count(*) FROM credit_report.my_duty WHERE duty = 'integrity_notice' AND subject_code LIKE 'Z1%'), 0::bigint, 'nor a report of clocks');
SELECT tap.act('tap_audit');
SELECT is(pg_temp.notices('staff'), NULL, 'and to bodies that are not told');
SELECT is((SELECT count(*) FROM credit.staff_default), 0::bigint, 'whose person it is, too');
SELECT tap.act('tap_discipline');
SELECT is(pg_temp.notices('staff'), 'discipline 上饶市纪委监委', 'who is told sees its own');
SELECT tap.act('tap_body');
SELECT is((SELECT count(*) FROM credit.staff_default), 1::bigint, 'the employer sees whose it is');
-- R232
SELECT tap.act();
INSERT INTO credit.subject (code, kind, name, region) VALUES ('91361100159180007M', 'enterprise', '上饶市某投资公司', '361100');
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.enter_arrears('91361100159180007M', '某建筑公司', 120, '2025-01-01', '合同1号')$$, 'not_public_body', 'an enterprise like others');
SELECT tap.act('tap_office');
INSERT INTO credit.state_firm VALUES ('91361100159180007M', :'assets', '[2020-01-01,)', '企业国有资产法 art 11');
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.enter_arrears('91361100159180007M', '某建筑公司', 0, '2025-01-01', '合同1号')$$, 'bad_arrears', 'no amount');
SELECT tap.raises($$SELECT credit.enter_arrears('91361100159180007M', '某建筑公司', 120, '2026-05-12', '合同1号')$$, 'bad_arrears', 'not owed yet');
SELECT credit.enter_arrears('91361100159180007M', '某建筑公司', 120, '2025-05-11', '合同1号') AS a \gset
SELECT tap.act();
SELECT is(pg_temp.notices('arrears'), 'audit 上饶市审计局, superior 上饶市国资委', 'who holds the firm, and the audit office, are told');
SELECT tap.act('tap_clerk');
SELECT is(credit.pay_arrears(:a, 20.5, '2026-05-11', '转账1号'), 99.5, 'paid in part');
SELECT tap.raises(format('SELECT credit.pay_arrears(%s, 99.6, ''2026-05-11'', ''转账2号'')', :a), 'paid_too_much', 'not more than is owed');
SELECT tap.act('tap_office');
SELECT results_eq('SELECT amount, paid, open_amount, state::text, days_owed FROM credit_report.government_arrears', $$VALUES (120::numeric, 20.5, 99.5, 'partly', 365)$$, 'the register (R232)');
SELECT credit.pay_arrears(:a, 99.5, '2026-05-11', '转账2号');
SELECT results_eq('SELECT state::text, cleared_on FROM credit_report.government_arrears', $$VALUES ('cleared', DATE '2026-05-11')$$, 'cleared when all is paid');
SELECT tap.act();
SELECT tap.breaks('staff default public', format($$UPDATE credit.record SET disclosure = 'public' WHERE record_id = %s$$, :staff));
SELECT tap.breaks('staff default not told', $$DELETE FROM credit.integrity_notice WHERE concerns = 'staff'$$);
SELECT tap.breaks('notice of default without clock', $$UPDATE credit.duty SET met_on = '2026-05-11' WHERE kind = 'integrity_notice' AND met_on IS NULL$$);
SELECT tap.breaks('arrears overpaid', 'UPDATE credit.arrears_payment SET amount = 200');
SELECT tap.breaks('arrears not told', $$DELETE FROM credit.integrity_notice WHERE concerns = 'arrears'$$);
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
