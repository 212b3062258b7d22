-- What every pgTAP file starts from: a day, two units with their people, an
-- edition with a permit, a penalty and a judgment.  Logins are tap_<what>.
SET client_min_messages = warning;
DO $do$
BEGIN
	EXECUTE format('ALTER DATABASE %I SET pg_credit.today = %L', current_database(), '2026-05-11');
END
$do$;
SET pg_credit.today = '2026-05-11';

DO $do$
DECLARE
	login text;
BEGIN
	FOREACH login IN ARRAY ARRAY['tap_office', 'tap_clerk', 'tap_head', 'tap_leader', 'tap_inquirer', 'tap_other_clerk', 'tap_other_head', 'tap_nobody', 'tap_reporter'] LOOP
		IF to_regrole(login) IS NULL THEN
			EXECUTE format('CREATE ROLE %I LOGIN', login);
		END IF;
	END LOOP;
END
$do$;

SELECT credit.register_unit('上饶市生态环境局', '361100', 'city') AS env_unit,
	   credit.register_unit('上饶市行政审批局', '361100', 'city', NULL, NULL, '{上饶市政务服务中心}') AS permit_unit \gset
SELECT credit.open_account('tap_office', :'permit_unit', '{credit_office}');
SELECT credit.open_account('tap_clerk', :'env_unit', '{credit_clerk}');
SELECT credit.open_account('tap_head', :'env_unit', '{credit_head}');
SELECT credit.open_account('tap_leader', :'env_unit', '{credit_leader}');
SELECT credit.open_account('tap_inquirer', :'env_unit', '{credit_inquirer}');
SELECT credit.open_account('tap_other_clerk', :'permit_unit', '{credit_clerk}');
SELECT credit.open_account('tap_other_head', :'permit_unit', '{credit_head}');
SELECT credit.open_account('tap_reporter', :'permit_unit', '{credit_reporter}');

INSERT INTO credit.template VALUES
('court', '1', '失信被执行人', '{"fields": [
	{"name": "name", "label": "名称", "type": "string", "max_length": 200, "required": true},
	{"name": "code", "label": "统一社会信用代码", "type": "credit_code", "required": true},
	{"name": "case_no", "label": "案号", "type": "string", "max_length": 64, "required": true},
	{"name": "filed_on", "label": "立案日期", "type": "date", "required": true}]}', '[2013-10-01,)', '法释〔2017〕7号');
INSERT INTO credit.field_map VALUES
('court', '1', 'subject_name', 'name'), ('court', '1', 'code', 'code'), ('court', '1', 'document_no', 'case_no'), ('court', '1', 'decided_on', 'filed_on');
INSERT INTO credit.catalog_edition VALUES ('tap-2016', '000000', '测试目录', 'issued', '2016-09-01', '[2016-09-01,)', 'S0 art 5');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity, valid_during) VALUES
('tap-2016', 'permit', '行政许可', 'permit', 'basic', 'public', 'permit', NULL, '(,)'),
('tap-2016', 'penalty', '行政处罚', 'penalty', 'untrustworthy', 'public', 'penalty', 'general', '(,)'),
('tap-2016', 'court', '失信被执行人', 'judgment', 'untrustworthy', 'public', 'court', 'serious', '(,)'),
('tap-2016', 'old_permit', '已取消的许可', 'permit', 'basic', 'public', 'permit', NULL, '(,2020-01-01)');
