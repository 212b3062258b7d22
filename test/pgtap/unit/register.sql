-- S1 二(三) 属地原则; S0 art 26 各单位: a unit belongs to a division that exists on the day and to one level, and a
-- name that is known is not silently another unit (R011, R012, R014).
BEGIN;
SELECT plan(13);
SELECT tap.raises($$SELECT credit.register_unit('某局', '999999', 'city')$$, 'unknown_region', 'a division that never was');
SELECT tap.raises($$SELECT credit.register_unit('某局', 'x', 'city')$$, 'unknown_region', 'no division at all');
SELECT is(credit.region_status('362300'), 'abolished', 'the prefecture of before 2000');
SELECT tap.raises($$SELECT credit.register_unit('上饶地区某局', '362300', 'city')$$, 'unknown_region', 'a division that is no more');
SELECT is((SELECT count(*) FROM credit.unit WHERE region IN ('999999', '362300')), 0::bigint, 'none of them is known');
SELECT isnt(credit.register_unit('国家某委', '000000', 'nation'), NULL, 'the nation is one');
INSERT INTO credit.region_code (region, name, level, valid_from) VALUES ('361192', '上饶经济技术开发区', 'zone', 2010);
SELECT isnt(credit.register_unit('上饶经开区某局', '361192', 'county'), NULL, 'and a development zone that was added');
SELECT is(credit.register_unit('上饶市生态环境局', '361100', 'city'), credit.unit_of('上饶市生态环境局'), 'said again it is the same unit');
SELECT tap.raises($$SELECT credit.register_unit('上饶市生态环境局', '361100', 'county')$$, 'unit_differs', 'of another level it is not');
SELECT tap.raises($$SELECT credit.register_unit('上饶市生态环境局', '360000', 'city')$$, 'unit_differs', 'nor of another region');
SELECT tap.raises($$SELECT credit.register_unit('上饶市政务服务中心', '361100', 'city', '91360000625912173B')$$, 'unit_differs', 'nor under another code, by a former name either');
SELECT tap.raises($$SELECT credit.open_account('tap_nobody', credit.unit_of('上饶市生态环境局'), '{credit_clerk,credit_god}')$$, 'unknown_role', 'an account holds the platform''s roles only');
SELECT tap.raises($$SELECT credit.open_account('tap_nobody', credit.unit_of('上饶市生态环境局'), '{}')$$, 'unknown_role', 'and one at least');
SELECT * FROM finish();
ROLLBACK;
