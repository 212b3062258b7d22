-- One-stop search (“一站式”查询, 统一的公共信用信息查询窗口): over everything public, each
-- way of asking by an index of its own; rate-limited by application, with one
-- small row an application, minute and backend that nobody waits for.

CREATE INDEX published_record_parts_idx ON credit_public.published_record USING gin (credit.name_parts(credit_private.name_key(subject_name), true));
CREATE INDEX published_record_decided_idx ON credit_public.published_record (decided_on, code, record_id);
CREATE INDEX published_record_unit_idx ON credit_public.published_record (unit_code, decided_on, code, record_id);

CREATE TABLE credit.search_limit (
	application  text NOT NULL,
	per_minute   integer NOT NULL,
	page_max     integer NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT search_limit_pkey PRIMARY KEY (application, valid_during),
	CONSTRAINT search_limit_per_minute_check CHECK (per_minute >= 0),
	CONSTRAINT search_limit_page_max_check CHECK (page_max > 0),
	CONSTRAINT search_limit_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT search_limit_no_overlap EXCLUDE USING gist (application WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.search_limit IS '公示查询限流:各应用(登录角色)每分钟次数与每页条数 | limits of the public search, per application, which is a login role';
COMMENT ON COLUMN credit.search_limit.application IS '应用的登录角色,* 为其余全部 | login role of the application; * is everybody else';
COMMENT ON COLUMN credit.search_limit.per_minute IS '每分钟次数 | calls a minute';
COMMENT ON COLUMN credit.search_limit.page_max IS '每页最多条数 | rows a page at most';
COMMENT ON COLUMN credit.search_limit.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.search_limit.basis IS '依据 | legal basis';
INSERT INTO credit.search_limit VALUES ('*', 6000, 1000, '[2016-09-01,)', 'S1 二(四) 查询窗口; 本平台缺省值,由主管部门确定');
ALTER TABLE credit.search_limit ENABLE ROW LEVEL SECURITY;
CREATE POLICY search_limit_read ON credit.search_limit FOR SELECT USING (true);
CREATE POLICY search_limit_admin ON credit.search_limit FOR ALL TO credit_admin USING (true) WITH CHECK (true);
GRANT SELECT ON credit.search_limit TO PUBLIC;
GRANT INSERT, UPDATE ON credit.search_limit TO credit_admin;

-- counts, not facts: nothing is lost with them
CREATE UNLOGGED TABLE credit.search_count (
	application name NOT NULL,
	minute      timestamptz NOT NULL,
	backend     integer NOT NULL,
	calls       integer NOT NULL,
	CONSTRAINT search_count_pkey PRIMARY KEY (application, minute, backend)
);
COMMENT ON TABLE credit.search_count IS '公示查询计数,仅供限流,一小时后清除 | calls of the public search, for its limit only; gone after an hour';
COMMENT ON COLUMN credit.search_count.application IS '应用的登录角色 | login role of the application';
COMMENT ON COLUMN credit.search_count.minute IS '分钟 | minute';
COMMENT ON COLUMN credit.search_count.backend IS '会话进程,避免互相等待 | backend, so that nobody waits for another';
COMMENT ON COLUMN credit.search_count.calls IS '次数 | calls';
ALTER TABLE credit.search_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY search_count_admin ON credit.search_count FOR SELECT TO credit_admin USING (true);
GRANT SELECT ON credit.search_count TO credit_admin;
