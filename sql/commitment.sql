-- Commitments (信用承诺): kinds as rows, letters in versions, the matters they
-- apply to, the papers that are promised, reviews and breaches.  Whether one is
-- kept is said by its reviews; whether a promise is overdue by its dates.

INSERT INTO credit.act_kind VALUES
('breach', '违背信用承诺', 'breach of a commitment', 'S4 item 1(2)');
INSERT INTO credit.source_kind VALUES
('commitment', '受理或复核承诺', 'S4 item 1(2)');

CREATE TABLE credit.commitment_kind (
	commitment_kind text NOT NULL,
	name            text NOT NULL,
	name_en         text NOT NULL,
	split_of        text,
	effect          text NOT NULL DEFAULT 'none',
	review_rule     text,
	basis           text NOT NULL,
	confidence      text NOT NULL,
	valid_during    daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT commitment_kind_pkey PRIMARY KEY (commitment_kind),
	CONSTRAINT commitment_kind_split_of_fkey FOREIGN KEY (split_of) REFERENCES credit.commitment_kind,
	CONSTRAINT commitment_kind_effect_check CHECK (effect IN ('none', 'decide_at_once', 'accept_incomplete', 'waive_proof')),
	CONSTRAINT commitment_kind_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT commitment_kind_confidence_check CHECK (confidence IN ('H', 'M', 'L'))
);
CREATE INDEX commitment_kind_split_of_idx ON credit.commitment_kind (split_of);
COMMENT ON TABLE credit.commitment_kind IS '承诺类型 | kinds of commitments';
COMMENT ON COLUMN credit.commitment_kind.commitment_kind IS '承诺类型 | kind of commitment';
COMMENT ON COLUMN credit.commitment_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.commitment_kind.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.commitment_kind.split_of IS '由何类型细分而来 | the kind it was split from';
COMMENT ON COLUMN credit.commitment_kind.effect IS '对事项的作用:none 无,decide_at_once 即时办理,accept_incomplete 容缺受理,waive_proof 免交证明 | what it does to a matter: none, decide_at_once, accept_incomplete or waive_proof';
COMMENT ON COLUMN credit.commitment_kind.review_rule IS '复核期限规则名,空为无复核 | rule of the time until it is reviewed; NULL means no review';
COMMENT ON COLUMN credit.commitment_kind.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.commitment_kind.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
COMMENT ON COLUMN credit.commitment_kind.valid_during IS '有效期间 | the period in which it holds';
INSERT INTO credit.commitment_kind (commitment_kind, name, name_en, split_of, effect, review_rule, basis, confidence) VALUES
('proactive', '主动型', 'proactive', NULL, 'none', 'commitment.review.proactive', 'S4 item 1(2); S1 二(六)', 'H'),
('approval', '审批替代型', 'in place of an approval''s conditions', NULL, 'decide_at_once', 'commitment.review.approval', 'S4 item 1(2)', 'H'),
('repair', '信用修复型', 'for a repair', NULL, 'none', 'commitment.review.repair', 'S4 item 1(2), 13', 'H'),
('industry', '行业自律型', 'self-discipline of an industry', NULL, 'none', 'commitment.review.industry', 'S4 item 1(2)(4)', 'H'),
('tolerance', '容缺受理型', 'for papers handed in later', 'approval', 'accept_incomplete', NULL, 'S4 item 1(2) 容缺受理; GB/T 46277-2025 (类型名称)', 'M'),
('proof', '证明事项告知承诺', 'in place of a proof', 'approval', 'waive_proof', 'commitment.review.approval', '国办发〔2020〕42号; GB/T 46277-2025 (类型名称)', 'M');

-- what every letter must say
CREATE TABLE credit.commitment_point (
	point        text NOT NULL,
	name         text NOT NULL,
	name_en      text NOT NULL,
	basis        text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT commitment_point_pkey PRIMARY KEY (point)
);
COMMENT ON TABLE credit.commitment_point IS '承诺书必备的承诺事项 | what every letter of commitment must say';
COMMENT ON COLUMN credit.commitment_point.point IS '承诺事项 | point';
COMMENT ON COLUMN credit.commitment_point.name IS '名称 | name';
COMMENT ON COLUMN credit.commitment_point.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.commitment_point.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.commitment_point.valid_during IS '有效期间 | the period in which it is asked for';
INSERT INTO credit.commitment_point VALUES
('truth', '申报材料真实性', 'the papers handed in are true', 'S1 二(六)', '[2017-07-01,)'),
('lawful', '守法经营', 'business is done by the law', 'S1 二(六)', '[2017-07-01,)'),
('performance', '诚信履约', 'what was agreed is done', 'S1 二(六)', '[2017-07-01,)');

