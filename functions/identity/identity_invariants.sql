-- What must hold of persons, codes and the archive, as rows that break it.
CREATE OR REPLACE FUNCTION credit_private.identity_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- of a natural person no number is kept, and no name in the register
	SELECT 'number of a person kept', i.record_code, i.batch_id || '/' || i.line_no FROM credit.inbox AS i
	 WHERE i.payload ?| '{_person,_person_fault}'
	   AND (credit.hide_citizen_ids(i.payload::text) <> i.payload::text OR credit.hide_citizen_ids(i.document::text) <> i.document::text)
	UNION ALL
	SELECT 'name of a person kept', s.code, 'subject' FROM credit.subject AS s WHERE s.kind = 'person' AND s.name <> credit.mask_name(s.name)
	UNION ALL
	-- a code that was not returned has its clock, one that was has none
	SELECT 'code without its clock', a.code, 'assigned on ' || a.assigned_on FROM credit.code_assignment AS a
	 WHERE (a.returned_on IS NULL) <> EXISTS (SELECT FROM credit.duty AS d WHERE d.code = a.code AND d.kind = 'code_feedback' AND d.met_on IS NULL AND d.void_on IS NULL)
	UNION ALL
	-- what is archived has no effect and no case
	SELECT 'archived and in effect', a.code, 'record ' || a.record_id FROM credit.archived_record AS a
	  JOIN credit.record AS r ON r.code = a.code AND r.record_id = a.record_id
	 WHERE coalesce(r.ended_on, r.valid_until) IS DISTINCT FROM a.closed_on
		OR EXISTS (SELECT FROM credit_public.published_record AS p WHERE p.code = a.code AND p.record_id = a.record_id)
	UNION ALL
	-- a unit that has a successor is closed, and the chain ends
	SELECT 'successors in a circle', u.unit, u.name FROM credit.unit AS u
	 WHERE u.successor IS NOT NULL AND u.unit IN (SELECT x FROM credit_private.successors_of(u.successor) AS x)
$function$;
COMMENT ON FUNCTION credit_private.identity_invariants() IS '自然人、代码、归档与承继的不变量 | what must hold of persons, codes, the archive and successions';
