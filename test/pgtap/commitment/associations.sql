-- S4 item 1(4) 支持行业协会商会建立健全行业内信用承诺制度,实现行业协会商会信用承诺全覆盖 (R170): an association is a source of its members'
-- commitments; coverage is counted.
BEGIN;
SELECT plan(13);
SELECT tap.confirmed('permit', tap.permit('as-1'));
INSERT INTO credit.subject (code, kind, name) VALUES ('91350100M000100Y43', 'enterprise', '另一会员') ON CONFLICT DO NOTHING;
SELECT credit.register_unit('上饶市有色金属行业协会', '361100', 'city') AS assoc, credit.register_unit('上饶市饭店业协会', '361100', 'city') AS idle \gset
SELECT credit.open_account('tap_nobody', :'assoc', '{credit_clerk,credit_head}');
CREATE FUNCTION pg_temp.commit() RETURNS bigint LANGUAGE sql AS $$
	SELECT credit.make_commitment('91360000625912173B', 'industry', 'letter_industry', '2017',
		'{"name":"江西铜业股份有限公司","code":"91360000625912173B","truth":"承诺","lawful":"承诺","performance":"承诺","liability":"承诺","signed_by":"某某","signed_on":"2026-05-11"}', '行业自律公约') $$;
SELECT tap.act('tap_clerk');
SELECT throws_ok(format('INSERT INTO credit.association (unit) VALUES (%L)', :'assoc'), '42501', NULL, 'the office says who is an association');
SELECT tap.act('tap_office');
SELECT lives_ok(format('INSERT INTO credit.association (unit, supervisor) SELECT x::credit.credit_code, credit.unit_of(%L) FROM unnest(ARRAY[%L, %L]) AS x', '上饶市生态环境局', :'assoc', :'idle'), 'two of them');
SELECT tap.act('tap_clerk');
SELECT throws_ok(format($$INSERT INTO credit.association_member (code, association) VALUES ('91360000625912173B', %L)$$, :'assoc'), '42501', NULL, 'an outsider does not write its members');
SELECT tap.act('tap_nobody');
SELECT lives_ok(format($$INSERT INTO credit.association_member (code, association) VALUES ('91360000625912173B', %L), ('91350100M000100Y43', %1$L)$$, :'assoc'), 'its own clerk does');
SELECT lives_ok('SELECT pg_temp.commit()', 'it receives the commitment of a member');
SELECT lives_ok($$SELECT credit.review(record_id) FROM credit.record WHERE act_kind = 'commitment'$$, 'checks the record');
SELECT lives_ok($$SELECT credit.confirm(record_id) FROM credit.record WHERE act_kind = 'commitment'$$, 'and confirms it: a source of data as any unit');
SELECT tap.act();
SELECT credit.publish_due();
SELECT tap.act('tap_clerk');
SELECT results_eq('SELECT unit_name::text, commitment_kind::text FROM credit_public.commitment', $$VALUES ('上饶市有色金属行业协会', '行业自律型')$$, 'in the column of all units');
SELECT tap.act('tap_reporter');
SELECT results_eq('SELECT unit_name::text, supervisor_name::text, received, covered, members, members_committed, member_percent FROM credit_report.association_coverage ORDER BY covered DESC',
	$$VALUES ('上饶市有色金属行业协会', '上饶市生态环境局', 1, true, 2, 1, 50.0), ('上饶市饭店业协会', '上饶市生态环境局', 0, false, 0, 0, NULL)$$, 'one of two is covered, and half the members of the first');
SELECT results_eq('SELECT unit_name::text, association, made FROM credit_report.commitment', $$VALUES ('上饶市有色金属行业协会', true, 1)$$, 'and it counts among the units');
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit.association_member', 'members are not everybody''s to read');
SELECT is_empty('SELECT * FROM credit.commitment', 'nor are its commitments, before they are public');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
