-- Updating 100,000 rows: bare, with the history of credit.enable_history(),
-- and with what is usually done instead, a row trigger that keeps jsonb.
\set n '(100000 * :scale)::bigint'
CREATE TABLE bench.h_from AS
	SELECT i AS id, c.code, '某某科技有限公司' || i AS name, i * 0.01::numeric(12,2) AS amount, date '2026-01-01' AS decided_on, 'confirmed' AS state
	  FROM (SELECT row_number() OVER () AS i, code FROM bench.t_code LIMIT :n) AS c;
CREATE TABLE bench.h_bare (id bigint NOT NULL, code credit.credit_code NOT NULL, name text NOT NULL, amount numeric(12,2) NOT NULL,
	decided_on date NOT NULL, state text NOT NULL, PRIMARY KEY (code, id));
CREATE TABLE bench.h_kept (LIKE bench.h_bare INCLUDING ALL);
CREATE TABLE bench.h_jsonb (LIKE bench.h_bare INCLUDING ALL);
SELECT credit.enable_history('bench.h_kept');

CREATE TABLE bench.jsonb_kept (kept_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL, by name NOT NULL,
	tab regclass NOT NULL, operation text NOT NULL, old_row jsonb NOT NULL);
CREATE FUNCTION bench.keep_jsonb() RETURNS trigger
	LANGUAGE plpgsql
AS $function$
BEGIN
	INSERT INTO bench.jsonb_kept (at, by, tab, operation, old_row)
	VALUES (now(), session_user, TG_RELID, TG_OP, to_jsonb(OLD));
	RETURN NULL;
END
$function$;
CREATE TRIGGER keep AFTER UPDATE ON bench.h_jsonb FOR EACH ROW EXECUTE FUNCTION bench.keep_jsonb();

INSERT INTO bench.variant (topic, name, before, work, rounds)
SELECT 'history', v.name, format('TRUNCATE bench.h_%s; %s; INSERT INTO bench.h_%1$s SELECT * FROM bench.h_from; ANALYZE bench.h_%1$s; CHECKPOINT', v.name, v.empty),
	   format('UPDATE bench.h_%s SET amount = amount + 1', v.name), v.rounds
  FROM (VALUES ('bare', 'SELECT', 11),
			   ('kept', 'ALTER TABLE bench.h_kept_history DISABLE TRIGGER history_never_changed; TRUNCATE bench.h_kept_history;'
						' ALTER TABLE bench.h_kept_history ENABLE ALWAYS TRIGGER history_never_changed', 11),
			   ('jsonb', 'TRUNCATE bench.jsonb_kept', 5)) AS v(name, empty, rounds);
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('history', 'update with history, to a bare update', 'kept', 'bare', 2.5),
('history', 'update with a jsonb row trigger, to a bare update', 'jsonb', 'bare', NULL);
CALL bench.measure('history');
INSERT INTO bench.fact (label, value, goal, reached)
SELECT 'rows of the history after the last round', count(*)::text, 'all', count(*) = :n FROM bench.h_kept_history;
