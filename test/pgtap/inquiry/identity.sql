-- S3 三.4 建立映射关系: an older number finds the subject, and a subject with two codes is found whole by
-- either, by the gate too (R003).
BEGIN;
SELECT plan(26);
CREATE TEMP TABLE c AS SELECT tap.confirmed('court', tap.court('listed')) AS id, tap.confirmed('penalty', tap.penalty('twin', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"双生公司"}')) AS twin,
	tap.confirmed('penalty', tap.penalty('third', '{"CF_XDR_SHXYM":"91110000600037341L","CF_XDR_MC":"三生公司"}')) AS third;
GRANT SELECT ON c TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', id, 'x') FROM c$$);
SELECT is(credit.resolve_subject('91360000625912173b '), '91360000625912173B', 'by its code, however written');
SELECT is(credit.resolve_subject('625912173'), '91360000625912173B', 'by its organisation code');
INSERT INTO credit.identifier (code, scheme, value, source) VALUES ('91360000625912173B', 'registration_number', '360000110000001', 'x'), ('91350100M000100Y43', 'tax_number', '360000110000009', 'x'), ('91360000625912173B', 'tax_number', '360000110000009', 'x');
SELECT is(credit.resolve_subject('360000110000001'), '91360000625912173B', 'by its registration number');
SELECT is(credit.resolve_subject('360000110000009'), NULL, 'a number of two subjects means neither');
SELECT is(credit.resolve_subject('nobody'), NULL, 'nor does a number of none');
SELECT tap.act('tap_clerk');
SELECT is(credit.check_subject('625912173', 'approval') -> 'basic' ->> 'code', '91360000625912173B', 'an inquiry by the old number');
SELECT throws_ok($$SELECT credit.merge_subject('91350100M000100Y43', '91360000625912173B', 'x')$$, '42501', NULL, 'a clerk merges nobody');

SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.merge_subject('91350100M000100Y43', '911101085923662400', 'x')$$, 'unknown_subject', 'not into a code that nobody has');
SELECT tap.raises($$SELECT credit.merge_subject('911101085923662400', '91350100M000100Y43', 'x')$$, 'unknown_subject', 'nor out of one');
SELECT lives_ok($$SELECT credit.merge_subject('91350100M000100Y43', '91360000625912173B', '同一主体,换照')$$, 'two codes are one subject');
SELECT lives_ok($$SELECT credit.merge_subject('91360000625912173B', '91350100M000100Y43', 'x')$$, 'said the other way round it changes nothing');
SELECT tap.act();
SELECT is(credit.resolve_subject(n), '91360000625912173B', 'both lead to the one: ' || n) FROM unnest('{91350100M000100Y43,91360000625912173B,360000110000009}'::text[]) AS n;
SELECT is((SELECT reason || ' ' || replaced_by FROM credit.subject_history WHERE code = '91350100M000100Y43'), '同一主体,换照 tap_office', 'history keeps who merged and why');
SELECT tap.act('tap_clerk');
SELECT is((SELECT string_agg(u ->> 'document_no', ' ' ORDER BY u ->> 'document_no') FROM jsonb_array_elements(credit.check_subject(n, 'approval') -> 'untrustworthy') AS u), 'listed twin', 'all records by either: ' || n)
  FROM unnest('{91350100M000100Y43,91360000625912173B}'::text[]) AS n;
SELECT is(jsonb_array_length(credit.check_subject('91350100M000100Y43', 'approval') -> 'flags'), 1, 'the flag of the one is the flag of the other');
SELECT tap.act();
CREATE TABLE tap.act_of_app (code varchar(18));
SELECT credit.guard_table('tap.act_of_app', 'code', 'fund', 'refuse');
SELECT tap.raises($$INSERT INTO tap.act_of_app VALUES ('91350100M000100Y43')$$, 'subject_restricted', 'the guard knows the other code too');
SELECT lives_ok($$INSERT INTO tap.act_of_app VALUES ('91110000600037341L')$$, 'and nobody else');
-- a chain: merged twice
SELECT tap.as('tap_office', $$SELECT credit.merge_subject('91350100M000100Y43', '91110000600037341L', '再次合并')$$);
SELECT is(credit.resolve_subject(n), '91110000600037341L', 'a family moves as a whole: ' || n) FROM unnest('{91350100M000100Y43,91360000625912173B,91110000600037341L}'::text[]) AS n;
SELECT tap.raises($$INSERT INTO tap.act_of_app VALUES ('91110000600037341L')$$, 'subject_restricted', 'and takes its restrictions along');
SELECT is((SELECT count(*) FROM credit.record WHERE code = '91350100M000100Y43'), 1::bigint, 'nothing is re-keyed');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
