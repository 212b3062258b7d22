-- S4 item 8(1) 以相关司法裁判、行政处罚、行政强制等处理结果为依据: an entry is refused, each with
-- its own code, without a confirmed basis document of an allowed kind and
-- severity, on a list that is not in force or lacks a part of its regime, for
-- a code the list does not take, twice, red beside black, or by a rule that
-- does not hold.  An entry derived from another one rests on that one.
CREATE OR REPLACE FUNCTION credit_private.check_listing_basis() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF NEW.root_code IS NOT NULL THEN
		IF NOT EXISTS (SELECT FROM credit.listing AS l JOIN credit.list_propagation AS g ON g.list_kind = l.list_kind AND g.valid_during @> l.listed_on
						WHERE l.code = NEW.root_code AND l.listing_id = NEW.root_listing_id AND l.root_code IS NULL AND l.list_kind = NEW.list_kind)
		THEN
			PERFORM credit.raise('no_root', ARRAY[NEW.list_kind], NULL, 'listing', 'root_code');
		END IF;
		RETURN NEW;
	END IF;
	PERFORM credit.raise(p.condition, p.args, p.detail, 'listing', p.column_name)
	   FROM credit_private.listing_problem(NEW.list_kind, NEW.code, NEW.record_id, NEW.listed_on) AS p;
	IF NEW.rule_id IS NOT NULL AND NOT EXISTS (
		SELECT FROM credit.rule AS r JOIN credit.list_kind AS k ON k.list_kind = NEW.list_kind
		 WHERE r.rule_id = NEW.rule_id AND r.name = k.term AND r.valid_during @> NEW.listed_on)
	THEN
		PERFORM credit.raise('term_rule_expired', ARRAY[NEW.rule_id::text, NEW.list_kind, NEW.listed_on::text], NULL, 'listing', 'rule_id');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_listing_basis() IS '不合规定者不得列入 | no entry without basis, on a list not in force, twice, or red beside black';
CREATE OR REPLACE TRIGGER listing_check_basis BEFORE INSERT ON credit.listing
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_listing_basis();
