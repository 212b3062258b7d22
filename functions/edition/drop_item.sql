-- Takes an item out of a draft, with its fields, units and the rest; that it
-- was there stands in the history.
CREATE OR REPLACE FUNCTION credit.drop_item(edition text, item text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	DELETE FROM credit.catalog_item AS i WHERE i.edition = drop_item.edition AND i.item = drop_item.item;
	IF NOT FOUND THEN
		PERFORM credit.raise('unknown_item', ARRAY[drop_item.item], NULL, 'catalog_item');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.drop_item(text, text) IS '从草案中删去一个项目 | take an item out of a draft edition';
REVOKE ALL ON FUNCTION credit.drop_item(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.drop_item(text, text) TO credit_office;
