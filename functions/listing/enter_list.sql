-- Enters a subject on a list, on the basis of a record, from today; the term
-- comes from the list's rule.  A head enters on the basis of its own unit's
-- records, decided or reported; the office of any.  Only on lists whose
-- procedure was followed elsewhere; on the others through credit.nominate().
CREATE OR REPLACE FUNCTION credit.enter_list(list_kind text, record_id bigint, standard_met text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	basis credit.record := credit_private.require_basis(enter_list.record_id, actor);
BEGIN
	IF EXISTS (SELECT FROM credit.list_kind AS k WHERE k.list_kind = enter_list.list_kind AND NOT k.direct_entry) THEN
		PERFORM credit.raise('nomination_needed', ARRAY[enter_list.list_kind], NULL, 'list_kind', 'direct_entry');
	END IF;
	RETURN credit_private.make_entry(enter_list.list_kind, basis.code, basis.record_id, enter_list.standard_met, actor);
END
$function$;
COMMENT ON FUNCTION credit.enter_list(text, bigint, text) IS
	'以记录为依据列入名单,返回条目号 | enter the subject of a record on a list, on the basis of that record; returns the entry''s number';
GRANT EXECUTE ON FUNCTION credit.enter_list(text, bigint, text) TO credit_head, credit_office;
