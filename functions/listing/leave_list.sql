-- Ends an entry today by hand, with the kind of exit, the reason, and a court's
-- document: the unit that listed, or its successor, or the office.  What
-- follows from the term, a repair or the record happens by itself.
CREATE OR REPLACE FUNCTION credit.leave_list(listing_id bigint, exit_kind text, reason text, document_no text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	l credit.listing;
BEGIN
	SELECT * INTO l FROM credit.listing AS x WHERE x.listing_id = leave_list.listing_id AND x.exit_kind IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_listing', ARRAY[leave_list.listing_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(l.unit, 'credit_head');
	END IF;
	IF leave_list.exit_kind IN ('term', 'repair', 'objection', 'yielded', 'promoted', 'not_responsible')
		OR (leave_list.exit_kind = 'basis_withdrawn' AND l.record_id IS NOT NULL) THEN
		PERFORM credit.raise('exit_by_itself', ARRAY[leave_list.exit_kind], NULL, 'listing', 'exit_kind');
	ELSIF leave_list.exit_kind = 'court' AND reason ~ '[^ ]' AND (document_no ~ '[^ ]') IS NOT TRUE THEN
		PERFORM credit.raise('court_document_missing', '{}', NULL, 'listing', 'exit_document');
	END IF;
	PERFORM credit_private.lock_effects(l.code);
	PERFORM credit_private.end_entry(l.code, l.listing_id, leave_list.exit_kind, coalesce(reason, ''), document_no);
END
$function$;
COMMENT ON FUNCTION credit.leave_list(bigint, text, text, text) IS '移出名单 | end a list entry, with the kind of exit, the reason, and a court''s document';
GRANT EXECUTE ON FUNCTION credit.leave_list(bigint, text, text, text) TO credit_head, credit_office;
