-- S0 方案 三(二) 经审核确认的信息将被归集: received, reviewed, confirmed, or returned; later
-- superseded or withdrawn.  No other way, by whatever path (R041).
BEGIN;
SELECT plan(77);
-- a record in every state, at every trial anew
CREATE FUNCTION pg_temp.in_state(state text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	id bigint := tap.received('penalty', tap.penalty('s' || nextval('tap.batch_no')));
BEGIN
	IF state IN ('reviewed', 'confirmed', 'superseded', 'withdrawn') THEN PERFORM tap.as('tap_clerk', format('SELECT credit.review(%s)', id)); END IF;
	IF state IN ('confirmed', 'superseded', 'withdrawn') THEN PERFORM tap.as('tap_head', format('SELECT credit.confirm(%s)', id)); END IF;
	IF state = 'withdrawn' THEN PERFORM tap.as('tap_head', format('SELECT credit.withdraw_record(%s, $x$x$x$)', id)); END IF;
	IF state = 'superseded' THEN PERFORM tap.confirmed('penalty', tap.penalty('s' || nextval('tap.batch_no'), jsonb_build_object('_corrects', id))); END IF;
	IF state = 'returned' THEN PERFORM tap.as('tap_clerk', format('SELECT credit.return_record(%s, $x$x$x$)', id)); END IF;
	RETURN id;
END $$;
CREATE FUNCTION pg_temp.try(from_state text, to_state text, allowed boolean) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	id bigint := pg_temp.in_state(from_state);
	-- with all that the state's own constraints want, so that only the transition can be at fault
	command text := format($u$UPDATE credit.record SET state = %1$L, confirmed_on = CASE WHEN %1$L IN ('confirmed', 'superseded', 'withdrawn') THEN coalesce(confirmed_on, credit.today()) END,
		confirmed_by = CASE WHEN %1$L IN ('confirmed', 'superseded', 'withdrawn') THEN coalesce(confirmed_by, 'x') END,
		ended_on = CASE WHEN %1$L IN ('returned', 'superseded', 'withdrawn') THEN credit.today() END,
		end_reason = CASE WHEN %1$L IN ('returned', 'superseded', 'withdrawn') THEN 'x' END WHERE record_id = %2$s$u$, to_state, id);
BEGIN
	IF (SELECT r.state FROM credit.record AS r WHERE record_id = id) <> from_state THEN
		RETURN NEXT fail('the record did not get into state ' || from_state);
	ELSIF allowed THEN
		RETURN QUERY SELECT lives_ok(command, from_state || ' to ' || to_state);
	ELSE
		RETURN QUERY SELECT tap.raises(command, 'wrong_state', from_state || ' to ' || to_state || ' is refused, to the superuser too');
	END IF;
END $$;
SELECT pg_temp.try(f, t, (f, t) IN (('received', 'reviewed'), ('received', 'returned'), ('reviewed', 'confirmed'), ('reviewed', 'returned'), ('confirmed', 'superseded'), ('confirmed', 'withdrawn')))
  FROM unnest('{received,reviewed,confirmed,returned,superseded,withdrawn}'::text[]) AS f, unnest('{received,reviewed,confirmed,returned,superseded,withdrawn}'::text[]) AS t
 WHERE f <> t;
SELECT throws_ok($$UPDATE credit.record SET state = 'public' WHERE record_id = (SELECT max(record_id) FROM credit.record)$$, NULL, NULL, 'no state of one''s own');

-- by the functions
CREATE TEMP TABLE r AS SELECT s AS state, pg_temp.in_state(s) AS id FROM unnest('{received,reviewed,confirmed,returned,superseded,withdrawn}'::text[]) AS s;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.act('tap_head');
SELECT tap.raises(format('SELECT credit.confirm(%s)', id), 'wrong_state', 'confirm: ' || state) FROM r WHERE state <> 'reviewed';
SELECT tap.raises(format('SELECT credit.withdraw_record(%s, $x$x$x$)', id), 'wrong_state', 'withdraw: ' || state) FROM r WHERE state <> 'confirmed';
SELECT tap.raises('SELECT credit.confirm(999999)', 'no_record', 'confirm: what there is not');
SELECT tap.raises((SELECT format('SELECT credit.confirm(%s, 999999)', id) FROM r WHERE state = 'reviewed'), 'no_record', 'of two, one of which there is not, none is confirmed');
SELECT tap.act('tap_clerk');
SELECT tap.raises(format('SELECT credit.review(%s)', id), 'wrong_state', 'review: ' || state) FROM r WHERE state <> 'received';
SELECT tap.raises(format('SELECT credit.return_record(%s, $x$x$x$)', id), 'wrong_state', 'return: ' || state) FROM r WHERE state IN ('confirmed', 'superseded', 'withdrawn', 'returned');
SELECT tap.raises($$SELECT credit.return_record(999999, 'x')$$, 'no_record', 'return: what there is not');
SELECT is(state, (SELECT x.state FROM credit.record AS x WHERE x.record_id = id), 'still ' || state) FROM r;
SELECT tap.act();

-- facts are not edited
SELECT tap.raises(format('UPDATE credit.record SET %s WHERE record_id = %s', change, (SELECT id FROM r WHERE state = 'confirmed')), 'never_deleted', 'never: ' || change)
  FROM (VALUES ($$code = '91350100M000100Y43'$$), ($$document_no = 'x'$$), ($$decided_on = '2026-01-01'$$), ($$item = 'court'$$),
			   ($$detail = detail || '{"CF_NR_FK":"0"}'$$), ($$unit = credit.unit_of('上饶市行政审批局')$$), ($$record_id = 7$$),
			   ($$severity = 'minor'$$), ($$stock = true$$), ($$issued_on = '2026-05-11'$$), ($$disclosure = 'internal'$$), ($$source_unit = credit.unit_of('上饶市行政审批局')$$),
			   ($$received_by = 'x'$$), ($$confirmed_by = 'x'$$), ($$valid_until = '2026-06-01'$$), ($$subject_name = 'x'$$), ($$batch_id = NULL$$)) AS c(change);
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
