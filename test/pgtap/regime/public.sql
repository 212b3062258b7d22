-- S4 item 8(1) 征求社会公众意见: the public comments by itself, through the site's login and without an account; so many a day and so long as the
-- rules say; what it wrote is public once it is answered (R120).
BEGIN;
SELECT plan(17);
CREATE ROLE tap_site LOGIN IN ROLE credit_anonymous;
SELECT tap.act('tap_office');
INSERT INTO credit.list_kind (list_kind, name, colour, unit_in_charge, valid_during, basis, standard, procedure, sharing, measures, repair, objection, exit)
VALUES ('l', '某名单', 'black', '某局', '[2020-01-01,)', '某法', 'x', 'x', 'x', 'x', 'x', 'x', 'x');
SELECT tap.act('tap_site');
SELECT tap.raises($$SELECT credit_public.comment_on_list('l', 'person', '标准过宽')$$, 'no_consultation', 'nothing is put out yet');
SELECT tap.as('tap_office', $$SELECT credit.open_consultation('l', '2026-06-10')$$);
SELECT lives_ok($$SELECT credit_public.comment_on_list('l', 'person', '标准过宽 11010519491231002X', 'standard')$$, 'anyone comments through the site');
SELECT tap.raises($$SELECT credit_public.comment_on_list('l', 'person', repeat('长', 2001))$$, 'comment_refused', 'not at any length');
SELECT throws_ok($$SELECT credit_public.comment_on_list('l', 'person', ' ')$$, '23514', NULL, 'nor nothing');
SELECT throws_ok($$SELECT credit_public.comment_on_list('l', 'robot', 'x')$$, '23514', NULL, 'nor by what is nobody');
SELECT throws_ok($$INSERT INTO credit.regime_comment (list_kind) VALUES ('l')$$, '42501', NULL, 'and in no other way');
SELECT throws_ok($$SELECT credit.comment_on_regime('l', 'person', 'x')$$, '42501', NULL, 'nor as a unit');
SELECT is_empty('SELECT FROM credit_public.regime_comment', 'what was written is not on the public page');
SELECT tap.act('tap_nobody');
SELECT throws_ok($$SELECT credit_public.comment_on_list('l', 'person', 'x')$$, '42501', NULL, 'the site''s login has it and no other');
SELECT tap.act('tap_office');
SELECT results_eq($$SELECT channel, author_kind, taken_by::text, body ~ '11010519491231002X' FROM credit.regime_comment$$, $$VALUES ('public', 'person', 'tap_site' COLLATE "C", false)$$, 'the office sees it, without any number');
SELECT tap.raises($$UPDATE credit.list_kind SET state = 'active' WHERE list_kind = 'l'$$, 'consultation_open', 'and owes an answer');
SELECT lives_ok($$SELECT credit.answer_regime_comment((SELECT comment_id FROM credit.regime_comment), 'declined', '标准依法确定')$$, 'which it gives');
SELECT tap.act('tap_site');
SELECT results_eq('SELECT outcome::text, answer FROM credit_public.regime_comment', $$VALUES ('declined', '标准依法确定')$$, 'answered, it is public');
SELECT tap.act();
UPDATE credit.rule SET amount = 2 WHERE name = 'regime.comments_a_day';
SELECT tap.act('tap_site');
SELECT lives_ok($$SELECT credit_public.comment_on_list('l', 'enterprise', '二')$$, 'a second one that day');
SELECT tap.raises($$SELECT credit_public.comment_on_list('l', 'enterprise', '三')$$, 'comment_refused', 'and no more than the rule allows');
SELECT tap.act(); SET LOCAL pg_credit.today = '2026-05-12'; SELECT tap.act('tap_site');
SELECT lives_ok($$SELECT credit_public.comment_on_list('l', 'enterprise', '三')$$, 'the next day one may again');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
