-- S0 方案 一(二) 提出意见…定稿并印发; S2 item 9 修订2019年…目录: draft, comments, issued; nothing is issued with a comment
-- unanswered; what is issued is never changed; a new edition ends the old one; records stay with theirs (R017, R023, R026).
BEGIN;
SELECT plan(37);
ALTER TABLE credit.catalog_item ENABLE TRIGGER catalog_item_fixed;
SELECT tap.received('permit', tap.permit('before'));

-- the office drafts from what is in force
SELECT tap.act('tap_office');
SELECT lives_ok($$SELECT credit.open_edition('tap-2026', '000000', '测试目录2026', 'S2 item 9', NULL, 'tap-2016')$$, 'a draft begins from the edition before');
SELECT tap.raises($$SELECT credit.open_edition('x', '000000', 'x', 'x', NULL, 'nowhere')$$, 'no_edition', 'but not from one that is not there');
SELECT throws_ok($$INSERT INTO credit.catalog_edition (edition, region, name, state, issued_on, valid_during, basis) VALUES ('x', '000000', 'x', 'issued', '2026-01-01', '[2026-01-01,)', 'x')$$,
	'42501', NULL, 'no edition begins as issued');
SELECT set_eq($$SELECT item FROM credit.catalog_item WHERE edition = 'tap-2026'$$, '{permit,penalty,court,commitment,commitment_breach,old_permit}'::text[], 'with its items');
SELECT lives_ok($$INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity) VALUES ('tap-2026', 'reward', '行政奖励', 'reward', 'trustworthy', 'public', 'court', NULL)$$, 'an item is added');
SELECT lives_ok($$SELECT credit.drop_item('tap-2026', 'old_permit')$$, 'one is dropped');
SELECT tap.raises($$SELECT credit.drop_item('tap-2026', 'old_permit')$$, 'unknown_item', 'once');
SELECT lives_ok($$UPDATE credit.catalog_item SET disclosure = 'shared' WHERE edition = 'tap-2026' AND item = 'court'$$, 'one is changed');
SELECT is((credit.item_on('reward', '2026-05-11')).item, NULL, 'a draft holds nowhere (R017)');
SELECT is_empty($$SELECT * FROM credit_public.catalog_of('tap-2026')$$, 'and nobody reads it as the catalogue');
SELECT tap.raises($$SELECT credit.issue_edition('tap-2026')$$, 'wrong_edition_state', 'a draft that nobody could comment on is not issued');
SELECT tap.raises($$UPDATE credit.catalog_edition SET state = 'issued', issued_on = '2026-05-11', valid_during = '[2026-05-12,)' WHERE edition = 'tap-2026'$$, 'wrong_edition_state', 'not by SQL either');
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.comment_on_edition('tap-2026', '太早')$$, 'comments_closed', 'comments are made when they are asked for');
SELECT tap.raises($$SELECT credit.comment_on_edition('nowhere', 'x')$$, 'no_edition', 'on an edition there is');
SELECT tap.act('tap_office');
SELECT lives_ok($$SELECT credit.circulate_edition('tap-2026', '2026-05-15')$$, 'the units are asked');
SELECT tap.raises($$SELECT credit.circulate_edition('nowhere')$$, 'no_edition', 'about an edition there is');
SELECT tap.raises($$SELECT credit.circulate_edition('tap-2016')$$, 'edition_issued', 'that is not issued yet');

