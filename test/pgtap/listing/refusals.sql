-- S3 四.4 审核、校核…; S4 item 8(1): each entry that must not be is refused with its own code, on every path (R116, R117, R119):
-- on a list that is not in force, for a code the list does not take, by a rule that does not hold, and twice.
BEGIN;
SELECT plan(26);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('f1')) AS court, tap.confirmed('court', tap.court('f2')) AS court2,
	tap.confirmed('penalty', tap.penalty('f3', '{"_severity":"serious"}')) AS serious, tap.confirmed('penalty', tap.penalty('f4', '{"_severity":"serious"}')) AS serious2,
	tap.confirmed('penalty', tap.penalty('f5', '{"_severity":"serious","CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"榕城公司"}')) AS other;
GRANT SELECT ON r TO PUBLIC;
CREATE FUNCTION pg_temp.insert(kind text, record text, rule text DEFAULT 'NULL') RETURNS text LANGUAGE sql AS $$ SELECT format('INSERT INTO credit.listing (code, list_kind, record_id, standard_met, unit, listed_on, valid_during, rule_id)
	SELECT ''91360000625912173B'', %L, %s, ''x'', credit.unit_of(''上饶市生态环境局''), credit.today(), daterange(credit.today(), credit.today() + 10), %s FROM r', kind, record, rule) $$;
-- twice
SELECT tap.act('tap_head');
SELECT lives_ok($$SELECT credit.enter_list('judgment_defaulter', court, '拒不履行') FROM r$$, 'an entry');
SELECT tap.raises($$SELECT credit.enter_list('judgment_defaulter', court, '拒不履行') FROM r$$, 'listed_already', 'the same document founds no second one');
SELECT lives_ok($$SELECT credit.enter_list('judgment_defaulter', court2, '另案拒不履行') FROM r$$, 'another case of a judgment defaulter does: the list says so');
SELECT lives_ok($$SELECT credit.enter_list('environment_offender', serious, '情节严重') FROM r$$, 'an entry');
SELECT tap.raises($$SELECT credit.enter_list('environment_offender', serious2, '情节严重') FROM r$$, 'listed_already', 'a list that takes a subject once takes it once');
SELECT tap.act();
SELECT tap.raises(pg_temp.insert('judgment_defaulter', 'court'), 'listed_already', 'by INSERT: the same');
SELECT tap.raises(pg_temp.insert('environment_offender', 'serious2'), 'listed_already', 'and the same');
SELECT tap.raises($$INSERT INTO credit.listing (code, list_kind, record_id, standard_met, unit, listed_on, valid_during) SELECT '91350100M000100Y43', 'environment_offender', other, 'x', credit.unit_of('上饶市生态环境局'), credit.today(), v
	FROM r, unnest(ARRAY[daterange(credit.today(), NULL), daterange(credit.today(), NULL)]) AS v$$, 'listed_already', 'nor two rows of one statement');
SELECT lives_ok($$SELECT tap.as('tap_head', 'SELECT credit.enter_list(''environment_offender'', other, ''情节严重'') FROM r')$$, 'another subject');
-- the merged subject is one subject
SAVEPOINT merged;
SELECT tap.as('tap_head', $$SELECT credit.leave_list(listing_id, 'error', '认定有误') FROM credit.listing WHERE list_kind = 'environment_offender' AND code = '91360000625912173B'$$);
SELECT tap.as('tap_office', $$SELECT credit.merge_subject('91350100M000100Y43', '91360000625912173B', '同一主体')$$);
SELECT tap.raises($$SELECT tap.as('tap_head', 'SELECT credit.enter_list(''environment_offender'', serious2, ''x'') FROM r')$$, 'listed_already', 'nor the same subject under another of its codes');
ROLLBACK TO merged;
-- once it has left it may be entered anew, on another document
SELECT tap.as('tap_head', $$SELECT credit.leave_list(listing_id, 'error', '认定有误') FROM credit.listing WHERE list_kind = 'environment_offender' AND code = '91360000625912173B'$$);
SELECT lives_ok($$SELECT tap.as('tap_head', 'SELECT credit.enter_list(''environment_offender'', serious2, ''情节严重'') FROM r')$$, 'after an exit another document founds an entry');
-- the code
UPDATE credit.list_kind SET code_tiers = '{assigned}', entry_per = 'record' WHERE list_kind = 'work_safety_offender';
SELECT tap.raises(pg_temp.insert('work_safety_offender', 'serious'), 'wrong_code_tier', 'a list of subjects without an official code takes none with one');
SELECT throws_ok($$UPDATE credit.list_kind SET code_tiers = '{placeholder}' WHERE list_kind = 'focus'$$, '23514', NULL, 'no list takes placeholders');
UPDATE credit.list_kind SET code_tiers = '{valid}' WHERE list_kind = 'work_safety_offender';
-- the rule
SELECT tap.raises(pg_temp.insert('work_safety_offender', 'serious', $$(SELECT rule_id FROM credit.rule WHERE name = 'list.term.administrative' AND upper(valid_during) = '2021-09-01')$$), 'term_rule_expired', 'a rule that has expired gives no term');
SELECT tap.raises(pg_temp.insert('work_safety_offender', 'serious', $$(SELECT rule_id FROM credit.rule WHERE name = 'list.term.court')$$), 'term_rule_expired', 'nor does another list''s');
-- the list
SELECT tap.raises(pg_temp.insert('nowhere', 'serious'), 'no_list', 'no such list');
INSERT INTO credit.list_kind (list_kind, name, colour, unit_in_charge, valid_during) VALUES ('l', '某名单', 'black', '某局', '[2020-01-01,)');
SELECT tap.raises(pg_temp.insert('l', 'serious'), 'regime_incomplete', 'one whose regime is not written');
UPDATE credit.list_kind SET basis = 'x', standard = 'x', procedure = 'x', sharing = 'x', measures = 'x', repair = 'x', objection = 'x', exit = 'x' WHERE list_kind = 'l';
SELECT tap.raises(pg_temp.insert('l', 'serious'), 'list_inactive', 'one that nobody has activated');
UPDATE credit.list_kind SET state = 'ended' WHERE list_kind = 'l';
SELECT tap.raises(pg_temp.insert('l', 'serious'), 'list_expired', 'one that has ended');
-- the procedure
UPDATE credit.list_kind SET direct_entry = false WHERE list_kind = 'work_safety_offender';
SELECT tap.raises($$SELECT tap.as('tap_head', 'SELECT credit.enter_list(''work_safety_offender'', serious, ''x'') FROM r')$$, 'nomination_needed', 'one whose regime wants the procedure takes no direct entry');
-- a regime is changed by the office, its colour not under its entries, and its former text is kept
SELECT tap.act('tap_office');
SELECT tap.raises($$UPDATE credit.list_kind SET colour = 'red' WHERE list_kind = 'environment_offender'$$, 'list_fixed', 'a black list does not become a red one under its entries');
UPDATE credit.list_kind SET standard = '新标准' WHERE list_kind = 'environment_offender';
SELECT tap.act();
SELECT is((SELECT standard || ' ' || replaced_by FROM credit.list_kind_history WHERE list_kind = 'environment_offender' ORDER BY history_id DESC LIMIT 1), '环境违法情节严重 tap_office', 'what it said is kept, with who changed it');
SELECT throws_ok($$DELETE FROM credit.list_kind WHERE list_kind = 'l'$$, 'UC402', NULL, 'no list is deleted');
SELECT tap.breaks('listed twice', pg_temp.insert('environment_offender', 'serious'));
SELECT tap.breaks('entry without basis', 'UPDATE credit.listing SET record_id = NULL');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
