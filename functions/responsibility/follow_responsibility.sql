-- S4 item 12(1): who is entered as responsible later, or no longer is, has the
-- derived entries that follow from it in the same transaction.
CREATE OR REPLACE FUNCTION credit_private.follow_responsibility() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	organisations credit.credit_code[] := ARRAY(SELECT DISTINCT c FROM (SELECT DISTINCT n.code FROM new_rows AS n) AS o CROSS JOIN LATERAL credit_private.codes_of(o.code) AS c);
BEGIN
	IF organisations = '{}' THEN
		RETURN NULL;
	END IF;
	-- who enters one of these organisations on a list in an older snapshot does not see him, and fails
	PERFORM credit_private.take_turn(organisations);
	PERFORM credit_private.derive_entries(organisations);
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_responsibility() IS '责任人变动即调整派生条目 | derived entries follow a change of responsible persons';
CREATE OR REPLACE TRIGGER propagate_insert AFTER INSERT ON credit.responsibility
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_responsibility();
CREATE OR REPLACE TRIGGER propagate_update AFTER UPDATE ON credit.responsibility
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_responsibility();
