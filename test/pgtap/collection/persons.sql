-- S1 二(三) 主体包括自然人、法人及其他组织; 发改办财金〔2018〕424号 自然人证件号码; S4 item 18 脱敏: a natural person comes in by
-- number, is known by a code that does not tell it, and the number is kept nowhere (R007, R088).
BEGIN;
SELECT plan(41);
CREATE FUNCTION pg_temp.person(document_no text, change jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS $$
	SELECT tap.penalty(document_no, '{"CF_XDR_MC":"张三丰","CF_XDR_LB":"自然人","CF_XDR_SHXYM":"","CF_FRDB":"","CF_XDR_ZJLX":"身份证","CF_XDR_ZJHM":"11010519491231002X"}') || change $$;
CREATE FUNCTION pg_temp.faulty(doc jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(concat_ws(' ', f.pointer, f.condition, f.fault, f.value), '; ' ORDER BY f.fault_no), 'none') FROM tap.faults('penalty', doc) AS f $$;
CREATE TEMP TABLE p AS SELECT tap.confirmed('penalty', pg_temp.person('n1')) AS one, credit.person_code('11010519491231002X') AS code;

-- who it is
SELECT is((SELECT r.code FROM credit.record AS r, p WHERE r.record_id = p.one), code, 'the record hangs on the code of the person') FROM p;
SELECT is((SELECT (s.kind, s.name)::text FROM credit.subject AS s, p WHERE s.code = p.code), '(person,张**)', 'a subject of its own kind, without its name');
SELECT is((SELECT subject_name FROM credit.record, p WHERE record_id = one), '张三丰', 'the document says whom it is about');
SELECT is(pg_temp.faulty(pg_temp.person('n2', '{"CF_XDR_SHXYM":"00000000000000000X"}')), 'none', 'the placeholder instead of an empty code');
SELECT is(pg_temp.faulty(pg_temp.person('n3', '{"CF_XDR_SHXYM":"/"}')), 'none', 'or a word that means nothing');
SELECT is(pg_temp.faulty(pg_temp.person('n4', '{"CF_XDR_ZJHM":" 11010519491231002x "}')), 'none', 'however the number is written');
SELECT is(pg_temp.faulty(pg_temp.person('n5', '{"CF_XDR_ZJHM":"110105491231002"}')), 'none', 'or the 15 digits of before 1999');
SELECT is((SELECT count(DISTINCT r.code) FROM credit.record AS r WHERE document_no ~ '^n[1-5]$'), 1::bigint, 'all of them are one person');
SELECT is((SELECT count(*) FROM credit.record AS r WHERE document_no ~ '^n[1-5]$'), 5::bigint, 'with five records');
SELECT isnt((tap.record('penalty', pg_temp.person('n6', '{"CF_XDR_ZJHM":"440524188001010014","CF_XDR_MC":"李四"}'))).code, (SELECT code FROM p), 'another number is another person');
SELECT is((tap.record('permit', tap.permit('n7', '{"XK_XDR_MC":"张三丰","XK_XDR_LB":"自然人","XK_XDR_SHXYM":"","XK_FRDB":"","XK_XDR_ZJLX":"身份证","XK_XDR_ZJHM":"11010519491231002X"}'))).code, code, 'permits too') FROM p;
SELECT is(pg_temp.faulty(pg_temp.person('n1')), '/CF_WSH duplicate_document duplicate_document n1', 'the same document twice is found');

-- the number is nowhere
SELECT is((SELECT detail ->> 'CF_XDR_ZJHM' FROM credit.record, p WHERE record_id = one), '110**************X', 'the document keeps a mask');
SELECT tap.received('penalty', pg_temp.person('n8', '{"CF_SY":"张三丰(11010519491231002x)超标","BZ":"证号11010519491231002X"}'));
SELECT is((SELECT detail ->> 'CF_SY' FROM credit.record WHERE document_no = 'n8'), '张三丰(***)超标', 'and texts that name it again');
SELECT tap.as('tap_head', format('SELECT credit.withdraw_record(%s, %L)', one, '撤销')) FROM p;
SELECT tap.confirmed('penalty', pg_temp.person('n9'));
SELECT credit.publish_due();
SELECT is((SELECT cf_xdr_mc || coalesce(cf_xdr_shxym, ' no code') FROM credit_public.penalty WHERE cf_wsh = 'n9'), '张三丰 no code', 'published without number and without code');
-- every table of the platform, every row as text
CREATE FUNCTION pg_temp.holding(shape text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	t regclass; n bigint;
BEGIN
	FOR t IN SELECT c.oid::regclass FROM pg_class AS c WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text LIKE 'credit%' LOOP
		EXECUTE format('SELECT count(*) FROM %s AS x WHERE x::text ~* %L', t, shape) INTO n;
		IF n > 0 THEN
			RETURN NEXT format('%s: %s', t, n);
		END IF;
	END LOOP;
END $$;
SELECT isnt_empty($$SELECT pg_temp.holding('CF_XDR_ZJHM')$$, 'the search finds what is there');
SELECT is_empty($$SELECT pg_temp.holding('11010519491231002x|110105491231002|440524188001010014')$$, 'and no table, history or published copy holds a number');

-- faults
SELECT is(pg_temp.faulty(pg_temp.person('f1', '{"CF_XDR_ZJHM":"110105194912310021"}')), '/CF_XDR_ZJHM person_unidentified bad_number ***', 'a number with a wrong check character');
SELECT is(pg_temp.faulty(pg_temp.person('f2', '{"CF_XDR_ZJLX":"护照号","CF_XDR_ZJHM":"E12345678"}')), '/CF_XDR_ZJHM person_unidentified document_kind ***', 'a document that gives no code');
SELECT alike(pg_temp.faulty(pg_temp.person('f3', '{"CF_XDR_ZJHM":""}')), '/CF_XDR_ZJHM template_fault %bad_subject_code invalid', 'no number at all');
SELECT alike(pg_temp.faulty(pg_temp.person('f4', '{"CF_XDR_SHXYM":"91360000625912173B"}')), '/CF_XDR_SHXYM template_fault %', 'a person is no organisation');
SELECT is(pg_temp.faulty(pg_temp.person('f5', '{"CF_XDR_SHXYM":"11010519491231002X"}')), '/CF_XDR_SHXYM template_fault must_be_empty ***', 'the number in the code''s place')
UNION ALL SELECT alike(pg_temp.faulty(tap.penalty('f6', '{"CF_XDR_SHXYM":"11010519491231002X"}')), '%/CF_XDR_SHXYM bad_subject_code citizen_id_like ***%', 'also of an organisation');
SELECT alike(pg_temp.faulty(pg_temp.person('f7', '{"CF_XDR_ZJHM":110105194912310021}')), '/CF_XDR_ZJHM person_unidentified bad_number%', 'a number that is no text');
SELECT is_empty($$SELECT pg_temp.holding('11010519491231002[x1]|E12345678')$$, 'what is faulty is masked as well');
SELECT is((SELECT payload ->> 'CF_XDR_ZJHM' FROM credit.inbox WHERE payload ->> 'CF_WSH' = 'f1'), '***', 'whole, when it is none');
-- nobody says who it is but the number
SELECT is(pg_temp.faulty(tap.penalty('f8', '{"_person":"Z29HFGR0RMN6DLMC2R"}')), 'none', 'a sender''s own _person');
SELECT is((SELECT code FROM credit.record WHERE document_no = 'f8'), '91360000625912173B', 'is not asked');
SELECT ok((SELECT NOT payload ? '_person' FROM credit.inbox WHERE payload ->> 'CF_WSH' = 'f8'), 'nor kept');

-- what was reported by hand, and again
INSERT INTO credit.manual_entry (unit, item, valid_during) SELECT unit, 'penalty', '(,)' FROM credit.account WHERE login = 'tap_clerk';
SELECT is(tap.as('tap_clerk', format('SELECT waiting FROM credit.submit_manual(%L, %L)', 'penalty', pg_temp.person('m1'))), '1', 'a person by hand');
SELECT is(tap.as('tap_clerk', format('SELECT batch_id FROM credit.submit_manual(%L, %L)', 'penalty', pg_temp.person('m1'))),
	(SELECT max(batch_id)::text FROM credit.batch), 'said twice it is one batch');
-- a digest of the row with the number would tell it to whoever tries all numbers
SELECT is_empty($$SELECT FROM credit.batch AS b WHERE b.digest = sha256(convert_to('penalty ' || pg_temp.person('m1')::text, 'UTF8')) OR b.batch_no LIKE '%' || encode(sha256(convert_to('penalty ' || pg_temp.person('m1')::text, 'UTF8')), 'hex') || '%'$$,
	'its digest is of what is kept');
SELECT tap.as('tap_clerk', format('SELECT batch_id FROM credit.submit_json(%L, %L, %L)', 'penalty', 'twice', jsonb_build_array(pg_temp.person('j1'))));
SELECT is_empty($$SELECT FROM credit.batch AS b WHERE b.digest = sha256(convert_to('penalty ' || jsonb_build_array(pg_temp.person('j1'))::text, 'UTF8'))$$, 'nor that of a batch');
SELECT lives_ok($$SELECT tap.as('tap_clerk', format('SELECT batch_id FROM credit.submit_json(%L, %L, %L)', 'penalty', 'twice', jsonb_build_array(pg_temp.person('j1'))))$$, 'the same batch of persons twice changes nothing');
SELECT tap.raises($$SELECT tap.as('tap_clerk', format('SELECT batch_id FROM credit.submit_json(%L, %L, %L)', 'penalty', 'twice', jsonb_build_array(pg_temp.person('j1', '{"CF_XDR_ZJHM":"440524188001010014"}'))))$$,
	'batch_exists', 'with another number it is another batch');
SELECT tap.act();

-- S2 item 3: the tier of each reported code is kept with its row
SELECT is((SELECT string_agg(DISTINCT code_tier, ' ') FROM credit.inbox WHERE payload ->> 'CF_WSH' ~ '^n[1-6]$'), 'person', 'tier of who is known by number');
SELECT is((SELECT code_tier FROM credit.inbox WHERE payload ->> 'CF_WSH' = 'f6'), 'citizen_id_like', 'and of a number in the code''s place');
SELECT is((SELECT code_tier FROM credit.inbox WHERE payload ->> 'CF_WSH' = 'f8'), 'valid', 'of a good code');
SELECT pg_temp.faulty(tap.penalty('t1', '{"CF_XDR_SHXYM":"9136000062591217"}')), pg_temp.faulty(tap.penalty('t2', '{"CF_XDR_SHXYM":"00000000000000000X","CF_XDR_GSZC":"1"}')), pg_temp.faulty(tap.penalty('t3') - 'CF_XDR_SHXYM');
SELECT is((SELECT string_agg(code_tier, ' ' ORDER BY payload ->> 'CF_WSH') FROM credit.inbox WHERE payload ->> 'CF_WSH' ~ '^t'), 'invalid placeholder missing', 'and of bad ones');
SELECT throws_ok($$UPDATE credit.inbox SET code_tier = 'good'$$, '23514', NULL, 'there are no other tiers');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
