-- design 10: what must hold of the exchange is a query, and each part of it notices when it is broken: nothing disappears
-- from the copy silently, a cursor skips nothing, batches stay as they were sent, nothing goes back (R069, R202, R210).
BEGIN;
SELECT plan(9);
INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during) VALUES
('self', '信用上饶', 'self', credit.unit_of('上饶市行政审批局'), 'S0 art 16', '[2016-09-01,)'),
('province', '信用江西', 'province', credit.register_unit('江西省信用中心', '360000', 'province'), 'S0 art 16', '[2016-09-01,)');
INSERT INTO credit.subscription (partner, basis, valid_during) VALUES ('province', 'S0 art 16', '[2016-09-01,)');
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('i1')) AS one, tap.confirmed('penalty', tap.penalty('i2')) AS two;
SELECT credit.cut_batch('province');
SELECT credit.publish_due();
SELECT credit.cut_batch('province');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'all is well');
CREATE FUNCTION pg_temp.breaks(command text, wanted text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	got text;
	t text;
BEGIN
	BEGIN
		SET LOCAL session_replication_role = replica;
		FOREACH t IN ARRAY '{credit.change_log,credit.feed_batch,credit.feed_row,credit_public.published_record}'::text[] LOOP
			EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', t);
		END LOOP;
		EXECUTE command;
		SELECT string_agg(DISTINCT invariant, ', ') INTO got FROM credit.check_invariants();
		RAISE EXCEPTION 'undo' USING ERRCODE = 'UCUND';
	EXCEPTION WHEN SQLSTATE 'UCUND' THEN
		NULL;
	END;
	RETURN QUERY SELECT is(got, wanted, wanted);
END $$;
SELECT pg_temp.breaks('DELETE FROM credit_public.published_record WHERE record_id = (SELECT one FROM r)', 'copy is not the replay of its log, publication without copy, summary differs');
SELECT pg_temp.breaks($$UPDATE credit_public.published_record SET subject_name = 'x' WHERE record_id = (SELECT one FROM r)$$, 'copy is not the replay of its log');
SELECT pg_temp.breaks('UPDATE credit.change_log SET position = position + 7 WHERE source_key = (SELECT two::text FROM r)', 'order of delivery has a hole');
SELECT pg_temp.breaks('UPDATE credit.feed_row SET source_key = 0 WHERE source_key = (SELECT two::text FROM r)', 'batch altered');
SELECT pg_temp.breaks('DELETE FROM credit.feed_row WHERE source_key = (SELECT two::text FROM r)', 'batch altered');
SELECT pg_temp.breaks('DELETE FROM credit.feed_batch WHERE batch_no = 1', 'batches are not a chain');
SELECT pg_temp.breaks('UPDATE credit.feed_row AS f SET origin = f.unit', 'batch altered, echo');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'all is well again');
SELECT * FROM finish();
ROLLBACK;
