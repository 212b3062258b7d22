-- Sealing what a round of intake left, 100,000 versions of records, against
-- that intake; and verifying all that is sealed by then.
SELECT credit.seal_ledger() AS before \gset
INSERT INTO bench.variant (topic, name, before, work, rounds) VALUES
('ledger', 'intake', 'CALL bench.next_batches(); CHECKPOINT',
	'SET LOCAL SESSION AUTHORIZATION bench_clerk; SELECT bench.send_batches(); RESET SESSION AUTHORIZATION', 3),
('ledger', 'seal', NULL, 'SELECT credit.seal_ledger()', 3);
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('ledger', 'sealing what an intake left, to the intake', 'seal', 'intake', 0.03);
CALL bench.measure('ledger');
INSERT INTO bench.fact (label, value, goal, reached)
SELECT 'records sealed', format('%s of %s', (SELECT sum(cardinality(p.ids)) FROM credit.ledger_page AS p WHERE p.source = 'record' AND p.kind = 'current'), count(*)), 'all',
	   (SELECT sum(cardinality(p.ids)) FROM credit.ledger_page AS p WHERE p.source = 'record' AND p.kind = 'current') = count(*)
  FROM credit.record;
SELECT clock_timestamp() AS began \gset
SELECT count(*) AS problems FROM credit.verify_ledger() \gset
INSERT INTO bench.fact (label, value)
SELECT 'verifying the ledger', format('%s versions, %s problems, %s s', (SELECT sum(r.row_count) FROM credit.ledger_run AS r), :problems, round(extract(epoch FROM clock_timestamp() - :'began'), 1));