-- S4 item 1(1) 分行业领域依法依规制定格式规范的信用承诺书: a version of a template is a letter
CREATE TABLE credit.commitment_letter (
	template        text NOT NULL,
	version         text NOT NULL,
	commitment_kind text NOT NULL,
	sector          text,
	unit            credit.credit_code,
	wording         text NOT NULL,
	CONSTRAINT commitment_letter_pkey PRIMARY KEY (template, version),
	CONSTRAINT commitment_letter_template_fkey FOREIGN KEY (template, version) REFERENCES credit.template,
	CONSTRAINT commitment_letter_kind_fkey FOREIGN KEY (commitment_kind) REFERENCES credit.commitment_kind,
	CONSTRAINT commitment_letter_sector_fkey FOREIGN KEY (sector) REFERENCES credit.sector,
	CONSTRAINT commitment_letter_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT commitment_letter_wording_check CHECK (wording ~ '[^ ]')
);
CREATE INDEX commitment_letter_kind_idx ON credit.commitment_letter (commitment_kind);
CREATE INDEX commitment_letter_sector_idx ON credit.commitment_letter (sector);
CREATE INDEX commitment_letter_unit_idx ON credit.commitment_letter (unit);
COMMENT ON TABLE credit.commitment_letter IS '信用承诺书:模板的一个版本,向社会公开 | letters of commitment: a version of a template each; public';
COMMENT ON COLUMN credit.commitment_letter.template IS '模板 | template';
COMMENT ON COLUMN credit.commitment_letter.version IS '模板版本 | version of the template';
COMMENT ON COLUMN credit.commitment_letter.commitment_kind IS '承诺类型 | kind of commitment';
COMMENT ON COLUMN credit.commitment_letter.sector IS '行业领域,空为通用 | field of activity; NULL is any';
COMMENT ON COLUMN credit.commitment_letter.unit IS '制定单位,空为平台示范文本 | the unit that drew it up; NULL is the platform''s model';
COMMENT ON COLUMN credit.commitment_letter.wording IS '承诺书正文 | its wording';

-- S4 item 1(1) 全面梳理适用信用承诺制的行政许可、行政给付事项
CREATE TABLE credit.commitment_matter (
	unit            credit.credit_code NOT NULL,
	commitment_kind text NOT NULL,
	matter_kind     text NOT NULL,
	title           text NOT NULL DEFAULT '',
	valid_during    daterange NOT NULL,
	power           text,
	papers_by       text NOT NULL DEFAULT 'approved',
	basis           text NOT NULL,
	CONSTRAINT commitment_matter_pkey PRIMARY KEY (unit, commitment_kind, matter_kind, title, valid_during),
	CONSTRAINT commitment_matter_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT commitment_matter_kind_fkey FOREIGN KEY (commitment_kind) REFERENCES credit.commitment_kind,
	CONSTRAINT commitment_matter_matter_kind_fkey FOREIGN KEY (matter_kind) REFERENCES credit.matter_kind,
	CONSTRAINT commitment_matter_power_fkey FOREIGN KEY (power) REFERENCES credit.power,
	CONSTRAINT commitment_matter_papers_by_check CHECK (papers_by IN ('approved', 'closed')),
	CONSTRAINT commitment_matter_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT commitment_matter_no_overlap EXCLUDE USING gist (unit WITH =, commitment_kind WITH =, matter_kind WITH =, title WITH =, valid_during WITH &&)
);
CREATE INDEX commitment_matter_kind_idx ON credit.commitment_matter (commitment_kind);
CREATE INDEX commitment_matter_matter_kind_idx ON credit.commitment_matter (matter_kind);
CREATE INDEX commitment_matter_power_idx ON credit.commitment_matter (power);
COMMENT ON TABLE credit.commitment_matter IS '适用信用承诺制的事项清单 | the matters to which commitments apply, by unit';
COMMENT ON COLUMN credit.commitment_matter.unit IS '办理单位 | the unit that handles it';
COMMENT ON COLUMN credit.commitment_matter.commitment_kind IS '适用的承诺类型 | kind of commitment that applies';
COMMENT ON COLUMN credit.commitment_matter.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.commitment_matter.title IS '事项名称,空串为该种类全部事项 | title of the matter; empty means every matter of the kind';
COMMENT ON COLUMN credit.commitment_matter.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.commitment_matter.power IS '权责清单事项 | the power it is exercised under';
COMMENT ON COLUMN credit.commitment_matter.papers_by IS '所缺材料最迟补齐的环节:approved 准予前,closed 办结前 | the step before which missing papers must be there: approved or closed';
COMMENT ON COLUMN credit.commitment_matter.basis IS '依据 | legal basis';

