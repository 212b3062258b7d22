-- The confirmed record of a document meets the duty that the document opened;
-- of a unit that ended, also when its successor reports it.  The new rows are
-- enough, as in settle_duties: what is met stays met.
CREATE OR REPLACE FUNCTION credit_private.meet_documents() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	UPDATE credit.duty AS y
	   SET met_on = n.confirmed_on
	  FROM new_records AS n
	  JOIN credit.document AS d ON d.document_no = n.document_no AND d.item = n.item
	 WHERE n.state = 'confirmed'
	   AND y.code = d.unit AND y.kind = 'document' AND y.about = 'case' AND y.case_id = d.document_id AND y.met_on IS NULL AND y.void_on IS NULL
	   AND n.unit IN (d.unit, y.unit);
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.meet_documents() IS '记录确认即完成其文书的归集义务 | the confirmed record meets the duty of its document';
CREATE OR REPLACE TRIGGER record_meet_documents AFTER UPDATE ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.meet_documents();
