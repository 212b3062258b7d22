-- N9, S4 item 18 (篡改): every version of a record, list entry, sign-off, measure, objection, repair and receipt is sealed
-- in runs; what is edited, deleted, inserted or reordered behind our back is named, in the table, in its history, and in
-- the ledger itself.
BEGIN;
SELECT plan(46);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('账1')) AS one, tap.confirmed('penalty', tap.penalty('账2')) AS two,
	tap.confirmed('court', tap.court('账3')) AS court, tap.received('penalty', tap.penalty('账4')) AS waiting;
GRANT SELECT ON r TO PUBLIC;
CREATE TEMP TABLE l AS SELECT tap.as('tap_office', format($$SELECT credit.enter_list('judgment_defaulter', %s, '有履行能力而拒不履行')$$, court))::bigint AS listing FROM r;
SELECT tap.objection(one) FROM r;
SELECT tap.as('tap_clerk', $$SELECT credit.check_subject('91360000625912173B', 'approval')::text$$);
SELECT is(credit.verify_ledger()::text, NULL, 'nothing sealed, nothing wrong');

-- sealing
SELECT ok(credit.seal_ledger() > 10, 'what there is is sealed');
SELECT is((SELECT count(*) FROM credit.ledger_page AS p CROSS JOIN unnest(p.ids) WHERE kind = 'current' AND source = 'record'), (SELECT count(*) FROM credit.record), 'every record');
SELECT is((SELECT count(*) FROM credit.ledger_page AS p CROSS JOIN unnest(p.ids) WHERE kind = 'history' AND source = 'record'), (SELECT count(*) FROM credit.record_history), 'and every row of its history');
SELECT bag_eq('SELECT DISTINCT source, kind FROM credit.ledger_page', $$VALUES ('record', 'current'), ('record', 'history'), ('listing', 'current'), ('objection', 'current'), ('inquiry', 'current')$$, 'whatever there is of');
SELECT is(credit.seal_ledger(), 0::bigint, 'nothing twice');
SELECT tap.as('tap_clerk', format('SELECT credit.review(%s)', waiting)) FROM r;
SELECT is(credit.seal_ledger(), 2::bigint, 'a change is two versions: the old one in the history, and the new one');
SELECT tap.received('penalty', tap.penalty('账5'));
SELECT is(credit.seal_ledger(), 1::bigint, 'a new row is one');
SELECT is_empty('SELECT * FROM credit.verify_ledger()', 'all agrees');
SELECT tap.as('tap_head', format('SELECT credit.withdraw_record(%s, %L)', two, '复议撤销')) FROM r;
SELECT is_empty('SELECT * FROM credit.verify_ledger()', 'also while a change waits for its run');
SELECT credit.seal_ledger();
SELECT is_empty('SELECT * FROM credit.verify_ledger()', 'and after it');
SELECT is((SELECT array_agg(run_no ORDER BY run_no) FROM credit.ledger_run), ARRAY[1, 2, 3, 4, 5]::bigint[], 'runs have no holes');
SELECT is((SELECT root::text FROM credit_report.ledger_day WHERE day = '2026-05-11'), (SELECT encode(root, 'hex') FROM credit.ledger_run WHERE run_no = 5), 'a day''s root is that of its last run');
SELECT is((SELECT run_no FROM credit_report.ledger_unit_day WHERE unit_name = '上饶市生态环境局'), 5::bigint, 'and a unit''s seal its last');
-- texts do not depend on what a session has set
SET LOCAL "TimeZone" = 'Asia/Tokyo'; SET LOCAL "DateStyle" = 'SQL, DMY'; SET LOCAL bytea_output = 'escape';
SELECT is_empty('SELECT * FROM credit.verify_ledger()', 'whatever the session''s settings');
RESET "TimeZone"; RESET "DateStyle"; RESET bytea_output;
-- a column that comes later changes nothing that is sealed
ALTER TABLE credit.record ADD COLUMN later text DEFAULT 'x'; SELECT credit.enable_history('credit.record', true);
SELECT is_empty('SELECT * FROM credit.verify_ledger()', 'a column added later');

