-- What became of each row of a batch of the table inbox, with the faults of
-- each field and the chain it belongs to; a system sees its own rows.
CREATE OR REPLACE FUNCTION credit.delivered(batch_no text)
	RETURNS TABLE (source_key text, outcome text, record_id bigint, faults jsonb, resubmits text)
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_partner', 'credit_clerk', 'credit_head');
BEGIN
	RETURN QUERY
	SELECT d.source_key,
		   CASE WHEN d.batch_id IS NULL THEN 'not taken' WHEN i.record_id IS NULL OR r.state = 'returned' THEN 'returned'
				WHEN r.state IN ('received', 'reviewed') THEN 'waiting' ELSE 'confirmed' END,
		   i.record_id,
		   (SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('sqlstate', f.sqlstate, 'condition', f.condition, 'pointer', f.pointer,
				'value', f.value, 'expected', f.expected, 'hint', f.hint) ORDER BY f.fault_no)
			  FROM credit.fault AS f WHERE f.batch_id = d.batch_id AND f.line_no = d.line_no),
		   (SELECT b.batch_no || '/' || i.resubmits_line FROM credit.batch AS b WHERE b.batch_id = i.resubmits_batch)
	  FROM credit.delivery AS d
	  LEFT JOIN credit.inbox AS i ON i.batch_id = d.batch_id AND i.line_no = d.line_no
	  LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
	 WHERE d.unit = actor.unit AND d.batch_no = delivered.batch_no
	   AND (d.sender = actor.login OR actor.roles && '{credit_clerk,credit_head}'::name[])
	 ORDER BY d.delivery_id;
END
$function$;
COMMENT ON FUNCTION credit.delivered(text) IS '系统收件表一批各行的去向与错误 | what became of each row of a batch of the table inbox, with its faults';
GRANT EXECUTE ON FUNCTION credit.delivered(text) TO credit_partner, credit_clerk, credit_head;
