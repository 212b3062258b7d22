-- S3 三.4 登记管理部门…赋码及信息回传: two subjects become one at the word of the unit that registered the older number, and a
-- code makes nobody a person, whose records are public nowhere.
BEGIN;
SELECT plan(6);
CREATE ROLE tap_registrar LOGIN;
SELECT credit.open_account('tap_registrar', credit.register_unit('上饶市市场监督管理局', '361100', 'city'), '{credit_clerk}');
SELECT tap.as('tap_office', format($$SELECT count(*) FROM credit.load_identifiers(%L, '工商档案')$$, jsonb_build_array(
	jsonb_build_object('scheme', 'registration_number', 'value', '361100110000012', 'name', '某厂', 'kind', 'enterprise', 'authority', '上饶市市场监督管理局'),
	jsonb_build_object('scheme', 'registration_number', 'value', '361100110000014', 'name', '无主厂', 'kind', 'enterprise'))));
SELECT tap.confirmed('penalty', tap.penalty('转〔2026〕1号'));
SELECT tap.act('tap_other_clerk');
SELECT tap.raises($$SELECT credit.assign_code('91110000600037341L', '某厂', '2026-05-06', NULL, '361100110000012')$$, 'not_your_unit', 'another authority''s subject');
SELECT tap.raises($$SELECT credit.assign_code('91110000600037341L', '无主厂', '2026-05-06', NULL, '361100110000014')$$, 'not_your_unit', 'one of an authority unknown: the office merges');
SELECT tap.raises($$SELECT credit.assign_code('91360000625912173B', '江西铜业股份有限公司', '2026-05-06', 'person')$$, 'bad_identifier', 'nobody is made a person');
SELECT tap.act('tap_registrar');
SELECT lives_ok($$SELECT credit.assign_code('91110000600037341L', '某厂', '2026-05-06', NULL, '361100110000012')$$, 'who registered it');
SELECT tap.act();
SELECT is(credit.resolve_subject('361100110000012')::text, '91110000600037341L', 'joins the two');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
