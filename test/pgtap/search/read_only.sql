-- S1 二(四) 查询窗口: a read-only transaction is no way round the limit (R078).
BEGIN;
SELECT plan(1);
SET TRANSACTION READ ONLY;
SELECT throws_ok('SELECT * FROM credit_public.search()', 'UC583', NULL, 'in a read-only transaction nothing is counted, and nothing searched');
SELECT * FROM finish();
ROLLBACK;
