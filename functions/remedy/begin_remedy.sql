-- Opens the remedy of a record, or of an entry on it, with its clock, and lists
-- who saw it; nothing when there is one already.
CREATE OR REPLACE FUNCTION credit_private.begin_remedy(code credit.credit_code, record_id bigint, listing_id bigint, objection_id bigint, reason text, opened_by name) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	r credit.remedy;
BEGIN
	INSERT INTO credit.remedy AS m (code, record_id, listing_id, objection_id, reason, unit, opened_on, opened_by)
	SELECT b.code, b.record_id, begin_remedy.listing_id, begin_remedy.objection_id, begin_remedy.reason,
		   credit_private.unit_in_charge(coalesce((SELECT l.unit FROM credit.listing AS l WHERE l.code = b.code AND l.listing_id = begin_remedy.listing_id), b.unit), b.item),
		   credit.today(), begin_remedy.opened_by
	  FROM credit.record AS b WHERE b.code = begin_remedy.code AND b.record_id = begin_remedy.record_id
	ON CONFLICT DO NOTHING
	RETURNING m.* INTO r;
	IF FOUND THEN
		PERFORM credit_private.open_duty('remedy', r.code, r.unit, 'remedy.close', r.opened_on, NULL, r.remedy_id);
		PERFORM credit_private.tell_recipients(r);
	END IF;
	RETURN r.remedy_id;
END
$function$;
COMMENT ON FUNCTION credit_private.begin_remedy(credit.credit_code, bigint, bigint, bigint, text, name) IS
	'消除不良影响立案,已有则不重复 | open the remedy of a record or an entry, once';