-- what a superuser does with the triggers off is named
CREATE FUNCTION pg_temp.found(command text, from_day date DEFAULT NULL) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	answer text;
BEGIN
	BEGIN
		SET LOCAL session_replication_role = replica;
		FOR answer IN SELECT DISTINCT m[1] FROM regexp_matches(command, '(?:UPDATE|INTO|FROM) (credit\.[a-z_]+)', 'g') AS m LOOP
			EXECUTE format('ALTER TABLE %s DISABLE TRIGGER ALL', answer);
		END LOOP;
		EXECUTE command;
		SELECT concat_ws(' ', v.run_no, v.source, v.kind, v.problem) INTO answer FROM credit.verify_ledger(from_day) AS v LIMIT 1;
		RAISE SQLSTATE 'ZZ001';
	EXCEPTION WHEN SQLSTATE 'ZZ001' THEN NULL;
	END;
	RETURN answer;
END $$;
SELECT is(pg_temp.found('SELECT 1'), NULL, 'nothing done, nothing found');
SELECT is(pg_temp.found($$UPDATE credit.record SET severity = 'minor' WHERE document_no = '账1'$$), '1 record current edited', 'a record edited');
SELECT is(pg_temp.found($$UPDATE credit.record SET detail = jsonb_set(detail, '{CF_NR}', '"警告"') WHERE document_no = '账1'$$), '1 record current edited', 'a value in its document');
SELECT is(pg_temp.found($$UPDATE credit.record SET end_reason = 'x' WHERE document_no = '账2'$$), '5 record current edited', 'one that had changed: named where its last version was sealed');
SELECT is(pg_temp.found($$DELETE FROM credit.record WHERE document_no = '账1'$$), '1 record current deleted', 'a record deleted');
SELECT is(pg_temp.found($$INSERT INTO credit.record SELECT (jsonb_populate_record(r, '{"code": "91350100M000100Y43"}')).* FROM credit.record AS r WHERE document_no = '账1'$$), 'record current inserted', 'a record inserted under a number that is sealed');
SELECT is(pg_temp.found($$UPDATE credit.record AS a SET record_id = b.record_id + 1000000 FROM credit.record AS b WHERE a.document_no = '账1' AND b.document_no = '账2'$$), '1 record current deleted', 'numbers changed');
SELECT is(pg_temp.found($$UPDATE credit.record AS a SET detail = b.detail, document_no = b.document_no FROM (SELECT * FROM credit.record) AS b WHERE a.document_no IN ('账1', '账3') AND b.document_no IN ('账1', '账3') AND a.document_no <> b.document_no$$), '1 record current edited', 'two records reordered');
SELECT is(pg_temp.found($$UPDATE credit.listing SET valid_during = daterange(lower(valid_during), lower(valid_during) + 1)$$), '1 listing current edited', 'a list entry cut short');
SELECT is(pg_temp.found($$DELETE FROM credit.objection$$), '1 objection current deleted', 'an objection deleted');
SELECT is(pg_temp.found($$UPDATE credit.inquiry SET asked_by = 'somebody'$$), '1 inquiry current edited', 'a receipt edited');
SELECT is(pg_temp.found($$UPDATE credit.record_history SET reviewed_by = 'somebody' WHERE document_no = '账1'$$), '1 record history edited', 'a row of the history edited');
SELECT is(pg_temp.found($$UPDATE credit.record_history SET replaced_by = 'somebody' WHERE document_no = '账1'$$), '1 record history edited', 'or who replaced it');
SELECT is(pg_temp.found($$DELETE FROM credit.record_history WHERE document_no = '账4'$$), '1 record current edited', 'deleted, and so the version sealed before has no successor');
SELECT is(pg_temp.found($$DELETE FROM credit.record_history WHERE document_no = '账1'$$), '1 record history deleted', 'deleted');
SELECT is(pg_temp.found($$INSERT INTO credit.record_history SELECT (jsonb_populate_record(h, '{"code": "91350100M000100Y43"}')).* FROM credit.record_history AS h WHERE document_no = '账1' LIMIT 1$$), 'record history inserted', 'inserted');
SELECT is(pg_temp.found($$UPDATE credit.record_history AS h SET history_id = -h.history_id WHERE document_no = '账1'; UPDATE credit.record_history AS h SET history_id = s.top + s.bottom + h.history_id
	FROM (SELECT max(-history_id) AS top, min(-history_id) AS bottom FROM credit.record_history WHERE history_id < 0) AS s WHERE h.history_id < 0$$), '1 record history edited', 'reordered');
