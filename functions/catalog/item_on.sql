-- The item as it stands in the edition in force on a day in a region; NULLs
-- when there is none.  A nearer region's edition goes before the nation's, and
-- there the one item that stands for the one asked for, if it is only one.
CREATE OR REPLACE FUNCTION credit.item_on(item text, on_day date, region text DEFAULT '000000') RETURNS credit.catalog_item
	LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT i
	  FROM credit.catalog_edition AS e
	  JOIN credit.catalog_item AS i ON i.edition = e.edition
	   AND (i.item = item_on.item
			OR (i.parent_item = item_on.item
				AND NOT EXISTS (SELECT FROM credit.catalog_item AS o
								 WHERE o.edition = i.edition AND o.parent_item = i.parent_item AND o.item <> i.item AND o.valid_during @> on_day)))
	 WHERE e.state = 'issued' AND e.valid_during @> on_day AND i.valid_during @> on_day
	   AND e.region = ANY (credit.region_scope(item_on.region))
	 ORDER BY length(rtrim(e.region, '0')) DESC, (i.item = item_on.item) DESC
	 LIMIT 1;
END;
COMMENT ON FUNCTION credit.item_on(text, date, text) IS '某日某地区生效的目录项目 | the item in force on a day in a region';
GRANT EXECUTE ON FUNCTION credit.item_on(text, date, text) TO PUBLIC;