CREATE SEQUENCE credit.commitment_id_seq;
CREATE TABLE credit.commitment (
	code             credit.credit_code NOT NULL,
	commitment_id    bigint NOT NULL DEFAULT pg_catalog.nextval('credit.commitment_id_seq'),
	commitment_no    text NOT NULL,
	commitment_kind  text NOT NULL,
	template         text NOT NULL,
	template_version text NOT NULL,
	content          jsonb NOT NULL,
	reason           text NOT NULL,
	made_on          date NOT NULL,
	until            date,
	promised_on      date,
	unit             credit.credit_code NOT NULL,
	matter_id        bigint,
	inquiry_id       bigint,
	standing_rules   bigint[],
	received_by      name NOT NULL,
	received_at      timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	CONSTRAINT commitment_pkey PRIMARY KEY (code, commitment_id),
	CONSTRAINT commitment_no_key UNIQUE (code, commitment_no),
	CONSTRAINT commitment_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT commitment_kind_fkey FOREIGN KEY (commitment_kind) REFERENCES credit.commitment_kind,
	CONSTRAINT commitment_letter_fkey FOREIGN KEY (template, template_version) REFERENCES credit.commitment_letter,
	CONSTRAINT commitment_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT commitment_matter_fkey FOREIGN KEY (code, matter_id) REFERENCES credit.matter,
	CONSTRAINT commitment_reason_check CHECK (reason ~ '[^ ]' AND credit.hide_citizen_ids(reason) = reason),
	CONSTRAINT commitment_content_check CHECK (credit.hide_citizen_ids(content::text) = content::text),
	CONSTRAINT commitment_until_check CHECK (until >= made_on),
	CONSTRAINT commitment_promised_check CHECK (promised_on >= made_on)
);
ALTER SEQUENCE credit.commitment_id_seq OWNED BY credit.commitment.commitment_id;
CREATE INDEX commitment_commitment_id_idx ON credit.commitment (commitment_id);
CREATE INDEX commitment_kind_idx ON credit.commitment (commitment_kind);
CREATE INDEX commitment_letter_idx ON credit.commitment (template, template_version);
CREATE INDEX commitment_unit_idx ON credit.commitment (unit);
CREATE INDEX commitment_matter_idx ON credit.commitment (code, matter_id) WHERE matter_id IS NOT NULL;
CREATE INDEX commitment_promised_idx ON credit.commitment (promised_on) WHERE promised_on IS NOT NULL;
COMMENT ON TABLE credit.commitment IS '信用承诺:各单位受理的承诺在一个库中 | commitments: one database for all units';
COMMENT ON COLUMN credit.commitment.code IS '承诺主体代码 | code of the subject';
COMMENT ON COLUMN credit.commitment.commitment_id IS '编号 | number of the row';
COMMENT ON COLUMN credit.commitment.commitment_no IS '承诺编号 | number of the commitment';
COMMENT ON COLUMN credit.commitment.commitment_kind IS '承诺类型 | kind of commitment';
COMMENT ON COLUMN credit.commitment.template IS '承诺书模板 | template of the letter';
COMMENT ON COLUMN credit.commitment.template_version IS '承诺书模板版本 | its version';
COMMENT ON COLUMN credit.commitment.content IS '承诺书内容,按模板校验 | the letter as signed, validated by the template';
COMMENT ON COLUMN credit.commitment.reason IS '承诺事由 | what it is about';
COMMENT ON COLUMN credit.commitment.made_on IS '作出承诺日期 | day it was made';
COMMENT ON COLUMN credit.commitment.until IS '履行期限至,空为无期限 | to be kept until; NULL is without end';
COMMENT ON COLUMN credit.commitment.promised_on IS '承诺补齐材料日期 | day by which missing papers are promised';
COMMENT ON COLUMN credit.commitment.unit IS '受理单位 | the unit that received it';
COMMENT ON COLUMN credit.commitment.matter_id IS '所办事项 | the matter it was made for';
COMMENT ON COLUMN credit.commitment.inquiry_id IS '受理当日查询回执 | receipt of that day''s inquiry';
COMMENT ON COLUMN credit.commitment.standing_rules IS '判定信用状况较好所依规则 | the rules by which the credit was found good';
COMMENT ON COLUMN credit.commitment.received_by IS '受理人 | who received it';
COMMENT ON COLUMN credit.commitment.received_at IS '受理时间 | when it was received';

