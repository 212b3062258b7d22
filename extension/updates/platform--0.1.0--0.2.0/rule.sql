-- 0.2.0: a rule may count in hours
ALTER TABLE credit.rule DROP CONSTRAINT rule_measured_in_check;
ALTER TABLE credit.rule ADD CONSTRAINT rule_measured_in_check CHECK (measured_in IN ('workday', 'day', 'month', 'year', 'percent', 'count', 'hour'));
COMMENT ON COLUMN credit.rule.measured_in IS '计量单位 | workday, day, month, year, percent, count or hour';
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('break_glass',                 '000000', 8,  'hour',    'opened_at',     '[2016-09-01,)',            'S0 art 33 责任追究为据; 本平台缺省值,由主管部门确定', 'L');
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('catalog.adjust',               '000000', 10, 'workday', 'changed_on',    '[2016-09-01,)',            'S0 方案 一(四): 行政职能调整后的10个工作日内对目录进行调整', 'H');
-- R042 全过程管理: what a rule was before it was changed, and by whom
SELECT credit.enable_history('credit.rule');
ALTER TABLE credit.rule_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY rule_history_read ON credit.rule_history FOR SELECT USING (true);
GRANT SELECT ON credit.rule_history TO credit_office, credit_admin, credit_evaluator;
-- the days for a decision on a repair follow the law: the other rows come with repair_need
UPDATE credit.rule SET valid_during = '[2016-09-01,2023-05-01)' WHERE name = 'repair.decide' AND region = '000000' AND valid_during = '[2016-09-01,)';
