CREATE OR REPLACE FUNCTION credit_private.ban_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- one for one: an entry of the list market_ban is a ban's, or derived
	SELECT 'entry of bans without a ban', l.code, 'entry ' || l.listing_id
	  FROM credit.listing AS l
	 WHERE l.list_kind = 'market_ban' AND l.root_code IS NULL
	   AND NOT EXISTS (SELECT FROM credit.ban AS b WHERE b.code = l.code AND b.listing_id = l.listing_id)
	UNION ALL
	-- an entry that has not been left lasts as long as its ban; its record is the ban's
	SELECT 'ban and entry differ', b.code, 'ban ' || b.ban_id
	  FROM credit.ban AS b JOIN credit.listing AS l ON l.code = b.code AND l.listing_id = b.listing_id
	 WHERE l.list_kind <> 'market_ban' OR l.record_id IS DISTINCT FROM b.record_id
		OR (l.exit_kind IS NULL AND l.valid_during <> pg_catalog.daterange(b.starts_on, b.ends_on))
$function$;
COMMENT ON FUNCTION credit_private.ban_invariants() IS '禁入的不变量 | invariants of bans: entry and ban are one for one and agree';
