-- An edition issued answers every change of powers that it follows: what was
-- added or delegated has an item, what was cancelled has none in any edition
-- in force there.  That meets the duties.
CREATE OR REPLACE FUNCTION credit_private.answer_power_changes() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	WITH followed AS (
		UPDATE credit.power_change AS c
		   SET answered_by = NEW.edition, answered_on = credit.today()
		  FROM credit.unit AS u
		 WHERE c.answered_by IS NULL AND u.unit = coalesce(c.new_unit, c.unit)
		   AND NEW.region = ANY (credit.region_scope(u.region)) AND NEW.issued_on >= c.changed_on
		   AND (c.change = 'cancelled') <> EXISTS (
				SELECT FROM credit.item_power AS i JOIN credit.catalog_edition AS e ON e.edition = i.edition
				 WHERE i.power = c.power AND e.state = 'issued' AND pg_catalog.upper_inf(e.valid_during)
				   AND e.region = ANY (credit.region_scope(u.region)))
		RETURNING c.power_change_id
	)
	UPDATE credit.duty AS d SET met_on = credit.today()
	  FROM followed AS f
	 WHERE d.kind = 'catalog' AND d.case_id = f.power_change_id AND d.met_on IS NULL AND d.void_on IS NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.answer_power_changes() IS '目录发布即回应职权变动,完成调整义务 | an edition issued answers the changes of powers it follows';
CREATE OR REPLACE TRIGGER catalog_edition_answer_power_changes AFTER UPDATE OF state ON credit.catalog_edition
	FOR EACH ROW WHEN (NEW.state = 'issued' AND OLD.state <> 'issued') EXECUTE FUNCTION credit_private.answer_power_changes();
CREATE OR REPLACE TRIGGER item_power_fixed AFTER INSERT OR UPDATE OR DELETE ON credit.item_power
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_item_change();
