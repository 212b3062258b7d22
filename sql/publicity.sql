-- Publicity (公示).  Three switches, all derived: recorded, effective, public.
-- What anyone may read is a physical published copy with only public columns,
-- kept in the transaction of the fact: view-only grants do not hold on a
-- sharded table, and the copy is what is replicated outwards.

CREATE TABLE credit.channel (
	channel text NOT NULL,
	name    text NOT NULL,
	rule    text NOT NULL,
	as_received boolean NOT NULL DEFAULT false,
	CONSTRAINT channel_pkey PRIMARY KEY (channel)
);
COMMENT ON TABLE credit.channel IS '公示渠道及其时限规则 | channels of publicity, each with the rule of its clock';
COMMENT ON COLUMN credit.channel.channel IS '公示渠道 | channel of publicity';
COMMENT ON COLUMN credit.channel.name IS '名称 | name';
COMMENT ON COLUMN credit.channel.rule IS '时限规则名 | name of the rule of its clock';
COMMENT ON COLUMN credit.channel.as_received IS '按来源原样公示,不得改动 | carries what the source delivered, never edited';
INSERT INTO credit.channel VALUES
('own_site',      '本单位网站', 'publish.own_site'),
('province_site', '信用中国(省级)网站', 'publish.province_site');
INSERT INTO credit.channel VALUES
('court_list',    '失信被执行人等司法名单公布', 'publish.court_list', true);
INSERT INTO credit.rule (name, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('publish.court_list', 7, 'workday', 'decided_on', '[2020-06-01,)', 'S4 item 16 七个工作日内上网公开', 'M'),
('publicity.refresh', 24, 'hour', 'refreshed_at', '[2016-09-01,)', 'S3 七.1 及时动态更新(未定时长); 本平台缺省值,由主管部门确定', 'L');

CREATE TABLE credit.channel_act (
	channel      text NOT NULL,
	act_kind     text NOT NULL,
	region       text NOT NULL DEFAULT '000000',
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT channel_act_pkey PRIMARY KEY (channel, act_kind, region, valid_during),
	CONSTRAINT channel_act_channel_fkey FOREIGN KEY (channel) REFERENCES credit.channel,
	CONSTRAINT channel_act_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT channel_act_no_overlap EXCLUDE USING gist (channel WITH =, act_kind WITH =, region WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.channel_act IS '哪类信息自何时起须在哪个渠道公示 | which kind of act must reach which channel, since when, where';
COMMENT ON COLUMN credit.channel_act.channel IS '公示渠道 | channel of publicity';
COMMENT ON COLUMN credit.channel_act.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.channel_act.region IS '适用地区,000000 为全国 | region; 000000 is the nation';
COMMENT ON COLUMN credit.channel_act.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.channel_act.basis IS '依据 | legal basis';
INSERT INTO credit.channel_act (channel, act_kind, valid_during, basis)
SELECT c.channel, a.act_kind, '[2016-09-01,)', 'S0 art 18'
  FROM credit.channel AS c CROSS JOIN (VALUES ('permit'), ('penalty')) AS a(act_kind)
 WHERE NOT c.as_received;
INSERT INTO credit.channel_act (channel, act_kind, region, valid_during, basis)
SELECT c.channel, a.act_kind, '361100', '[2020-06-01,)', 'S4 item 16 其他行政行为信息七个工作日内上网公开'
  FROM credit.channel AS c CROSS JOIN (VALUES ('coercion'), ('confirmation'), ('payment'), ('reward'), ('inspection'),
	('levy'), ('ruling'), ('compensation'), ('supervision')) AS a(act_kind)
 WHERE NOT c.as_received;
-- commitments, and the lists of courts
INSERT INTO credit.channel_act (channel, act_kind, region, valid_during, basis) VALUES
('province_site', 'commitment', '361100', '[2020-06-01,)', 'S4 item 1(3) 信用承诺及履约情况向社会公布'),
('court_list', 'judgment', '361100', '[2020-06-01,)', 'S4 item 16 失信被执行人、虚假诉讼失信人');

CREATE SEQUENCE credit.publication_id_seq;
CREATE TABLE credit.publication (
	code            credit.credit_code NOT NULL,
	publication_id  bigint NOT NULL DEFAULT pg_catalog.nextval('credit.publication_id_seq'),
	record_id       bigint NOT NULL,
	channel         text NOT NULL,
	published_on    date NOT NULL,
	published_at    timestamptz NOT NULL DEFAULT pg_catalog.now(),
	public_until    date NOT NULL,
	rule_id         bigint,
	withdrawn_on    date,
	withdrawn_why   text,
	CONSTRAINT publication_pkey PRIMARY KEY (code, publication_id),
	CONSTRAINT publication_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT publication_channel_fkey FOREIGN KEY (channel) REFERENCES credit.channel,
	CONSTRAINT publication_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT publication_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_why IS NULL)),
	CONSTRAINT publication_why_check CHECK (withdrawn_why IN ('corrected', 'withdrawn', 'repaired', 'expired', 'withheld'))
);
ALTER SEQUENCE credit.publication_id_seq OWNED BY credit.publication.publication_id;
CREATE UNIQUE INDEX publication_current_key ON credit.publication (code, record_id, channel) WHERE withdrawn_on IS NULL;
CREATE INDEX publication_until_idx ON credit.publication (public_until) WHERE withdrawn_on IS NULL;
COMMENT ON TABLE credit.publication IS '各渠道的公示与撤下 | what was published on which channel, until when, and why it left';
COMMENT ON COLUMN credit.publication.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.publication.publication_id IS '公示编号 | number of the publication';
COMMENT ON COLUMN credit.publication.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.publication.channel IS '公示渠道 | channel of publicity';
COMMENT ON COLUMN credit.publication.published_on IS '公示日期 | day of publication';
COMMENT ON COLUMN credit.publication.published_at IS '公示时间 | time of publication';
COMMENT ON COLUMN credit.publication.public_until IS '公示截止日期 | the last day it is public';
COMMENT ON COLUMN credit.publication.rule_id IS '公示期限所依规则 | the rule of its period';
COMMENT ON COLUMN credit.publication.withdrawn_on IS '撤下日期 | the day it was withdrawn';
COMMENT ON COLUMN credit.publication.withdrawn_why IS '撤下原因:corrected 更正,withdrawn 撤回,repaired 修复,expired 期满,withheld 不予公示 | corrected, withdrawn, repaired, expired or withheld';
ALTER TABLE credit.channel ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.channel_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.publication ENABLE ROW LEVEL SECURITY;
CREATE POLICY channel_read ON credit.channel FOR SELECT USING (true);
CREATE POLICY channel_act_read ON credit.channel_act FOR SELECT USING (true);
-- what was public is no secret
CREATE POLICY publication_read ON credit.publication FOR SELECT USING (true);
GRANT SELECT ON credit.channel, credit.channel_act TO PUBLIC;
-- channels are data: the office says which act is public where, since when
CREATE POLICY channel_office ON credit.channel FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY channel_act_office ON credit.channel_act FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON credit.channel, credit.channel_act TO credit_office;
SELECT credit.enable_history('credit.channel_act', true);
ALTER TABLE credit.channel_act_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY channel_act_history_read ON credit.channel_act_history FOR SELECT USING (true);
GRANT SELECT ON credit.channel_act_history TO credit_office, credit_evaluator;
GRANT SELECT ON credit.publication TO credit_office, credit_clerk, credit_head, credit_evaluator;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.publication
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.publication ENABLE ALWAYS TRIGGER never_deleted;

CREATE TABLE credit_public.published_record (
	code         credit.credit_code NOT NULL,
	record_id    bigint NOT NULL,
	act_kind     text NOT NULL,
	subject_name text NOT NULL,
	document_no  text NOT NULL,
	unit_name    text NOT NULL,
	unit_code    credit.credit_code NOT NULL,
	source_name  text NOT NULL,
	source_code  credit.credit_code NOT NULL,
	region       text NOT NULL,
	decided_on   date NOT NULL,
	valid_from   date,
	valid_until  date,
	published_on date NOT NULL,
	public_until date NOT NULL,
	contested    boolean NOT NULL,
	document     jsonb NOT NULL,
	changed_at   timestamptz NOT NULL,
	CONSTRAINT published_record_pkey PRIMARY KEY (code, record_id)
);
CREATE INDEX published_record_document_no_idx ON credit_public.published_record (document_no text_pattern_ops);
COMMENT ON TABLE credit_public.published_record IS
	'公示副本:仅含应公开的列,个人证件字段已剔除 | the published copy: public columns only, personal fields left out';
COMMENT ON COLUMN credit_public.published_record.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_public.published_record.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit_public.published_record.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit_public.published_record.subject_name IS '主体名称 | name of the subject';
COMMENT ON COLUMN credit_public.published_record.document_no IS '文书编号 | document number';
COMMENT ON COLUMN credit_public.published_record.unit_name IS '决定机关 | the unit that decided';
COMMENT ON COLUMN credit_public.published_record.unit_code IS '决定机关代码 | code of the unit that decided';
COMMENT ON COLUMN credit_public.published_record.source_name IS '数据来源单位 | the unit that reported';
COMMENT ON COLUMN credit_public.published_record.source_code IS '数据来源单位代码 | code of the unit that reported';
COMMENT ON COLUMN credit_public.published_record.region IS '区划代码 | division code';
COMMENT ON COLUMN credit_public.published_record.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit_public.published_record.valid_from IS '有效期自 | valid from';
COMMENT ON COLUMN credit_public.published_record.valid_until IS '有效期至 | valid until';
COMMENT ON COLUMN credit_public.published_record.published_on IS '公示日期 | day of publication';
COMMENT ON COLUMN credit_public.published_record.public_until IS '公示截止日期 | the last day it is public';
COMMENT ON COLUMN credit_public.published_record.contested IS '异议核实中 | an objection to it is open';
COMMENT ON COLUMN credit_public.published_record.document IS '应公开的字段 | the public fields';
COMMENT ON COLUMN credit_public.published_record.changed_at IS '更新时间 | when the copy changed last';
ALTER TABLE credit_public.published_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY published_record_read ON credit_public.published_record FOR SELECT USING (true);
GRANT SELECT ON credit_public.published_record TO PUBLIC;

-- R079 "data as of": until when the public views are known to be complete
CREATE TABLE credit_public.refresh (
	what         text NOT NULL,
	refreshed_at timestamptz,
	CONSTRAINT refresh_pkey PRIMARY KEY (what)
);
COMMENT ON TABLE credit_public.refresh IS '公示数据截至时间 | until when what is public is complete';
COMMENT ON COLUMN credit_public.refresh.what IS '任务:publish 公示 | which job: publish';
COMMENT ON COLUMN credit_public.refresh.refreshed_at IS '最近一次成功运行的时间 | when it last went well';
ALTER TABLE credit_public.refresh ENABLE ROW LEVEL SECURITY;
CREATE POLICY refresh_read ON credit_public.refresh FOR SELECT USING (true);
GRANT SELECT ON credit_public.refresh TO PUBLIC;
INSERT INTO credit_public.refresh (what) VALUES ('publish');

-- What publish_due() looks at next: only appended to by whatever may make a
-- record due for a channel, and taken away by the job, so that its cost follows
-- what is new and not the register.  What no statement announces (a channel
-- that begins on a day, a division that a unit moves to, rows that came past the
-- triggers) the nightly find_unpublished() adds.
CREATE SEQUENCE credit.publish_candidate_id_seq;
CREATE TABLE credit.publish_candidate (
	code         credit.credit_code NOT NULL,
	candidate_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.publish_candidate_id_seq'),
	record_id    bigint NOT NULL,
	CONSTRAINT publish_candidate_pkey PRIMARY KEY (code, candidate_id)
	-- rows come and go: vacuum by their number, not by a share of what is left
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
ALTER SEQUENCE credit.publish_candidate_id_seq OWNED BY credit.publish_candidate.candidate_id;
COMMENT ON TABLE credit.publish_candidate IS '待公示任务检查的记录,只追加,由任务取走 | records that the publicity job looks at next; only appended to, the job takes them away';
COMMENT ON COLUMN credit.publish_candidate.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.publish_candidate.candidate_id IS '编号 | number';
COMMENT ON COLUMN credit.publish_candidate.record_id IS '记录编号 | number of the record';
ALTER TABLE credit.publish_candidate ENABLE ROW LEVEL SECURITY;
CREATE POLICY publish_candidate_office ON credit.publish_candidate FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.publish_candidate TO credit_office, credit_evaluator;
-- R042 全过程管理: what a channel was before it was changed, and by whom
SELECT credit.enable_history('credit.channel');
ALTER TABLE credit.channel_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY channel_history_read ON credit.channel_history FOR SELECT USING (true);
GRANT SELECT ON credit.channel_history TO credit_office, credit_admin, credit_evaluator;
