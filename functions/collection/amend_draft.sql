-- Route 1 (S0 art 10 系统抽取为主，相关单位进行补充与确认): the unit completes a row that
-- came in, faulty or not yet confirmed.  The row goes through every check again
-- as a resubmission; the draft it completes is returned.
CREATE OR REPLACE FUNCTION credit.amend_draft(batch_id bigint, line_no integer, changes jsonb,
	OUT amended_batch bigint, OUT waiting integer, OUT returned integer)
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk');
	draft credit.inbox;
	origin credit.batch;
	kept jsonb;
BEGIN
	SELECT i.* INTO draft FROM credit.inbox AS i
	  LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
	 WHERE i.batch_id = amend_draft.batch_id AND i.line_no = amend_draft.line_no AND i.unit = actor.unit
	   AND (r.state IS NULL OR r.state IN ('received', 'reviewed', 'returned')) AND NOT i.payload ? '_withheld'
	   AND NOT EXISTS (SELECT FROM credit.inbox AS n WHERE n.resubmits_batch = i.batch_id AND n.resubmits_line = i.line_no)
	   FOR UPDATE OF i;
	IF NOT FOUND OR pg_catalog.jsonb_typeof(changes) IS DISTINCT FROM 'object' THEN
		PERFORM credit.raise('no_row', ARRAY[amend_draft.batch_id::text, amend_draft.line_no::text], NULL, 'inbox');
	END IF;
	SELECT * INTO origin FROM credit.batch AS b WHERE b.batch_id = draft.batch_id;
	UPDATE credit.record AS r SET state = 'returned', ended_on = credit.today(), end_reason = 'amended'
	 WHERE r.code = draft.record_code AND r.record_id = draft.record_id AND r.state IN ('received', 'reviewed');
	kept := (draft.payload - '{_person,_person_fault,_unreadable,_fields}'::text[]) || changes
		|| pg_catalog.jsonb_build_object('_resubmits', draft.batch_id || '/' || draft.line_no);
	SELECT r.batch_id, r.waiting, r.returned INTO amended_batch, amend_draft.waiting, amend_draft.returned
	  FROM credit_private.receive_batch(origin.item, pg_catalog.format('amends %s/%s', draft.batch_id, draft.line_no), 'amended', origin.stock,
		pg_catalog.sha256(pg_catalog.convert_to(kept::text, 'UTF8')), ARRAY[kept], origin.source_kind, origin.origin) AS r;
END
$function$;
COMMENT ON FUNCTION credit.amend_draft(bigint, integer, jsonb) IS
	'补充一条尚未确认的信息并重新检查 | complete a row that is not confirmed; it is checked again and linked to the draft';
GRANT EXECUTE ON FUNCTION credit.amend_draft(bigint, integer, jsonb) TO credit_clerk;
