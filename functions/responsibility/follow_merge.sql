-- Two codes turn out to be one organisation: the entries of the one reach the
-- responsible persons of the other.
CREATE OR REPLACE FUNCTION credit_private.follow_merge() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	organisations credit.credit_code[] := ARRAY(SELECT credit_private.codes_of(NEW.code));
BEGIN
	PERFORM credit_private.derive_entries(organisations);
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_merge() IS '主体合并后条目及于双方责任人 | after a merge entries reach the responsible persons of both';
CREATE OR REPLACE TRIGGER propagate_merge AFTER UPDATE OF merged_into ON credit.subject
	FOR EACH ROW WHEN (OLD.merged_into IS DISTINCT FROM NEW.merged_into) EXECUTE FUNCTION credit_private.follow_merge();