CREATE TABLE credit.commitment_paper (
	code          credit.credit_code NOT NULL,
	commitment_id bigint NOT NULL,
	paper_no      integer NOT NULL,
	name          text NOT NULL,
	handed_in_on  date,
	handed_in_to  name,
	unit          credit.credit_code NOT NULL,
	CONSTRAINT commitment_paper_pkey PRIMARY KEY (code, commitment_id, paper_no),
	CONSTRAINT commitment_paper_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT commitment_paper_commitment_fkey FOREIGN KEY (code, commitment_id) REFERENCES credit.commitment,
	CONSTRAINT commitment_paper_name_check CHECK (name ~ '[^ ]' AND credit.hide_citizen_ids(name) = name),
	CONSTRAINT commitment_paper_handed_in_check CHECK ((handed_in_on IS NULL) = (handed_in_to IS NULL))
);
CREATE INDEX commitment_paper_unit_idx ON credit.commitment_paper (unit);
COMMENT ON TABLE credit.commitment_paper IS '容缺材料及补交 | papers that were missing, and when they came';
COMMENT ON COLUMN credit.commitment_paper.code IS '承诺主体代码 | code of the subject';
COMMENT ON COLUMN credit.commitment_paper.commitment_id IS '承诺 | the commitment';
COMMENT ON COLUMN credit.commitment_paper.paper_no IS '序号 | number in the list';
COMMENT ON COLUMN credit.commitment_paper.name IS '材料名称 | name of the paper';
COMMENT ON COLUMN credit.commitment_paper.handed_in_on IS '补交日期 | day it was handed in';
COMMENT ON COLUMN credit.commitment_paper.handed_in_to IS '接收人 | to whom';
COMMENT ON COLUMN credit.commitment_paper.unit IS '受理单位 | the unit that received the commitment';

-- S4 item 1(2) 信用修复型: which repairs rest on which commitment; one letter may stand for several
CREATE TABLE credit.commitment_repair (
	code          credit.credit_code NOT NULL,
	repair_id     bigint NOT NULL,
	commitment_id bigint NOT NULL,
	unit          credit.credit_code NOT NULL,
	CONSTRAINT commitment_repair_pkey PRIMARY KEY (code, repair_id),
	CONSTRAINT commitment_repair_repair_fkey FOREIGN KEY (code, repair_id) REFERENCES credit.repair,
	CONSTRAINT commitment_repair_commitment_fkey FOREIGN KEY (code, commitment_id) REFERENCES credit.commitment,
	CONSTRAINT commitment_repair_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit
);
CREATE INDEX commitment_repair_commitment_idx ON credit.commitment_repair (code, commitment_id);
CREATE INDEX commitment_repair_unit_idx ON credit.commitment_repair (unit);
COMMENT ON TABLE credit.commitment_repair IS '信用修复所依的承诺 | the commitment that a repair rests on';
COMMENT ON COLUMN credit.commitment_repair.code IS '承诺主体代码 | code of the subject';
COMMENT ON COLUMN credit.commitment_repair.repair_id IS '修复 | the repair';
COMMENT ON COLUMN credit.commitment_repair.commitment_id IS '所依承诺 | the commitment it rests on';
COMMENT ON COLUMN credit.commitment_repair.unit IS '办理修复的单位 | the unit that decides the repair';

