-- An account maps a login role to a unit and to the group roles it acts in.

CREATE TABLE credit.account (
	login        name NOT NULL,
	unit         credit.credit_code NOT NULL,
	roles        name[] NOT NULL,
	full_name    text,
	valid_during daterange NOT NULL DEFAULT '(,)',
	opened_by    name NOT NULL DEFAULT session_user,
	CONSTRAINT account_pkey PRIMARY KEY (login),
	CONSTRAINT account_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT account_roles_check CHECK (roles <@ ARRAY['credit_admin', 'credit_office', 'credit_clerk', 'credit_head', 'credit_leader',
		'credit_inquirer', 'credit_partner', 'credit_evaluator', 'credit_reporter']::name[] AND roles <> '{}')
);
CREATE INDEX account_unit_idx ON credit.account (unit);
COMMENT ON TABLE credit.account IS '账户:登录名所属单位与角色 | accounts: the unit and the roles of a login';
COMMENT ON COLUMN credit.account.login IS '登录名 | login role';
COMMENT ON COLUMN credit.account.unit IS '所属单位 | the unit it acts for';
COMMENT ON COLUMN credit.account.roles IS '可用角色 | group roles it acts in';
COMMENT ON COLUMN credit.account.full_name IS '姓名 | name of the person';
COMMENT ON COLUMN credit.account.valid_during IS '账户有效期间 | when the account may be used';
COMMENT ON COLUMN credit.account.opened_by IS '开户人 | who opened it';
ALTER TABLE credit.account ENABLE ROW LEVEL SECURITY;
CREATE POLICY account_own ON credit.account FOR SELECT USING (login = current_user OR credit_private.is_mine(unit));
CREATE POLICY account_admin ON credit.account FOR ALL TO credit_admin USING (true) WITH CHECK (true);
GRANT SELECT ON credit.account TO PUBLIC;
GRANT INSERT, UPDATE ON credit.account TO credit_admin;
