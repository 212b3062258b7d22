-- S3 三.4 存量主体代码转换, 建立映射关系; S2 item 3 校核纠错工作机制: older numbers map to the code, dated and many to many; every
-- search by one finds the subject or says that several are meant; a correction has its row (R002, R003).
BEGIN;
SELECT plan(43);
SELECT tap.confirmed('penalty', tap.penalty('o1')), tap.confirmed('penalty', tap.penalty('o2', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"双生公司"}'));
SELECT credit.publish_due();
CREATE FUNCTION pg_temp.load(doc jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT tap.as('tap_office', format($q$SELECT string_agg(concat_ws(' ', outcome, fault), ', ' ORDER BY line_no) FROM credit.load_identifiers(%L, '工商档案')$q$, doc)) $$;
CREATE TEMP TABLE batch AS SELECT $j$[
	{"scheme": "registration_number", "value": "360000110000001", "code": "91360000625912173B", "valid_from": "2001-01-01", "valid_until": "2015-10-01", "authority": "上饶市行政审批局"},
	{"scheme": "tax_number", "value": "360000625912173", "code": "91360000625912173B"},
	{"scheme": "tax_number", "value": "360000110000009", "code": "91360000625912173B"},
	{"scheme": "tax_number", "value": "360000110000009", "code": "91350100M000100Y43"},
	{"scheme": "institution_certificate", "value": "136110000123", "name": "某事业单位", "kind": "public_institution", "authority": "上饶市行政审批局"},
	{"scheme": "social_organisation_certificate", "value": "赣社证字第1号", "name": "某协会", "kind": "social_organisation"},
	{"scheme": "registration_number", "value": "361102600012345", "name": "某个体户", "kind": "individual_business"}]$j$::jsonb AS doc;
SELECT is((SELECT pg_temp.load(doc) FROM batch), 'loaded, loaded, shared, shared, loaded, loaded, loaded', 'a batch of older numbers, each with its answer');
SELECT is((SELECT pg_temp.load(doc) FROM batch), 'known, known, known, known, known, known, known', 'twice changes nothing');
SELECT is((SELECT count(*) FROM credit.identifier WHERE source = '工商档案'), 7::bigint, 'seven numbers');
SELECT is((SELECT (valid_during, authority)::text FROM credit.identifier WHERE value = '360000110000001'), '("[2001-01-01,2015-10-01)",' || credit.unit_of('上饶市行政审批局') || ')', 'with period and authority');
SELECT is((SELECT (name, kind, credit.is_official(code))::text FROM credit.subject WHERE code = credit.resolve_subject('136110000123')), '(某事业单位,public_institution,f)', 'who has no code yet is assigned one');

-- found by every kind of number
SELECT is(credit.resolve_subject(n), '91360000625912173B', 'found by ' || n) FROM unnest('{360000110000001,360000625912173,625912173}'::text[]) AS n;
SELECT is((SELECT name FROM credit.subject WHERE code = credit.resolve_subject(n)), w, 'and ' || w) FROM (VALUES ('136110000123', '某事业单位'), ('赣社证字第1号', '某协会'), ('361102600012345', '某个体户')) AS v(n, w);
SELECT tap.act('tap_inquirer');
SELECT is(credit.check_subject('360000110000001', 'approval') -> 'basic' ->> 'code', '91360000625912173B', 'an inquiry by registration number');
SELECT results_eq($$SELECT code::text, scheme FROM credit.find_subjects('360000110000009')$$, $$VALUES ('91350100M000100Y43', 'tax_number'), ('91360000625912173B', 'tax_number')$$, 'a number of two: both are told');
SELECT tap.raises($$SELECT credit.check_subject('360000110000009', 'approval')$$, 'ambiguous_subject', 'an inquiry by it says so');
SELECT tap.raises($$SELECT credit.check_subject('360000110000008', 'approval')$$, 'unknown_subject', 'which is not the same as nobody');
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.open_matter('360000110000009', 'permit', 'x')$$, 'ambiguous_subject', 'nor is a matter opened');
SELECT isnt(credit.open_matter('625912173', 'permit', 'x'), NULL, 'as by a number of one');
SELECT throws_ok($$SELECT * FROM credit.load_identifiers('[]', 'x')$$, '42501', NULL, 'a clerk maps nobody');
SELECT throws_ok($$SELECT credit.correct_code('91360000625912173B', '91350100M000100Y43', 'x')$$, '42501', NULL, 'nor corrects');
SET LOCAL SESSION AUTHORIZATION tap_nobody;
SELECT is((SELECT string_agg(document_no, ' ') FROM credit_public.search('360000110000001')), 'o1', 'the public search too');
SELECT is((SELECT string_agg(document_no, ' ' ORDER BY document_no) FROM credit_public.search('360000110000009')), 'o1 o2', 'with all who are meant');
SELECT is((SELECT count(*) FROM credit_public.search('136110000123')), 0::bigint, 'of whom nothing is public, nothing');
SELECT is((SELECT count(*) FROM credit_public.codes_of_number('136110000123')), 0::bigint, 'nor that it is known');
SELECT tap.act();

-- what is refused, row by row; the good ones go on
SELECT is(pg_temp.load('[{"scheme": "x", "value": "1", "code": "91360000625912173B"}, {"scheme": "tax_number", "value": "1", "code": "91360000625912173B"},
	{"scheme": "tax_number", "value": "360000110000010", "code": "91360000625912173C"}, {"scheme": "tax_number", "value": "360000110000011"},
	{"scheme": "tax_number", "value": "360000110000012", "code": "91360000625912173B", "valid_from": "2015-01-01", "valid_until": "2010-01-01"},
	{"scheme": "tax_number", "value": "360000110000013", "code": "91360000625912173B", "valid_from": "someday"},
	{"scheme": "registration_number", "value": "360000110000001", "code": "91360000625912173B", "valid_from": "2010-01-01"},
	{"scheme": "tax_number", "value": "360000110000014", "code": "91360000625912173B", "authority": "没有这个局"},
	{"scheme": "tax_number", "value": "360000110000015", "name": "x", "kind": "person"},
	{"scheme": "tax_number", "value": "360000110000016", "code": "91360000625912173B"}]'),
	'refused unknown_scheme, refused bad_value, refused bad_code, refused unknown_subject, refused bad_period, refused bad_date, refused other_period, refused unknown_authority, refused unknown_kind, loaded',
	'each row with its reason');
SELECT is(pg_temp.load('[{"scheme": "tax_number", "value": "360000110000017", "code": "91360000625912173B", "valid_from": "2010-01-01"}, {"scheme": "tax_number", "value": "360000110000017", "code": "91360000625912173B"}, {"scheme": "tax_number", "value": "360000110000017", "code": "91360000625912173B", "valid_from": "2010-01-01"}]'),
	'loaded, refused other_period, known', 'the same number of the same subject in two periods');
SELECT is(pg_temp.load('"no rows"'), NULL, 'what is no array is no batch');
SELECT is(pg_temp.load(jsonb_build_array(jsonb_build_object('scheme', 'registration_number', 'value', '360000110000044', 'code', credit.person_code('11010519491231002X'), 'name', 'x'))),
	'refused person', 'a natural person has no such number');
-- a number given to another one later is no overlap
SELECT is(pg_temp.load('[{"scheme": "registration_number", "value": "360000110000001", "code": "91350100M000100Y43", "valid_from": "2015-10-01"}]'), 'loaded', 'a number reused later');

-- corrections of what the register has already
SELECT is(tap.as('tap_office', $$SELECT credit.correct_identifier('91360000625912173B', 'tax_number', '360000110000016', '360000110000018', '录入错误')$$), '', 'a number is corrected');
SELECT is(credit.resolve_subject('360000110000016'), NULL, 'the wrong one finds nobody');
SELECT is(credit.resolve_subject('360000110000018'), '91360000625912173B', 'the right one the subject');
SELECT results_eq('SELECT scheme, old_value, new_value, reason, corrected_by, corrected_on FROM credit.code_correction', $$VALUES ('tax_number', '360000110000016', '360000110000018', '录入错误', 'tap_office'::name, DATE '2026-05-11')$$,
	'old value, new value, who, when, why');
SELECT is((SELECT value || ' ' || reason FROM credit.identifier_history), '360000110000016 录入错误', 'history has the row');
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.correct_identifier('91360000625912173B', 'tax_number', '360000110000016', '360000110000019', 'x')$$, 'no_identifier', 'a number that it has not');
SELECT tap.raises($$SELECT credit.correct_identifier('91360000625912173B', 'tax_number', '360000110000018', '1', 'x')$$, 'bad_identifier', 'and one that is none');
SELECT lives_ok($$SELECT credit.correct_code('91350100M000100Y43', '91110000600037341L', '照抄错误')$$, 'a code is corrected to one nobody had');
SELECT tap.raises($$SELECT credit.correct_code('911101085923662400', '91110000600037341L', 'x')$$, 'unknown_subject', 'not of a subject nobody knows');
SELECT tap.act();
SELECT is(credit.resolve_subject('91350100M000100Y43'), '91110000600037341L', 'both lead to the right one');
SELECT is((SELECT (name, kind)::text FROM credit.subject WHERE code = '91110000600037341L'), '(双生公司,enterprise)', 'which has the name');
SELECT is((SELECT old_value || ' ' || new_value FROM credit.code_correction WHERE scheme = 'code'), '91350100M000100Y43 91110000600037341L', 'with its row');
SELECT is((SELECT string_agg(document_no, ' ') FROM credit_public.search('91350100M000100Y43')), 'o2', 'what was published under it is found');
SELECT throws_ok($$UPDATE credit.code_correction SET reason = 'y'$$, 'UC402', NULL, 'a correction is not edited');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
