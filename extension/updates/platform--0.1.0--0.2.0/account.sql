-- 0.2.0: officers, deputies, requests for accounts
-- S0 art 30: a responsible person, one at any time, and liaison officers
CREATE SEQUENCE credit.officer_id_seq;
CREATE TABLE credit.unit_officer (
	officer_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.officer_id_seq'),
	unit         credit.credit_code NOT NULL,
	office       text NOT NULL,
	full_name    text NOT NULL,
	rank         text,
	login        name,
	valid_during daterange NOT NULL,
	entered_by   name NOT NULL,
	CONSTRAINT unit_officer_pkey PRIMARY KEY (officer_id),
	CONSTRAINT unit_officer_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT unit_officer_office_check CHECK (office IN ('responsible', 'liaison')),
	CONSTRAINT unit_officer_name_check CHECK (full_name ~ '[^ ]'),
	CONSTRAINT unit_officer_rank_check CHECK (office <> 'responsible' OR (rank IS NOT NULL AND rank ~ '[^ ]')),
	CONSTRAINT unit_officer_valid_check CHECK (NOT isempty(valid_during)),
	CONSTRAINT unit_officer_one_responsible EXCLUDE USING gist ((unit::text) WITH =, valid_during WITH &&) WHERE (office = 'responsible')
);
ALTER SEQUENCE credit.officer_id_seq OWNED BY credit.unit_officer.officer_id;
CREATE INDEX unit_officer_unit_idx ON credit.unit_officer (unit);
COMMENT ON TABLE credit.unit_officer IS '单位责任人(同一时间一名)与联络员 | responsible persons of units, one at any time, and liaison officers';
COMMENT ON COLUMN credit.unit_officer.officer_id IS '编号 | number';
COMMENT ON COLUMN credit.unit_officer.unit IS '单位 | unit';
COMMENT ON COLUMN credit.unit_officer.office IS '职责:responsible 责任人,liaison 联络员 | responsible or liaison';
COMMENT ON COLUMN credit.unit_officer.full_name IS '姓名 | name';
COMMENT ON COLUMN credit.unit_officer.rank IS '职级,责任人必填 | rank; a responsible person has one';
COMMENT ON COLUMN credit.unit_officer.login IS '登录名 | login';
COMMENT ON COLUMN credit.unit_officer.valid_during IS '任职期间 | the period in office';
COMMENT ON COLUMN credit.unit_officer.entered_by IS '登记人 | who entered it';

-- a deputy confirms for the head during a stated period
CREATE TABLE credit.deputy (
	unit         credit.credit_code NOT NULL,
	login        name NOT NULL,
	valid_during daterange NOT NULL,
	reason       text NOT NULL,
	named_by     name NOT NULL,
	named_at     timestamptz NOT NULL DEFAULT pg_catalog.now(),
	ended_on     date,
	CONSTRAINT deputy_pkey PRIMARY KEY (unit, login, valid_during),
	CONSTRAINT deputy_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT deputy_login_fkey FOREIGN KEY (login) REFERENCES credit.account,
	CONSTRAINT deputy_reason_check CHECK (reason ~ '[^ ]'),
	CONSTRAINT deputy_period_check CHECK (NOT isempty(valid_during) AND NOT lower_inf(valid_during) AND NOT upper_inf(valid_during))
);
CREATE INDEX deputy_login_idx ON credit.deputy (login);
COMMENT ON TABLE credit.deputy IS '代行负责人确认职责:何人、何期间、何故 | deputies of the head: who, in which period, why';
COMMENT ON COLUMN credit.deputy.unit IS '单位 | unit';
COMMENT ON COLUMN credit.deputy.login IS '代行人登录名 | login of the deputy';
COMMENT ON COLUMN credit.deputy.valid_during IS '代行期间 | the period';
COMMENT ON COLUMN credit.deputy.reason IS '理由 | why';
COMMENT ON COLUMN credit.deputy.named_by IS '指定人 | who named the deputy';
COMMENT ON COLUMN credit.deputy.named_at IS '指定时间 | when';
COMMENT ON COLUMN credit.deputy.ended_on IS '提前结束日期,自该日起不再代行 | ended before its time; deputy no more from that day on';

-- S1 二(二) 用户注册手续: request, decision, account
CREATE SEQUENCE credit.request_id_seq;
CREATE TABLE credit.account_request (
	request_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.request_id_seq'),
	login        name NOT NULL,
	unit         credit.credit_code NOT NULL,
	roles        name[] NOT NULL,
	full_name    text NOT NULL,
	purpose      text NOT NULL,
	requested_on date NOT NULL,
	outcome      text,
	decided_on   date,
	decided_by   name,
	reason       text,
	CONSTRAINT account_request_pkey PRIMARY KEY (request_id),
	CONSTRAINT account_request_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT account_request_name_check CHECK (full_name ~ '[^ ]' AND purpose ~ '[^ ]'),
	CONSTRAINT account_request_outcome_check CHECK (outcome IN ('approved', 'refused')),
	CONSTRAINT account_request_decided_check CHECK ((outcome IS NULL) = (decided_on IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)
		AND (outcome IS DISTINCT FROM 'refused' OR reason ~ '[^ ]'))
);
ALTER SEQUENCE credit.request_id_seq OWNED BY credit.account_request.request_id;
CREATE UNIQUE INDEX account_request_open_key ON credit.account_request (login) WHERE outcome IS NULL;
CREATE INDEX account_request_unit_idx ON credit.account_request (unit);
COMMENT ON TABLE credit.account_request IS '用户注册申请与审批 | requests for an account, and what was decided';
COMMENT ON COLUMN credit.account_request.request_id IS '申请编号 | number';
COMMENT ON COLUMN credit.account_request.login IS '登录名 | login';
COMMENT ON COLUMN credit.account_request.unit IS '所属单位 | unit';
COMMENT ON COLUMN credit.account_request.roles IS '所申请角色 | roles asked for';
COMMENT ON COLUMN credit.account_request.full_name IS '姓名 | name of the person';
COMMENT ON COLUMN credit.account_request.purpose IS '用途 | what for';
COMMENT ON COLUMN credit.account_request.requested_on IS '申请日期 | day of the request';
COMMENT ON COLUMN credit.account_request.outcome IS '结果:approved 准予,refused 不予 | approved or refused';
COMMENT ON COLUMN credit.account_request.decided_on IS '审批日期 | day of the decision';
COMMENT ON COLUMN credit.account_request.decided_by IS '审批人 | who decided';
COMMENT ON COLUMN credit.account_request.reason IS '理由 | why';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['unit_officer', 'deputy', 'account_request'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (credit_private.is_mine(unit))', t || '_own', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_admin USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_leader, credit_office, credit_admin', t);
		PERFORM credit.enable_history(pg_catalog.format('credit.%I', t)::regclass, true);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_admin USING (true)', t || '_history_office', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_admin', t || '_history');
	END LOOP;
END
$do$;
CREATE POLICY account_request_login ON credit.account_request FOR SELECT USING (login = current_user);
CREATE POLICY account_request_admin ON credit.account_request FOR UPDATE TO credit_admin USING (true) WITH CHECK (true);
GRANT SELECT ON credit.account_request TO PUBLIC;
GRANT UPDATE (outcome, decided_on, decided_by, reason) ON credit.account_request TO credit_admin;
-- who had which roles, and since when
SELECT credit.enable_history('credit.account', true);
ALTER TABLE credit.account_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY account_history_admin ON credit.account_history FOR SELECT TO credit_admin USING (true);
GRANT SELECT ON credit.account_history TO credit_admin;
