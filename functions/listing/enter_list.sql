-- Enters a subject on a list, on the basis of a record, from today; the term
-- comes from the list's rule.  A head enters on the basis of its own unit's
-- records, decided or reported; the office of any.
CREATE OR REPLACE FUNCTION credit.enter_list(list_kind text, record_id bigint, standard_met text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	basis credit.record;
	region text := (SELECT u.region FROM credit.unit AS u WHERE u.unit = actor.unit);
	term_name text;
	term credit.rule;
	listing_id bigint;
BEGIN
	SELECT * INTO basis FROM credit.record AS r WHERE r.record_id = enter_list.record_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[enter_list.record_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles)
		AND actor.unit NOT IN (credit_private.unit_in_charge(basis.unit), credit_private.unit_in_charge(basis.source_unit)) THEN
		PERFORM credit.raise('not_your_unit', ARRAY[basis.unit::text, actor.unit::text]);
	END IF;
	term_name := (SELECT k.term FROM credit.list_kind AS k WHERE k.list_kind = enter_list.list_kind);
	term := credit.rule_on(term_name, credit.today(), region);
	IF term_name IS NOT NULL AND term.rule_id IS NULL THEN
		PERFORM credit.raise('no_rule', ARRAY[term_name, credit.today()::text, region]);
	END IF;
	PERFORM credit_private.lock_effects(basis.code);
	INSERT INTO credit.listing AS l (code, list_kind, record_id, standard_met, unit, listed_on, valid_during, rule_id, listed_by)
	VALUES (basis.code, enter_list.list_kind, basis.record_id, enter_list.standard_met, actor.unit, credit.today(),
		pg_catalog.daterange(credit.today(), nullif((credit.due_on(term, credit.today())).due_on, 'infinity')), term.rule_id, actor.login)
	RETURNING l.listing_id INTO listing_id;
	RETURN listing_id;
END
$function$;
COMMENT ON FUNCTION credit.enter_list(text, bigint, text) IS
	'以记录为依据列入名单,返回条目号 | enter the subject of a record on a list, on the basis of that record; returns the entry''s number';
GRANT EXECUTE ON FUNCTION credit.enter_list(text, bigint, text) TO credit_head, credit_office;
