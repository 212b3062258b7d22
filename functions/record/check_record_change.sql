-- The states of a record, enforced for every client: a transition that is not
-- in the list is refused; identity and source of a record never change.
CREATE OR REPLACE FUNCTION credit_private.check_record_change() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
		('received', 'reviewed'), ('received', 'returned'), ('reviewed', 'confirmed'), ('reviewed', 'returned'),
		('confirmed', 'superseded'), ('confirmed', 'withdrawn'))
	THEN
		PERFORM credit.raise('wrong_state', ARRAY[NEW.record_id::text, OLD.state,
			CASE NEW.state WHEN 'confirmed' THEN 'reviewed' WHEN 'reviewed' THEN 'received' ELSE 'confirmed' END], NULL, 'record', 'state');
	END IF;
	IF (OLD.code, OLD.record_id, OLD.unit, OLD.document_no, OLD.decided_on, OLD.item)
		IS DISTINCT FROM (NEW.code, NEW.record_id, NEW.unit, NEW.document_no, NEW.decided_on, NEW.item)
		OR (OLD.detail IS DISTINCT FROM NEW.detail)
	THEN
		PERFORM credit.raise('never_deleted', ARRAY['credit.record'],
			'What was decided about whom is not edited; submit a correction that supersedes the record.', 'record');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_record_change() IS '记录状态只能按规定转移,事实不可改写 | records move only along their states; facts are not edited';
CREATE OR REPLACE TRIGGER record_check_change BEFORE UPDATE ON credit.record
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_record_change();
