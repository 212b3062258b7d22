-- One record's life, after test/pgtap/prelude.sql, through SQL as the right
-- people: what the restore, upgrade and crash tests carry with them.
\set ON_ERROR_STOP 1
SET SESSION AUTHORIZATION tap_clerk;
\set row '{"CF_XDR_MC":"江西铜业股份有限公司","CF_XDR_LB":"法人及非法人组织","CF_XDR_SHXYM":"91360000625912173B","CF_FRDB":"某某","CF_WSH":"饶环罚【2026】1号","CF_WFXW":"超标排放","CF_SY":"超标","CF_YJ":"水污染防治法","CF_CFLB":"罚款","CF_NR":"罚款2万元","CF_NR_FK":"2.00","CF_JDRQ":"2026-05-06","CF_YXQ":"2099/12/31","CF_CFJG":"上饶市生态环境局","CF_CFJGDM":"00000000000000000X","CF_SJLY":"上饶市生态环境局","CF_SJLYDM":"00000000000000000X"}'
SELECT * FROM credit.submit_json('penalty', 'life 1', jsonb_build_array(:'row'::jsonb, :'row'::jsonb - 'CF_JDRQ' || '{"CF_WSH": "饶环罚〔2026〕2号"}'));
SELECT * FROM credit.submit_json('court', 'life 2', '[{"name": "江西铜业股份有限公司", "code": "91360000625912173B", "case_no": "(2026)赣1102执1号", "filed_on": "2026-05-06"}]');
SELECT credit.review(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = 'received';
SET SESSION AUTHORIZATION tap_head;
SELECT credit.confirm(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = 'reviewed';
SELECT credit.enter_list('judgment_defaulter', record_id, '有履行能力而拒不履行') FROM credit.record WHERE item = 'court';
RESET SESSION AUTHORIZATION;
CALL credit.run_due_jobs();
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO PUBLIC;
CREATE TABLE app.subsidy (id integer PRIMARY KEY, code varchar(18) NOT NULL, amount numeric);
GRANT SELECT, INSERT ON app.subsidy TO PUBLIC;
SELECT credit.guard_table('app.subsidy', 'code', 'fund', 'refuse');
INSERT INTO app.subsidy VALUES (1, '91150425MA0MX52N1X', 10);
SET SESSION AUTHORIZATION tap_inquirer;
SELECT credit.check_subject('625912173', 'supervision') ->> 'inquiry_id';
SET SESSION AUTHORIZATION tap_office;
-- a release before 0.2.0 files and accepts in one call
SELECT to_regprocedure('credit.file_objection(bigint,text,text)') IS NOT NULL AS at_once \gset
\if :at_once
SELECT credit.file_objection(record_id, '江西铜业股份有限公司', '处罚金额有误') FROM credit.record WHERE item = 'penalty';
\else
SELECT credit.accept_objection(credit.file_objection(ARRAY[record_id], code::text, '{wrong}', '处罚金额有误', '[{"name": "缴款凭证", "reference": "票据1号"}]')) FROM credit.record WHERE item = 'penalty';
\endif
RESET SESSION AUTHORIZATION;
SELECT credit.load_holiday_notice('测试通知〔2026〕9号', 2027, '2026-05-01', '[{"day": "2027-01-01", "kind": "holiday", "name": "元旦"}]');
-- the operator's own: an index and a policy on a record table
CREATE INDEX record_operator_idx ON credit.record (title);
CREATE POLICY operator_policy ON credit.record FOR SELECT TO tap_reporter USING (false);