SELECT is(pg_temp.found($$UPDATE credit.record SET detail = '{}' WHERE document_no = '账1'; INSERT INTO credit.record_history (SELECT (jsonb_populate_record(NULL::credit.record_history, to_jsonb(r)
	|| '{"history_id": 1000000, "replaced_at": "2026-05-11", "replaced_by": "tap_clerk", "replaced_xid": "9", "operation": "U"}')).* FROM credit.record AS r WHERE document_no = '账1')$$), '1 record current edited', 'a forged successor');
-- the ledger itself
SELECT is(pg_temp.found($$UPDATE credit.ledger_page SET hashes[1] = sha256('x') WHERE run_no = 1 AND source = 'record' AND kind = 'current'$$), '1 ledger seal altered', 'a page edited');
SELECT is(pg_temp.found($$DELETE FROM credit.ledger_page WHERE run_no = 3$$), '3 ledger seal altered', 'deleted');
SELECT is(pg_temp.found($$INSERT INTO credit.ledger_page SELECT unit, 2, source, kind, 7, codes, ids, hashes FROM credit.ledger_page WHERE run_no = 3$$), '2 ledger page without seal', 'inserted');
SELECT is(pg_temp.found($$UPDATE credit.ledger_page AS p SET ids = ARRAY(SELECT i FROM unnest(p.ids) AS i ORDER BY i DESC) WHERE run_no = 1 AND source = 'record' AND kind = 'history'$$), '1 ledger seal altered', 'reordered');
SELECT is(pg_temp.found($$UPDATE credit.ledger_seal SET digest = sha256('x') WHERE run_no = 3$$), '3 ledger seal altered', 'a seal edited');
SELECT is(pg_temp.found($$DELETE FROM credit.ledger_seal WHERE run_no = 3$$), '3 ledger page without seal', 'a seal deleted');
SELECT is(pg_temp.found($$UPDATE credit.ledger_part SET closed = 0 WHERE run_no = 2$$), '2 ledger run altered', 'how far it went');
SELECT is(pg_temp.found($$DELETE FROM credit.ledger_run WHERE run_no = 2$$), '3 ledger run missing before', 'a run deleted');
SELECT is(pg_temp.found($$DELETE FROM credit.ledger_run WHERE run_no = 3; DELETE FROM credit.ledger_seal WHERE run_no = 3; DELETE FROM credit.ledger_page WHERE run_no = 3$$), '4 ledger seal not chained', 'with all that it sealed');
SELECT is(pg_temp.found($$UPDATE credit.ledger_run AS a SET root = b.root, previous = b.previous FROM (SELECT * FROM credit.ledger_run) AS b WHERE a.run_no + b.run_no = 7 AND a.run_no IN (3, 4)$$), '3 ledger run not chained', 'runs reordered');

SELECT tap.breaks('ledger altered', $$UPDATE credit.ledger_seal SET row_count = row_count + 1$$);
SELECT throws_ok('DELETE FROM credit.ledger_run', 'UC402', NULL, 'seals are never deleted');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
