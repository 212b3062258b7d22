-- Regime texts before the public (S4 item 8(1) 征求社会公众意见、向社会公开): a draft of a list's regime is
-- put out for a period, anyone's comments are kept and answered, and a list is
-- not activated over an open consultation or an unanswered comment.  What is
-- in force, and what is put out, is public.

CREATE SEQUENCE credit.regime_consultation_id_seq;
CREATE TABLE credit.regime_consultation (
	list_kind       text NOT NULL,
	consultation_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.regime_consultation_id_seq'),
	regime          jsonb NOT NULL,
	during          daterange NOT NULL,
	rule_id         bigint NOT NULL,
	opened_by       name NOT NULL,
	opened_at       timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	CONSTRAINT regime_consultation_pkey PRIMARY KEY (list_kind, consultation_id),
	CONSTRAINT regime_consultation_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT regime_consultation_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT regime_consultation_no_overlap EXCLUDE USING gist (list_kind WITH =, during WITH &&)
);
ALTER SEQUENCE credit.regime_consultation_id_seq OWNED BY credit.regime_consultation.consultation_id;
CREATE INDEX regime_consultation_rule_idx ON credit.regime_consultation (rule_id);
COMMENT ON TABLE credit.regime_consultation IS '名单制度公开征求意见:文本、期间 | public consultations on the regime of a list: the text put out, the period';
COMMENT ON COLUMN credit.regime_consultation.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.regime_consultation.consultation_id IS '征求意见编号 | number of the consultation';
COMMENT ON COLUMN credit.regime_consultation.regime IS '征求意见的八项内容 | the eight parts as they were put out';
COMMENT ON COLUMN credit.regime_consultation.during IS '征求意见期间 | the period';
COMMENT ON COLUMN credit.regime_consultation.rule_id IS '最短期间所依规则 | the rule of its least length';
COMMENT ON COLUMN credit.regime_consultation.opened_by IS '发布人 | who put it out';
COMMENT ON COLUMN credit.regime_consultation.opened_at IS '发布时间 | time it was put out';

CREATE SEQUENCE credit.regime_comment_id_seq;
CREATE TABLE credit.regime_comment (
	list_kind       text NOT NULL,
	comment_id      bigint NOT NULL DEFAULT pg_catalog.nextval('credit.regime_comment_id_seq'),
	consultation_id bigint NOT NULL,
	part            text,
	author_kind     text NOT NULL,
	body            text NOT NULL,
	made_on         date NOT NULL,
	taken_by        name NOT NULL,
	outcome         text,
	answer          text,
	answered_on     date,
	answered_by     name,
	channel         text NOT NULL DEFAULT 'unit',
	CONSTRAINT regime_comment_pkey PRIMARY KEY (list_kind, comment_id),
	CONSTRAINT regime_comment_consultation_fkey FOREIGN KEY (list_kind, consultation_id) REFERENCES credit.regime_consultation,
	CONSTRAINT regime_comment_part_check CHECK (part IN ('basis', 'standard', 'procedure', 'sharing', 'measures', 'repair', 'objection', 'exit')),
	CONSTRAINT regime_comment_author_kind_check CHECK (author_kind IN ('person', 'enterprise', 'association', 'unit')),
	CONSTRAINT regime_comment_body_check CHECK (body ~ '[^ ]'),
	CONSTRAINT regime_comment_channel_check CHECK (channel IN ('unit', 'public')),
	CONSTRAINT regime_comment_outcome_check CHECK (outcome IN ('accepted', 'declined')),
	CONSTRAINT regime_comment_answer_check CHECK (answer ~ '[^ ]'),
	CONSTRAINT regime_comment_answered_check CHECK (pg_catalog.num_nulls(outcome, answer, answered_on, answered_by) IN (0, 4))
);
ALTER SEQUENCE credit.regime_comment_id_seq OWNED BY credit.regime_comment.comment_id;
-- what the public put in on a day is counted
CREATE INDEX regime_comment_public_idx ON credit.regime_comment (list_kind, made_on) WHERE channel = 'public';
CREATE INDEX regime_comment_consultation_idx ON credit.regime_comment (list_kind, consultation_id);
COMMENT ON TABLE credit.regime_comment IS '对名单制度的意见及答复;不记意见人姓名 | comments on the regime of a list, and their answers; who made them is not named';
COMMENT ON COLUMN credit.regime_comment.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.regime_comment.comment_id IS '意见编号 | number of the comment';
COMMENT ON COLUMN credit.regime_comment.consultation_id IS '征求意见编号 | the consultation';
COMMENT ON COLUMN credit.regime_comment.part IS '所涉内容(八项之一),空为全部 | which of the eight parts; NULL means all';
COMMENT ON COLUMN credit.regime_comment.author_kind IS '意见人:person 个人,enterprise 企业,association 协会,unit 单位 | person, enterprise, association or unit';
COMMENT ON COLUMN credit.regime_comment.body IS '意见 | what it says';
COMMENT ON COLUMN credit.regime_comment.made_on IS '提出日期 | day it was made';
COMMENT ON COLUMN credit.regime_comment.taken_by IS '登记人 | who took it in';
COMMENT ON COLUMN credit.regime_comment.outcome IS '处理:accepted 采纳,declined 不采纳 | accepted or declined';
COMMENT ON COLUMN credit.regime_comment.answer IS '答复 | the answer';
COMMENT ON COLUMN credit.regime_comment.answered_on IS '答复日期 | day of the answer';
COMMENT ON COLUMN credit.regime_comment.answered_by IS '答复人 | who answered';
COMMENT ON COLUMN credit.regime_comment.channel IS '渠道:unit 单位代登,public 社会公众自行提出 | taken in by a unit, or put in by the public itself';

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('regime.consultation', '000000', 30, 'day', 'opened_on', '[2018-05-01,)', 'S4 item 8(1) 征求社会公众意见(未定天数);参照规章制定程序条例(2017修订) 一般不少于30日', 'M'),
('regime.comments_a_day', '000000', 200, 'count', NULL, '[2018-05-01,)', 'S4 item 8(1) 征求社会公众意见: 每个名单每日自行提出的意见数上限; 本平台缺省值', 'L'),
('regime.comment_length', '000000', 2000, 'count', NULL, '[2018-05-01,)', 'S4 item 8(1) 征求社会公众意见: 自行提出的意见字数上限; 本平台缺省值', 'L');

SELECT credit.enable_history('credit.regime_comment', true), credit.enable_history('credit.regime_consultation', true);
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['regime_consultation', 'regime_comment', 'regime_consultation_history', 'regime_comment_history'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_admin, credit_evaluator', t);
	END LOOP;
END
$do$;
GRANT SELECT ON credit.regime_consultation, credit.regime_comment TO credit_clerk, credit_head, credit_leader;
