-- The focus list (S4 item 8(2) 重点关注对象名单) lies below the black ones: rules, as rows, say when
-- an entry is to be raised to a black list and when it is to be ended.  A job
-- proposes; people decide, and a promotion goes through the procedure of the
-- list it leads to.

CREATE SEQUENCE credit.focus_rule_id_seq;
CREATE TABLE credit.focus_rule (
	focus_rule_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.focus_rule_id_seq'),
	direction    text NOT NULL,
	from_list    text NOT NULL,
	to_list      text,
	act_kinds    text[] NOT NULL DEFAULT '{}',
	severities   text[] NOT NULL DEFAULT '{}',
	times        text,
	within       text NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	confidence   text NOT NULL DEFAULT 'L',
	CONSTRAINT focus_rule_pkey PRIMARY KEY (focus_rule_id),
	CONSTRAINT focus_rule_from_list_fkey FOREIGN KEY (from_list) REFERENCES credit.list_kind,
	CONSTRAINT focus_rule_to_list_fkey FOREIGN KEY (to_list) REFERENCES credit.list_kind,
	CONSTRAINT focus_rule_direction_check CHECK (direction IN ('promote', 'demote')),
	CONSTRAINT focus_rule_to_check CHECK ((direction = 'promote') = (to_list IS NOT NULL) AND (direction = 'promote') = (times IS NOT NULL)),
	CONSTRAINT focus_rule_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT focus_rule_confidence_check CHECK (confidence IN ('H', 'M', 'L')),
	CONSTRAINT focus_rule_no_overlap EXCLUDE USING gist (from_list WITH =, coalesce(to_list, '') WITH =, valid_during WITH &&)
);
ALTER SEQUENCE credit.focus_rule_id_seq OWNED BY credit.focus_rule.focus_rule_id;
CREATE INDEX focus_rule_to_list_idx ON credit.focus_rule (to_list);
COMMENT ON TABLE credit.focus_rule IS '重点关注名单的升降规则:期间内失信记录达若干次则拟列入黑名单,期间内无失信记录则拟移出 | when a focus entry is to be raised to a black list, and when to be ended';
COMMENT ON COLUMN credit.focus_rule.focus_rule_id IS '规则编号 | number of the rule';
COMMENT ON COLUMN credit.focus_rule.direction IS '方向:promote 转入黑名单,demote 移出 | promote or demote';
COMMENT ON COLUMN credit.focus_rule.from_list IS '所在名单 | the list it is about';
COMMENT ON COLUMN credit.focus_rule.to_list IS '拟转入的名单 | the list it leads to';
COMMENT ON COLUMN credit.focus_rule.act_kinds IS '计入的文书种类,空为全部 | kinds of document that count; empty means all';
COMMENT ON COLUMN credit.focus_rule.severities IS '计入的失信程度,空为全部 | severities that count; empty means all';
COMMENT ON COLUMN credit.focus_rule.times IS '次数所依规则名 | name of the rule of how many times';
COMMENT ON COLUMN credit.focus_rule.within IS '期间所依规则名 | name of the rule of the window';
COMMENT ON COLUMN credit.focus_rule.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.focus_rule.basis IS '依据 | basis';
COMMENT ON COLUMN credit.focus_rule.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('focus.promote.times',  '000000', 2,  'count', NULL,         '[2018-01-01,)', 'S4 item 8(2) 未达黑名单标准者; S4 item 11 屡犯不改(次数未定);本平台缺省值,由主管部门确定', 'L'),
('focus.promote.window', '000000', 12, 'month', 'decided_on', '[2018-01-01,)', 'S4 item 8(2); S4 item 11 屡犯不改(期间未定);本平台缺省值,由主管部门确定', 'L'),
('focus.demote.window',  '000000', 12, 'month', 'decided_on', '[2018-01-01,)', '发改财金规〔2017〕1798号 重点关注名单退出(期间未定);本平台缺省值,由主管部门确定', 'L');
INSERT INTO credit.focus_rule (direction, from_list, to_list, times, within, valid_during, basis) VALUES
('promote', 'focus', 'serious_offender', 'focus.promote.times', 'focus.promote.window', '[2018-01-01,)', 'S4 item 8(2); 发改财金规〔2017〕1798号'),
('demote',  'focus', NULL,               NULL,                  'focus.demote.window',  '[2018-01-01,)', 'S4 item 8(2); 发改财金规〔2017〕1798号');