-- the units comment, the office answers
SELECT tap.act('tap_clerk');
SELECT isnt(credit.comment_on_edition('tap-2026', '法院文书应向社会公开', 'court'), NULL, 'a unit comments on an item');
SELECT isnt(credit.comment_on_edition('tap-2026', '缺少排污许可', 'pollution_permit', true), NULL, 'and proposes one that is missing');
SELECT tap.act('tap_office');
SELECT set_eq($$SELECT item, problem FROM credit.edition_problems('tap-2026')$$, $$VALUES ('court', 'unanswered comment'), ('pollution_permit', 'unanswered comment')$$, 'what is wanting before the issue');
SELECT tap.raises($$SELECT credit.issue_edition('tap-2026')$$, 'edition_not_ready', 'no issue with comments unanswered');
SELECT tap.raises($$UPDATE credit.catalog_edition SET state = 'issued', issued_on = '2026-05-11', valid_during = '[2026-05-12,)' WHERE edition = 'tap-2026'$$, 'edition_not_ready', 'not by SQL either');
SELECT throws_ok($$SELECT credit.answer_comment(comment_id, 'accepted', ' ') FROM credit.catalog_comment LIMIT 1$$, '23514', NULL, 'an answer says something');
SELECT credit.answer_comment(comment_id, CASE kind WHEN 'comment' THEN 'accepted' ELSE 'declined' END, '见第三稿') FROM credit.catalog_comment;
SELECT tap.raises($$SELECT credit.answer_comment(comment_id, 'declined', 'x') FROM credit.catalog_comment LIMIT 1$$, 'no_comment', 'and is given once');
UPDATE credit.catalog_item SET disclosure = 'public' WHERE edition = 'tap-2026' AND item = 'court';
SELECT tap.raises($$SELECT credit.issue_edition('tap-2026', '2016-09-01')$$, 'edition_overlap', 'two editions of a region never begin on one day');
SELECT tap.raises($$SELECT credit.issue_edition('tap-2026', '2026-05-06')$$, 'edition_in_use', 'nor does one end before a decision that rests on it');
SELECT lives_ok($$SELECT credit.issue_edition('tap-2026', '2026-05-07')$$, 'issued');
SELECT tap.act();

-- from then on
SELECT results_eq($$SELECT edition, state, valid_during FROM credit.catalog_edition WHERE edition LIKE 'tap-20%' ORDER BY 1$$,
	$$VALUES ('tap-2016', 'issued', '[2016-09-01,2026-05-07)'::daterange), ('tap-2026', 'issued', '[2026-05-07,)')$$, 'the old one ended that day');
SELECT set_eq($$SELECT item::text FROM credit_public.catalog$$, '{permit,penalty,court,commitment,commitment_breach,reward}'::text[], 'the public reads the one in force (R024)');
SELECT set_eq($$SELECT item::text FROM credit_public.catalog_of('tap-2016')$$, '{permit,penalty,court,commitment,commitment_breach,old_permit}'::text[], 'and any past one');
SELECT tap.raises(c, 'edition_issued', c || ' is refused, to the superuser too') FROM unnest(ARRAY[
	$$UPDATE credit.catalog_item SET disclosure = 'internal' WHERE edition = 'tap-2026' AND item = 'reward'$$,
	$$DELETE FROM credit.catalog_item WHERE edition = 'tap-2026' AND item = 'reward'$$,
	$$INSERT INTO credit.catalog_field VALUES ('tap-2026', 'permit', 'XK_NR', 'internal', 'x')$$,
	$$UPDATE credit.catalog_edition SET valid_during = '[2026-05-01,)' WHERE edition = 'tap-2026'$$]) AS c;
SELECT results_eq($$SELECT r.document_no, r.edition FROM (VALUES ('new', '2026-05-08'), ('old', '2026-05-05')) AS d(no, day) CROSS JOIN LATERAL tap.record('permit', tap.permit(d.no, jsonb_build_object('XK_JDRQ', d.day))) AS r ORDER BY 1$$,
	$$VALUES ('new', 'tap-2026'), ('old', 'tap-2016')$$, 'a record goes to the edition in force on the day of its decision');
SELECT is((SELECT count(*) FROM credit.catalog_item_history WHERE edition = 'tap-2026' AND item = 'old_permit' AND operation = 'D' AND replaced_by = 'tap_office'), 1::bigint, 'what was dropped from the draft, and by whom, stands in the history');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
