-- S3 四.4 定期发布“红黑名单”: a periodic list is a numbered issue, frozen; it can be shown again as it was, also after a
-- repair, to those who answer for it; the public sees what is public still (R077).
BEGIN;
SELECT plan(24);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('q1', '{"_severity":"serious"}')) AS one, tap.confirmed('penalty', tap.penalty('q2', '{"_severity":"serious","CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"榕城公司"}')) AS two,
	tap.confirmed('penalty', tap.penalty('q3', '{"_severity":"serious"}')) AS contested, tap.confirmed('penalty', tap.penalty('q4', '{"_severity":"serious"}')) AS unpublished;
GRANT SELECT ON r TO PUBLIC;
SELECT credit.publish_due();
SELECT tap.as('tap_head', format($$SELECT credit.enter_list('serious_offender', %s, '情节严重')$$, id)) FROM r, unnest(ARRAY[one, two, contested, unpublished]) AS id;
SELECT tap.objection(contested) FROM r;
SELECT tap.as('tap_office', $$SELECT credit.withhold(unpublished, 'trade_secret', 'x') FROM r$$);
SELECT tap.act('tap_clerk');
SELECT throws_ok($$SELECT credit.issue_list('serious_offender')$$, '42501', NULL, 'a clerk issues no list');
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.issue_list('focus')$$, 'no_issue_due', 'no rule has the focus list issued');
SELECT lives_ok($$SELECT credit.issue_list('serious_offender', '000000', '上饶市信用办')$$, 'the office issues one');
SELECT tap.raises($$SELECT credit.issue_list('serious_offender')$$, 'no_issue_due', 'once a period');
SELECT tap.act();
SELECT is(credit.issue_lists(), (SELECT count(*) - 1 FROM credit.list_issue_rule), 'the job issues the others, empty ones too');
SELECT is(credit.issue_lists(), 0::bigint, 'and nothing twice');
CREATE TEMP TABLE was AS SELECT i.*, (SELECT jsonb_agg(r ORDER BY r.position) FROM credit.list_issue_row AS r WHERE r.issue_id = i.issue_id) AS rows FROM credit.list_issue AS i WHERE list_kind = 'serious_offender';
GRANT SELECT ON was TO PUBLIC;
SELECT results_eq('SELECT issue_no, period, issued_on, signed_by, row_count FROM was', $$VALUES ('严重违法失信名单(市场监管)〔2026〕第1期', '[2026-05-01,2026-06-01)'::daterange, DATE '2026-05-11', '上饶市信用办', 2)$$, 'number, period, day, signature');
SELECT results_eq('SELECT position, subject_name, document_no, listed_until FROM credit.list_issue_row ORDER BY 1', $$VALUES (1, '榕城公司', 'q2', DATE '2029-05-10'), (2, '江西铜业股份有限公司', 'q1', '2029-05-10')$$,
	'who is public and not contested');
SELECT is((SELECT string_agg(signed_by, ', ') FROM credit.list_issue WHERE list_kind = 'tax_credit_a'), '税务机关', 'the job signs for who is in charge of the list');
SELECT throws_ok('UPDATE credit.list_issue SET signed_by = $$x$$', 'UC402', NULL, 'an issue is never changed');
SELECT throws_ok('DELETE FROM credit.list_issue_row', 'UC402', NULL, 'nor are its rows');
SELECT tap.act('tap_nobody');
SELECT results_eq($$SELECT row_count, withdrawn_since, length(digest) FROM credit_public.list_issue WHERE list_kind = 'serious_offender'$$, 'VALUES (2, 0, 64)', 'the public sees the issue');
SELECT results_eq('SELECT position, subject_name::text FROM credit_public.list_issue_row ORDER BY 1', $$VALUES (1, '榕城公司'), (2, '江西铜业股份有限公司')$$, 'and its rows');
SELECT throws_ok('SELECT * FROM credit.list_issue_row', '42501', NULL, 'through the view only');
SELECT tap.act();
-- a year later one is repaired
SET LOCAL pg_credit.today = '2027-05-11';
SELECT tap.approve(tap.repair(two)) FROM r;
SELECT tap.act('tap_nobody');
SELECT results_eq($$SELECT issue_no::text, row_count, withdrawn_since FROM credit_public.list_issue WHERE list_kind = 'serious_offender'$$, $$SELECT issue_no, 2, 1 FROM was$$, 'the issue says that something has left since');
SELECT results_eq('SELECT position, subject_name::text FROM credit_public.list_issue_row ORDER BY 1', $$VALUES (2, '江西铜业股份有限公司')$$, 'not what: to show it with a mark would be to publish it on');
SELECT tap.act('tap_office');
SELECT results_eq($$SELECT jsonb_agg(r ORDER BY r.position) FROM credit.list_issue_row AS r$$, 'SELECT rows FROM was', 'the office sees it exactly as it was');
SELECT is((SELECT credit.list_issue_digest(issue_id) FROM was), (SELECT digest FROM was), 'with the same digest');
SELECT tap.act();
SELECT is(credit.issue_lists(), (SELECT count(*) FROM credit.list_issue_rule), 'the next period has its own issues');
SELECT is((SELECT string_agg(issue_no || ' ' || row_count, ', ' ORDER BY issue_id) FROM credit.list_issue WHERE list_kind = 'serious_offender'), '严重违法失信名单(市场监管)〔2026〕第1期 2, 严重违法失信名单(市场监管)〔2027〕第1期 1', 'without the one that was repaired');
-- a change past every trigger is seen
SELECT tap.breaks('issue altered', $$UPDATE credit.list_issue_row SET subject_name = '另一公司' WHERE position = 1$$);
-- an issue by quarter, of one region
SELECT tap.as('tap_office', $$INSERT INTO credit.list_issue_rule VALUES ('focus', '361100', 'quarter', '[2026-01-01,)', '测试') RETURNING 1$$);
SELECT is(credit.issue_lists(), 1::bigint, 'a rule more, an issue more');
SELECT results_eq($$SELECT issue_no, period FROM credit.list_issue WHERE list_kind = 'focus'$$, $$VALUES ('上饶市重点关注名单〔2027〕第1期', '[2027-04-01,2027-07-01)'::daterange)$$, 'of its region and quarter');
SELECT throws_ok($$SELECT tap.as('tap_head', 'INSERT INTO credit.list_issue_rule VALUES (''focus'', ''000000'', ''month'', ''[2026-01-01,)'', ''x'') RETURNING 1')$$, '42501', NULL, 'the rules are the office''s');
SELECT * FROM finish();
ROLLBACK;