CREATE SEQUENCE credit.commitment_review_id_seq;
CREATE TABLE credit.commitment_review (
	code          credit.credit_code NOT NULL,
	review_id     bigint NOT NULL DEFAULT pg_catalog.nextval('credit.commitment_review_id_seq'),
	commitment_id bigint NOT NULL,
	planned_on    date NOT NULL,
	result        text,
	finding       text,
	evidence      text,
	final         boolean,
	verified_on   date,
	verified_by   name,
	unit          credit.credit_code NOT NULL,
	CONSTRAINT commitment_review_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT commitment_review_pkey PRIMARY KEY (code, review_id),
	CONSTRAINT commitment_review_commitment_fkey FOREIGN KEY (code, commitment_id) REFERENCES credit.commitment,
	CONSTRAINT commitment_review_result_check CHECK (result IN ('kept', 'partly', 'broken')),
	CONSTRAINT commitment_review_done_check CHECK ((result IS NULL) = (verified_on IS NULL) AND (result IS NULL) = (verified_by IS NULL)
		AND (result IS NULL) = (finding IS NULL) AND (result IS NULL) = (final IS NULL)),
	CONSTRAINT commitment_review_finding_check CHECK (finding ~ '[^ ]'),
	CONSTRAINT commitment_review_broken_check CHECK (result <> 'broken' OR final)
);
ALTER SEQUENCE credit.commitment_review_id_seq OWNED BY credit.commitment_review.review_id;
-- one is open at a time
CREATE UNIQUE INDEX commitment_review_open_key ON credit.commitment_review (code, commitment_id) WHERE result IS NULL;
CREATE INDEX commitment_review_commitment_idx ON credit.commitment_review (code, commitment_id);
CREATE INDEX commitment_review_unit_idx ON credit.commitment_review (unit);
COMMENT ON TABLE credit.commitment_review IS '承诺复核:计划、结果、认定日期与认定人 | reviews of commitments: planned, result, day and verifier';
COMMENT ON COLUMN credit.commitment_review.code IS '承诺主体代码 | code of the subject';
COMMENT ON COLUMN credit.commitment_review.review_id IS '复核编号 | number of the review';
COMMENT ON COLUMN credit.commitment_review.commitment_id IS '承诺 | the commitment';
COMMENT ON COLUMN credit.commitment_review.planned_on IS '列入复核日期;到期日见时限义务 | day it was planned; when it is due is the duty''s';
COMMENT ON COLUMN credit.commitment_review.result IS '结果:kept 全部履行,partly 部分履行,broken 未履行 | kept, partly or broken';
COMMENT ON COLUMN credit.commitment_review.finding IS '认定情况 | what was found';
COMMENT ON COLUMN credit.commitment_review.evidence IS '证明材料 | evidence';
COMMENT ON COLUMN credit.commitment_review.final IS '不再复核 | no further review follows';
COMMENT ON COLUMN credit.commitment_review.verified_on IS '认定日期 | day it was verified';
COMMENT ON COLUMN credit.commitment_review.verified_by IS '认定人,overdue promise 为任务认定 | who verified it; "overdue promise" is the job';
COMMENT ON COLUMN credit.commitment_review.unit IS '受理单位 | the unit that received the commitment';

