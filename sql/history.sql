-- History: the old rows of a table, typed, beside it.  Who changed a row, when,
-- in which transaction and why (重庆方案 三: 记录不可删除,更改留痕).

CREATE FUNCTION credit.actor_name() RETURNS name
	AS 'MODULE_PATHNAME', 'credit_actor_name' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;
COMMENT ON FUNCTION credit.actor_name() IS
	'当前操作者:SET ROLE 的角色,否则登录角色 | who acts: the role that was set, else the one that logged in, also inside SECURITY DEFINER';

-- attached by credit.enable_history(); a trigger may be made by whoever may execute it
CREATE FUNCTION credit.keep_history() RETURNS trigger
	AS 'MODULE_PATHNAME', 'credit_keep_history' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION credit.keep_history() IS
	'触发器:把一条语句改动前的各行存入历史表 | trigger: stores the old rows of a statement in the table''s history';
REVOKE ALL ON FUNCTION credit.keep_history() FROM PUBLIC;

CREATE FUNCTION credit.refuse_change() RETURNS trigger
	AS 'MODULE_PATHNAME', 'credit_refuse_change' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION credit.refuse_change() IS
	'触发器:拒绝更改或删除 | trigger: refuses the change or the deletion it is attached to';
REVOKE ALL ON FUNCTION credit.refuse_change() FROM PUBLIC;
