-- S0 art 13, S4 item 18: an objection suspends while it is verified; who files again and again is seen by who accepts, who may refuse.
BEGIN;
SELECT plan(6);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('again')) AS id;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', id, 'x') FROM r$$);
SELECT tap.objection(id) AS o FROM r \gset
SELECT tap.as('tap_head', format($$SELECT credit.decide_objection(%s, 'rejected', '属实')$$, :o));
SELECT tap.objection(id) AS o FROM r \gset
SELECT tap.as('tap_office', (SELECT format($$SELECT credit.drop_objection(%s, '撤回')$$, case_id) FROM credit.objection WHERE objection_id = :o));
SELECT is((SELECT status FROM credit.listing_now), 'in_force', 'taken back: in force');
SELECT tap.as('tap_office', format($$SELECT credit.file_objection(ARRAY[%s], '91360000625912173B', '{wrong}', '又来', '[{"name": "缴款凭证", "reference": "票据1号"}]')$$, id)) AS c FROM r \gset
SELECT tap.act('tap_office');
SELECT is((SELECT status FROM credit.listing_now), 'in_force', 'filing suspends nothing');
SELECT results_eq('SELECT state, earlier FROM credit.objection_now ORDER BY case_id', $$VALUES ('decided', 0::bigint), ('dropped', 1), ('filed', 2)$$, 'who accepts sees how often it was tried');
SELECT lives_ok(format('SELECT credit.refuse_objection(%s, ''无新的事实和证据'')', :c), 'and may refuse');
SELECT is((SELECT status FROM credit.listing_now), 'in_force', 'nothing was suspended');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
