-- Who may do what (design 8): group roles without login, an owner that is no
-- superuser, and the schemas.  This file runs as the installing superuser;
-- its last lines hand over to credit_owner, who makes everything else.

-- What somebody else has made before must give nobody a hold on the platform:
-- who is a member of its owner, or owns the schema, or the extension that its
-- constraints hang on, could change the rules or drop them.
DO $do$
DECLARE
	trouble text;
BEGIN
	SELECT pg_catalog.format('role %I may log in or has a right of the server', r.rolname) INTO trouble
	  FROM pg_catalog.pg_roles AS r
	 WHERE r.rolname IN ('credit_owner', 'credit_admin', 'credit_office', 'credit_clerk', 'credit_head', 'credit_leader',
		'credit_inquirer', 'credit_partner', 'credit_evaluator', 'credit_reporter', 'credit_anonymous')
	   AND (r.rolcanlogin OR r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolbypassrls OR r.rolreplication);
	IF trouble IS NULL THEN
		SELECT pg_catalog.format('role credit_owner has a member, %I', m.rolname) INTO trouble
		  FROM pg_catalog.pg_roles AS o JOIN pg_catalog.pg_auth_members AS a ON a.roleid = o.oid JOIN pg_catalog.pg_roles AS m ON m.oid = a.member
		 WHERE o.rolname = 'credit_owner' AND NOT m.rolsuper;
	END IF;
	IF trouble IS NULL THEN
		SELECT pg_catalog.format('schema credit belongs to %I, who is no superuser', o.rolname) INTO trouble
		  FROM pg_catalog.pg_namespace AS n JOIN pg_catalog.pg_roles AS o ON o.oid = n.nspowner
		 WHERE n.nspname = 'credit' AND NOT o.rolsuper;
	END IF;
	IF trouble IS NULL THEN
		SELECT pg_catalog.format('%s may create objects in schema credit', CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END) INTO trouble
		  FROM pg_catalog.pg_namespace AS n CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) AS a
		  LEFT JOIN pg_catalog.pg_roles AS g ON g.oid = a.grantee
		 WHERE n.nspname = 'credit' AND a.privilege_type = 'CREATE' AND NOT coalesce(g.rolsuper OR g.rolname = 'credit_owner', false);
	END IF;
	IF trouble IS NULL THEN
		SELECT pg_catalog.format('extension btree_gist belongs to %I, who is no superuser', o.rolname) INTO trouble
		  FROM pg_catalog.pg_extension AS x JOIN pg_catalog.pg_roles AS o ON o.oid = x.extowner
		 WHERE x.extname = 'btree_gist' AND NOT o.rolsuper;
	END IF;
	IF trouble IS NOT NULL THEN
		PERFORM credit.raise('unsafe_ground', ARRAY[trouble]);
	END IF;
END
$do$;

DO $do$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY['credit_owner', 'credit_admin', 'credit_office', 'credit_clerk', 'credit_head', 'credit_leader',
		'credit_inquirer', 'credit_partner', 'credit_evaluator', 'credit_reporter', 'credit_anonymous']
	LOOP
		IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles AS r WHERE r.rolname = name) THEN
			EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN', name);
		END IF;
	END LOOP;
END
$do$;

COMMENT ON ROLE credit_owner IS '平台对象所有者,不登录 | owns the platform''s objects, never logs in';
COMMENT ON ROLE credit_admin IS '系统管理员:单位、账户、规则 | administrator: units, accounts, rules';
COMMENT ON ROLE credit_office IS '信用办:目录、名单、异议修复的受理 | the office: catalogue, lists, objections and repairs';
COMMENT ON ROLE credit_clerk IS '经办人:报送、初审、办理事项 | clerk: reports, reviews, handles matters';
COMMENT ON ROLE credit_head IS '负责人:确认本单位信息 | head: confirms for the unit';
COMMENT ON ROLE credit_leader IS '分管领导:签字确认 | leader: signs off';
COMMENT ON ROLE credit_inquirer IS '查询人员 | asks about subjects';
COMMENT ON ROLE credit_partner IS '共享单位 | partner in exchange';
COMMENT ON ROLE credit_evaluator IS '评估机构,只读 | evaluator, reads only';
COMMENT ON ROLE credit_reporter IS '报表工具,只读统计视图 | reporting tools, read statistics only';
COMMENT ON ROLE credit_anonymous IS '社会公众,只读公示 | the public, reads publicity only';

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SCHEMA credit_private AUTHORIZATION credit_owner;
COMMENT ON SCHEMA credit_private IS '平台内部助手 | private helpers of the platform';
CREATE SCHEMA credit_public AUTHORIZATION credit_owner;
COMMENT ON SCHEMA credit_public IS '公示:任何人可读 | publicity: anyone may read';
CREATE SCHEMA credit_report AUTHORIZATION credit_owner;
COMMENT ON SCHEMA credit_report IS '统计:供报表工具读取 | statistics: for reporting tools';

GRANT USAGE ON SCHEMA credit_public TO PUBLIC;
GRANT USAGE ON SCHEMA credit_report TO credit_reporter, credit_evaluator, credit_office, credit_admin, credit_head, credit_clerk, credit_leader;
-- row policies of every table call credit_private.is_mine()
GRANT USAGE ON SCHEMA credit_private TO credit_admin, credit_office, credit_clerk, credit_head, credit_leader,
	credit_inquirer, credit_partner, credit_evaluator, credit_reporter;
GRANT CREATE, USAGE ON SCHEMA credit TO credit_owner;
CALL credit.lend_to_platform();
-- whoever attaches the guard decides what others may write: an administrator,
-- through credit.guard_table(), to tables of its own
GRANT EXECUTE ON FUNCTION credit.guard() TO credit_admin;
-- rehearsal: the administrator may turn the platform's clock in a session
GRANT SET ON PARAMETER pg_credit.today TO credit_admin;
-- next year's holiday notice is the administrator's to load
GRANT EXECUTE ON FUNCTION credit.load_holiday_notice(text, int, date, jsonb, text, text, text), credit.add_calendar(text, text, text, boolean) TO credit_admin;

SET LOCAL ROLE credit_owner;
-- a function may name another of its area that comes later in the script
SET LOCAL check_function_bodies = off;
ALTER DEFAULT PRIVILEGES FOR ROLE credit_owner REVOKE EXECUTE ON ROUTINES FROM PUBLIC;

CREATE TABLE credit.platform (
	version     text NOT NULL,
	deployed_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	deployed_by name NOT NULL DEFAULT session_user,
	CONSTRAINT platform_pkey PRIMARY KEY (version)
);
COMMENT ON TABLE credit.platform IS '平台部署与升级记录 | what was deployed here, and when';
COMMENT ON COLUMN credit.platform.version IS '平台版本 | version of the platform';
COMMENT ON COLUMN credit.platform.deployed_at IS '部署时间 | when it was deployed';
COMMENT ON COLUMN credit.platform.deployed_by IS '部署人 | who deployed it';
ALTER TABLE credit.platform ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform_read ON credit.platform FOR SELECT USING (true);
GRANT SELECT ON credit.platform TO PUBLIC;
