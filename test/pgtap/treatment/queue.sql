-- S0 art 23 对守信主体执行“绿色通道”,优先办理,同等条件优先…;对失信主体…劣后安排和审慎对待。对严重失信主体,依法严格限制其行政许可事项,
-- 直至完全取消 (R139, R140, R141); S2 item 15 嵌入行政审批业务系统 (R148).
BEGIN;
SELECT plan(27);
SELECT credit.unit_of('上饶市生态环境局') AS env \gset
CREATE TEMP TABLE s AS SELECT * FROM (VALUES ('ordinary', '91110000600037341L'), ('focus', '91350100M000100Y43'), ('black', '91360000625912173B'), ('red', '91150425MA0MX52N1X')) AS v(who, code);
GRANT SELECT ON s TO PUBLIC;
INSERT INTO credit.subject (code, kind, name, region) SELECT code, 'enterprise', who || '公司', '361100' FROM s ON CONFLICT DO NOTHING;
SELECT tap.confirmed('court', tap.court('q1')) AS court, tap.confirmed('penalty', tap.penalty('q2', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"focus公司"}')) AS general \gset
INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during) SELECT code, 'tax_credit_a', 'A级', :'env', '2026-05-11', '[2026-05-11,2027-05-11)' FROM s WHERE who = 'red';
SELECT tap.as('tap_head', format($$SELECT credit.enter_list('judgment_defaulter', %s, 'x')$$, :court)), tap.as('tap_head', format($$SELECT credit.enter_list('focus', %s, 'x')$$, :general));
SELECT tap.act('tap_clerk');
SELECT credit.open_matter(code, 'permit', who) FROM s ORDER BY who;
SELECT results_eq($$SELECT title, lane, cautious, preferred FROM credit.matter_queue WHERE matter_kind = 'permit' ORDER BY place$$,
	$$VALUES ('red', 'green', false, true), ('ordinary', 'ordinary', false, false), ('black', 'later', true, false), ('focus', 'later', true, false)$$, 'green channel, ordinary, later; not by who came first');
SELECT ok((SELECT because ~ '劣后' AND because ~ 'S0 art 23' FROM credit.matter_queue WHERE title = 'focus'), 'each says on what basis');
SELECT credit.open_matter(code, 'membership', who) FROM s ORDER BY who;
SELECT results_eq($$SELECT title, lane FROM credit.matter_queue WHERE matter_kind = 'membership' ORDER BY place$$, $$VALUES ('red', 'green'), ('focus', 'ordinary'), ('ordinary', 'ordinary'), ('black', 'later')$$,
	'in another kind of matter the measures that touch it');
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit.matter_queue', 'another unit has its own queue');
SELECT tap.act('tap_office');
SELECT is((SELECT count(*) FROM credit.matter_queue), 8::bigint, 'the office sees all');
-- 同等条件优先
SELECT tap.act('tap_office');
UPDATE credit.list_measure SET valid_during = '[2016-09-01,2026-01-01)' WHERE list_kind = 'tax_credit_a' AND measure = 'green_channel';
SELECT tap.act('tap_clerk');
SELECT results_eq($$SELECT title, lane, preferred FROM credit.matter_queue WHERE matter_kind = 'permit' ORDER BY place LIMIT 2$$, $$VALUES ('red', 'ordinary', true), ('ordinary', 'ordinary', false)$$, 'without a green channel: before others at equal conditions');
-- what is suspended does not count
SELECT tap.act();
SELECT tap.objection(:court) AS o \gset
SELECT is((SELECT lane FROM credit.matter_queue WHERE title = 'black' AND matter_kind = 'permit'), 'ordinary', 'under objection nobody is put back');
SELECT tap.as('tap_head', format($$SELECT credit.decide_objection(%s, 'rejected', 'x')$$, :o));
SELECT is((SELECT lane FROM credit.matter_queue WHERE title = 'black' AND matter_kind = 'permit'), 'later', 'rejected: later again');
-- 直至完全取消
SELECT is((SELECT action FROM credit.guard_verdict('91360000625912173B', 'permit', 'sign_off', NULL) LIMIT 1), 'sign_off', 'severely limited: a leader may sign');
SELECT tap.as('tap_office', $$INSERT INTO credit.list_measure (list_kind, measure, valid_during) VALUES ('judgment_defaulter', 'cancel_eligibility', '[2026-01-01,)') RETURNING 1$$);
SELECT results_eq($$SELECT action, condition, measure FROM credit.guard_verdict('91360000625912173B', 'permit', 'sign_off', NULL) LIMIT 1$$, $$VALUES ('refuse', 'subject_restricted', 'cancel_eligibility')$$, 'cancelled: nobody may');
SELECT is((SELECT lane FROM credit.matter_queue WHERE title = 'black' AND matter_kind = 'permit'), 'cancelled', 'and the queue says so');
SELECT is((SELECT count(*) FROM credit.guard_verdict('91360000625912173B', 'registration', 'refuse', NULL)), 0::bigint, 'only in the kinds it names');
SELECT is((SELECT count(*) FROM credit.guard_verdict('91350100M000100Y43', 'permit', 'refuse', NULL)), 0::bigint, 'ordinary untrustworthiness: later and with care, not refused');

