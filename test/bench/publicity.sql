-- The publicity job on the records of a round of intake, confirmed and due on
-- two channels, against one INSERT … SELECT of what is published of them.
CREATE TABLE bench.p_plain (LIKE credit_public.published_record, PRIMARY KEY (code, record_id));
CREATE TABLE bench.p_from (LIKE credit_public.published_record);
CREATE PROCEDURE bench.confirm_all()
	LANGUAGE sql
AS $procedure$
	UPDATE credit.record SET state = 'reviewed', reviewed_by = session_user WHERE state = 'received';
	UPDATE credit.record SET state = 'confirmed', confirmed_by = session_user, confirmed_on = credit.today() WHERE state = 'reviewed';
$procedure$;
-- what earlier parts left goes first
CALL bench.confirm_all();
SELECT credit.publish_due() AS published \gset
ANALYZE;
INSERT INTO bench.p_from SELECT * FROM credit_public.published_record LIMIT (100000 * :scale)::int;

INSERT INTO bench.variant (topic, name, before, work, rounds) VALUES
('publicity', 'plain', 'TRUNCATE bench.p_plain; CHECKPOINT', 'INSERT INTO bench.p_plain SELECT * FROM bench.p_from', 3),
('publicity', 'job', 'CALL bench.next_batches(); SET LOCAL SESSION AUTHORIZATION bench_clerk; SELECT bench.send_batches(); RESET SESSION AUTHORIZATION;'
	' CALL bench.confirm_all(); ANALYZE; CHECKPOINT', 'SELECT credit.publish_due()', 3);
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('publicity', 'the publicity job, to a plain INSERT … SELECT', 'job', 'plain', 3);
CALL bench.measure('publicity');
INSERT INTO bench.fact (label, value, goal, reached)
SELECT 'records confirmed and published', format('%s of %s', count(p.record_id), count(*)), 'all', count(p.record_id) = count(*)
  FROM credit.record AS r LEFT JOIN credit_public.published_record AS p USING (code, record_id) WHERE r.state = 'confirmed';
