-- S4 item 18 脱敏: a personal number given in the wrong place is never echoed: not in a fault,
-- not in an error, not in the row of a repair (R007, R088).
BEGIN;
SELECT plan(51);
CREATE TEMP TABLE number (value text, what text);
INSERT INTO number VALUES ('11010519491231002X', 'a number'), ('110105194912310021', 'a number with a wrong check digit'),
	('11010519491231002x ', 'in small letters, with a blank'), ('110105491231002', 'the 15 digits of before 1999');
CREATE FUNCTION pg_temp.told(doc jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(concat_ws(' ', f.value, f.expected, f.hint, f.fault), ' '), 'none') FROM tap.faults('penalty', doc) AS f $$;

SELECT unalike(pg_temp.told(tap.penalty('p' || n.value, jsonb_build_object(f.field, n.value)) || jsonb_build_object('CF_WSH', 'p')),
		'%' || left(btrim(n.value), 15) || '%', format('%s in %s', n.what, f.field))
  FROM number AS n CROSS JOIN (VALUES ('CF_XDR_SHXYM'), ('CF_XDR_LB'), ('CF_NR_FK'), ('CF_JDRQ'), ('CF_CFJG'), ('CF_XDR_ZZJG'), ('CF_CFLB'), ('_corrects'), ('_severity'), ('_issued_on')) AS f(field);
SELECT isnt(pg_temp.told(tap.penalty('q', '{"CF_XDR_SHXYM":"11010519491231002X"}')), 'none', 'a person''s number as an organisation''s code is a fault');
SELECT is((SELECT array_agg(DISTINCT f.fault ORDER BY f.fault) FROM tap.faults('penalty', tap.penalty('q', '{"CF_XDR_SHXYM":"11010519491231002X"}')) AS f
	WHERE f.condition = 'bad_subject_code'), '{citizen_id_like}', 'and the fault says what it looks like');
SELECT unalike(pg_temp.told(tap.penalty('当事人11010519491231002X', '{"CF_CFJG":"身份证11010519491231002X","CF_XDR_LB":"某某11010519491231002X"}')),
	'%11010519491231002X%', 'a number within a text');
SELECT tap.confirmed('penalty', tap.penalty('文11010519491231002X号'));
SELECT unalike(pg_temp.told(tap.penalty('文11010519491231002X号')), '%11010519491231002X%', 'a number within a document number that is a duplicate');

SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.check_subject('11010519491231002X', 'approval')$$, 'unknown_subject', 'asked by a personal number nobody has');
SELECT tap.raises($$SELECT credit.open_matter('11010519491231002X', 'permit', 't')$$, 'unknown_subject', 'a matter of a personal number nobody has');
SELECT throws_like($$SELECT credit.diagnose_credit_code('x'), '11010519491231002X'::credit.credit_code$$, '%', 'a cast') ;
SELECT tap.raises($$SELECT credit.check_subject('91360000625912173B', '11010519491231002X')$$, 'unknown_purpose', 'a number as a purpose');
SELECT tap.raises($$SELECT credit.open_matter('91360000625912173B', '11010519491231002X', 't')$$, 'unknown_matter_kind', 'a number as a kind of matter');
SELECT tap.act();
SELECT is_empty($$SELECT * FROM credit.intake_change WHERE concat_ws(' ', old_value, new_value) ~ '[0-9]{17}[0-9Xx]'$$, 'nor in the log of repairs');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