-- one call
SELECT tap.act('tap_inquirer');
SELECT throws_ok($$SELECT * FROM credit.matter_queue$$, '42501', NULL, 'who only inquires has no queue');
SELECT results_eq($$SELECT measure, effect, list_kind FROM credit.measures_for('fund', '91360000625912173B')$$, $$VALUES ('limit_fund', 'gate', 'judgment_defaulter')$$, 'for this matter and this subject, now');
SELECT is_empty($$SELECT * FROM credit.measures_for('permit', '91360000625912173B') WHERE basis !~ '[^ ]' OR since IS NULL$$, 'each with its basis');
SELECT is((SELECT array_agg(measure) FROM credit.measures_for('permit', '91360000625912173B')), '{cancel_eligibility,limit_permit}', 'the gravest first');
SELECT is((SELECT array_agg(measure) FROM credit.measures_for('fund', '91150425MA0MX52N1X')), '{equal_preference}', 'rewards too');
SELECT is_empty($$SELECT * FROM credit.measures_for('fund', '91110000600037341L')$$, 'nothing for whom nothing binds');
SELECT is((SELECT count(*) FROM credit.inquiry WHERE answer ->> 'measures_for' IS NOT NULL AND asked_by = 'tap_inquirer'), 5::bigint, 'each call leaves a receipt, also one that found nothing (R086)');
SELECT inquiry_id FROM credit.measures_for('fund', '91360000625912173B') \gset
SELECT is((SELECT credit.reprint_inquiry(:inquiry_id) ->> 'measures_for'), 'fund', 'which is printed again');
SELECT tap.raises($$SELECT * FROM credit.measures_for('no_kind', '91360000625912173B')$$, 'unknown_matter_kind', 'a kind there is not');
SELECT tap.raises($$SELECT * FROM credit.measures_for('fund', '没有')$$, 'unknown_subject', 'nobody');
SELECT tap.act('tap_nobody');
SELECT throws_ok($$SELECT * FROM credit.measures_for('fund', '91360000625912173B')$$, '42501', NULL, 'nor for nobody in particular');
SELECT tap.act();
SELECT tap.as('tap_head', format($$SELECT credit.withdraw_record(%s, 'x')$$, :court));
SELECT tap.act('tap_inquirer');
SELECT is_empty($$SELECT * FROM credit.measures_for('fund', '91360000625912173B')$$, 'what has ended is not applied');
SELECT tap.act();
SELECT is_empty($$SELECT k.matter_kind FROM credit.matter_kind AS k WHERE NOT EXISTS (SELECT FROM credit.use_rule AS r WHERE r.matter_kind = k.matter_kind)$$, 'every kind of matter has its use rule');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
