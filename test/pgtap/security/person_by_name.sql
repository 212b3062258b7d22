-- A person's code is not told to whoever knows the name: a row without a code is completed for organisations only.
BEGIN;
SELECT plan(3);
INSERT INTO credit.subject (code, kind, name) VALUES (credit.assigned_code('1', sha256('p')), 'person', '欧阳某某'), (credit.assigned_code('2', sha256('o')), 'other', '某某合作社');
SELECT ok((SELECT bool_or(condition = 'bad_subject_code') FROM tap.faults('penalty', tap.penalty('name1', '{"CF_XDR_MC":"欧阳某某"}') - 'CF_XDR_SHXYM')), 'a name alone is no person''s code');
SELECT is_empty($$SELECT * FROM credit.intake_change WHERE rule = 'code_from_name' AND new_value LIKE 'Z1%'$$, 'and none is told');
SELECT is((tap.record('penalty', tap.penalty('name2', '{"CF_XDR_MC":"某某合作社"}') - 'CF_XDR_SHXYM')).code::text, credit.assigned_code('2', sha256('o'))::text, 'an organisation''s is filled in');
SELECT * FROM finish();
ROLLBACK;
