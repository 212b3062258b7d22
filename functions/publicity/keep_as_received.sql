-- S4 item 16 失信被执行人、虚假诉讼失信人: what a court delivered is published as it
-- came.  Only the marks beside it change: contested, and when.
CREATE OR REPLACE FUNCTION credit_private.keep_as_received() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF (OLD.act_kind, OLD.subject_name, OLD.document_no, OLD.unit_name, OLD.unit_code, OLD.decided_on, OLD.document)
		IS DISTINCT FROM (NEW.act_kind, NEW.subject_name, NEW.document_no, NEW.unit_name, NEW.unit_code, NEW.decided_on, NEW.document)
		AND EXISTS (SELECT FROM credit.channel_act AS a JOIN credit.channel AS c ON c.channel = a.channel
				WHERE c.as_received AND a.act_kind = OLD.act_kind) THEN
		PERFORM credit.raise('as_received', ARRAY[OLD.record_id::text], NULL, 'published_record', 'document');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.keep_as_received() IS '司法推送的名单原样公示,不得改动 | what a court delivered is published as received, never edited';
CREATE OR REPLACE TRIGGER keep_as_received
	BEFORE UPDATE OF act_kind, subject_name, document_no, unit_name, unit_code, decided_on, document ON credit_public.published_record
	FOR EACH ROW EXECUTE FUNCTION credit_private.keep_as_received();