CREATE SEQUENCE credit.breach_id_seq;
CREATE TABLE credit.breach (
	code          credit.credit_code NOT NULL,
	breach_id     bigint NOT NULL DEFAULT pg_catalog.nextval('credit.breach_id_seq'),
	commitment_id bigint NOT NULL,
	behaviour     text NOT NULL,
	document_no   text NOT NULL,
	finding       text NOT NULL,
	found_on      date NOT NULL,
	found_by      name NOT NULL,
	earlier       integer NOT NULL,
	revocation_no text,
	revoked_on    date,
	revoked_by    name,
	unit          credit.credit_code NOT NULL,
	CONSTRAINT breach_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT breach_pkey PRIMARY KEY (code, breach_id),
	CONSTRAINT breach_document_key UNIQUE (code, document_no),
	CONSTRAINT breach_commitment_fkey FOREIGN KEY (code, commitment_id) REFERENCES credit.commitment,
	CONSTRAINT breach_behaviour_fkey FOREIGN KEY (behaviour) REFERENCES credit.behaviour,
	CONSTRAINT breach_finding_check CHECK (finding ~ '[^ ]' AND credit.hide_citizen_ids(finding) = finding),
	CONSTRAINT breach_earlier_check CHECK (earlier >= 0),
	CONSTRAINT breach_revoked_check CHECK ((revocation_no IS NULL) = (revoked_on IS NULL) AND (revocation_no IS NULL) = (revoked_by IS NULL))
);
ALTER SEQUENCE credit.breach_id_seq OWNED BY credit.breach.breach_id;
CREATE INDEX breach_breach_id_idx ON credit.breach (breach_id);
CREATE INDEX breach_commitment_idx ON credit.breach (code, commitment_id);
CREATE INDEX breach_behaviour_idx ON credit.breach (behaviour);
CREATE INDEX breach_unit_idx ON credit.breach (unit);
COMMENT ON TABLE credit.breach IS '违诺:由何承诺、何情形,所立记录 | breaches: of which commitment, by which conduct, and the record they became';
COMMENT ON COLUMN credit.breach.code IS '承诺主体代码 | code of the subject';
COMMENT ON COLUMN credit.breach.breach_id IS '违诺编号 | number of the breach';
COMMENT ON COLUMN credit.breach.commitment_id IS '承诺 | the commitment';
COMMENT ON COLUMN credit.breach.behaviour IS '违诺情形(行为清单) | the conduct, of the list of behaviours';
COMMENT ON COLUMN credit.breach.document_no IS '违诺认定编号,即记录的文书编号 | its number, as the record has it';
COMMENT ON COLUMN credit.breach.finding IS '违诺事实 | what was found';
COMMENT ON COLUMN credit.breach.found_on IS '发现日期 | day it was found';
COMMENT ON COLUMN credit.breach.found_by IS '发现人 | who found it';
COMMENT ON COLUMN credit.breach.earlier IS '规则期内此前违诺次数 | breaches before it within the rule''s time';
COMMENT ON COLUMN credit.breach.revocation_no IS '撤销审批决定的文号 | number of the decision that revoked the approval';
COMMENT ON COLUMN credit.breach.revoked_on IS '撤销日期 | day of the revocation';
COMMENT ON COLUMN credit.breach.revoked_by IS '登记人 | who noted it';
COMMENT ON COLUMN credit.breach.unit IS '受理单位 | the unit that received the commitment';

-- R170 行业协会商会: units that take the commitments of their members
CREATE TABLE credit.association (
	unit         credit.credit_code NOT NULL,
	sector       text,
	supervisor   credit.credit_code,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT association_pkey PRIMARY KEY (unit),
	CONSTRAINT association_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT association_sector_fkey FOREIGN KEY (sector) REFERENCES credit.sector,
	CONSTRAINT association_supervisor_fkey FOREIGN KEY (supervisor) REFERENCES credit.unit
);
CREATE INDEX association_sector_idx ON credit.association (sector);
CREATE INDEX association_supervisor_idx ON credit.association (supervisor);
COMMENT ON TABLE credit.association IS '行业协会商会,作为数据来源单位 | associations and chambers that are sources of data';
COMMENT ON COLUMN credit.association.unit IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit.association.sector IS '行业领域 | field of activity';
COMMENT ON COLUMN credit.association.supervisor IS '行业主管单位 | the unit that supervises its industry';
COMMENT ON COLUMN credit.association.valid_during IS '有效期间 | the period in which it is one';
CREATE TABLE credit.association_member (
	code         credit.credit_code NOT NULL,
	association  credit.credit_code NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT association_member_pkey PRIMARY KEY (code, association),
	CONSTRAINT association_member_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT association_member_association_fkey FOREIGN KEY (association) REFERENCES credit.association
);
CREATE INDEX association_member_association_idx ON credit.association_member (association);
COMMENT ON TABLE credit.association_member IS '协会商会的会员 | members of associations';
COMMENT ON COLUMN credit.association_member.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.association_member.association IS '协会商会 | the association';
COMMENT ON COLUMN credit.association_member.valid_during IS '会员期间 | the period of membership';

