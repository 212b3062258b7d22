-- S0 art 15 涉密信用信息不上网: a row with a secrecy mark is noted without its contents, and no
-- path stores one (R085).
BEGIN;
SELECT plan(23);
CREATE TEMP TABLE marked (n serial, doc jsonb, what text);
INSERT INTO marked (doc, what) VALUES
(tap.penalty('s1', '{"_secrecy":"机密"}'), 'our own mark'), (tap.penalty('s2', '{"_secrecy":"SECRET"}'), 'in English, capitals'),
(tap.penalty('s3', '{"_secrecy":"confidential"}'), 'confidential'), (tap.penalty('s4', '{"_secrecy":"秘"}'), 'an unknown mark is one, too'),
(tap.penalty('s5', '{"密级":"秘密"}'), 'a field of that name'), (tap.penalty('s6', '{"密级":"绝密★30年"}'), 'with its period'),
(tap.penalty('s7', '{"CF_SY":"见附件(机密★10年)"}'), 'the mark as the law writes it, within a text'), (tap.penalty('s8', '{"BZ":"秘密 ★"}'), 'with a blank'),
('["绝密★"]', 'a row that is no object');
SELECT is((SELECT array_agg(f.condition || f.sqlstate) FROM tap.faults('penalty', m.doc) AS f), '{classifiedUC506}', m.what) FROM marked AS m ORDER BY m.n;
SELECT is((SELECT count(DISTINCT payload::text || coalesce(document::text, '')) FROM credit.inbox), 1::bigint, 'the inbox keeps the same nothing of each');
SELECT is((SELECT payload FROM credit.inbox LIMIT 1), '{"_withheld": true}'::jsonb, 'only that one was withheld');

-- no trace anywhere: every text of every table of the platform
CREATE FUNCTION pg_temp.trace(needle text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	tab regclass;
	n bigint;
BEGIN
	FOR tab IN SELECT c.oid::regclass FROM pg_class AS c WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text LIKE 'credit%' LOOP
		EXECUTE format('SELECT count(*) FROM %s AS t WHERE t::text LIKE %L', tab, '%' || needle || '%') INTO n;
		IF n > 0 THEN
			RETURN NEXT tab::text;
		END IF;
	END LOOP;
END $$;
SELECT tap.received('penalty', tap.penalty('trace-me-1'));
SELECT bag_has($$SELECT pg_temp.trace('trace-me-1')$$, $$VALUES ('credit.inbox'), ('credit.record')$$, 'what is open leaves traces');
SELECT is((SELECT count(*) FROM tap.faults('penalty', tap.penalty('trace-me-2', '{"_secrecy":"机密"}'))), 1::bigint, 'a classified row with a word of its own');
SELECT is_empty($$SELECT pg_temp.trace('trace-me-2')$$, 'leaves none');
SELECT tap.as('tap_clerk', $$SELECT batch_id FROM credit.submit_csv('penalty', 'csv-secret', E'CF_WSH,密级\ntrace-me-3,机密\n')$$);
SELECT is_empty($$SELECT pg_temp.trace('trace-me-3')$$, 'nor by CSV');
SELECT tap.as('tap_clerk', $$SELECT credit.apply_for_manual_entry('penalty', '无系统')$$);
SELECT tap.as('tap_office', $$SELECT credit.approve_manual_entry(credit.unit_of('上饶市生态环境局'), 'penalty')$$);
SELECT tap.as('tap_clerk', format($$SELECT batch_id FROM credit.submit_manual('penalty', %L)$$, tap.penalty('trace-me-4', '{"密级":"机密"}')));
SELECT is_empty($$SELECT pg_temp.trace('trace-me-4')$$, 'nor by hand');

SELECT is_empty($$SELECT * FROM tap.faults('penalty', tap.penalty('o1', '{"_secrecy":"none"}'))$$, 'none is no mark');
SELECT is_empty($$SELECT * FROM tap.faults('penalty', tap.penalty('o2', '{"CF_SY":"侵犯商业秘密","BZ":"泄露机密文件★"}'))$$, 'the words alone are none: an offence may be about secrets');
SELECT is_empty($$SELECT condition FROM tap.faults('penalty', tap.penalty('o3', '{"_secrecy":null}'))$$, 'nor is null');

-- by constraint, whoever writes
SELECT throws_ok($$INSERT INTO credit.record SELECT (jsonb_populate_record(r, '{"record_id":999999,"document_no":"marked","secrecy":"secret"}')).* FROM credit.record AS r LIMIT 1$$, '23514', NULL, 'a marked record cannot be stored, by the superuser either');
SELECT throws_ok($$INSERT INTO credit.inbox (unit, batch_id, line_no, payload) SELECT unit, batch_id, 99, '{"密级":"机密"}' FROM credit.batch LIMIT 1$$, '23514', NULL,
	'nor does the inbox take one, by the superuser either');
SELECT col_has_check('credit', 'record', 'secrecy', 'the rule is a constraint of the record');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
