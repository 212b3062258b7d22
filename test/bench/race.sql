-- Can an act commit against a listing that committed before it?  One client
-- lists subject after subject, four write acts of the subjects about to be
-- listed; commit timestamps tell who was first.  Beside the guard stands what
-- one would write oneself, a trigger with EXISTS: were it found without fault,
-- the race would show nothing.
CREATE TABLE bench.r_code AS SELECT row_number() OVER () AS i, c.code FROM (
	SELECT code FROM bench.g_code AS c WHERE NOT EXISTS (SELECT FROM credit.listing AS l WHERE l.code = c.code) LIMIT 20000) AS c;
ALTER TABLE bench.r_code ADD PRIMARY KEY (i);
ANALYZE bench.r_code;
CREATE SEQUENCE bench.r_at;
CREATE TABLE bench.r_guard (id bigserial PRIMARY KEY, code credit.credit_code NOT NULL, level text NOT NULL);
CREATE TABLE bench.r_exists (LIKE bench.r_guard INCLUDING ALL);
SELECT credit.guard_table('bench.r_guard', 'code', 'fund', 'refuse');

CREATE FUNCTION bench.refuse_listed() RETURNS trigger
	LANGUAGE plpgsql
AS $function$
BEGIN
	IF EXISTS (SELECT FROM credit.listing AS l WHERE l.code = NEW.code) THEN
		RAISE EXCEPTION 'listed' USING ERRCODE = 'UC101';
	END IF;
	RETURN NEW;
END
$function$;
CREATE TRIGGER refuse_listed BEFORE INSERT ON bench.r_exists FOR EACH ROW EXECUTE FUNCTION bench.refuse_listed();

-- the unit and the basis document of an entry are not what is raced for
SET session_replication_role = replica;
INSERT INTO credit.unit (unit, name, region, level) VALUES ('11100000000013127D', '某单位', '350200', 'city');
RESET session_replication_role;
ALTER TABLE credit.listing DISABLE TRIGGER listing_check_basis;

CREATE FUNCTION bench.list_next() RETURNS void
	LANGUAGE sql
AS $function$
	INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during)
	SELECT c.code, 'serious_offender', '性质恶劣、情节严重', '11100000000013127D', credit.today(), daterange(credit.today(), credit.today() + 1000)
	  FROM bench.r_code AS c WHERE c.i = (SELECT nextval('bench.r_at'))
$function$;
CREATE FUNCTION bench.act(protocol text, level text, ahead int) RETURNS boolean
	LANGUAGE plpgsql
AS $function$
BEGIN
	EXECUTE format('INSERT INTO bench.r_%s (code, level) SELECT code, $1 FROM bench.r_code'
		' WHERE i = greatest(1, $2 + (SELECT last_value FROM bench.r_at))', protocol)
		USING level, ahead;
	RETURN true;
EXCEPTION WHEN SQLSTATE 'UC101' THEN
	RETURN false;
END
$function$;
