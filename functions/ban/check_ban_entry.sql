-- An entry of the list market_ban is a ban's, or derived from one that is: by
-- itself it would have no field, and touch nothing or everything.  After the
-- statement, so that ban and entry may be made together.
CREATE OR REPLACE FUNCTION credit_private.check_ban_entry() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF EXISTS (SELECT FROM new_rows AS l
				WHERE l.list_kind = 'market_ban' AND l.root_code IS NULL
				  AND NOT EXISTS (SELECT FROM credit.ban AS b WHERE b.code = l.code AND b.listing_id = l.listing_id)) THEN
		PERFORM credit.raise('ban_needed', '{}', NULL, 'listing', 'list_kind');
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.check_ban_entry() IS '禁入名单的条目须有禁入决定 | an entry of the list of bans needs its ban';
CREATE OR REPLACE TRIGGER listing_check_ban AFTER INSERT ON credit.listing
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit_private.check_ban_entry();
