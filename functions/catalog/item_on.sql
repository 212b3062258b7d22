-- The item as it stands in the edition in force on a day in a region; NULLs
-- when there is none.  A nearer region's edition goes before the nation's.
CREATE OR REPLACE FUNCTION credit.item_on(item text, on_day date, region text DEFAULT '000000') RETURNS credit.catalog_item
	LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT i
	  FROM credit.catalog_item AS i
	  JOIN credit.catalog_edition AS e ON e.edition = i.edition
	 WHERE i.item = item_on.item
	   AND e.state = 'issued' AND e.valid_during @> on_day AND i.valid_during @> on_day
	   AND e.region = ANY (credit.region_scope(item_on.region))
	 ORDER BY length(rtrim(e.region, '0')) DESC
	 LIMIT 1;
END;
COMMENT ON FUNCTION credit.item_on(text, date, text) IS '某日某地区生效的目录项目 | the item in force on a day in a region';
GRANT EXECUTE ON FUNCTION credit.item_on(text, date, text) TO PUBLIC;
