-- The states of a record, enforced for every client: a transition that is not
-- in the list is refused.  Beside the columns of the state nothing of a record
-- ever changes, and these are written once.
CREATE OR REPLACE FUNCTION credit_private.check_record_change() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	facts credit.record := NEW;
BEGIN
	IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
		('received', 'reviewed'), ('received', 'returned'), ('reviewed', 'confirmed'), ('reviewed', 'returned'),
		('confirmed', 'superseded'), ('confirmed', 'withdrawn'))
	THEN
		PERFORM credit.raise('wrong_state', ARRAY[NEW.record_id::text, OLD.state,
			CASE NEW.state WHEN 'confirmed' THEN 'reviewed' WHEN 'reviewed' THEN 'received' ELSE 'confirmed' END], NULL, 'record', 'state');
	END IF;
	facts.state := OLD.state;
	IF OLD.reviewed_by IS NULL THEN
		facts.reviewed_by := NULL;
	END IF;
	IF OLD.confirmed_on IS NULL THEN
		facts.confirmed_on := NULL;
		facts.confirmed_by := NULL;
	END IF;
	IF OLD.ended_on IS NULL THEN
		facts.ended_on := NULL;
		facts.end_reason := NULL;
	END IF;
	IF facts IS DISTINCT FROM OLD THEN
		PERFORM credit.raise('never_deleted', ARRAY['credit.record'],
			'What was decided about whom is not edited; submit a correction that supersedes the record.', 'record');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_record_change() IS '记录状态只能按规定转移,事实不可改写 | records move only along their states; facts are not edited';
CREATE OR REPLACE TRIGGER record_check_change BEFORE UPDATE ON credit.record
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_record_change();
