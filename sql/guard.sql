-- The guard: listings bind at commit.  Whoever attaches these triggers decides
-- what other roles may write, so nobody may by default.

CREATE FUNCTION credit.guard() RETURNS trigger
	AS 'MODULE_PATHNAME', 'credit_guard' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION credit.guard() IS
	'触发器:核对每行主体是否在有效名单中,按事项种类拒绝、提示或要求签字 | trigger (code column, matter kind, mode [, matter column]): looks every row''s subject up and refuses, flags or demands a sign-off';
REVOKE ALL ON FUNCTION credit.guard() FROM PUBLIC;

CREATE FUNCTION credit.lock_bucket() RETURNS trigger
	AS 'MODULE_PATHNAME', 'credit_lock_bucket' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION credit.lock_bucket() IS
	'触发器:名单一侧的排他桶锁 | trigger (code column): the listing''s side of the guard''s locks, exclusive until the end of the transaction';
REVOKE ALL ON FUNCTION credit.lock_bucket() FROM PUBLIC;

-- for functions that change the effect of a listing without touching its row
