-- S0 方案 三 信息录入及修改实行全过程管理: nothing is physically deleted, by nobody; every change
-- keeps the row before it, with who, for which unit, when and why (R042, R016, R056).
BEGIN;
SET LOCAL client_min_messages = warning;
SELECT plan(98);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('d1')) AS id;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.act('tap_head');
SELECT credit.withdraw_record(id, '撤销决定') FROM r;
SELECT tap.act();
CREATE FUNCTION pg_temp.refused(command text, who text) RETURNS SETOF text LANGUAGE sql AS $$ SELECT tap.raises(command, 'never_deleted', who || ': ' || command) $$;
CREATE TEMP TABLE kept AS SELECT t FROM unnest('{credit.record,credit.record_history,credit.listing,credit.listing_history,credit.objection,credit.repair,credit.matter,credit.sign_off,credit.inquiry,credit.subject,credit.batch,credit.inbox,credit.fault,credit.intake_change,credit.duty,credit.publication,credit.guard_flag}'::text[]) AS t;
GRANT SELECT ON kept TO PUBLIC;
SELECT pg_temp.refused('DELETE FROM ' || t, 'superuser') FROM kept;
SELECT pg_temp.refused('TRUNCATE ' || t || ' CASCADE', 'superuser') FROM kept;
SET LOCAL ROLE credit_owner;
SELECT pg_temp.refused('DELETE FROM ' || t, 'owner') FROM kept;
SELECT pg_temp.refused('TRUNCATE ' || t || ' CASCADE', 'owner') FROM kept;
SELECT throws_ok($$UPDATE credit.record_history SET reason = 'x'$$, 'UC402', NULL, 'owner: history is not rewritten');
SELECT throws_ok($$UPDATE credit.inquiry SET purpose = 'x'$$, 'UC402', NULL, 'owner: nor is a receipt');
RESET ROLE;
SET LOCAL session_replication_role = replica;
SELECT pg_temp.refused('DELETE FROM ' || t, 'as a replica') FROM kept;
SET LOCAL session_replication_role = origin;

SELECT results_eq('SELECT state FROM credit.record, r WHERE record_id = id', $$VALUES ('withdrawn')$$, 'what is withdrawn is still there');
SELECT results_eq('SELECT state, replaced_by, replaced_unit = credit.unit_of($$上饶市生态环境局$$)::text, reason, operation::text FROM credit.record_history, r WHERE record_id = id ORDER BY history_id',
	$$VALUES ('received', 'tap_clerk'::name, true, NULL, 'U'), ('reviewed', 'tap_head', true, NULL, 'U'), ('confirmed', 'tap_head', true, '撤销决定', 'U')$$,
	'history: each version, by whom it was replaced, for which unit, and why');
SELECT is((SELECT count(*) FROM credit.record_history AS h, r WHERE record_id = id AND h.detail ->> 'CF_WSH' = 'd1' AND h.replaced_xid = pg_current_xact_id()), 3::bigint, 'the rows whole, with their transaction');

-- where from: file, line, sender (R056)
SELECT results_eq($$SELECT b.batch_no LIKE 'tap-%', b.format, i.line_no, b.received_by, i.payload ->> 'CF_WSH' FROM credit.record JOIN r ON record_id = id JOIN credit.batch AS b USING (batch_id) JOIN credit.inbox AS i USING (batch_id, line_no)$$,
	$$VALUES (true, 'json', 1, 'tap_clerk'::name, 'd1')$$, 'a record leads back to the row that was sent in');
-- rules and classes that decide are kept as they were too
SELECT tap.act();
UPDATE credit.rule SET amount = 5 WHERE name = 'collect' AND region = '000000';
SELECT results_eq($$SELECT amount, operation::text FROM credit.rule_history WHERE name = 'collect'$$, $$VALUES (7::numeric, 'U')$$, 'a rule that was changed');
SELECT tap.as('tap_office', $$UPDATE credit.severity SET name = '改' RETURNING 1$$), tap.as('tap_office', $$UPDATE credit.act_kind SET name = '改' RETURNING 1$$),
	tap.as('tap_office', $$UPDATE credit.disclosure_class SET name = '改' RETURNING 1$$), tap.as('tap_office', $$UPDATE credit.channel SET name = '改' RETURNING 1$$);
SELECT is((SELECT count(*) FROM credit.severity_history WHERE replaced_by = 'tap_office'), (SELECT count(*) FROM credit.severity), 'grades');
SELECT is((SELECT count(*) FROM credit.act_kind_history WHERE replaced_by = 'tap_office'), (SELECT count(*) FROM credit.act_kind), 'kinds of act');
SELECT is((SELECT count(*) FROM credit.disclosure_class_history WHERE replaced_by = 'tap_office'), (SELECT count(*) FROM credit.disclosure_class), 'classes of disclosure');
SELECT is((SELECT count(*) FROM credit.channel_history WHERE replaced_by = 'tap_office'), (SELECT count(*) FROM credit.channel), 'channels');
SELECT throws_ok($$UPDATE credit.rule_history SET amount = 1$$, 'UC402', NULL, 'not rewritten');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
