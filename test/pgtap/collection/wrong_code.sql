-- S2 item 3 校核纠错工作机制: a wrong code is diagnosed by tier, with the code that was
-- probably meant; what is certain is repaired, with a row (R002).
BEGIN;
SELECT plan(14);
SELECT results_eq(
	$$SELECT fault, value, expected FROM tap.faults('penalty', tap.penalty('1', '{"CF_XDR_SHXYM":"91360000625912173C"}')) WHERE condition = 'bad_subject_code'$$,
	$$VALUES ('invalid', '91360000625912173C', 'B')$$, 'check character wrong: tier invalid, and which it would be');
SELECT results_eq(
	$$SELECT fault, value FROM tap.faults('penalty', tap.penalty('2', '{"CF_XDR_SHXYM":"9136000062591217"}')) WHERE condition = 'bad_subject_code'$$,
	$$VALUES ('invalid', '9136000062591217')$$, 'too short');
SELECT results_eq(
	$$SELECT fault FROM tap.faults('penalty', tap.penalty('3', '{"CF_XDR_SHXYM":"00000000000000000X","CF_XDR_GSZC":"1"}')) WHERE condition = 'bad_subject_code'$$,
	$$VALUES ('placeholder')$$, 'the placeholder says nothing about who');
SELECT is_empty($$SELECT * FROM tap.faults('penalty', tap.penalty('4', '{"CF_XDR_SHXYM":"91360000625912173b"}'))$$, 'small letters are no fault');
SELECT isnt_empty($$SELECT * FROM tap.faults('penalty', tap.penalty('5', '{"CF_XDR_SHXYM":"9136000062591217 3B"}')) WHERE condition = 'bad_subject_code'$$, 'a blank within is one: nothing else is repaired silently');

-- exactly one code is meant
SELECT is_empty($$SELECT * FROM tap.faults('penalty', tap.penalty('6', '{"CF_XDR_SHXYM":"913600006259I2173B"}'))$$, 'a letter that no code contains is repaired');
SELECT results_eq($$SELECT c.rule, c.field, c.old_value, c.new_value FROM credit.intake_change AS c JOIN credit.record AS r USING (batch_id, line_no) WHERE r.document_no = '6'$$,
	$$VALUES ('code_letters', 'CF_XDR_SHXYM', '913600006259I2173B', '91360000625912173B')$$, 'with old value, new value and rule');
SELECT is((SELECT payload ->> 'CF_XDR_SHXYM' FROM credit.inbox AS i JOIN credit.record AS r USING (record_id) WHERE r.document_no = '6'),
	'913600006259I2173B', 'and the row as it came is kept');
SELECT is((SELECT detail ->> 'CF_XDR_SHXYM' FROM credit.record WHERE document_no = '6'), '91360000625912173B', 'the record has the code that was meant');

-- the code is missing, and the name is that of exactly one known subject
SELECT is_empty($$SELECT * FROM tap.faults('penalty', tap.penalty('7') - 'CF_XDR_SHXYM')$$, 'a missing code is found by the name');
SELECT results_eq($$SELECT c.rule, c.old_value, c.new_value FROM credit.intake_change AS c JOIN credit.record AS r USING (batch_id, line_no) WHERE r.document_no = '7'$$,
	$$VALUES ('code_from_name', NULL::text, '91360000625912173B')$$, 'with a row that says so');
SELECT tap.confirmed('penalty', tap.penalty('8', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"双名公司"}'));
SELECT tap.confirmed('penalty', tap.penalty('9', '{"CF_XDR_SHXYM":"91110000600037341L","CF_XDR_MC":"双名公司"}'));
SELECT isnt_empty($$SELECT * FROM tap.faults('penalty', tap.penalty('10', '{"CF_XDR_MC":"双名公司"}') - 'CF_XDR_SHXYM') WHERE condition = 'bad_subject_code'$$,
	'two subjects of one name: the row waits, nobody is guessed');
SELECT isnt_empty($$SELECT * FROM tap.faults('penalty', tap.penalty('11', '{"CF_XDR_MC":"无人知晓公司"}') - 'CF_XDR_SHXYM') WHERE condition = 'bad_subject_code'$$,
	'an unknown name: the row waits');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
