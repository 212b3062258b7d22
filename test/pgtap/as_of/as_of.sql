-- N4 as of: what stood on a day, for those who answer for it, at the price of
-- one pass.  That it says what was said then is proved day by day, in
-- transactions of their own, by test/tap/t/085_as_of.pl.
BEGIN;
SELECT plan(25);

CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('(2026)赣11执1号')) AS id;
SELECT tap.as('tap_office', format('SELECT credit.enter_list(%L, %s, %L)', 'judgment_defaulter', id, '有能力而拒不履行')) FROM r;
SELECT credit.publish_due();
SET pg_credit.today = '2026-05-20';
SELECT tap.objection(id) FROM r;
SET pg_credit.today = '2026-05-25';
SELECT tap.as('tap_head', format('SELECT credit.withdraw_record(%s, %L)', id, '撤销')) FROM r;
GRANT SELECT ON r TO PUBLIC;

-- who may ask
SELECT is((SELECT count(*) FROM unnest('{listing_on,measure_on,list_on,status_on,subject_on,page_on,list_page_on}'::text[]) AS f
	JOIN pg_proc AS p ON p.proname = f AND p.pronamespace = 'credit'::regnamespace
	WHERE NOT has_function_privilege('tap_clerk', p.oid, 'EXECUTE') AND has_function_privilege('tap_office', p.oid, 'EXECUTE')), 7::bigint,
	'as of is for the office and evaluators: the public may not read on what has left the public pages');
SELECT tap.act('tap_office');
SELECT results_eq($$SELECT day::date, status, ended_by FROM generate_series('2026-05-10'::date, '2026-05-26', '5 days') AS day, credit.listing_on(day::date) WHERE day <= '2026-05-25'$$,
	$$VALUES ('2026-05-10'::date, 'future', NULL), ('2026-05-15', 'in_force', NULL), ('2026-05-20', 'suspended', NULL), ('2026-05-25', 'ended', 'basis_withdrawn')$$,
	'an entry is told day by day: before, in force, suspended, ended');
SELECT is((SELECT count(*) FROM credit.listing_on('2026-05-15', code => '91350200000000019K')), 0::bigint, 'of one subject, and of no other');
SELECT is((SELECT count(*) FROM credit.listing_on('2026-05-15', code => '91360000625912173B')), 1::bigint, 'as it is known by its code');
SELECT ok((SELECT bool_and(NOT suspended) AND count(*) > 0 FROM credit.measure_on('2026-05-15')), 'its measures bound');
SELECT ok((SELECT bool_and(suspended) AND count(*) > 0 FROM credit.measure_on('2026-05-20')), 'and were suspended');
SELECT is((SELECT count(*) FROM credit.measure_on('2026-05-25')), 0::bigint, 'and ended with the record');
SELECT results_eq($$SELECT subject_name, status, document_no FROM credit.list_on('judgment_defaulter', '2026-05-20')$$,
	$$VALUES ('江西铜业股份有限公司', 'suspended', '(2026)赣11执1号')$$, 'a list as it stood');
SELECT is_empty($$SELECT FROM credit.list_on('focus', '2026-05-20')$$, 'and another list');
SELECT results_eq($$SELECT code::text, black, suspended FROM credit.status_on('2026-05-15')$$, $$VALUES ('91360000625912173B', 1::bigint, 0::bigint)$$, 'the status of all subjects');
SELECT is_empty($$SELECT FROM credit_public.act WHERE subject_code = '91360000625912173B'$$, 'what is withdrawn is public no more');
SELECT results_eq($$SELECT document_no::text, contested FROM credit.page_on('2026-05-20') WHERE subject_code = '91360000625912173B'$$, $$VALUES ('(2026)赣11执1号', true)$$,
	'what the page showed is told to the office');
SELECT results_eq($$SELECT document_no::text FROM credit.list_page_on('black', '2026-05-20')$$, $$VALUES ('(2026)赣11执1号')$$, 'and what the black list showed');
SELECT is_empty($$SELECT FROM credit.list_page_on('black', '2026-05-25')$$, 'until it was taken down');

-- a question about a subject like any other
CREATE TEMP TABLE answer AS SELECT credit.subject_on('91360000625912173B', '2026-05-20') AS a;
SELECT is(a #>> '{flags,0,status}', 'suspended', 'a subject as it stood') FROM answer;
SELECT is(credit.reprint_inquiry((a ->> 'inquiry_id')::bigint), a, 'with a receipt that prints again') FROM answer;
SELECT is((SELECT purpose FROM credit.inquiry WHERE inquiry_id = (a ->> 'inquiry_id')::bigint), 'reconstruction', 'which says what it was for') FROM answer;
SELECT tap.raises($$SELECT credit.check_subject('91360000625912173B', 'reconstruction')$$, 'purpose_not_yours', 'today is not asked about for that purpose');

-- bad input
SELECT tap.raises($$SELECT * FROM credit.listing_on('2026-05-26')$$, 'day_not_come', 'tomorrow is not known');
SELECT tap.raises($$SELECT * FROM credit.list_on('none', '2026-05-20')$$, 'no_list', 'a list that does not exist');
SELECT tap.raises($$SELECT * FROM credit.list_page_on('focus', '2026-05-20')$$, 'no_such_page', 'a page that does not exist');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'no invariant is violated');

-- one pass: 20,000 more entries, their number in no call of a function and in
-- no loop
CREATE FUNCTION pg_temp.called() RETURNS bigint LANGUAGE sql VOLATILE AS $$
	SELECT coalesce(sum(f.calls), 0)::bigint FROM pg_stat_xact_user_functions AS f JOIN pg_proc AS p ON p.oid = f.funcid JOIN pg_language AS l ON l.oid = p.prolang
	 WHERE l.lanname <> 'c' AND p.pronamespace IN ('credit'::regnamespace, 'credit_private'::regnamespace) $$;
CREATE FUNCTION pg_temp.calls() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	before bigint := pg_temp.called();
BEGIN
	PERFORM tap.act('tap_office');
	PERFORM count(*) FROM credit.status_on('2026-05-20'), (SELECT count(*) FROM credit.listing_on('2026-05-20', now())) AS known;
	PERFORM tap.act();
	RETURN pg_temp.called() - before;
END $$;
SET track_functions = 'all';
CREATE TEMP TABLE few AS SELECT pg_temp.calls() AS calls;
SET session_replication_role = replica;
INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during)
SELECT credit.assigned_code('9', sha256(i::text::bytea))::credit.credit_code, 'judgment_defaulter', 'x', '11100000000013127D', '2026-05-11', '[2026-05-11,2028-05-11)'
  FROM generate_series(1, 20000) AS i;
RESET session_replication_role;
ANALYZE credit.listing;
SELECT is(pg_temp.calls(), (SELECT calls FROM few), 'as many calls of functions for 20,001 entries as for one');
SELECT is((SELECT count(*) FROM few WHERE calls > 0), 1::bigint, 'and calls are counted');
CREATE FUNCTION pg_temp.plan(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	whole text := '';
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		whole := whole || line || E'\n';
	END LOOP;
	RETURN whole;
END $$;
SELECT doesnt_match(pg_temp.plan($$SELECT * FROM credit_private.subject_status_on('2026-05-20', NULL, true)$$), 'SubPlan|Function Scan|Nested Loop|_history',
	'the plan reads each table once and joins; histories only when a moment is given');
SELECT * FROM finish();
ROLLBACK;
