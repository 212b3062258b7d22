-- S4 item 12(1), S0 art 13: an entry that goes on, on the corrected record, reaches those who were responsible at the time of the
-- conduct as corrected; whom a court had released it does not reach again.
BEGIN;
SELECT plan(6);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('k1', '{"_severity":"serious"}')) AS id;
CREATE TEMP TABLE p AS SELECT credit.person_code('11010519491231002X'::credit.citizen_id) AS boss, credit.person_code('440524188001010014'::credit.citizen_id) AS released;
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '11010519491231002X', 'legal_representative', '2020-01-01', NULL, '登记机关', '张大山')$$),
	tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'actual_controller', '2020-01-01', NULL, '登记机关', '王小明')$$);
GRANT SELECT ON r, p TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', id, '情节严重') FROM r$$);
SET LOCAL pg_credit.today = '2026-05-12';
SELECT tap.as('tap_office', $$SELECT credit.leave_list(l.listing_id, 'court', '裁定其不承担责任', '裁定3号') FROM credit.listing AS l JOIN p ON l.code = p.released$$);
CREATE FUNCTION pg_temp.derived() RETURNS TABLE (who text, status text, ended_by text, root bigint) LANGUAGE sql AS $$
	SELECT CASE n.code WHEN p.boss THEN 'boss' ELSE 'released' END, n.status, n.ended_by, dense_rank() OVER (ORDER BY n.root_listing_id) FROM credit.listing_now AS n CROSS JOIN p WHERE n.root_code IS NOT NULL $$;
SELECT set_eq('SELECT * FROM pg_temp.derived()', $$VALUES ('boss', 'in_force', NULL, 1::bigint), ('released', 'ended', 'court', 1)$$, 'one is bound, a court released the other');
SELECT tap.objection(id, '金额有误') AS objection FROM r \gset
SELECT tap.reviewed('penalty', tap.penalty('k1', jsonb_build_object('_severity', 'serious', '_corrects', id, 'CF_NR_FK', '1.00'))) FROM r;
SELECT is(tap.as('tap_head', format('SELECT credit.decide_objection(%s, %L, %L, true)', :objection, 'upheld_corrected', '已更正')), 'upheld_corrected', 'corrected, and the entry kept');
SELECT set_eq('SELECT * FROM pg_temp.derived()', $$VALUES ('boss', 'ended', 'basis_withdrawn', 1::bigint), ('released', 'ended', 'basis_withdrawn', 1), ('boss', 'in_force', NULL, 2), ('released', 'ended', 'court', 2)$$,
	'it reaches the one as before, and the other not again');
SELECT is((SELECT array_agg(document_no) FROM credit.listing_now WHERE root_code IS NOT NULL AND status = 'in_force'), '{k1}', 'on the corrected record');
SELECT is((SELECT count(DISTINCT measure) FROM credit.measure_now JOIN p ON code = released), 0::bigint, 'no measure binds who was released');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
