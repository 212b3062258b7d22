-- 0.2.0: the office writes the channels; what is withheld; "data as of"
ALTER TABLE credit.channel ADD COLUMN as_received boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN credit.channel.as_received IS '按来源原样公示,不得改动 | carries what the source delivered, never edited';
CREATE POLICY channel_office ON credit.channel FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY channel_act_office ON credit.channel_act FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON credit.channel, credit.channel_act TO credit_office;
SELECT credit.enable_history('credit.channel_act', true);
ALTER TABLE credit.channel_act_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY channel_act_history_read ON credit.channel_act_history FOR SELECT USING (true);
GRANT SELECT ON credit.channel_act_history TO credit_office, credit_evaluator;
ALTER TABLE credit.publication DROP CONSTRAINT publication_why_check;
ALTER TABLE credit.publication ADD CONSTRAINT publication_why_check CHECK (withdrawn_why IN ('corrected', 'withdrawn', 'repaired', 'expired', 'withheld'));
COMMENT ON COLUMN credit.publication.withdrawn_why IS '撤下原因:corrected 更正,withdrawn 撤回,repaired 修复,expired 期满,withheld 不予公示 | corrected, withdrawn, repaired, expired or withheld';
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
-- the rest of the acts of S4 item 16
INSERT INTO credit.channel_act (channel, act_kind, region, valid_during, basis)
SELECT c.channel, a.act_kind, '361100', '[2020-06-01,)', 'S4 item 16 其他行政行为信息七个工作日内上网公开'
  FROM credit.channel AS c CROSS JOIN (VALUES ('levy'), ('ruling'), ('compensation'), ('supervision')) AS a(act_kind);
-- commitments, and the lists of courts
INSERT INTO credit.channel VALUES
('court_list',    '失信被执行人等司法名单公布', 'publish.court_list', true);
INSERT INTO credit.rule (name, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('publish.court_list', 7, 'workday', 'decided_on', '[2020-06-01,)', 'S4 item 16 七个工作日内上网公开', 'M'),
('publicity.refresh', 24, 'hour', 'refreshed_at', '[2016-09-01,)', 'S3 七.1 及时动态更新(未定时长); 本平台缺省值,由主管部门确定', 'L');
INSERT INTO credit.channel_act (channel, act_kind, region, valid_during, basis) VALUES
('province_site', 'commitment', '361100', '[2020-06-01,)', 'S4 item 1(3) 信用承诺及履约情况向社会公布'),
('court_list', 'judgment', '361100', '[2020-06-01,)', 'S4 item 16 失信被执行人、虚假诉讼失信人');
DROP FUNCTION credit_private.withdraw_publication(credit.credit_code, bigint, text);
-- the function asks for the fields of a template once now, not for each record
DROP FUNCTION credit_private.public_document(jsonb, jsonb);

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
-- what an older release has not published yet; the job looks closer
INSERT INTO credit.publish_candidate (code, record_id)
SELECT DISTINCT r.code, r.record_id
  FROM credit.record AS r JOIN credit.channel_act AS a ON a.act_kind = r.act_kind
 WHERE r.state = 'confirmed' AND r.disclosure = 'public'
   AND NOT EXISTS (SELECT FROM credit.publication AS p WHERE p.code = r.code AND p.record_id = r.record_id AND p.channel = a.channel);
-- R042 全过程管理: what a channel was before it was changed, and by whom
SELECT credit.enable_history('credit.channel');
ALTER TABLE credit.channel_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY channel_history_read ON credit.channel_history FOR SELECT USING (true);
GRANT SELECT ON credit.channel_history TO credit_office, credit_admin, credit_evaluator;
