-- design 10: the rules for several machines hold from day one, and the check
-- finds a breach of each
BEGIN;
SELECT plan(8);
SELECT is_empty('SELECT * FROM credit.scale_check()', 'the schema as deployed breaks no rule');
CREATE TABLE credit.bad1 (code credit.credit_code);
SELECT results_eq($$SELECT rule FROM credit.scale_check() WHERE object = 'credit.bad1'$$, ARRAY['primary key'], 'a table without a key');
CREATE TABLE credit.bad2 (code credit.credit_code, id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
SELECT set_eq($$SELECT rule FROM credit.scale_check() WHERE object = 'credit.bad2'$$, ARRAY['unique contains code', 'no identity, no short id'], 'a key without code, an identity');
CREATE TABLE credit.bad3 (code credit.credit_code PRIMARY KEY, other credit.credit_code REFERENCES credit.subject);
SELECT set_eq($$SELECT rule FROM credit.scale_check() WHERE object = 'credit.bad3'$$, ARRAY['foreign key along code'], 'a foreign key across codes');
CREATE POLICY bad_policy ON credit.subject FOR SELECT USING (EXISTS (SELECT FROM credit.account));
SELECT set_eq($$SELECT rule FROM credit.scale_check() WHERE detail = 'bad_policy'$$, ARRAY['policy without sub-query'], 'a policy that reads a table');
CREATE DOMAIN credit.bad_domain AS text;
CREATE TABLE credit.bad4 (id credit.bad_domain PRIMARY KEY);
SELECT set_eq($$SELECT rule FROM credit.scale_check() WHERE object = 'credit.bad4'$$, ARRAY['no domain as key'], 'a domain as key');
CREATE CONSTRAINT TRIGGER bad_deferred AFTER INSERT ON credit.bad1 DEFERRABLE FOR EACH ROW EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();
SELECT ok(EXISTS (SELECT FROM credit.scale_check() WHERE detail = 'bad_deferred'), 'a deferred refusal');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'and every invariant holds');
SELECT * FROM finish();
ROLLBACK;
