-- S4 item 8(1) 认定依据、标准、程序、共享和发布、联合惩戒实施、信用修复、异议申诉和退出机制: a list is data, and
-- inactive until all eight parts of its regime are there (R115, R119).
BEGIN;
SELECT plan(29);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('x1')) AS id;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.act('tap_office');
SELECT lives_ok($$INSERT INTO credit.list_kind (list_kind, name, colour, unit_in_charge, valid_during) VALUES ('l', '某名单', 'black', '某局', '[2020-01-01,)')$$, 'the office draws a list up');
INSERT INTO credit.list_basis VALUES ('l', 'judgment', 'serious');
SELECT is((SELECT state FROM credit.list_kind WHERE list_kind = 'l'), 'draft', 'it begins as a draft');
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.enter_list('l', id, '标准') FROM r$$, 'regime_incomplete', 'a draft takes no entry, and says what it lacks');
SELECT tap.raises($$SELECT credit.enter_list('no_such_list', id, '标准') FROM r$$, 'no_list', 'nor does a list there is not');
SELECT throws_ok($$UPDATE credit.list_kind SET state = 'active'$$, '42501', NULL, 'a head does not activate it');
SELECT tap.act('tap_office');
CREATE FUNCTION pg_temp.without(part text, value text) RETURNS text LANGUAGE sql AS $$
	SELECT format('UPDATE credit.list_kind SET basis = %s, standard = %s, procedure = %s, sharing = %s, measures = %s, repair = %s, objection = %s, exit = %s, state = ''active'' WHERE list_kind = ''l''',
		VARIADIC ARRAY(SELECT CASE WHEN p = part THEN quote_nullable(value) ELSE '''x''' END FROM unnest('{basis,standard,procedure,sharing,measures,repair,objection,exit}'::text[]) WITH ORDINALITY AS a(p, n) ORDER BY n)) $$;
SELECT tap.raises(pg_temp.without(p, NULL), 'regime_incomplete', 'not active without ' || p) FROM unnest('{basis,standard,procedure,sharing,measures,repair,objection,exit}'::text[]) AS p;
SELECT tap.raises(pg_temp.without(p, '  '), 'regime_incomplete', 'nor with a blank for ' || p) FROM unnest('{basis,standard,procedure,sharing,measures,repair,objection,exit}'::text[]) AS p;
SELECT lives_ok(pg_temp.without('', NULL), 'with all eight it is');
SELECT tap.act('tap_head');
SELECT lives_ok($$SELECT credit.enter_list('l', id, '标准') FROM r$$, 'and takes an entry');
SELECT tap.act();
UPDATE credit.list_kind SET valid_during = '[2020-01-01,2026-05-11)' WHERE list_kind = 'l';
SELECT tap.raises($$SELECT tap.as('tap_head', 'SELECT credit.enter_list(''l'', id, ''标准'') FROM r')$$, 'list_expired', 'not after its validity');
UPDATE credit.list_kind SET valid_during = '[2020-01-01,)', state = 'ended' WHERE list_kind = 'l';
SELECT tap.raises($$SELECT tap.as('tap_head', 'SELECT credit.enter_list(''l'', id, ''标准'') FROM r')$$, 'list_expired', 'nor when it has ended');
-- the six lists of the memoranda (S0 方案 四(一)) are there
SELECT is((SELECT array_agg(list_kind ORDER BY list_kind) FROM credit.list_kind WHERE state = 'active' AND colour = 'black'),
	'{environment_offender,judgment_defaulter,listed_company_offender,market_ban,serious_offender,tax_offender,work_safety_offender}', 'six lists of the memoranda, and bans');
-- and today's kinds of 严重失信主体名单, as drafts as long as their regimes are not written, with their basis and how sure it is
SELECT is((SELECT count(*) FROM credit.list_kind WHERE state = 'draft' AND name ~ '失信|违法'), 17::bigint, 'today''s kinds');
SELECT is_empty($$SELECT list_kind FROM credit.list_kind WHERE state = 'draft' AND list_kind <> 'l' AND (basis !~ '[^ ]' OR confidence = 'H' OR direct_entry OR notice IS NULL)$$, 'with basis and confidence, and a procedure with notice');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
