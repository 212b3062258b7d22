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
SELECT tap.breaks('copy is not the replay of its log', 'DELETE FROM credit_public.published_record WHERE record_id = (SELECT one FROM r)');
SELECT tap.breaks('copy is not the replay of its log', $$UPDATE credit_public.published_record SET subject_name = 'x' WHERE record_id = (SELECT one FROM r)$$);
SELECT tap.breaks('order of delivery has a hole', 'UPDATE credit.change_log SET position = position + 7 WHERE source_key = (SELECT two::text FROM r)');
SELECT tap.breaks('batch altered', 'UPDATE credit.feed_row SET source_key = 0 WHERE source_key = (SELECT two::text FROM r)');
SELECT tap.breaks('batch altered', 'DELETE FROM credit.feed_row WHERE source_key = (SELECT two::text FROM r)');
SELECT tap.breaks('batches are not a chain', 'DELETE FROM credit.feed_batch WHERE batch_no = 1');
SELECT tap.breaks('echo', 'UPDATE credit.feed_row AS f SET origin = f.unit');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'all is well again');
SELECT * FROM finish();
ROLLBACK;
