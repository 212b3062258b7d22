-- S1 二(三) 其他信用信息至少按月报送和更新; S0 art 5 10个工作日内对目录进行调整; S3 三.4 信息回传: not every
-- clock is about a record.  What a duty is about follows from its kind, and is there.
BEGIN;
SELECT plan(14);
SELECT credit.unit_of('上饶市生态环境局') AS env \gset
SELECT tap.confirmed('penalty', tap.penalty('kinds')) AS rec \gset
INSERT INTO credit.rule (name, amount, measured_in, starts_from, valid_during, basis) VALUES ('tap.clock', 10, 'workday', 'x', '[2016-09-01,)', 'tap');
CREATE FUNCTION pg_temp.duty(change jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	d credit.duty;
	broken text := 'none';
BEGIN
	SELECT * INTO d FROM credit.duty AS x WHERE x.kind = 'collect' LIMIT 1;
	d := jsonb_populate_record(d, jsonb_build_object('duty_id', nextval('credit.duty_id_seq')) || change);
	INSERT INTO credit.duty VALUES (d.*);
	RETURN broken;
EXCEPTION WHEN integrity_constraint_violation THEN
	GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
	RETURN broken;
END
$$;
SELECT is(pg_temp.duty('{"kind":"publish"}'), 'none', 'a duty about a record');
SELECT is(pg_temp.duty('{"record_id":null}'), 'duty_record_check', 'names its record');
SELECT is(pg_temp.duty('{"kind":"report","record_id":null}'), 'duty_record_check', 'a monthly report is not about a record');
SELECT is(pg_temp.duty('{"kind":"report"}'), 'duty_kind_fkey', 'nor can it be written as one');
SELECT is(pg_temp.duty('{"kind":"dance"}'), 'duty_kind_fkey', 'a kind is one of the register');
SELECT is(pg_temp.duty('{"kind":"report","about":"item","record_id":null,"item":"court"}'), 'duty_item_check', 'a monthly report has its item and its month');
SELECT is(pg_temp.duty('{"kind":"catalog","about":"case","record_id":null}'), 'duty_case_check', 'the clock of a case names the case');
SELECT is(pg_temp.duty('{"item":"court","period":"[2026-05-01,2026-06-01)"}'), 'duty_item_check', 'a duty about a record is not about an item as well');

-- one call opens one duty, on the clock of a rule; again it opens none
SELECT is(credit_private.open_duty('catalog', :'env', :'env', 'tap.clock', '2026-04-30', case_id => 7) IS NOT NULL, true, 'a change of powers opens a duty of the unit');
SELECT is(credit_private.open_duty('catalog', :'env', :'env', 'tap.clock', '2026-04-30', case_id => 7), NULL, 'once');
SELECT is(credit_private.open_duty('code_feedback', '91360000625912173B', :'env', 'tap.none', '2026-04-30'), NULL, 'none without a rule in force');
SELECT results_eq($$SELECT duty::text, subject_code::text, due_on, status::text FROM credit_report.my_duty WHERE duty = 'catalog'$$,
	format($$VALUES ('catalog', %L, DATE '2026-05-18', 'open')$$, :'env'), 'its clock runs over Labour Day and the make-up day of 9 May');
SELECT is(credit_private.meet_duty('catalog', :'env', 7), 1::bigint, 'it is met');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
