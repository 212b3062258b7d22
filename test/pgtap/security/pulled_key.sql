-- 个人信息保护法 art 6; S0 art 14: a source whose rows are keyed by the numbers of persons is refused; the key would stand in the
-- inbox, in the log of pulls and beside the source.
BEGIN;
SELECT plan(3);
CREATE SCHEMA src;
CREATE TABLE src.penalty (id_no text PRIMARY KEY, wsh text);
INSERT INTO src.penalty VALUES ('11010519491231002X', '拉〔2026〕1号');
GRANT USAGE ON SCHEMA src TO credit_owner;
GRANT SELECT ON src.penalty TO credit_owner;
INSERT INTO credit.source (source, name, unit, interface, account, connected_on) VALUES ('s', '源', credit.unit_of('上饶市生态环境局'), 'pull', 'tap_clerk', '2026-01-01');
INSERT INTO credit.source_item (source, item, relation, key_column, mapping) VALUES ('s', 'penalty', 'src.penalty', 'id_no', '{"CF_WSH": "wsh"}');
SELECT is(credit.pull_due(), 0::bigint, 'nothing is taken');
SELECT is((SELECT e.condition FROM credit.pull_run AS r JOIN credit.error AS e USING (sqlstate)), 'bad_source', 'the log of pulls says why');
SELECT is((SELECT concat(r.to_key, r.message, i.last_key) ~ '[0-9]{14}' FROM credit.pull_run AS r, credit.source_item AS i), false, 'without the number');
SELECT * FROM finish();
ROLLBACK;
