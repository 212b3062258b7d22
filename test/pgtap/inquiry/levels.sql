-- S3 四.2 三级…一体化信用信息查询服务: the same question has the same answer at province, city and county (R159g).
BEGIN;
SELECT plan(3);
CREATE ROLE tap_province LOGIN; CREATE ROLE tap_county LOGIN;
SELECT credit.open_account('tap_province', credit.register_unit('江西省发展和改革委员会', '360000', 'province'), '{credit_clerk}'),
	   credit.open_account('tap_county', credit.register_unit('弋阳县发展和改革委员会', '361126', 'county'), '{credit_clerk}');
CREATE TEMP TABLE c AS SELECT tap.confirmed('court', tap.court('l1')) AS court, tap.confirmed('penalty', tap.penalty('l2')) AS penalty, tap.confirmed('permit', tap.permit('l3')) AS permit;
GRANT SELECT ON c TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', court, 'x') FROM c$$);
CREATE FUNCTION pg_temp.answer(login text) RETURNS jsonb LANGUAGE sql AS $$
	SELECT tap.as(login, 'SELECT credit.check_subject(''91360000625912173B'', ''supervision'')')::jsonb - '{inquiry_id,asked_at,asked_by,unit,digest}'::text[] $$;
SELECT is(pg_temp.answer('tap_province'), pg_temp.answer('tap_clerk'), 'province and city');
SELECT is(pg_temp.answer('tap_county'), pg_temp.answer('tap_clerk'), 'county and city');
SELECT is(jsonb_array_length(pg_temp.answer('tap_county') -> 'untrustworthy'), 2, 'and it is not an empty one');
SELECT * FROM finish();
ROLLBACK;
