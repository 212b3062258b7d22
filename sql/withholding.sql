-- What should be public and is not needs a ground (S0 art 18 应公开的; R063): a
-- whole record, or one field of it (商业秘密), with who decided it, until when
-- and when it is looked at again.

CREATE TABLE credit.withholding_ground (
	ground       text NOT NULL,
	name         text NOT NULL,
	covers       text NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT withholding_ground_pkey PRIMARY KEY (ground),
	CONSTRAINT withholding_ground_covers_check CHECK (covers IN ('record', 'field', 'both')),
	CONSTRAINT withholding_ground_basis_check CHECK (basis ~ '[^ ]')
);
COMMENT ON TABLE credit.withholding_ground IS '不予公示的事由及依据 | grounds on which a record or a field is not made public';
COMMENT ON COLUMN credit.withholding_ground.ground IS '事由 | ground';
COMMENT ON COLUMN credit.withholding_ground.name IS '名称 | name';
COMMENT ON COLUMN credit.withholding_ground.covers IS '适用于:record 整条记录,field 字段,both 两者 | what it may cover: record, field or both';
COMMENT ON COLUMN credit.withholding_ground.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.withholding_ground.basis IS '依据 | legal basis';
INSERT INTO credit.withholding_ground VALUES
('state_secret',       '国家秘密',         'both',   '[2008-05-01,)', '政府信息公开条例 art 14 (2008: art 14)'),
('security_stability', '三安全一稳定',     'both',   '[2008-05-01,)', '政府信息公开条例 art 14 国家安全、公共安全、经济安全、社会稳定 (2008: art 8)'),
('trade_secret',       '商业秘密',         'both',   '[2008-05-01,)', '政府信息公开条例 art 15 (2008: art 14); S0 art 4'),
('privacy',            '个人隐私',         'both',   '[2008-05-01,)', '政府信息公开条例 art 15 (2008: art 14); S0 art 4'),
('juvenile',           '未成年人',         'both',   '[2021-06-01,)', '未成年人保护法 art 4, art 103'),
('no_social_influence', '不具有一定社会影响的行政处罚', 'record', '[2021-07-15,)', '行政处罚法(2021) art 48'),
('minor_offence',      '轻微失信,原则上不公示', 'record', '[2026-04-01,)', '国家发展改革委令第36号'),
('expired',            '公示前已满最长公示期', 'record', '[2016-09-01,)', '国家发展改革委令第36号; 发改办财金〔2018〕424号 公示期限');

CREATE SEQUENCE credit.withholding_id_seq;
CREATE TABLE credit.withholding (
	code           credit.credit_code NOT NULL,
	withholding_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.withholding_id_seq'),
	record_id      bigint NOT NULL,
	field          text NOT NULL DEFAULT '',
	ground         text NOT NULL,
	explanation    text NOT NULL,
	unit           credit.credit_code NOT NULL,
	rule_id        bigint,
	decided_on     date NOT NULL,
	decided_by     name NOT NULL DEFAULT session_user,
	valid_until    date NOT NULL DEFAULT 'infinity',
	review_on      date NOT NULL DEFAULT 'infinity',
	ended_on       date,
	ended_by       name,
	end_reason     text,
	CONSTRAINT withholding_pkey PRIMARY KEY (code, withholding_id),
	CONSTRAINT withholding_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT withholding_ground_fkey FOREIGN KEY (ground) REFERENCES credit.withholding_ground,
	CONSTRAINT withholding_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT withholding_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT withholding_explanation_check CHECK (explanation ~ '[^ ]'),
	CONSTRAINT withholding_until_check CHECK (valid_until >= decided_on),
	CONSTRAINT withholding_ended_check CHECK ((ended_on IS NULL) = (ended_by IS NULL) AND (ended_on IS NULL) = (end_reason IS NULL) AND end_reason ~ '[^ ]')
);
ALTER SEQUENCE credit.withholding_id_seq OWNED BY credit.withholding.withholding_id;
CREATE UNIQUE INDEX withholding_open_key ON credit.withholding (code, record_id, field) WHERE ended_on IS NULL;
CREATE INDEX withholding_until_idx ON credit.withholding (valid_until) WHERE ended_on IS NULL;
CREATE INDEX withholding_unit_idx ON credit.withholding (unit);
COMMENT ON TABLE credit.withholding IS '不予公示:整条或字段,事由、决定人、期限与复核日 | what is withheld from publicity: record or field, ground, who decided, until when, review';
COMMENT ON COLUMN credit.withholding.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.withholding.withholding_id IS '编号 | number';
COMMENT ON COLUMN credit.withholding.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.withholding.field IS '不予公示的字段,空串为整条记录 | the field withheld; empty for the whole record';
COMMENT ON COLUMN credit.withholding.ground IS '事由 | ground';
COMMENT ON COLUMN credit.withholding.explanation IS '理由 | why the ground applies';
COMMENT ON COLUMN credit.withholding.unit IS '决定单位 | the unit that decided';
COMMENT ON COLUMN credit.withholding.rule_id IS '所依规则 | the rule used, of its review or of the period of publicity';
COMMENT ON COLUMN credit.withholding.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit.withholding.decided_by IS '决定人 | who decided';
COMMENT ON COLUMN credit.withholding.valid_until IS '至何日止(含) | until when, that day included';
COMMENT ON COLUMN credit.withholding.review_on IS '应复核日期 | when it is to be looked at again';
COMMENT ON COLUMN credit.withholding.ended_on IS '终止日期 | the day it ended';
COMMENT ON COLUMN credit.withholding.ended_by IS '终止人 | who ended it';
COMMENT ON COLUMN credit.withholding.end_reason IS '终止理由 | why it ended';
ALTER TABLE credit.withholding_ground ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.withholding ENABLE ROW LEVEL SECURITY;
CREATE POLICY withholding_ground_read ON credit.withholding_ground FOR SELECT USING (true);
CREATE POLICY withholding_ground_office ON credit.withholding_ground FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT SELECT ON credit.withholding_ground TO PUBLIC;
GRANT INSERT, UPDATE ON credit.withholding_ground TO credit_office;
CREATE POLICY withholding_own ON credit.withholding FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY withholding_office ON credit.withholding FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.withholding TO credit_clerk, credit_head, credit_office, credit_evaluator;
SELECT credit.enable_history('credit.withholding', true);
ALTER TABLE credit.withholding_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY withholding_history_office ON credit.withholding_history FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.withholding_history TO credit_office, credit_evaluator;
INSERT INTO credit.rule (name, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('withholding.review', 1, 'year', 'decided_on', '[2016-09-01,)', '政府信息公开条例 art 18 定期评估审查; 本平台缺省值,由主管部门确定', 'L');
