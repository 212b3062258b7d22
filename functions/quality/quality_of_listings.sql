-- List entries by the month of listing: a black or focus entry stands on a
-- document that is collected and not withdrawn.
CREATE OR REPLACE FUNCTION credit_private.quality_of_listings(from_day date, to_day date)
	RETURNS TABLE (check_id text, unit credit.credit_code, day date, code credit.credit_code, row_ref text, label text, passed boolean)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'entry_has_basis', l.unit, l.listed_on, l.code, 'listing ' || l.listing_id, k.name,
		   CASE WHEN k.colour <> 'red' THEN coalesce(r.state IN ('confirmed', 'superseded') OR l.exit_kind IS NOT NULL, false) END
	  FROM credit.listing AS l
	  JOIN credit.list_kind AS k ON k.list_kind = l.list_kind
	  LEFT JOIN credit.record AS r ON r.code = l.code AND r.record_id = l.record_id
	 WHERE l.root_code IS NULL AND l.listed_on BETWEEN quality_of_listings.from_day AND quality_of_listings.to_day
$function$;
COMMENT ON FUNCTION credit_private.quality_of_listings(date, date) IS '名单类检查所看的行 | rows of the checks on list entries';
