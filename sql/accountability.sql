-- Accountability (责任追究): decisions taken without a query or against a flag (S0 art
-- 33), read from the facts: nothing is stored that the facts say.

CREATE TABLE credit.violation_kind (
	violation text NOT NULL,
	name      text NOT NULL,
	basis     text NOT NULL,
	CONSTRAINT violation_kind_pkey PRIMARY KEY (violation),
	CONSTRAINT violation_kind_basis_check CHECK (basis ~ '[^ ]')
);
COMMENT ON TABLE credit.violation_kind IS '应予追究的情形及依据 | kinds of violation and the clause that each breaks';
COMMENT ON COLUMN credit.violation_kind.violation IS '情形 | kind of violation';
COMMENT ON COLUMN credit.violation_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.violation_kind.basis IS '依据 | the clause';
INSERT INTO credit.violation_kind VALUES
('no_query',        '未查询即受理、办理或决定',     'S0 方案 四(二)(三); S0 art 33'),
('no_daily_query',  '办理期间当日未查询',           'S0 方案 四(四); S0 art 33'),
('no_measure',      '受限主体的事项未记录所采取的措施', 'S0 方案 四(三); S0 art 24, art 33'),
('against_flag',    '受限主体的事项未采取措施而准予', 'S0 art 33 无视信用情况作出行政决策'),
('no_sign_off',     '严重失信主体的事项未经签字而准予', 'S0 方案 四(三); S0 art 33'),
('flag_passed',     '受限主体的业务行仅提示而放行', 'S0 art 33 无视信用情况作出行政决策'),
('break_glass',     '应急放行',                     'S0 art 33'),
('no_report_back',  '查询后逾期未反馈应用情况',     'S2 item 16 逢查必报');
ALTER TABLE credit.violation_kind ENABLE ROW LEVEL SECURITY;
CREATE POLICY violation_kind_read ON credit.violation_kind FOR SELECT USING (true);
GRANT SELECT ON credit.violation_kind TO PUBLIC;
-- those who ask see what they have still to report
GRANT USAGE ON SCHEMA credit_report TO credit_inquirer;
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.query_gap', '0.2.0'), ('credit_report.violation', '0.2.0'), ('credit_report.violation_count', '0.2.0'),
('credit_report.unreported_query', '0.2.0'), ('credit_report.gate_coverage', '0.2.0');
INSERT INTO credit_report.view_release (view_name, since) VALUES ('credit_report.registration_not_taken', '0.2.0');
UPDATE credit.purpose SET report_back = false WHERE purpose = 'reconstruction';
