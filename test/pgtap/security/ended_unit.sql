-- S1 二(三) 按照属地原则报送; 单位撤并: the accounts of a unit that has ended act no more, whatever the act; what it left is its successor's.
BEGIN;
SELECT plan(6);
CREATE TEMP TABLE r AS SELECT tap.reviewed('penalty', tap.penalty('终〔2026〕1号')) AS id;
GRANT SELECT ON r TO PUBLIC;
SELECT credit.close_unit(credit.unit_of('上饶市生态环境局'), '2026-05-11', credit.register_unit('上饶市综合执法局', '361100', 'city'));
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.submit_json('penalty', 'late', jsonb_build_array(tap.penalty('终〔2026〕2号')))$$, 'not_your_unit', 'nothing is sent in');
SELECT tap.raises($$SELECT credit.propose_stock_plan('penalty', '全部', '[2016-01-01,)', 1, '2026-12-31')$$, 'not_your_unit', 'nothing proposed');
SELECT tap.raises($$SELECT credit.receive_complaint('91360000625912173B', '退货')$$, 'not_your_unit', 'nothing taken in');
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.confirm(id) FROM r', 'not_your_unit', 'nothing confirmed');
SELECT tap.raises($$SELECT credit.report_case('题', '文')$$, 'not_your_unit', 'nothing reported');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
