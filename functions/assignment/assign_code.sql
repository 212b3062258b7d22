-- Enters a code that the caller's unit assigned: to a new subject, or to one
-- known by an older number, which is then found by the code.  The kind is what
-- the authority says; where the code's prefix says otherwise that is a warning,
-- in credit_report.kind_warning (R006), never a refusal.  The clock of the
-- return message starts.
CREATE OR REPLACE FUNCTION credit.assign_code(code credit.credit_code, name text, assigned_on date, kind text DEFAULT NULL,
	older_number text DEFAULT NULL, certificate_on date DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	before credit.credit_code;
	known credit.code_assignment;
BEGIN
	IF greatest(assign_code.assigned_on, assign_code.certificate_on) > credit.today() THEN
		PERFORM credit.raise('future_date', ARRAY[greatest(assign_code.assigned_on, assign_code.certificate_on)::text]);
	END IF;
	-- a person is nobody's code to assign, and what is of a person is public nowhere
	IF assign_code.kind = 'person' THEN
		PERFORM credit.raise('bad_identifier', ARRAY['person'], NULL, 'code_assignment', 'code');
	END IF;
	IF assign_code.older_number IS NOT NULL THEN
		before := credit_private.require_subject(assign_code.older_number);
		-- two subjects become one at the word of who registered the number, of nobody else: the office merges
		IF NOT EXISTS (SELECT FROM credit.identifier AS i
						WHERE i.code IN (SELECT credit_private.codes_of(before)) AND i.value = pg_catalog.upper(pg_catalog.btrim(assign_code.older_number))
						  AND actor.unit IN (SELECT credit_private.unit_in_charge(i.authority))) THEN
			PERFORM credit.raise('not_your_unit', ARRAY[coalesce((SELECT min(i.authority::text) FROM credit.identifier AS i
				WHERE i.code = before AND i.value = pg_catalog.upper(pg_catalog.btrim(assign_code.older_number))), '-'), actor.unit::text], NULL, 'identifier', 'authority');
		END IF;
		-- who has an official code is converted already; the office merges
		IF credit.is_official(before) AND before <> assign_code.code THEN
			PERFORM credit.raise('code_assigned', ARRAY[before::text], NULL, 'code_assignment');
		END IF;
	END IF;
	INSERT INTO credit.subject (code, kind, name, region, source)
	VALUES (assign_code.code, coalesce(assign_code.kind, credit.kind_of_code(assign_code.code)), assign_code.name, credit.region(assign_code.code), '赋码登记')
	ON CONFLICT DO NOTHING;
	INSERT INTO credit.identifier (code, scheme, value, source)
	SELECT assign_code.code, 'organisation_code', credit.organisation_code(assign_code.code), 'GB 32100' WHERE credit.is_official(assign_code.code)
	ON CONFLICT DO NOTHING;
	INSERT INTO credit.code_assignment (code, unit, assigned_on, certificate_on, entered_by)
	VALUES (assign_code.code, actor.unit, assign_code.assigned_on, assign_code.certificate_on, actor.login)
	ON CONFLICT DO NOTHING;
	IF NOT FOUND THEN
		SELECT * INTO known FROM credit.code_assignment AS a WHERE a.code = assign_code.code;
		IF (known.unit, known.assigned_on) <> (actor.unit, assign_code.assigned_on) OR known.certificate_on IS DISTINCT FROM coalesce(assign_code.certificate_on, known.certificate_on) THEN
			PERFORM credit.raise('code_assigned', ARRAY[assign_code.code::text], NULL, 'code_assignment');
		END IF;
		RETURN NULL;
	END IF;
	UPDATE credit.subject AS s SET kind = assign_code.kind
	 WHERE s.code = assign_code.code AND s.kind <> assign_code.kind;
	IF before IS NOT NULL AND before <> assign_code.code THEN
		PERFORM credit_private.join_subjects(before, assign_code.code, 'code assigned on ' || assign_code.assigned_on);
	END IF;
	RETURN credit_private.open_duty('code_feedback', assign_code.code, actor.unit, 'code.feedback', assign_code.assigned_on);
END
$function$;
COMMENT ON FUNCTION credit.assign_code(credit.credit_code, text, date, text, text, date) IS
	'登记赋码,起算回传时限,返回义务编号 | enter a code that was assigned; opens the duty to return it and gives its number';
REVOKE ALL ON FUNCTION credit.assign_code(credit.credit_code, text, date, text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.assign_code(credit.credit_code, text, date, text, text, date) TO credit_clerk, credit_head;
