-- A miniature of the platform, and tables that race: each subject is hot for
-- 50 ms, during which acts and its one listing meet.
CREATE EXTENSION pg_credit;
CREATE TABLE credit.listing (code credit.credit_code PRIMARY KEY);
CREATE FUNCTION credit.guard_verdict(code credit.credit_code, matter_kind text, mode text, matter_id bigint,
	OUT action text, OUT condition text, OUT list_kind text, OUT measure text, OUT detail text, OUT hint text)
	RETURNS SETOF record LANGUAGE sql STABLE AS
	$$ SELECT guard_verdict.mode, 'listed', 'black', 'none', NULL::text, NULL::text FROM credit.listing AS l WHERE l.code = guard_verdict.code $$;
CREATE TRIGGER lock_insert AFTER INSERT ON credit.listing REFERENCING NEW TABLE AS n
	FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');

CREATE TABLE act (code credit.credit_code NOT NULL, bulk boolean NOT NULL);
CREATE TABLE refused (at timestamptz);
CREATE FUNCTION subject(n bigint) RETURNS credit.credit_code LANGUAGE sql IMMUTABLE
	RETURN credit.assigned_code('2', sha256(n::text::bytea));
CREATE FUNCTION hot(n int) RETURNS bigint LANGUAGE sql VOLATILE
	RETURN floor(extract(epoch FROM clock_timestamp()) * 20)::bigint * 4 + n;
-- a refusal must not stop pgbench
CREATE FUNCTION try_act(n bigint, others int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO act SELECT subject(n), others > 0
		UNION ALL SELECT subject(-i - (random() * 100000)::int), true FROM generate_series(1, others) AS i;
EXCEPTION WHEN SQLSTATE 'UC101' THEN
	INSERT INTO refused VALUES (clock_timestamp());
END $$;

-- how a guard is often written: the control that must fail
CREATE FUNCTION plain_exists() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM credit.listing AS l WHERE l.code = NEW.code) THEN
		RAISE EXCEPTION 'restricted' USING ERRCODE = 'UC101';
	END IF;
	RETURN NEW;
END $$;
