-- What a commitment must be, whoever writes it: of a kind in force, by the
-- version of a letter in force on the day it was made, complete, about its own
-- subject; for a matter on the list, and with missing papers only for good
-- credit, queried that day for this matter (S4 item 1).
CREATE OR REPLACE FUNCTION credit_private.check_commitment() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	kind credit.commitment_kind;
	form credit.template;
	m credit.matter;
	latest date;
	in_force text;
	faults text;
	meant text;
	region text := (SELECT u.region FROM credit.unit AS u WHERE u.unit = NEW.unit);
BEGIN
	IF NEW.made_on > credit.today() THEN
		PERFORM credit.raise('commitment_in_future', ARRAY[NEW.made_on::text], NULL, 'commitment', 'made_on');
	END IF;
	SELECT * INTO kind FROM credit.commitment_kind AS k WHERE k.commitment_kind = NEW.commitment_kind AND k.valid_during @> NEW.made_on;
	IF NOT FOUND THEN
		PERFORM credit.raise('unknown_commitment_kind', ARRAY[NEW.commitment_kind, NEW.made_on::text], NULL, 'commitment', 'commitment_kind');
	END IF;

	SELECT t.* INTO form
	  FROM credit.commitment_letter AS l JOIN credit.template AS t ON t.template = l.template AND t.version = l.version
	 WHERE l.template = NEW.template AND l.version = NEW.template_version AND l.commitment_kind = NEW.commitment_kind AND t.valid_during @> NEW.made_on;
	IF NOT FOUND THEN
		SELECT pg_catalog.string_agg(l.template || ' ' || l.version, ', ' ORDER BY l.template) INTO in_force
		  FROM credit.commitment_letter AS l JOIN credit.template AS t ON t.template = l.template AND t.version = l.version
		 WHERE l.commitment_kind = NEW.commitment_kind AND t.valid_during @> NEW.made_on;
		PERFORM credit.raise('letter_not_in_force', ARRAY[NEW.template, NEW.template_version, NEW.commitment_kind],
			pg_catalog.format('In force on %s: %s.', NEW.made_on, coalesce(in_force, 'none')), 'commitment', 'template_version');
	END IF;
	SELECT pg_catalog.string_agg(pg_catalog.format('%s: %s, expected %s', f.pointer, f.fault, f.expected), E'\n') INTO faults
	  FROM credit.template_faults(form.body, NEW.content) AS f;
	IF faults IS NOT NULL THEN
		PERFORM credit.raise('letter_faults', ARRAY[NEW.template, NEW.template_version], faults, 'commitment', 'content');
	END IF;
	SELECT NEW.content ->> (f ->> 'name') INTO meant FROM pg_catalog.jsonb_array_elements(form.body -> 'fields') AS f WHERE f ->> 'x_column' = 'code';
	IF meant IS NOT NULL AND credit.try_credit_code(meant) NOT IN (SELECT credit_private.codes_of(NEW.code)) THEN
		PERFORM credit.raise('letter_of_another', ARRAY[NEW.code::text], NULL, 'commitment', 'content');
	END IF;

	IF kind.effect = 'none' THEN
		IF NEW.promised_on IS NOT NULL OR NEW.matter_id IS NOT NULL THEN
			PERFORM credit.raise('commitment_of_no_matter', ARRAY[NEW.commitment_kind], NULL, 'commitment', 'matter_id');
		END IF;
		RETURN NEW;
	END IF;
	SELECT * INTO m FROM credit.matter AS x WHERE x.code = NEW.code AND x.matter_id = NEW.matter_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('commitment_needs_matter', ARRAY[NEW.commitment_kind], NULL, 'commitment', 'matter_id');
	ELSIF (credit_private.commitment_lists_matter(kind.commitment_kind, m, NEW.made_on)).unit IS NULL THEN
		PERFORM credit.raise('matter_not_listed', ARRAY[m.title, m.matter_kind, kind.commitment_kind], NULL, 'commitment_matter');
	ELSIF m.state IN ('approved', 'refused', 'closed') OR kind.effect = 'accept_incomplete' AND m.state <> 'opened' THEN
		PERFORM credit.raise('commitment_too_late', ARRAY[m.matter_id::text, m.state], NULL, 'matter', 'state');
	END IF;
	NEW.inquiry_id := (SELECT max(i.inquiry_id) FROM credit.inquiry AS i
						WHERE i.matter_id = m.matter_id AND i.asked_on = credit.today() AND i.unit = m.unit AND i.stage = 'accept'
						  AND i.code IN (SELECT credit_private.codes_of(m.code)));
	IF kind.effect <> 'accept_incomplete' THEN
		IF NEW.promised_on IS NOT NULL THEN
			PERFORM credit.raise('commitment_of_no_matter', ARRAY[NEW.commitment_kind], NULL, 'commitment', 'promised_on');
		END IF;
		RETURN NEW;
	END IF;

	latest := (credit.due_on(credit.rule_on('commitment.promise', NEW.made_on, region), NEW.made_on)).due_on;
	IF NEW.promised_on IS NULL OR NEW.promised_on < credit.today() THEN
		PERFORM credit.raise('promise_past', ARRAY[coalesce(NEW.promised_on::text, 'NULL'), credit.today()::text], NULL, 'commitment', 'promised_on');
	ELSIF latest IS NULL THEN
		PERFORM credit.raise('no_rule', ARRAY['commitment.promise', NEW.made_on::text, region]);
	ELSIF NEW.promised_on > latest THEN
		PERFORM credit.raise('promise_too_far', ARRAY[NEW.promised_on::text, latest::text], NULL, 'commitment', 'promised_on');
	ELSIF NEW.inquiry_id IS NULL THEN
		PERFORM credit.raise('not_queried', ARRAY[m.matter_id::text, 'accept'], NULL, 'commitment', 'inquiry_id');
	END IF;
	NEW.standing_rules := credit_private.require_good_credit(m.code, m.matter_kind, m.matter_id, region);
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_commitment() IS '承诺的类型、承诺书版本、适用事项与容缺条件 | what a commitment must be: kind, letter, matter, and good credit for missing papers';
CREATE OR REPLACE TRIGGER commitment_check BEFORE INSERT ON credit.commitment
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_commitment();
