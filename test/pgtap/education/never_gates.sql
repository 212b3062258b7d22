-- S4 item 2 开展经营者准入前诚信教育…不得作为市场准入的必要条件 (R173): it may be noted, and nothing depends on it.  extension/check-house keeps it above
-- the gate; here each way to let it gate on a live database is tried, and seen.
BEGIN;
SELECT plan(18);
SELECT tap.confirmed('permit', tap.permit('ed-1'));
SELECT tap.act('tap_office');
SELECT throws_ok($$SELECT credit.note_education('91360000625912173B', '诚信教育')$$, '42501', NULL, 'noted at the window');
SELECT tap.act('tap_clerk');
SELECT lives_ok($$SELECT credit.note_education('625912173', '诚信教育,身份证11010519491231002X')$$, 'by its clerk');
SELECT results_eq('SELECT code::text, topic, held_on FROM credit.education_event', $$VALUES ('91360000625912173B', '诚信教育,身份证***', DATE '2026-05-11')$$, 'who, what, when; no personal number');
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit.education_event', 'another unit does not see it');
SELECT tap.act();
SELECT throws_ok('UPDATE credit.education_event SET topic = $$x$$', 'UC402', NULL, 'a log is not edited');
-- a subject without any goes through the gate as one that has it
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE m AS SELECT credit.open_matter('91350100M000100Y43', 'permit', '准入') AS without, credit.open_matter('91360000625912173B', 'permit', '准入') AS had;
GRANT SELECT ON m TO PUBLIC;
SELECT credit.check_subject('91350100M000100Y43', 'approval', without, 'accept') IS NOT NULL AS asked, credit.check_subject('91350100M000100Y43', 'approval', without, 'handle') IS NOT NULL AS again,
	credit.check_subject('91360000625912173B', 'approval', had, 'accept') IS NOT NULL AS had_asked, credit.check_subject('91360000625912173B', 'approval', had, 'handle') IS NOT NULL AS had_again FROM m;
SELECT lives_ok(format('SELECT credit.move_matter(without, %L), credit.move_matter(had, %1$L) FROM m', s), 'both are ' || s) FROM unnest('{accepted,handled,approved}'::text[]) AS s;
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit_private.education_invariants()', 'nothing depends on it');
SELECT tap.breaks('education read by a function', $$CREATE FUNCTION tap.taught(c credit.credit_code) RETURNS boolean LANGUAGE sql AS 'SELECT EXISTS (SELECT FROM credit.education_event AS e WHERE e.code = c)'$$);
SELECT tap.breaks('education read by a function', $$CREATE FUNCTION tap.gate() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF NOT EXISTS (SELECT FROM credit.education_event AS e WHERE e.code = NEW.code) THEN RAISE EXCEPTION ''teach first''; END IF; RETURN NEW; END'$$);
SELECT tap.breaks('education read by a view or policy', 'CREATE VIEW tap.taught AS SELECT code FROM credit.education_event');
SELECT tap.breaks('education read by a view or policy', 'CREATE POLICY taught ON credit.matter_kind USING (EXISTS (SELECT FROM credit.education_event))');
SELECT tap.breaks('education referred to by a key', 'CREATE TABLE tap.admitted (code credit.credit_code, event bigint, FOREIGN KEY (code, event) REFERENCES credit.education_event)');
SELECT tap.breaks('education with a trigger', 'CREATE TRIGGER admit AFTER INSERT ON credit.education_event FOR EACH ROW EXECUTE FUNCTION credit_private.check_matter_papers()');
SELECT tap.breaks('education named by a rule', $$INSERT INTO credit.rule (name, amount, measured_in, valid_during, basis) VALUES ('education.before_access', 1, 'count', '(,)', 'x')$$);
SELECT tap.breaks('education named by a rule', $$INSERT INTO credit.matter_kind VALUES ('education', 'x', 'refuse', 'x')$$);
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
