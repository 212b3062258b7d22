-- What a template says of its fields: which are never public, being personal
-- or secret, and which are free texts.
CREATE OR REPLACE FUNCTION credit_private.hidden_fields(template jsonb, OUT hidden text[], OUT free_text text[])
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
	SELECT coalesce(pg_catalog.array_agg(f.field ->> 'name') FILTER (WHERE (f.field ->> 'personal')::boolean OR (f.field ->> 'secret')::boolean), '{}'),
		   coalesce(pg_catalog.array_agg(f.field ->> 'name') FILTER (WHERE f.field ->> 'type' = 'text'), '{}')
	  FROM pg_catalog.jsonb_array_elements(template -> 'fields') AS f(field)
$function$;
COMMENT ON FUNCTION credit_private.hidden_fields(jsonb) IS '模板中不公开的字段与自由文本字段 | which fields of a template are never public, and which are free texts';
