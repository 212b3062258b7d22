-- The platform as test/pgtap/prelude.sql has it, and one step of random work:
-- rows sent in, confirmed, returned, withdrawn, contested, published, due days
-- moved, subjects asked about.  A step that a rule refuses is undone and noted.
CREATE TABLE step (kind text, done boolean);
CREATE TABLE glance (differs bigint);
CREATE FUNCTION any_of(state text, n int) RETURNS bigint[] LANGUAGE sql AS
	$$ SELECT array_agg(record_id) FROM (SELECT r.record_id FROM credit.record AS r WHERE r.state = any_of.state ORDER BY random() LIMIT n FOR UPDATE SKIP LOCKED) AS x $$;
CREATE FUNCTION step(kind text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	ids bigint[];
BEGIN
	CASE kind
	WHEN 'submit' THEN
		PERFORM tap.as('tap_clerk', format($q$SELECT batch_id FROM credit.submit_json('penalty', 's' || nextval('tap.batch_no'), (
			SELECT jsonb_agg(tap.penalty('d' || (random() * 3000)::int) - CASE WHEN random() < 0.1 THEN 'CF_SY' ELSE '' END) FROM generate_series(1, %s)))$q$, 1 + (random() * 5)::int));
	WHEN 'confirm' THEN
		ids := any_of('received', 4);
		PERFORM tap.as('tap_clerk', format('SELECT credit.review(VARIADIC %L)', ids)), tap.as('tap_head', format('SELECT credit.confirm(VARIADIC %L)', ids));
	WHEN 'return' THEN
		PERFORM tap.as('tap_clerk', format('SELECT credit.return_record(%s, %L)', id, 'x')) FROM unnest(any_of('received', 1)) AS id;
	WHEN 'withdraw' THEN
		PERFORM tap.as('tap_head', format('SELECT credit.withdraw_record(%s, %L)', id, 'x')) FROM unnest(any_of('confirmed', 1)) AS id;
	WHEN 'object' THEN
		PERFORM tap.objection(id) FROM unnest(any_of('confirmed', 1)) AS id;
	WHEN 'recount' THEN
		UPDATE credit.duty AS d SET due_on = d.due_on + (random() * 4 - 2)::int
		  FROM (SELECT x.code, x.duty_id FROM credit.duty AS x WHERE x.met_on IS NULL AND x.void_on IS NULL ORDER BY random() LIMIT 20 FOR UPDATE SKIP LOCKED) AS o
		 WHERE d.code = o.code AND d.duty_id = o.duty_id;
	WHEN 'ask' THEN
		PERFORM tap.as('tap_inquirer', $q$SELECT credit.check_subject('91360000625912173B', 'supervision')::text$q$);
	WHEN 'publish' THEN
		PERFORM credit.publish_due();
	END CASE;
	INSERT INTO step VALUES (kind, true);
EXCEPTION WHEN OTHERS THEN
	INSERT INTO step VALUES (kind, false);
END $$;
