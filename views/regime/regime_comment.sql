-- What was said about a regime and what became of it, for anyone; what the
-- public put in itself, once it is answered.
CREATE OR REPLACE VIEW credit_public.regime_comment WITH (security_barrier) AS
	SELECT m.list_kind::varchar(64) AS list_kind, m.comment_id, m.part::varchar(16) AS part, m.author_kind::varchar(16) AS author_kind,
		   m.body, m.made_on, m.outcome::varchar(16) AS outcome, m.answer, m.answered_on, pg_catalog.now() AS data_as_of
	  FROM credit.regime_comment AS m
	 WHERE m.channel = 'unit' OR m.outcome IS NOT NULL;
COMMENT ON VIEW credit_public.regime_comment IS '名单制度意见及答复公开 | comments on regimes and their answers';
COMMENT ON COLUMN credit_public.regime_comment.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit_public.regime_comment.comment_id IS '意见编号 | number of the comment';
COMMENT ON COLUMN credit_public.regime_comment.part IS '所涉内容 | which of the eight parts';
COMMENT ON COLUMN credit_public.regime_comment.author_kind IS '意见人类别 | kind of author';
COMMENT ON COLUMN credit_public.regime_comment.body IS '意见 | what it says';
COMMENT ON COLUMN credit_public.regime_comment.made_on IS '提出日期 | day it was made';
COMMENT ON COLUMN credit_public.regime_comment.outcome IS '处理:accepted 采纳,declined 不采纳 | accepted or declined';
COMMENT ON COLUMN credit_public.regime_comment.answer IS '答复 | the answer';
COMMENT ON COLUMN credit_public.regime_comment.answered_on IS '答复日期 | day of the answer';
COMMENT ON COLUMN credit_public.regime_comment.data_as_of IS '数据截至(即时) | data as of; read as it stands now';
GRANT SELECT ON credit_public.regime_comment TO PUBLIC;
