-- S4 item 12(1): an organisation's entry, and in the same transaction those of
-- its responsible persons.  Fires after the entry's bucket is locked and its
-- turn taken; derived entries themselves lead no further.
CREATE OR REPLACE FUNCTION credit_private.follow_listing() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	-- most of what comes in by the million has nobody on file
	organisations credit.credit_code[] := ARRAY(
		SELECT DISTINCT n.code FROM new_rows AS n
		 WHERE n.root_code IS NULL AND n.list_kind IN (SELECT g.list_kind FROM credit.list_propagation AS g)
		   AND (n.code IN (SELECT h.code FROM credit.responsibility AS h)
				OR n.code IN (SELECT s.code FROM credit.subject AS s WHERE s.merged_into IS NOT NULL)
				OR n.code IN (SELECT s.merged_into FROM credit.subject AS s WHERE s.merged_into IS NOT NULL)));
BEGIN
	IF organisations <> '{}' THEN
		PERFORM credit_private.derive_entries(organisations);
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_listing() IS '组织列入名单即及于责任人 | an organisation''s entry reaches its responsible persons';
CREATE OR REPLACE TRIGGER propagate_insert AFTER INSERT ON credit.listing
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_listing();
