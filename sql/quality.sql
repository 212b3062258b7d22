-- Quality bands (数据质量分级) per unit and month, in GLEIF's manner (N13, R060):
-- a check says "if X then Y"; where X does not hold the row is counted apart.
-- The score is passed of applicable, the band follows from limits that are rule
-- rows.  Every failing row is a finding, which the unit may contest; a month is
-- computed again until it is issued, then never.

-- A check is a row; what it looks at is a reading function of the platform,
-- never text that is run (credit_private.union_of).  One source may serve many.
CREATE TABLE credit.quality_check (
	check_id     text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '[2016-09-01,)',
	name         text NOT NULL,
	precondition text NOT NULL,
	condition    text NOT NULL,
	proves       text NOT NULL,
	dimension    text NOT NULL,
	level        integer NOT NULL,
	weight       numeric NOT NULL DEFAULT 1,
	source       text NOT NULL,
	pattern      text,
	basis        text NOT NULL,
	CONSTRAINT quality_check_pkey PRIMARY KEY (check_id, valid_during),
	CONSTRAINT quality_check_dimension_check CHECK (dimension IN ('timeliness', 'completeness', 'accuracy', 'uniqueness')),
	CONSTRAINT quality_check_level_check CHECK (level BETWEEN 1 AND 3),
	CONSTRAINT quality_check_weight_check CHECK (weight > 0),
	CONSTRAINT quality_check_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT quality_check_no_overlap EXCLUDE USING gist (check_id WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.quality_check IS '质量检查项:前提、条件、证明什么、权重、依据 | quality checks: if the precondition holds, the condition must';
COMMENT ON COLUMN credit.quality_check.check_id IS '检查项 | check';
COMMENT ON COLUMN credit.quality_check.valid_during IS '施行期间 | when it is in force';
COMMENT ON COLUMN credit.quality_check.name IS '名称 | name';
COMMENT ON COLUMN credit.quality_check.precondition IS '前提:不满足者不适用 | the precondition; a row without it is not applicable';
COMMENT ON COLUMN credit.quality_check.condition IS '条件 | the condition';
COMMENT ON COLUMN credit.quality_check.proves IS '证明什么 | what it proves';
COMMENT ON COLUMN credit.quality_check.dimension IS '方面:timeliness 及时,completeness 完整,accuracy 准确,uniqueness 唯一 | timeliness, completeness, accuracy or uniqueness';
COMMENT ON COLUMN credit.quality_check.level IS '级别:1 必须,2 应当,3 更好 | level: 1 required, 2 expected, 3 excellent';
COMMENT ON COLUMN credit.quality_check.weight IS '权重 | weight in the score';
COMMENT ON COLUMN credit.quality_check.source IS '数据来源函数 | the platform''s function it reads from';
COMMENT ON COLUMN credit.quality_check.pattern IS '所用写法(正则) | the writing it asks for, where it asks for one';
COMMENT ON COLUMN credit.quality_check.basis IS '依据 | basis';
INSERT INTO credit.quality_check (check_id, name, precondition, condition, proves, dimension, level, source, pattern, basis) VALUES
('collected_in_time',     '按期归集', '有归集时限且已到期或已完成', '确认日不晚于到期日', '发文后7个工作日内完成归集', 'timeliness', 1, 'credit_private.quality_of_duties', NULL, 'S0 art 11'),
('published_in_time',     '按期公示', '有公示时限且已到期或已完成', '公示日不晚于到期日', '各渠道均在决定后7个工作日内公示', 'timeliness', 1, 'credit_private.quality_of_duties', NULL, 'S0 art 18; S2 item 12'),
('withdrawn_in_time',     '按期撤下', '有撤下时限且已到期或已完成', '撤下日不晚于到期日', '决定撤销后及时撤回公示', 'timeliness', 1, 'credit_private.quality_of_duties', NULL, '行政处罚法(2021) art 48'),
('objection_in_time',     '按期办结异议', '有异议且已到期或已办结', '办结日不晚于到期日', '异议尽快核实', 'timeliness', 1, 'credit_private.quality_of_duties', NULL, 'S4 item 18'),
('repair_in_time',        '按期办结修复', '有修复申请且已到期或已办结', '办结日不晚于到期日', '修复按时限办结', 'timeliness', 2, 'credit_private.quality_of_duties', NULL, 'S4 item 13'),
('reported_in_time',      '按月报送或零报告', '按月报送的项目且已到期或已报', '报送或零报告不晚于到期日', '每月报送不缺', 'timeliness', 1, 'credit_private.quality_of_duties', NULL, 'S1 二(三)'),
('document_in_time',      '文书及时归集', '标明产生信用信息的文书且已到期或已归集', '归集不晚于到期日', '发文即归集,无漏报', 'completeness', 1, 'credit_private.quality_of_duties', NULL, 'S0 方案 三'),
('catalog_in_time',       '目录及时调整', '权责调整且已到期或已办', '目录调整不晚于到期日', '目录与权责一致', 'timeliness', 2, 'credit_private.quality_of_duties', NULL, 'S0 art 5'),
('code_fed_back',         '代码及时回传', '已赋码且已到期或已回传', '回传不晚于到期日', '新旧代码映射及时建立', 'timeliness', 2, 'credit_private.quality_of_duties', NULL, 'S3 三.4'),
('code_official',         '代码为法定代码', '主体为法人或其他组织', '代码为统一社会信用代码', '以统一社会信用代码归集', 'accuracy', 1, 'credit_private.quality_of_records', NULL, 'S3 三.4; R002'),
('name_agrees',           '名称与登记一致', '主体不是自然人', '文书名称为登记的现名或曾用名', '代码与名称指同一主体', 'accuracy', 1, 'credit_private.quality_of_records', NULL, 'S2 item 3 校核纠错'),
('permit_valid_period',   '许可有起止', '行政许可', '有效期起止均已填写', '许可的效力可判断', 'completeness', 1, 'credit_private.quality_of_records', NULL, '发改办财金〔2018〕424号 XK_YXQZ, XK_YXQZI'),
('fine_amount',           '罚款有金额', '行政处罚且类别含罚款', '罚款金额(万元)大于零,或处罚结果写明带单位的金额', '处罚内容完整', 'completeness', 1, 'credit_private.quality_of_records', '[0-9零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟.]+ *(万元|亿元|元)', '发改办财金〔2018〕424号 CF_NR_FK'),
('severity_stated',       '失信程度由报送单位写明', '失信信息且模板有失信程度字段', '该字段已填写', '失信程度有据,非默认值', 'completeness', 2, 'credit_private.quality_of_records', NULL, 'S0 方案 三(一)'),
('document_number_form',  '文号合规', '行政许可或行政处罚', '文号形如 机关代字〔年份〕序号号', '文号可核对', 'accuracy', 2, 'credit_private.quality_of_records', '^[^〔〕]{1,40}〔(19|20)[0-9]{2}〕第?[0-9]{1,7}(-[0-9]{1,3})?号$', 'GB/T 9704-2012'),
('representative_stated', '法定代表人已填写', '主体为法人或其他组织且为双公示信息', '法定代表人已填写,且不是单位名称', '主体信息完整', 'completeness', 3, 'credit_private.quality_of_records', NULL, '发改办财金〔2018〕424号 XK_FRDB, CF_FRDB'),
('issued_after_decision', '发文不早于决定', '决定与发文日期均有', '发文日期不早于决定日期', '日期先后合理', 'accuracy', 1, 'credit_private.quality_of_records', NULL, 'S0 art 11, 18'),
('not_doubled',           '不重复', '已确认的信息', '同一主体同一文号同一决定日期没有另一条已确认信息', '一数一源', 'uniqueness', 1, 'credit_private.quality_of_records', NULL, 'S2 item 3; R030'),
('accepted_first_time',   '一次校验通过', '系统或文件报送的一行', '没有逐字段错误', '报送前已自行校核', 'accuracy', 2, 'credit_private.quality_of_intake', NULL, 'S0 art 7; R060'),
('no_row_waiting',        '错误行及时改报', '有错误的行且改报时限已到', '时限内同一文号已改报成功', '错误不积压', 'timeliness', 1, 'credit_private.quality_of_intake', NULL, 'S0 art 9 及时录入、实时更新、完整准确'),
('entry_has_basis',       '名单有依据文书', '黑名单或重点关注名单', '依据文书已归集且未撤回', '认定有据', 'completeness', 1, 'credit_private.quality_of_listings', NULL, 'S4 item 8; R117'),
('no_gap_in_numbers',     '文号不断号', '同一机关代字同一年份有前一号', '与前一号相连', '应归尽归,无漏报', 'completeness', 2, 'credit_private.quality_of_series', '^(.+)〔((?:19|20)[0-9]{2})〕第?0*([0-9]{1,7})号$', 'S0 art 11; R042');

-- the limits of the bands, and how long a faulty row may wait
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('quality.band.red',    '000000', 90, 'percent', NULL, '[2016-09-01,)', 'GLEIF Data Quality Management 的分级办法; S0 art 9; 本平台缺省值,由主管部门确定', 'L'),
('quality.band.orange', '000000', 95, 'percent', NULL, '[2016-09-01,)', 'GLEIF Data Quality Management 的分级办法; S0 art 9; 本平台缺省值,由主管部门确定', 'L'),
('quality.band.yellow', '000000', 98, 'percent', NULL, '[2016-09-01,)', 'GLEIF Data Quality Management 的分级办法; S0 art 9; 本平台缺省值,由主管部门确定', 'L'),
('quality.waiting',     '000000', 5,  'workday', 'received_on', '[2016-09-01,)', 'S0 art 9 及时录入; 天数为本平台缺省值', 'L'),
('quality.recount',     '000000', 3,  'month',   NULL, '[2016-09-01,)', 'S0 art 31 定期汇总; 未发布月份每日重算的期限,为本平台缺省值', 'L');

CREATE TABLE credit.quality_result (
	unit           credit.credit_code NOT NULL,
	month          date NOT NULL,
	check_id       text NOT NULL,
	passed         bigint NOT NULL,
	failed         bigint NOT NULL,
	not_applicable bigint NOT NULL,
	upheld         bigint NOT NULL,
	weight         numeric NOT NULL,
	issued_on      date,
	CONSTRAINT quality_result_pkey PRIMARY KEY (unit, month, check_id),
	CONSTRAINT quality_result_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT quality_result_month_check CHECK (extract(day FROM month) = 1),
	CONSTRAINT quality_result_count_check CHECK (passed >= 0 AND failed >= 0 AND not_applicable >= 0 AND upheld >= 0)
);
CREATE INDEX quality_result_month_idx ON credit.quality_result (month, check_id);
COMMENT ON TABLE credit.quality_result IS '各单位各月各检查项的结果 | what each check found, per unit and month';
COMMENT ON COLUMN credit.quality_result.unit IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit.quality_result.month IS '月份(首日) | month, by its first day';
COMMENT ON COLUMN credit.quality_result.check_id IS '检查项 | check';
COMMENT ON COLUMN credit.quality_result.passed IS '通过 | rows that passed';
COMMENT ON COLUMN credit.quality_result.failed IS '未通过(申辩成立者不计) | rows that failed, without those whose contest was upheld';
COMMENT ON COLUMN credit.quality_result.not_applicable IS '不适用 | rows without the precondition';
COMMENT ON COLUMN credit.quality_result.upheld IS '申辩成立而不计 | rows left out because a contest was upheld';
COMMENT ON COLUMN credit.quality_result.weight IS '所用权重 | the weight used';
COMMENT ON COLUMN credit.quality_result.issued_on IS '发布日期,空为未定稿 | day of issue; NULL means a draft';

CREATE TABLE credit.quality_band (
	unit           credit.credit_code NOT NULL,
	month          date NOT NULL,
	applicable     bigint NOT NULL,
	passed         bigint NOT NULL,
	failed         bigint NOT NULL,
	not_applicable bigint NOT NULL,
	score          numeric(5,2),
	band           text,
	computed_at    timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	issued_on      date,
	CONSTRAINT quality_band_pkey PRIMARY KEY (unit, month),
	CONSTRAINT quality_band_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT quality_band_month_check CHECK (extract(day FROM month) = 1),
	CONSTRAINT quality_band_sum_check CHECK (applicable = passed + failed),
	CONSTRAINT quality_band_band_check CHECK (band IN ('red', 'orange', 'yellow', 'green') AND (band IS NULL) = (applicable = 0) AND (score IS NULL) = (applicable = 0))
);
CREATE INDEX quality_band_month_idx ON credit.quality_band (month);
COMMENT ON TABLE credit.quality_band IS '各单位各月质量得分与颜色 | score and band of each unit and month';
COMMENT ON COLUMN credit.quality_band.unit IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit.quality_band.month IS '月份(首日) | month, by its first day';
COMMENT ON COLUMN credit.quality_band.applicable IS '适用 = 通过 + 未通过 | applicable: passed and failed';
COMMENT ON COLUMN credit.quality_band.passed IS '通过 | rows that passed';
COMMENT ON COLUMN credit.quality_band.failed IS '未通过 | rows that failed';
COMMENT ON COLUMN credit.quality_band.not_applicable IS '不适用 | rows without the precondition';
COMMENT ON COLUMN credit.quality_band.score IS '得分 = 通过 ÷ 适用(按权重),百分比 | score: passed of applicable by weight, percent';
COMMENT ON COLUMN credit.quality_band.band IS '颜色:red 红,orange 橙,yellow 黄,green 绿;全部不适用则为空 | red, orange, yellow or green; NULL when nothing was applicable';
COMMENT ON COLUMN credit.quality_band.computed_at IS '计算时间 | when it was computed';
COMMENT ON COLUMN credit.quality_band.issued_on IS '发布日期,空为未定稿 | day of issue; NULL means a draft';

-- a failing row; when it is about no subject its code is the unit's own
CREATE SEQUENCE credit.finding_id_seq;
CREATE TABLE credit.quality_finding (
	code       credit.credit_code NOT NULL,
	finding_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.finding_id_seq'),
	unit       credit.credit_code NOT NULL,
	month      date NOT NULL,
	check_id   text NOT NULL,
	row_ref    text NOT NULL,
	day        date NOT NULL,
	label      text,
	found_on   date NOT NULL,
	cleared_on date,
	CONSTRAINT quality_finding_pkey PRIMARY KEY (code, finding_id),
	CONSTRAINT quality_finding_row_key UNIQUE (code, unit, month, check_id, row_ref),
	CONSTRAINT quality_finding_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit
);
ALTER SEQUENCE credit.finding_id_seq OWNED BY credit.quality_finding.finding_id;
CREATE INDEX quality_finding_unit_idx ON credit.quality_finding (unit, month, check_id);
CREATE INDEX quality_finding_id_idx ON credit.quality_finding (finding_id);
COMMENT ON TABLE credit.quality_finding IS '质量问题:未通过检查的每一行 | findings: every row that failed a check';
COMMENT ON COLUMN credit.quality_finding.code IS '主体代码;不涉及主体者为单位代码 | code of the subject, or of the unit where no subject is concerned';
COMMENT ON COLUMN credit.quality_finding.finding_id IS '问题编号 | number of the finding';
COMMENT ON COLUMN credit.quality_finding.unit IS '责任单位 | the unit that answers for it';
COMMENT ON COLUMN credit.quality_finding.month IS '月份(首日) | month, by its first day';
COMMENT ON COLUMN credit.quality_finding.check_id IS '检查项 | check';
COMMENT ON COLUMN credit.quality_finding.row_ref IS '所指的行 | which row: record, duty, listing or line of a batch';
COMMENT ON COLUMN credit.quality_finding.day IS '据以归月的日期 | the day by which it falls into the month';
COMMENT ON COLUMN credit.quality_finding.label IS '文号等 | document number and the like';
COMMENT ON COLUMN credit.quality_finding.found_on IS '发现日期 | the day it was found';
COMMENT ON COLUMN credit.quality_finding.cleared_on IS '已不成立的日期(改正后重算) | the day a new computation no longer found it';

CREATE SEQUENCE credit.contest_id_seq;
CREATE TABLE credit.finding_contest (
	code       credit.credit_code NOT NULL,
	contest_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.contest_id_seq'),
	finding_id bigint NOT NULL,
	unit       credit.credit_code NOT NULL,
	ground     text NOT NULL,
	filed_on   date NOT NULL,
	filed_by   name NOT NULL,
	outcome    text,
	answer     text,
	decided_on date,
	decided_by name,
	CONSTRAINT finding_contest_pkey PRIMARY KEY (code, contest_id),
	CONSTRAINT finding_contest_once_key UNIQUE (code, finding_id),
	CONSTRAINT finding_contest_finding_fkey FOREIGN KEY (code, finding_id) REFERENCES credit.quality_finding,
	CONSTRAINT finding_contest_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT finding_contest_ground_check CHECK (ground ~ '[^ ]'),
	CONSTRAINT finding_contest_outcome_check CHECK (outcome IN ('upheld', 'dismissed')),
	CONSTRAINT finding_contest_decided_check CHECK ((outcome IS NULL) = (decided_on IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)
		AND (outcome IS NULL) = (answer IS NULL) AND answer ~ '[^ ]'),
	CONSTRAINT finding_contest_two_people_check CHECK (decided_by <> filed_by)
);
ALTER SEQUENCE credit.contest_id_seq OWNED BY credit.finding_contest.contest_id;
CREATE INDEX finding_contest_unit_idx ON credit.finding_contest (unit);
CREATE INDEX finding_contest_open_idx ON credit.finding_contest (contest_id) WHERE outcome IS NULL;
COMMENT ON TABLE credit.finding_contest IS '对质量问题的申辩与答复 | contests of findings, and their answers';
COMMENT ON COLUMN credit.finding_contest.code IS '问题的主体代码 | code of the finding';
COMMENT ON COLUMN credit.finding_contest.contest_id IS '申辩编号 | number of the contest';
COMMENT ON COLUMN credit.finding_contest.finding_id IS '问题编号 | number of the finding';
COMMENT ON COLUMN credit.finding_contest.unit IS '申辩单位 | the unit that contests';
COMMENT ON COLUMN credit.finding_contest.ground IS '理由 | on what ground';
COMMENT ON COLUMN credit.finding_contest.filed_on IS '提出日期 | day of filing';
COMMENT ON COLUMN credit.finding_contest.filed_by IS '提出人 | who filed it';
COMMENT ON COLUMN credit.finding_contest.outcome IS '结果:upheld 成立,dismissed 不成立 | upheld or dismissed';
COMMENT ON COLUMN credit.finding_contest.answer IS '答复 | the answer';
COMMENT ON COLUMN credit.finding_contest.decided_on IS '答复日期 | day of the answer';
COMMENT ON COLUMN credit.finding_contest.decided_by IS '答复人 | who answered';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['quality_check', 'quality_result', 'quality_band', 'quality_finding', 'finding_contest'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_leader, credit_office', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['quality_result', 'quality_band', 'quality_finding', 'finding_contest'] LOOP
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (credit_private.is_mine(unit))', t || '_own', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office USING (true)', t || '_office', t);
	END LOOP;
	-- what is issued is frozen, whoever tries
	FOREACH t IN ARRAY ARRAY['quality_result', 'quality_band'] LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER issued_never_changed BEFORE UPDATE OR DELETE ON credit.%I FOR EACH ROW WHEN (OLD.issued_on IS NOT NULL) EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER issued_never_changed', t);
		EXECUTE pg_catalog.format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_truncated', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_evaluator USING (true)', t || '_evaluator', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_evaluator', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['quality_finding', 'finding_contest'] LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_deleted', t);
	END LOOP;
END
$do$;
CREATE TRIGGER answered_never_changed BEFORE UPDATE ON credit.finding_contest
	FOR EACH ROW WHEN (OLD.outcome IS NOT NULL) EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.finding_contest ENABLE ALWAYS TRIGGER answered_never_changed;
CREATE POLICY quality_check_read ON credit.quality_check FOR SELECT USING (true);
CREATE POLICY quality_check_admin ON credit.quality_check FOR ALL TO credit_admin USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON credit.quality_check TO credit_admin;
GRANT SELECT ON credit.quality_check TO credit_evaluator, credit_reporter;

INSERT INTO credit.job VALUES
('assess_quality', '数据质量检查', 'credit.assess_open_months', 100, '1 day', '02:00');
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.quality_band', '0.2.0'), ('credit_report.quality_check_result', '0.2.0');
