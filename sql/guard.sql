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
CREATE FUNCTION credit.lock_subject(code credit.credit_code) RETURNS void
	AS 'MODULE_PATHNAME', 'credit_lock_subject' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION credit.lock_subject(credit.credit_code) IS
	'变更名单效力之前锁定主体 | lock a subject before changing what a listing does to it; waits for acts in progress, until the end of the transaction';
REVOKE ALL ON FUNCTION credit.lock_subject(credit.credit_code) FROM PUBLIC;

CREATE FUNCTION credit.lock_subjects(codes credit.credit_code[]) RETURNS void
	AS 'MODULE_PATHNAME', 'credit_lock_subjects' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION credit.lock_subjects(credit.credit_code[]) IS
	'按固定次序锁定多个主体 | lock many subjects, in the one order that cannot deadlock';
REVOKE ALL ON FUNCTION credit.lock_subjects(credit.credit_code[]) FROM PUBLIC;

CREATE FUNCTION credit.subject_bucket(code credit.credit_code) RETURNS integer
	AS 'MODULE_PATHNAME', 'credit_subject_bucket' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.subject_bucket(credit.credit_code) IS
	'主体所在的锁桶(0 至 1023) | the bucket of a subject, 0 to 1023: classid of the guard''s rows in pg_locks (objsubid 17153, the whole 17154)';

CREATE FUNCTION credit.current_verdict(code credit.credit_code, matter_kind text, mode text, matter_id bigint,
	OUT action text, OUT condition text, OUT list_kind text, OUT measure text, OUT detail text, OUT hint text) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'credit_current_verdict' LANGUAGE C VOLATILE ROWS 1;
COMMENT ON FUNCTION credit.current_verdict(credit.credit_code, text, text, bigint) IS
	'守卫的判定,供不写受守卫表的行为使用:先锁定主体,再以最新快照判定 | the guard''s verdict for acts that write no guarded table: locks the subject, shared, then reads with the latest snapshot, at every isolation level';
REVOKE ALL ON FUNCTION credit.current_verdict(credit.credit_code, text, text, bigint) FROM PUBLIC;
