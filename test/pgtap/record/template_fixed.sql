-- S0 art 8 格式、标准和模板; R015, R042: what a record was validated by does not change under it; a field that was
-- personal when the record came in stays personal.
BEGIN;
SELECT plan(6);
SELECT tap.act('tap_office');
SELECT lives_ok($$UPDATE credit.template SET body = jsonb_set(body, '{fields,0,label}', '"名"') WHERE template = 'court'$$, 'no record yet: the template may be put right');
SELECT tap.act();
SELECT tap.confirmed('court', tap.court('(2026)赣1102执77号'));
SELECT tap.act('tap_office');
SELECT tap.raises($$UPDATE credit.template SET body = jsonb_set(body, '{fields,0,label}', '"名称"') WHERE template = 'court'$$, 'template_in_use', 'afterwards its body stands still');
SELECT tap.raises($$UPDATE credit.template SET version = '2' WHERE template = 'court'$$, 'template_in_use', 'and its version');
SELECT tap.raises($$UPDATE credit.field_map SET field = 'case_no' WHERE template = 'court' AND column_name = 'subject_name'$$, 'template_in_use', 'and what its fields mean');
SELECT lives_ok($$UPDATE credit.template SET name = '失信被执行人名单', valid_during = '[2013-10-01,2027-01-01)' WHERE template = 'court'$$, 'its name may change and its time may end');
SELECT lives_ok($$INSERT INTO credit.template SELECT 'court', '2', name, body, '[2027-01-01,)', basis FROM credit.template WHERE template = 'court'$$, 'and a new version begin');
SELECT * FROM finish();
ROLLBACK;
