-- Begins the draft of an edition: empty, or from what another one says.  A
-- unit merged meanwhile gives its place to the one that answers for it.
CREATE OR REPLACE FUNCTION credit.open_edition(edition text, region text, name text, basis text,
	parent text DEFAULT NULL, copy_from text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF copy_from IS NOT NULL AND NOT EXISTS (SELECT FROM credit.catalog_edition AS e WHERE e.edition = copy_from) THEN
		PERFORM credit.raise('no_edition', ARRAY[copy_from], NULL, 'catalog_edition');
	END IF;
	INSERT INTO credit.catalog_edition (edition, region, name, basis, parent)
	VALUES (open_edition.edition, open_edition.region, open_edition.name, open_edition.basis, open_edition.parent);
	INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, departments, method, frequency, template, default_severity,
		valid_during, channel, route, reporter, supplement, parent_item)
	SELECT open_edition.edition, i.item, i.name, i.act_kind, i.class, i.disclosure, i.departments, i.method, i.frequency, i.template, i.default_severity,
		   i.valid_during, i.channel, i.route, i.reporter, i.supplement, i.parent_item
	  FROM credit.catalog_item AS i WHERE i.edition = copy_from;
	INSERT INTO credit.catalog_field (edition, item, field, disclosure, basis)
	SELECT open_edition.edition, f.item, f.field, f.disclosure, f.basis FROM credit.catalog_field AS f WHERE f.edition = copy_from;
	INSERT INTO credit.item_unit (edition, item, unit)
	SELECT DISTINCT open_edition.edition, u.item, credit_private.unit_in_charge(u.unit)
	  FROM credit.item_unit AS u WHERE u.edition = copy_from AND pg_catalog.upper_inf(u.valid_during);
	INSERT INTO credit.item_sector (edition, item, sector)
	SELECT open_edition.edition, s.item, s.sector FROM credit.item_sector AS s WHERE s.edition = copy_from;
	INSERT INTO credit.item_power (edition, item, power)
	SELECT open_edition.edition, p.item, p.power FROM credit.item_power AS p WHERE p.edition = copy_from;
	INSERT INTO credit.exchange_item (edition, item, from_level, to_level, frequency, basis)
	SELECT open_edition.edition, x.item, x.from_level, x.to_level, x.frequency, x.basis FROM credit.exchange_item AS x WHERE x.edition = copy_from;
END
$function$;
COMMENT ON FUNCTION credit.open_edition(text, text, text, text, text, text) IS
	'起草目录版本,可自既有版本复制 | begin the draft of an edition, empty or copied from another one';
REVOKE ALL ON FUNCTION credit.open_edition(text, text, text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.open_edition(text, text, text, text, text, text) TO credit_office;
