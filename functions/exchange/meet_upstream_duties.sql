-- A receipt that accepts a record meets the duty to report it upwards.
CREATE OR REPLACE FUNCTION credit_private.meet_upstream_duties() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	UPDATE credit.duty AS d SET met_on = n.given_on
	  FROM new_receipts AS n
	  JOIN credit.partner AS p ON p.partner = n.partner AND p.kind = 'province'
	  JOIN credit.feed_row AS f ON f.partner = n.partner AND f.batch_no = n.batch_no AND f.origin = '' AND f.object_kind = 'record' AND f.content IS NOT NULL
	 WHERE NOT n.rejected @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('line_no', f.line_no))
	   AND d.code = f.subject_code AND d.record_id::text = f.source_key AND d.kind = 'upstream' AND d.met_on IS NULL AND d.void_on IS NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.meet_upstream_duties() IS '省级回执接受即完成上报义务 | the province''s receipt meets the duty to report';
CREATE OR REPLACE TRIGGER feed_receipt_meet_duties AFTER INSERT ON credit.feed_receipt
	REFERENCING NEW TABLE AS new_receipts
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.meet_upstream_duties();
