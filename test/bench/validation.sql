-- The national penalty template on documents without a fault: in C, and the
-- same rules in PL/pgSQL, read from the same template.
\set n '(20000 * :scale)::int'
CREATE FUNCTION bench.is_date(value text) RETURNS boolean
	LANGUAGE plpgsql IMMUTABLE STRICT
AS $function$
BEGIN
	PERFORM value::date;
	RETURN value ~ '^[0-9]{4}([-/])[0-9]{1,2}\1[0-9]{1,2}$';
EXCEPTION WHEN data_exception THEN
	RETURN false;
END
$function$;
CREATE FUNCTION bench.faults(template jsonb, document jsonb) RETURNS TABLE (pointer text, fault text)
	LANGUAGE plpgsql STABLE
AS $function$
DECLARE
	f jsonb;
	c jsonb;
	value text;
	other text;
	holds boolean;
BEGIN
	FOR pointer IN SELECT k FROM jsonb_object_keys(document) AS k
		WHERE NOT EXISTS (SELECT FROM jsonb_array_elements(template -> 'fields') AS e WHERE e ->> 'name' = k) LOOP
		fault := 'unknown_field';
		RETURN NEXT;
	END LOOP;
	FOR f IN SELECT e FROM jsonb_array_elements(template -> 'fields') AS e LOOP
		pointer := '/' || (f ->> 'name');
		value := document ->> (f ->> 'name');
		IF value = '' OR template -> 'blank_words' ? value THEN
			value := NULL;
		END IF;
		FOR c IN SELECT f -> k FROM unnest('{required_if,empty_if,citizen_id_if}'::text[]) AS k WHERE f ? k LOOP
			other := coalesce(document ->> (c ->> 'field'), '');
			holds := CASE WHEN c ? 'equals' THEN other = c ->> 'equals'
						  WHEN c ? 'in' THEN c -> 'in' ? other
						  WHEN c ? 'empty' THEN (other = '') = (c ->> 'empty')::boolean
						  WHEN jsonb_typeof(c -> 'contains') = 'array' THEN EXISTS (SELECT FROM jsonb_array_elements_text(c -> 'contains') AS x WHERE strpos(other, x) > 0)
						  ELSE strpos(other, c ->> 'contains') > 0 END;
			IF holds AND value IS NULL AND c = f -> 'required_if' THEN
				fault := 'required'; RETURN NEXT;
			ELSIF holds AND value IS NOT NULL AND c = f -> 'empty_if' THEN
				fault := 'must_be_empty'; RETURN NEXT;
			ELSIF holds AND value IS NOT NULL AND c = f -> 'citizen_id_if' AND NOT credit.is_valid_citizen_id(value) THEN
				fault := 'bad_citizen_id'; RETURN NEXT;
			END IF;
		END LOOP;
		IF value IS NULL THEN
			IF (f ->> 'required')::boolean THEN
				fault := 'required'; RETURN NEXT;
			END IF;
			CONTINUE;
		END IF;
		IF value <> btrim(value) THEN
			fault := 'surrounding_blank'; RETURN NEXT;
		END IF;
		IF value ~ '[\x01-\x08\x0b\x0c\x0e-\x1f]' THEN
			fault := 'control_character'; RETURN NEXT;
		END IF;
		IF length(value) > (f ->> 'max_length')::int THEN
			fault := 'too_long'; RETURN NEXT;
		END IF;
		IF f ? 'pattern' AND value !~ (f ->> 'pattern') THEN
			fault := 'pattern'; RETURN NEXT;
		END IF;
		IF f ->> 'type' = 'enum' AND NOT f -> 'values' ? value AND NOT starts_with(value, f ->> 'other_prefix') THEN
			fault := 'not_in_list'; RETURN NEXT;
		ELSIF f ->> 'type' = 'enums' AND EXISTS (SELECT FROM string_to_table(value, f ->> 'separator') AS x
				WHERE NOT f -> 'values' ? x AND NOT starts_with(x, f ->> 'other_prefix')) THEN
			fault := 'not_in_list'; RETURN NEXT;
		ELSIF f ->> 'type' = 'date' AND NOT bench.is_date(value) THEN
			fault := 'bad_date'; RETURN NEXT;
		ELSIF f ->> 'type' = 'number' THEN
			IF value !~ '^-?[0-9]+(\.[0-9]+)?$' THEN
				fault := 'bad_number'; RETURN NEXT;
			ELSIF value::numeric < (f ->> 'minimum')::numeric OR length(split_part(value, '.', 2)) > (f ->> 'scale')::int
				OR length(replace(ltrim(value, '-'), '.', '')) > (f ->> 'precision')::int THEN
				fault := 'out_of_range'; RETURN NEXT;
			END IF;
		ELSIF f ->> 'type' = 'code_or_placeholder' AND value <> '00000000000000000X' AND NOT bench.check_plpgsql(value) THEN
			fault := 'bad_code'; RETURN NEXT;
		END IF;
	END LOOP;
	FOR f IN SELECT e FROM jsonb_array_elements(template -> 'rules') AS e LOOP
		IF bench.is_date(document ->> (f ->> 'from')) AND bench.is_date(document ->> (f ->> 'to'))
			AND (document ->> (f ->> 'from'))::date > (document ->> (f ->> 'to'))::date THEN
			pointer := '/' || (f ->> 'to'); fault := 'date_order'; RETURN NEXT;
		END IF;
	END LOOP;
END
$function$;
CREATE TABLE bench.v_row AS SELECT doc FROM bench.i_row LIMIT :n;
CREATE TABLE bench.v_template AS SELECT body FROM credit.template WHERE template = 'penalty' AND version = '2018';
INSERT INTO bench.variant (topic, name, before, work, rounds)
SELECT 'validation', v.name, NULL, format('SELECT count(f.*) FROM bench.v_row AS r CROSS JOIN bench.v_template AS t LEFT JOIN LATERAL %s(t.body, r.doc) AS f ON true', v.function), 3
  FROM (VALUES ('c', 'credit.template_faults'), ('plpgsql', 'bench.faults')) AS v(name, function);
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('validation', 'a document by its template in C, to PL/pgSQL', 'c', 'plpgsql', 0.1);
CALL bench.measure('validation');
INSERT INTO bench.fact (label, value, goal, reached)
SELECT 'what both find in the documents', format('%s and %s faults', c.n, p.n), '0 and 0', c.n = 0 AND p.n = 0
  FROM (SELECT count(*) AS n FROM bench.v_row AS r CROSS JOIN bench.v_template AS t CROSS JOIN credit.template_faults(t.body, r.doc)) AS c,
	   (SELECT count(*) AS n FROM bench.v_row AS r CROSS JOIN bench.v_template AS t CROSS JOIN bench.faults(t.body, r.doc)) AS p;
