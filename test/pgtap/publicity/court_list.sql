-- S4 item 16 失信被执行人、虚假诉讼失信人: the lists of courts are public through their own channel, as they were
-- delivered (R071).
BEGIN;
SELECT plan(10);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('法执1号')) AS court, tap.confirmed('penalty', tap.penalty('p')) AS penalty;
GRANT SELECT ON r TO PUBLIC;
SELECT is(credit.publish_due(), 3::bigint, 'one channel for the court, two for the penalty');
SELECT results_eq('SELECT channel FROM credit.publication JOIN r ON record_id = court', $$VALUES ('court_list')$$, 'its own channel, and no other');
SELECT tap.act('tap_nobody');
SELECT results_eq('SELECT document_no::text, subject_name::text, content FROM credit_public.court_list',
	$$VALUES ('法执1号', '江西铜业股份有限公司', tap.court('法执1号'))$$, 'public as received, word for word');
SELECT tap.act();
SELECT tap.raises($$UPDATE credit_public.published_record SET document = '{}' WHERE document_no = '法执1号'$$, 'as_received', 'nobody edits it');
SELECT tap.raises($$UPDATE credit_public.published_record SET subject_name = '某公司' WHERE document_no = '法执1号'$$, 'as_received', 'nor the name');
SELECT tap.act('tap_head');
SELECT tap.raises(format($$SELECT credit.withhold(%s, 'privacy', 'x', 'name')$$, court), 'as_received', 'no field of it is withheld') FROM r;
SELECT tap.raises(format($$SELECT credit.withhold(%s, 'privacy', 'x')$$, court), 'as_received', 'nor all of it') FROM r;
SELECT tap.act();
SELECT lives_ok($$UPDATE credit_public.published_record SET document = document - 'CF_SY' WHERE document_no = 'p'$$, 'other channels are not bound so');
SELECT tap.objection(court, '已履行') FROM r;
SELECT results_eq('SELECT contested FROM credit_public.court_list', 'VALUES (true)', 'the mark stands beside it');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