-- how grave a breach is: conduct and grade by rows (视情节); repeated within the
-- rule's time, one grade more
INSERT INTO credit.behaviour (behaviour, name, act_kind, item, class, basis) VALUES
('commitment.false', '虚假承诺', 'breach', 'commitment_breach', 'untrustworthy', 'S4 item 1(2)'),
('commitment.broken', '违背承诺', 'breach', 'commitment_breach', 'untrustworthy', 'S4 item 1(2)'),
('commitment.partly', '部分未履行承诺', 'breach', 'commitment_breach', 'untrustworthy', 'S4 item 1(2) 视情节严重程度'),
('commitment.overdue', '逾期未补齐容缺材料', 'breach', 'commitment_breach', 'untrustworthy', 'S4 item 1(2) 在规定期限内提供');
INSERT INTO credit.grading (behaviour, severity, valid_during, basis) VALUES
('commitment.false', 'serious', '[2020-06-01,)', 'S4 item 1(2) 视情节严重程度(未定等级); 本平台缺省值,由主管部门确定'),
('commitment.broken', 'general', '[2020-06-01,)', 'S4 item 1(2) 视情节严重程度(未定等级); 本平台缺省值,由主管部门确定'),
('commitment.partly', 'minor', '[2020-06-01,)', 'S4 item 1(2) 视情节严重程度(未定等级); 本平台缺省值,由主管部门确定'),
('commitment.overdue', 'minor', '[2020-06-01,)', 'S4 item 1(2) 视情节严重程度(未定等级); 本平台缺省值,由主管部门确定');

