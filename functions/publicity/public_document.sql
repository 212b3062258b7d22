-- The document without what the template marks as personal or secret, and
-- with every personal number hidden that somebody wrote into a free text.
CREATE OR REPLACE FUNCTION credit_private.public_document(document jsonb, template jsonb) RETURNS jsonb
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
	SELECT coalesce(pg_catalog.jsonb_object_agg(d.key, CASE WHEN f.field ->> 'type' = 'text' AND pg_catalog.jsonb_typeof(d.value) = 'string'
		THEN pg_catalog.to_jsonb(credit.hide_citizen_ids(d.value #>> '{}')) ELSE d.value END), '{}')
	  FROM pg_catalog.jsonb_each(document) AS d
	  JOIN pg_catalog.jsonb_array_elements(template -> 'fields') AS f(field) ON f.field ->> 'name' = d.key
	 WHERE NOT coalesce((f.field ->> 'personal')::boolean, false) AND NOT coalesce((f.field ->> 'secret')::boolean, false)
$function$;
COMMENT ON FUNCTION credit_private.public_document(jsonb, jsonb) IS '剔除个人与保密字段后的文书 | the document without personal and secret fields';
