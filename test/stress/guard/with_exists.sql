SET client_min_messages = warning;
DROP TRIGGER IF EXISTS guard ON act;
CREATE TRIGGER guard BEFORE INSERT ON act FOR EACH ROW EXECUTE FUNCTION plain_exists();
TRUNCATE act, refused, credit.listing;
