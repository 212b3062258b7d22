SET client_min_messages = warning;
DROP TRIGGER IF EXISTS guard ON act;
CREATE TRIGGER guard AFTER INSERT ON act REFERENCING NEW TABLE AS n
	FOR EACH STATEMENT EXECUTE FUNCTION credit.guard('code', 'tender', 'refuse');
TRUNCATE act, refused, credit.listing;
