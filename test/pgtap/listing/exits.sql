-- S2 item 14 认定、退出机制: an entry ends by its term, a repair, the withdrawal of its basis, an objection upheld, a court's order
-- that is named; by hand only what does not follow by itself (R121, R128).
BEGIN;
SELECT plan(20);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('e1')) AS one, tap.confirmed('court', tap.court('e2')) AS two, tap.confirmed('court', tap.court('e3')) AS three, tap.confirmed('court', tap.court('e4')) AS four,
	tap.confirmed('penalty', tap.penalty('e5')) AS general;
GRANT SELECT ON r TO PUBLIC;
CREATE TEMP TABLE l AS SELECT n, tap.as('tap_head', format($$SELECT credit.enter_list('judgment_defaulter', %s, '拒不履行')$$, id))::bigint AS id FROM r, unnest(ARRAY[one, two, three, four]) WITH ORDINALITY AS x(id, n);
INSERT INTO l SELECT 5, tap.as('tap_head', $$SELECT credit.enter_list('focus', general, '有失信行为') FROM r$$)::bigint;
GRANT SELECT ON l TO PUBLIC;
CREATE FUNCTION pg_temp.state(n int) RETURNS text LANGUAGE sql AS $$ SELECT concat_ws(' ', w.status, w.ended_by) FROM credit.listing_now AS w JOIN l ON l.id = w.listing_id WHERE l.n = state.n $$;
SELECT tap.act('tap_head');
SELECT tap.raises(format($$SELECT credit.leave_list(id, %L, 'x') FROM l WHERE n = 1$$, k), 'exit_by_itself', 'not by hand: ' || k) FROM unnest('{term,repair,objection,yielded,promoted,basis_withdrawn}'::text[]) AS k;
SELECT tap.raises($$SELECT credit.leave_list(id, 'court', '法院裁定') FROM l WHERE n = 1$$, 'court_document_missing', 'a court''s order is a document');
SELECT tap.raises($$SELECT credit.leave_list(id, 'court', '法院裁定', ' ') FROM l WHERE n = 1$$, 'court_document_missing', 'not a blank');
SELECT lives_ok($$SELECT credit.leave_list(id, 'court', '法院裁定', '(2026)赣11执异7号') FROM l WHERE n = 1$$, 'with it the entry ends');
SELECT results_eq($$SELECT exited_on, exit_document FROM credit.listing JOIN l ON id = listing_id WHERE n = 1$$, $$VALUES (DATE '2026-05-11', '(2026)赣11执异7号')$$, 'the day and the document are kept');
SELECT is(pg_temp.state(1), 'ended court', 'by court');
SELECT lives_ok($$SELECT credit.leave_list(id, 'corrected', '已纠正') FROM l WHERE n = 5$$, 'a focus entry ends when the conduct is corrected');
SELECT lives_ok($$SELECT credit.withdraw_record(two, '撤销') FROM r$$, 'a basis is withdrawn');
SELECT is(pg_temp.state(2), 'ended basis_withdrawn', 'the entry ends with it');
SELECT tap.act();
SELECT tap.objection(three) FROM r;
SELECT is(pg_temp.state(3), 'suspended', 'an objection suspends');
SELECT tap.as('tap_head', $$SELECT credit.decide_objection(objection_id, 'upheld_withdrawn', '成立') FROM credit.objection$$);
SELECT is(pg_temp.state(3), 'ended basis_withdrawn', 'upheld it ends');
SELECT is(pg_temp.state(4), 'in_force', 'and no other entry');
SET LOCAL pg_credit.today = '2028-05-11';
SELECT is(pg_temp.state(4), 'ended term', 'the last one by its term, by nobody''s act');
SELECT is((SELECT exit_kind FROM credit.listing JOIN l ON id = listing_id WHERE n = 4), NULL, 'nothing is written for it');
SET LOCAL pg_credit.today = '2026-05-11';
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
