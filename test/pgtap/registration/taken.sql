-- S1 二(十) 接收下载…最新市场主体登记信息 (先照后证): each department finds what is newly registered in its field, takes it over and
-- says so; what nobody took is listed (R159e).
BEGIN;
SELECT plan(20);
INSERT INTO credit.registration_field VALUES
(credit.unit_of('上饶市生态环境局'), '排污', '361100', '{26,C25}', '{危险废物}', '[2016-01-01,)', 'S1 二(十)'),
(credit.unit_of('上饶市行政审批局'), '餐饮', '361100', '{H62}', '{}', '[2016-01-01,)', 'S1 二(十)');
CREATE FUNCTION pg_temp.one(code text, change jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_build_array(jsonb_build_object('code', code, 'name', '新公司' || code, 'registered_on', '2026-05-08', 'region', '361126', 'industry', '2614', 'business_scope', '化学品') || change) $$;
SELECT tap.act('tap_clerk');
SELECT is_empty('SELECT * FROM credit.new_registrations()', 'nothing is new');
SELECT is(credit.load_registrations(pg_temp.one('91350100M000100Y43') || pg_temp.one('91110000600037341L', '{"industry": "H6210", "business_scope": "餐饮服务"}')
	|| pg_temp.one('911101085923662400', '{"industry": "F51", "business_scope": "收集危险废物;餐饮"}') || pg_temp.one('91150425MA0MX52N1X', '{"industry": "2614", "region": "360102"}')), 4::bigint, 'four are loaded');
SELECT is(credit.load_registrations(pg_temp.one('91350100M000100Y43')), 0::bigint, 'sent again it is not loaded again');
SELECT tap.raises($$SELECT credit.load_registrations('{}')$$, 'bad_registration', 'an array it is');
SELECT tap.raises(format('SELECT credit.load_registrations(pg_temp.one(%L) || pg_temp.one(%L, %L))', '91360000625912173B', '91350100M000100Y43', change), 'bad_registration', 'refused: ' || change)
  FROM unnest('{"{\"code\": \"x\"}","{\"name\": \" \"}","{\"registered_on\": \"2026-05-12\"}","{\"registered_on\": \"yesterday\"}","{\"region\": \"36\"}"}'::text[]) AS change;
SELECT is((SELECT count(*) FROM credit.registration WHERE code = '91360000625912173B'), 0::bigint, 'and nothing half done');
SELECT set_eq('SELECT code::text FROM credit.new_registrations()', '{91350100M000100Y43,911101085923662400}'::text[], 'in the field: by industry, or by a word of the scope; of the region and below');
SELECT tap.act();
CREATE TEMP TABLE g AS SELECT registration_id AS id, 'another field' AS what FROM credit.registration WHERE code = '91350100M000100Y43' UNION ALL SELECT 0, 'none there is';
GRANT SELECT ON g TO PUBLIC;
SELECT tap.act('tap_other_clerk');
SELECT set_eq('SELECT code::text FROM credit.new_registrations()', '{91110000600037341L}'::text[], 'each department its own');
SELECT tap.raises(format('SELECT credit.take_registrations(ARRAY[%s])', id), 'not_your_field', 'and takes no other''s: ' || what) FROM g;
SELECT tap.act('tap_clerk');
SELECT is((SELECT credit.take_registrations(array_agg(registration_id)) FROM credit.new_registrations() WHERE code = '91350100M000100Y43'), 1::bigint, 'taken over');
SELECT is((SELECT credit.take_registrations(array_agg(registration_id)) FROM credit.registration WHERE code = '91350100M000100Y43'), 0::bigint, 'once');
SELECT results_eq('SELECT subject_code::text, due_on, overdue FROM credit_report.registration_not_taken', $$VALUES ('911101085923662400', DATE '2026-05-18', false)$$, 'the other is listed, with its day');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-05-19';
SELECT tap.act('tap_office');
SELECT is((SELECT count(*) FROM credit_report.registration_not_taken WHERE overdue), 2::bigint, 'the office sees those of every department, when they are late');
SELECT tap.act();
SELECT throws_ok('UPDATE credit.registration_taken SET taken_on = taken_on', 'UC402', NULL, 'taken is taken');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
