-- S4 item 8(1) 以相关司法裁判、行政处罚、行政强制等处理结果为依据: without a confirmed basis document of an
-- allowed kind and severity about that subject there is no entry, on any path (R117, R118, R121, R128).
BEGIN;
SELECT plan(30);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('b1')) AS court, tap.confirmed('penalty', tap.penalty('b2')) AS general, tap.confirmed('penalty', tap.penalty('b3', '{"_severity":"serious"}')) AS serious,
	tap.confirmed('permit', tap.permit('b4')) AS permit, tap.received('court', tap.court('b5')) AS received, tap.reviewed('court', tap.court('b6')) AS reviewed, tap.confirmed('court', tap.court('b7')) AS withdrawn,
	tap.confirmed('court', tap.court('b8', '{"code":"91350100M000100Y43","name":"别家公司"}')) AS other;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(withdrawn, 'x') FROM r$$);
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.enter_list('serious_offender', 999999, '标准')$$, 'no_record', 'no record');
SELECT tap.raises($$SELECT credit.enter_list('serious_offender', received, '标准') FROM r$$, 'no_basis', 'one not reviewed');
SELECT tap.raises($$SELECT credit.enter_list('serious_offender', reviewed, '标准') FROM r$$, 'no_basis', 'one not confirmed');
SELECT tap.raises($$SELECT credit.enter_list('serious_offender', withdrawn, '标准') FROM r$$, 'no_basis', 'one withdrawn');
SELECT tap.raises($$SELECT credit.enter_list('serious_offender', permit, '标准') FROM r$$, 'no_basis', 'a document of another kind');
SELECT tap.raises($$SELECT credit.enter_list('serious_offender', general, '标准') FROM r$$, 'no_basis', 'one not severe enough');
SELECT throws_ok($$SELECT credit.enter_list('serious_offender', serious, '  ') FROM r$$, '23514', NULL, 'which condition of the standard is met must be said (R118)');
SELECT tap.act();
CREATE FUNCTION pg_temp.insert(record text) RETURNS text LANGUAGE sql AS $$ SELECT format('INSERT INTO credit.listing (code, list_kind, record_id, standard_met, unit, listed_on, valid_during)
	SELECT ''91360000625912173B'', ''serious_offender'', %s, ''x'', credit.unit_of(''上饶市生态环境局''), credit.today(), daterange(credit.today(), NULL) FROM r', record) $$;
SELECT tap.raises(pg_temp.insert('NULL'), 'no_basis', 'by INSERT: no record');
SELECT tap.raises(pg_temp.insert('other'), 'no_basis', 'by INSERT: another subject''s record');
SELECT tap.raises(pg_temp.insert('permit'), 'no_basis', 'by INSERT: of another kind');
SELECT is((SELECT count(*) FROM credit.listing), 0::bigint, 'nobody is listed');
SELECT tap.act('tap_head');
SELECT lives_ok($$SELECT credit.enter_list('serious_offender', serious, '情节严重') FROM r$$, 'a serious penalty founds one');
SELECT lives_ok($$SELECT credit.enter_list('judgment_defaulter', court, '拒不履行') FROM r$$, 'a judgment another');
SELECT lives_ok($$SELECT credit.enter_list('focus', general, '有失信行为') FROM r$$, 'a general penalty the focus list');
SELECT tap.act();
SELECT results_eq($$SELECT list_kind, since, until, status, document_no FROM credit.listing_now ORDER BY 1$$,
	$$VALUES ('focus', DATE '2026-05-11', NULL::date, 'in_force', 'b2'), ('judgment_defaulter', '2026-05-11', '2028-05-11', 'in_force', 'b1'), ('serious_offender', '2026-05-11', '2029-05-11', 'in_force', 'b3')$$,
	'the term comes from the list''s rule; none: without end');
SELECT is(tap.as('tap_office', $$INSERT INTO credit.list_sector VALUES ('serious_offender', 'environment'), ('serious_offender', 'food_drug') RETURNING 1$$), '1', 'the office tags a list by field of activity (R057)');
SELECT results_eq('SELECT list_kind, sectors FROM credit.listing_now ORDER BY 1', $$VALUES ('focus', NULL), ('judgment_defaulter', '司法诉讼'), ('serious_offender', '环境保护、食品药品')$$, 'and its entries have them');
SELECT is((SELECT r.basis FROM credit.listing AS l JOIN credit.rule AS r USING (rule_id) WHERE list_kind = 'judgment_defaulter'), '最高人民法院 法释〔2017〕7号', 'the rule row that was used is kept');
UPDATE credit.rule SET valid_during = '[2017-05-01,2020-01-01)' WHERE name = 'list.term.court';
SELECT tap.raises($$SELECT tap.as('tap_head', 'SELECT credit.enter_list(''judgment_defaulter'', court, ''x'') FROM r')$$, 'no_rule', 'a term whose rule is missing is not taken for endless');

-- whether somebody is listed follows from dates
SET LOCAL pg_credit.today = '2028-05-10';
SELECT is((SELECT status FROM credit.listing_now WHERE list_kind = 'judgment_defaulter'), 'in_force', 'the last day of the term');
SET LOCAL pg_credit.today = '2028-05-11';
SELECT is((SELECT status FROM credit.listing_now WHERE list_kind = 'judgment_defaulter'), 'ended', 'the day after: ended, by nobody''s act');
SET LOCAL pg_credit.today = '2026-05-12';
-- leaving
SELECT tap.act('tap_other_head');
SELECT tap.raises($$SELECT credit.leave_list(listing_id, 'court', 'x') FROM credit.listing WHERE list_kind = 'focus'$$, 'not_your_unit', 'another unit''s head takes nobody off');
SELECT tap.act('tap_head');
SELECT lives_ok($$SELECT credit.leave_list(listing_id, 'annual', '已纠正') FROM credit.listing WHERE list_kind = 'focus'$$, 'the unit that listed does');
SELECT tap.raises($$SELECT credit.leave_list(listing_id, 'annual', '已纠正') FROM credit.listing WHERE list_kind = 'focus'$$, 'no_listing', 'once');
SELECT throws_ok($$SELECT credit.leave_list(listing_id, 'whim', 'x') FROM credit.listing WHERE list_kind = 'serious_offender'$$, '23514', NULL, 'only by an exit that there is');
SELECT tap.act('tap_office');
SELECT lives_ok($$SELECT credit.leave_list(listing_id, 'court', '法院裁定', '(2026)赣11执异1号') FROM credit.listing WHERE list_kind = 'judgment_defaulter'$$, 'or the office');
SELECT tap.act();
SELECT results_eq($$SELECT list_kind, status FROM credit.listing_now ORDER BY 1$$, $$VALUES ('focus', 'ended'), ('judgment_defaulter', 'ended'), ('serious_offender', 'in_force')$$, 'ended at once');
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(serious, '处罚被撤销') FROM r$$);
SELECT is((SELECT status FROM credit.listing_now WHERE list_kind = 'serious_offender'), 'ended', 'a withdrawn basis takes the entry along');
SELECT is((SELECT array_agg(reason ORDER BY reason) FROM credit.listing_history), '{已纠正,法院裁定}', 'history has every exit and why');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
