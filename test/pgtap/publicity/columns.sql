-- S3 三.5 公示格式、内容: the columns of the national field lists, base types only, each labelled
-- (R065); whoever has no right at all may read them (R066, R068).
BEGIN;
SELECT plan(7);
SELECT columns_are('credit_public', 'permit', '{xk_xdr_mc,xk_xdr_lb,xk_xdr_shxym,xk_xdr_gszc,xk_xdr_zzjg,xk_xdr_swdj,xk_xdr_sydw,xk_xdr_shzz,xk_xkws,xk_wsh,xk_xklb,xk_xkzs,xk_xkbh,xk_nr,xk_jdrq,xk_yxqz,xk_yxqzi,xk_xkjg,xk_xkjgdm,xk_zt,xk_lydw,xk_lydwdm,gsrq,yybj,bz,data_as_of}'::name[], 'permits');
SELECT columns_are('credit_public', 'penalty', '{cf_xdr_mc,cf_xdr_lb,cf_xdr_shxym,cf_xdr_gszc,cf_xdr_zzjg,cf_xdr_swdj,cf_xdr_sydw,cf_xdr_shzz,cf_wsh,cf_wfxw,cf_sy,cf_yj,cf_cflb,cf_nr,cf_nr_fk,cf_nr_wfff,cf_nr_zkdx,cf_jdrq,cf_yxq,cf_gsjzq,cf_cfjg,cf_cfjgdm,cf_sjly,cf_sjlydm,gsrq,yybj,bz,data_as_of}'::name[], 'penalties');
SELECT is_empty($$SELECT a.attrelid::regclass, a.attname, a.atttypid::regtype FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_type AS t ON t.oid = a.atttypid
	WHERE c.relkind = 'v' AND c.relnamespace IN ('credit_public'::regnamespace, 'credit_report'::regnamespace) AND a.attnum > 0 AND (t.typnamespace <> 'pg_catalog'::regnamespace OR t.typtype <> 'b')$$,
	'every column that people read is of a base type');
SELECT is_empty($$SELECT a.attrelid::regclass, a.attname FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
	WHERE c.relkind = 'v' AND c.relnamespace IN ('credit_public'::regnamespace, 'credit_report'::regnamespace) AND a.attnum > 0
	  AND coalesce(col_description(a.attrelid, a.attnum), '') !~ '^[^|]*[一-鿿][^|]* \| [^|]+$'$$, 'and has a Chinese and an English label');
SELECT tap.confirmed('permit', tap.permit('PW〔2026〕1号', '{"XK_YXQZI":"长期"}')), tap.confirmed('permit', tap.permit('PW〔2026〕2号')), tap.confirmed('penalty', tap.penalty('CF〔2026〕1号'));
SELECT credit.publish_due();
SET LOCAL SESSION AUTHORIZATION tap_nobody;
SELECT results_eq($$SELECT xk_xdr_mc::text, xk_xdr_shxym::text, xk_wsh::text, xk_jdrq, xk_yxqz, xk_yxqzi, xk_xkjg::text, xk_xkjgdm::text, xk_zt::text, gsrq, yybj FROM credit_public.permit ORDER BY xk_wsh$$,
	$$VALUES ('江西铜业股份有限公司', '91360000625912173B', 'PW〔2026〕1号', DATE '2026-05-06', DATE '2026-05-06', DATE '2099-12-31', '上饶市生态环境局', NULL, '1', DATE '2026-05-11', false),
			 ('江西铜业股份有限公司', '91360000625912173B', 'PW〔2026〕2号', '2026-05-06', '2026-05-06', '2031-05-05', '上饶市生态环境局', NULL, '1', '2026-05-11', false)$$,
	'a permit: valid from and until not confused, long-term as the standard writes it, no code of our own making');
SELECT results_eq($$SELECT cf_wsh::text, cf_nr_fk, cf_jdrq, cf_yxq, cf_gsjzq FROM credit_public.penalty$$, $$VALUES ('CF〔2026〕1号', 2.000000::numeric(18,6), DATE '2026-05-06', DATE '2099-12-31', DATE '2027-05-06')$$, 'a penalty');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
