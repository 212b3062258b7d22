-- S4 item 8(1) 以相关司法裁判、行政处罚、行政强制等处理结果为依据: an entry on a
-- black or focus list without a confirmed basis document of an allowed kind
-- and severity is refused, and so is an entry on a list that is not active.
-- An entry that derives from another one (S4 item 12(1)) rests on that.
CREATE OR REPLACE FUNCTION credit_private.check_listing_basis() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	kind credit.list_kind;
BEGIN
	IF NEW.root_code IS NOT NULL THEN
		IF NOT EXISTS (SELECT FROM credit.listing AS l JOIN credit.list_propagation AS g ON g.list_kind = l.list_kind AND g.valid_during @> l.listed_on
						WHERE l.code = NEW.root_code AND l.listing_id = NEW.root_listing_id AND l.root_code IS NULL AND l.list_kind = NEW.list_kind)
		THEN
			PERFORM credit.raise('no_root', ARRAY[NEW.list_kind], NULL, 'listing', 'root_code');
		END IF;
		RETURN NEW;
	END IF;
	SELECT * INTO kind FROM credit.list_kind AS k WHERE k.list_kind = NEW.list_kind;
	IF kind.state IS DISTINCT FROM 'active' OR NOT kind.valid_during @> NEW.listed_on THEN
		PERFORM credit.raise('list_inactive', ARRAY[NEW.list_kind], NULL, 'listing', 'list_kind');
	END IF;
	IF kind.colour <> 'red' AND NOT EXISTS (
		SELECT FROM credit.record AS r JOIN credit.list_basis AS b
			ON b.list_kind = NEW.list_kind AND b.act_kind = r.act_kind AND b.severity = r.severity
		 WHERE r.code = NEW.code AND r.record_id = NEW.record_id AND r.state = 'confirmed')
	THEN
		PERFORM credit.raise('no_basis', ARRAY[NEW.list_kind], NULL, 'listing', 'record_id');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_listing_basis() IS '无依据文书不得列入 | no entry without a basis document';
CREATE OR REPLACE TRIGGER listing_check_basis BEFORE INSERT ON credit.listing
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_listing_basis();
