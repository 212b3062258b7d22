-- What is kept of the rows of a batch, before anything is stored.  A classified
-- row is noted without its contents (S0 art 15).  The number of a natural
-- person never enters the register (S4 item 18): the row keeps a mask and, as
-- _person, the code derived from it, or as _person_fault why there is none.
-- And what the reported code was worth, as a tier (S2 item 3).
CREATE OR REPLACE FUNCTION credit_private.rows_to_keep(item text, payloads jsonb[])
	RETURNS TABLE (line_no integer, payload jsonb, code_tier text)
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	fields jsonb := (SELECT pg_catalog.jsonb_object_agg(m.column_name, m.field)
					   FROM credit_private.batch_template(rows_to_keep.item, credit.today()) AS t
					   JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version);
	code_field text := fields ->> 'code';
	number_field text := fields ->> 'person_number';
	kind_field text := fields ->> 'person_document';
	has_key boolean := false;
BEGIN
	IF number_field IS NOT NULL AND EXISTS (SELECT FROM pg_catalog.unnest(payloads) AS p(row) WHERE p.row ->> number_field ~ '[0-9]') THEN
		BEGIN
			PERFORM credit.person_key_id();
			has_key := true;
		EXCEPTION WHEN SQLSTATE 'UC301' THEN
			NULL;
		END;
	END IF;
	RETURN QUERY
	SELECT p.n::integer,
		   CASE WHEN credit.is_classified(p.row) THEN '{"_withheld": true}'
				WHEN pg_catalog.jsonb_typeof(p.row) <> 'object' THEN '{"_unreadable": "not an object"}'
				WHEN v.number IS NULL AND NOT v.misplaced THEN CASE WHEN p.row ?| '{_person,_person_fault}' THEN p.row - '{_person,_person_fault}'::text[] ELSE p.row END
				ELSE credit_private.without_numbers(p.row, ARRAY[v.number, CASE WHEN v.misplaced THEN v.code END], number_field)
					|| CASE WHEN v.number IS NULL OR d.tier IN ('valid', 'legacy', 'assigned') THEN '{}'
							WHEN kind_field IS NOT NULL AND p.row ->> kind_field IS DISTINCT FROM '身份证' THEN '{"_person_fault": "document_kind"}'
							WHEN credit_private.try_person(v.number) IS NULL THEN '{"_person_fault": "bad_number"}'
							WHEN NOT has_key THEN '{"_person_fault": "person_key_missing"}'
							ELSE pg_catalog.jsonb_build_object('_person', credit.person_code(credit_private.try_person(v.number))) END
		   END,
		   CASE WHEN pg_catalog.jsonb_typeof(p.row) <> 'object' OR code_field IS NULL OR credit.is_classified(p.row) THEN NULL
				WHEN v.code IS NOT NULL AND (v.number IS NULL OR d.tier <> 'placeholder') THEN d.tier
				WHEN v.number IS NOT NULL THEN 'person'
				ELSE 'missing' END
	  FROM pg_catalog.unnest(payloads) WITH ORDINALITY AS p(row, n)
	 CROSS JOIN LATERAL (SELECT CASE WHEN p.row ->> code_field !~ '^(/|-|无|空|null|NULL|\s*)$' THEN p.row ->> code_field END AS code,
								CASE WHEN p.row ->> number_field !~ '^(/|-|无|空|null|NULL|\s*)$' THEN p.row ->> number_field END AS number) AS w
	  LEFT JOIN LATERAL credit.diagnose_credit_code(w.code) AS d ON w.code IS NOT NULL
	 CROSS JOIN LATERAL (SELECT w.code, w.number,
								coalesce(d.tier = 'citizen_id_like' AND NOT credit.is_valid_credit_code(w.code), false) AS misplaced) AS v
	 ORDER BY p.n;
END
$function$;
COMMENT ON FUNCTION credit_private.rows_to_keep(text, jsonb[]) IS
	'入库前的处理:涉密行不留内容,自然人号码换成代码,代码分级 | what is kept of rows: nothing of classified ones, no number of a person, the tier of the code';
