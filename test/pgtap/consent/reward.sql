-- S2 item 25 对优秀青年志愿者实施联合激励; S3 一.4 守信者一路绿灯 (R146): a person's good record brings rewards by the
-- person's own authorisation, and no longer; organisations need none (R139).
BEGIN;
SELECT plan(20);
SELECT credit.register_unit('共青团上饶市委', '361100', 'city') AS league \gset
-- a person known by an assigned code
SELECT credit.person_code('11010519491231002X') AS person \gset
INSERT INTO credit.subject (code, kind, name, region, source) VALUES (:'person', 'person', credit.mask_name('志愿者'), '361100', '测试');
INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during) VALUES (:'person', 'youth_volunteer', '五星志愿者', :'league', '2026-05-11', '[2026-05-11,2027-05-11)'),
	('91350100M000100Y43', 'tax_credit_a', '年度评价A级', :'league', '2026-05-11', '[2026-05-11,2027-05-11)');
SELECT tap.act('tap_clerk');
SELECT is_empty(format('SELECT * FROM credit.measure_now WHERE code = %L', :'person'), 'without authorisation the list rewards nobody');
SELECT is((SELECT array_agg(measure ORDER BY measure) FROM credit.measure_now WHERE code = '91350100M000100Y43'), '{equal_preference,green_channel}', 'an organisation needs none');
SELECT tap.raises(format($$SELECT credit.authorise_reward(%L, '2026-05-11', '授权书')$$, :'person'), 'consent_without_end', 'until a day to come');
SELECT tap.raises(format($$SELECT credit.authorise_reward(%L, NULL, '授权书')$$, :'person'), 'consent_without_end', 'not for ever');
SELECT tap.raises(format($$SELECT credit.authorise_reward(%L, '2026-12-31', ' ')$$, :'person'), 'reason_missing', 'with the document');
SELECT tap.raises($$SELECT credit.authorise_reward('91350100M000100Y43', '2026-12-31', '授权书')$$, 'consent_of_person', 'organisations authorise nothing');
SELECT tap.raises($$SELECT credit.authorise_reward('没有', '2026-12-31', '授权书')$$, 'unknown_subject', 'nor nobody');
SELECT credit.authorise_reward(:'person', '2026-12-31', '授权书1号', 'volunteer_benefit') AS one \gset
SELECT is((SELECT array_agg(measure) FROM credit.measure_now WHERE code = :'person'), '{volunteer_benefit}', 'authorised for one measure: that one');
SELECT credit.authorise_reward(:'person', '2026-06-30', '授权书2号') AS every \gset
SELECT is((SELECT array_agg(measure ORDER BY measure) FROM credit.measure_now WHERE code = :'person'), '{equal_preference,green_channel,volunteer_benefit}', 'for all: all');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-06-30';
SELECT is((SELECT array_agg(measure) FROM credit.measure_now WHERE code = :'person'), '{volunteer_benefit}', 'until its day');
SET LOCAL pg_credit.today = '2026-05-12';
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit.reward_consent', 'another unit does not read it');
SELECT lives_ok(format('SELECT credit.withdraw_authorisation(%s)', :every), 'withdrawn at any window');
SELECT tap.raises(format('SELECT credit.withdraw_authorisation(%s)', :every), 'no_consent', 'once');
SELECT is((SELECT array_agg(measure) FROM credit.measure_now WHERE code = :'person'), '{volunteer_benefit}', 'and rewards no more that day');
SELECT throws_ok(format('UPDATE credit.reward_consent SET valid_during = NULL'), '42501', NULL, 'nobody writes it past the functions');
SELECT tap.act();
SELECT throws_ok('DELETE FROM credit.reward_consent', 'UC402', NULL, 'nor is it deleted');
SELECT is((SELECT count(*) FROM credit.reward_consent_history), 1::bigint, 'what it was is kept');
-- a restriction asks nobody
SELECT isnt((SELECT 'person' = ANY (applies_to) FROM credit.measure WHERE measure = 'limit_flight'), false, 'a person''s consumption is limited without consent');
SELECT is_empty($$SELECT * FROM credit.measure_now WHERE code ~~ 'Z1%' AND measure IN (SELECT measure FROM credit.measure WHERE NOT 'person' = ANY (applies_to))$$, 'and nothing is a person''s that is an organisation''s');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