INSERT INTO credit.rule (name, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('commitment.decide', 0, 'day', 'made_on', '[2020-06-01,)', 'S4 item 1(2) 应予即时办理: 当日', 'M'),
('commitment.promise', 20, 'workday', 'made_on', '[2020-06-01,)', 'S4 item 1(2) 在规定期限内提供(未定天数); 本平台缺省值,由主管部门确定', 'L'),
('commitment.review.proactive', 1, 'year', 'made_on', '[2017-07-01,)', 'S4 item 1(1) 定期复核(未定周期); 本平台缺省值', 'L'),
('commitment.review.approval', 2, 'month', 'decided_on', '[2017-07-01,)', '国发〔2018〕35号 告知承诺: 作出决定后2个月内核查; 由主管部门核定', 'L'),
('commitment.review.repair', 1, 'year', 'made_on', '[2017-07-01,)', 'S4 item 1(1) 定期复核(未定周期); 本平台缺省值', 'L'),
('commitment.review.industry', 1, 'year', 'made_on', '[2017-07-01,)', 'S4 item 1(1) 定期复核(未定周期); 本平台缺省值', 'L'),
('commitment.repeat', 1, 'year', 'found_on', '[2020-06-01,)', 'S4 item 1(2) 视情节: 期内再次违诺加重一等; 本平台缺省值', 'L'),
-- 信用状况较好: of each criterion at most so many; without a row it is not asked
('commitment.good.black', 0, 'count', NULL, '[2020-06-01,)', 'S4 item 1(2) 信用状况较好(未定标准): 不在有效的失信名单; 本平台缺省值', 'L'),
('commitment.good.focus', 0, 'count', NULL, '[2020-06-01,)', 'S4 item 1(2) 信用状况较好(未定标准): 不在重点关注名单; 本平台缺省值', 'L'),
('commitment.good.overdue', 0, 'count', NULL, '[2020-06-01,)', 'S4 item 1(2) 信用状况较好(未定标准): 无逾期未补齐的容缺承诺; 本平台缺省值', 'L'),
('commitment.good.breach', 0, 'count', NULL, '[2020-06-01,)', 'S4 item 1(2) 信用状况较好(未定标准): 期内无违诺; 本平台缺省值', 'L'),
('commitment.good.breach.period', 1, 'year', 'found_on', '[2020-06-01,)', '同上: 违诺的考察期', 'L'),
('commitment.good.serious', 0, 'count', NULL, '[2020-06-01,)', 'S4 item 1(2) 信用状况较好(未定标准): 期内无未修复的严重失信记录; 本平台缺省值', 'L'),
('commitment.good.serious.period', 3, 'year', 'decided_on', '[2020-06-01,)', '同上: 严重失信记录的考察期', 'L');

INSERT INTO credit.duty_kind VALUES
('commitment_decision', 'case', '承诺事项即时办理', 'decision at once on a commitment', 'S4 item 1(2) 应予即时办理'),
('commitment_review', 'case', '承诺复核', 'review of a commitment', 'S4 item 1(1) 定期复核');

-- the record of a commitment and of a breach, as they are exchanged
INSERT INTO credit.template VALUES
('commitment', '1', '信用承诺及履行情况', $json$
@@extension/data/template_commitment.json@@
$json$, '[2017-07-01,)', 'S1 二(六); S4 item 1; 公共信用信息报告标准(2022年版)'),
('commitment_breach', '1', '违背信用承诺', $json$
@@extension/data/template_commitment_breach.json@@
$json$, '[2017-07-01,)', 'S4 item 1(2)');
INSERT INTO credit.template
SELECT 'letter_' || k.commitment_kind, '2017', k.name || '信用承诺书(示范文本)', b.body, '[2017-07-01,)', 'S1 二(六); S4 item 1(1)'
  FROM credit.commitment_kind AS k CROSS JOIN (SELECT $json$
@@extension/data/template_commitment_letter.json@@
$json$::jsonb AS body) AS b;
INSERT INTO credit.field_map (template, version, column_name, field)
SELECT t.template, t.version, f ->> 'x_column', f ->> 'name'
  FROM credit.template AS t CROSS JOIN LATERAL pg_catalog.jsonb_array_elements(t.body -> 'fields') AS f
 WHERE t.template IN ('commitment', 'commitment_breach') AND f ? 'x_column';
INSERT INTO credit.commitment_letter (template, version, commitment_kind, wording)
SELECT 'letter_' || k.commitment_kind, '2017', k.commitment_kind,
	   '本单位(人)郑重承诺:一、所提交的申报材料真实、准确、完整;二、严格遵守法律法规,依法依规生产经营;三、诚实守信,全面履行约定和法定义务;四、违背承诺的,愿承担相应责任,同意记入信用记录并向社会公示。'
  FROM credit.commitment_kind AS k;

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['commitment_kind', 'commitment_point', 'commitment_letter', 'commitment_matter', 'association'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR ALL TO credit_office USING (true) WITH CHECK (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO PUBLIC', t);
		EXECUTE pg_catalog.format('GRANT INSERT, UPDATE ON credit.%I TO credit_office', t);
	END LOOP;
	-- a letter that was public stays as it was
	EXECUTE 'REVOKE UPDATE ON credit.commitment_letter FROM credit_office';
	FOREACH t IN ARRAY ARRAY['commitment', 'commitment_repair', 'commitment_paper', 'commitment_review', 'breach'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_office, credit_evaluator', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_evaluator USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (credit_private.is_mine(unit))', t || '_own', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['commitment_kind', 'commitment_point', 'commitment_matter', 'association', 'association_member', 'commitment_paper', 'commitment_review', 'breach'] LOOP
		PERFORM credit.enable_history(pg_catalog.format('credit.%I', t)::regclass, true);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_evaluator USING (true)', t || '_history_office', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_evaluator', t || '_history');
	END LOOP;
	-- what was promised is not edited
	FOREACH t IN ARRAY ARRAY['commitment', 'commitment_repair', 'commitment_letter'] LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_changed', t);
	END LOOP;
END
$do$;
-- a unit's head keeps its own list of matters
CREATE POLICY commitment_matter_own ON credit.commitment_matter FOR ALL TO credit_head USING (credit_private.is_mine(unit)) WITH CHECK (credit_private.is_mine(unit));
GRANT INSERT, UPDATE ON credit.commitment_matter TO credit_head;
-- and an association its members
ALTER TABLE credit.association_member ENABLE ROW LEVEL SECURITY;
CREATE POLICY association_member_office ON credit.association_member FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY association_member_audit ON credit.association_member FOR SELECT TO credit_evaluator USING (true);
GRANT SELECT ON credit.association_member TO credit_clerk, credit_office, credit_evaluator;
GRANT INSERT, UPDATE ON credit.association_member TO credit_office;
CREATE POLICY association_member_own ON credit.association_member FOR ALL TO credit_clerk USING (credit_private.is_mine(association)) WITH CHECK (credit_private.is_mine(association));
GRANT INSERT, UPDATE ON credit.association_member TO credit_clerk;
-- a breach is public as the commitment is
INSERT INTO credit.channel_act (channel, act_kind, region, valid_during, basis) VALUES
('province_site', 'breach', '361100', '[2020-06-01,)', 'S4 item 1(3) 信用承诺及履约情况向社会公布');
