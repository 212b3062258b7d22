-- A document without the hidden fields, and with every personal number hidden
-- that somebody wrote into one of the free texts.  Most hold none.
CREATE OR REPLACE FUNCTION credit_private.public_document(document jsonb, hidden text[], free_text text[]) RETURNS jsonb
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
	SELECT CASE WHEN credit.any_match(document, free_text, pg_catalog.array_fill('[0-9]{14}'::text, ARRAY[pg_catalog.cardinality(free_text)])) THEN
				(SELECT pg_catalog.jsonb_object_agg(d.key, CASE WHEN d.key = ANY (free_text) AND pg_catalog.jsonb_typeof(d.value) = 'string'
						THEN pg_catalog.to_jsonb(credit.hide_citizen_ids(d.value #>> '{}')) ELSE d.value END)
				   FROM pg_catalog.jsonb_each(document - hidden) AS d)
				ELSE document - hidden END
$function$;
COMMENT ON FUNCTION credit_private.public_document(jsonb, text[], text[]) IS
	'剔除不公开字段并隐去自由文本中的证件号码 | a document without the hidden fields, and without personal numbers in free texts';
