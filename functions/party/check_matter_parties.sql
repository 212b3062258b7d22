-- S4 item 11: no matter is approved while somebody behind it is banned from it.
-- A founder's own restrictions hold as if he applied himself; those of who
-- merely answers for the applicant are its warning, and noted.  Each is looked
-- up under his lock with the latest snapshot, as the applicant is.
CREATE OR REPLACE FUNCTION credit_private.check_matter_parties() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	mode text := coalesce((credit_private.use_rule_of(NEW)).mode, (SELECT k.mode FROM credit.matter_kind AS k WHERE k.matter_kind = NEW.matter_kind));
	p record;
	v record;
BEGIN
	-- in an older snapshot who has become responsible meanwhile is not seen: fail, and be tried again
	IF pg_catalog.current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
		PERFORM credit_private.take_turn(ARRAY[NEW.code]);
	END IF;
	FOR p IN SELECT * FROM credit_private.matter_persons(NEW.code, NEW.matter_id) ORDER BY party LOOP
		SELECT * INTO v FROM credit.current_verdict(p.party, NEW.matter_kind, CASE WHEN p.own_act THEN mode ELSE 'flag' END, NULL) AS x
		 WHERE x.action <> 'pass' LIMIT 1;
		CONTINUE WHEN NOT FOUND;
		IF v.action = 'refuse' THEN
			PERFORM credit.raise('party_restricted', ARRAY[NEW.matter_id::text, p.name, NEW.matter_kind], v.detail || ' ' || v.hint, 'matter', 'state');
		ELSIF v.action = 'sign_off' AND NOT EXISTS (
			SELECT FROM credit.sign_off AS s
			 WHERE s.code = NEW.code AND s.matter_id = NEW.matter_id
			   AND s.signed_at >= (SELECT max(i.asked_at) FROM credit.inquiry AS i WHERE i.matter_id = NEW.matter_id)
			   AND s.signed_at >= (SELECT max(credit_private.bound_since(n.code, n.listing_id)) FROM credit_private.codes_of(p.party) AS c
									 JOIN credit.listing_now AS n ON n.code = c AND n.status = 'in_force'))
		THEN
			PERFORM credit.raise('sign_off_required', ARRAY[NEW.code::text, NEW.matter_kind], v.detail, 'matter', 'state');
		ELSIF v.action = 'flag' THEN
			PERFORM credit.guard_note(NEW.code, NEW.matter_kind, NEW.matter_id, 'credit.matter', p.name || ': ' || v.detail);
		END IF;
	END LOOP;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_matter_parties() IS
	'申请主体背后的人被禁入的,不予准予 | no approval while somebody behind the applicant is banned';
CREATE OR REPLACE TRIGGER matter_check_parties BEFORE UPDATE ON credit.matter
	FOR EACH ROW WHEN (OLD.state <> NEW.state AND NEW.state = 'approved') EXECUTE FUNCTION credit_private.check_matter_parties();