CREATE SEQUENCE credit.focus_proposal_id_seq;
CREATE TABLE credit.focus_proposal (
	code          credit.credit_code NOT NULL,
	proposal_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.focus_proposal_id_seq'),
	listing_id    bigint NOT NULL,
	unit          credit.credit_code NOT NULL,
	focus_rule_id bigint NOT NULL,
	records       bigint[] NOT NULL,
	proposed_on   date NOT NULL,
	outcome       text,
	decided_on    date,
	decided_by    name,
	reason        text,
	nomination_id bigint,
	CONSTRAINT focus_proposal_pkey PRIMARY KEY (code, proposal_id),
	CONSTRAINT focus_proposal_once_key UNIQUE (code, listing_id, focus_rule_id, records),
	CONSTRAINT focus_proposal_listing_fkey FOREIGN KEY (code, listing_id) REFERENCES credit.listing,
	CONSTRAINT focus_proposal_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT focus_proposal_rule_fkey FOREIGN KEY (focus_rule_id) REFERENCES credit.focus_rule,
	CONSTRAINT focus_proposal_nomination_fkey FOREIGN KEY (code, nomination_id) REFERENCES credit.nomination,
	CONSTRAINT focus_proposal_outcome_check CHECK (outcome IN ('accepted', 'declined', 'lapsed')),
	CONSTRAINT focus_proposal_decided_check CHECK ((outcome IS NULL) = (decided_on IS NULL) AND (outcome IS NULL OR reason ~ '[^ ]'))
);
ALTER SEQUENCE credit.focus_proposal_id_seq OWNED BY credit.focus_proposal.proposal_id;
CREATE INDEX focus_proposal_unit_idx ON credit.focus_proposal (unit);
CREATE INDEX focus_proposal_rule_idx ON credit.focus_proposal (focus_rule_id);
CREATE INDEX focus_proposal_nomination_idx ON credit.focus_proposal (code, nomination_id);
COMMENT ON TABLE credit.focus_proposal IS '重点关注条目升降建议及其处理 | proposals to raise or end focus entries, and what became of them';
COMMENT ON COLUMN credit.focus_proposal.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.focus_proposal.proposal_id IS '建议编号 | number of the proposal';
COMMENT ON COLUMN credit.focus_proposal.listing_id IS '重点关注条目 | the focus entry';
COMMENT ON COLUMN credit.focus_proposal.unit IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit.focus_proposal.focus_rule_id IS '所依规则 | the rule';
COMMENT ON COLUMN credit.focus_proposal.records IS '计入的记录 | the records that counted';
COMMENT ON COLUMN credit.focus_proposal.proposed_on IS '建议日期 | day of the proposal';
COMMENT ON COLUMN credit.focus_proposal.outcome IS '处理:accepted 采纳,declined 不采纳,lapsed 条目已终止 | accepted, declined, or lapsed as the entry ended';
COMMENT ON COLUMN credit.focus_proposal.decided_on IS '处理日期 | day of the decision';
COMMENT ON COLUMN credit.focus_proposal.decided_by IS '处理人 | who decided';
COMMENT ON COLUMN credit.focus_proposal.reason IS '理由 | why';
COMMENT ON COLUMN credit.focus_proposal.nomination_id IS '由此提名的案件 | the nomination it led to';

SELECT credit.enable_history('credit.focus_rule'), credit.enable_history('credit.focus_proposal', true);
ALTER TABLE credit.focus_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.focus_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.focus_rule_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.focus_proposal_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY focus_rule_read ON credit.focus_rule FOR SELECT USING (true);
CREATE POLICY focus_rule_office ON credit.focus_rule FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY focus_rule_history_read ON credit.focus_rule_history FOR SELECT USING (true);
CREATE POLICY focus_proposal_own ON credit.focus_proposal FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY focus_proposal_office ON credit.focus_proposal FOR SELECT TO credit_office, credit_evaluator USING (true);
CREATE POLICY focus_proposal_history_office ON credit.focus_proposal_history FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.focus_rule TO PUBLIC;
GRANT INSERT, UPDATE ON credit.focus_rule TO credit_office;
GRANT USAGE ON SEQUENCE credit.focus_rule_id_seq TO credit_office;
GRANT SELECT ON credit.focus_proposal TO credit_clerk, credit_head, credit_office, credit_evaluator;
GRANT SELECT ON credit.focus_rule_history, credit.focus_proposal_history TO credit_office, credit_evaluator;
