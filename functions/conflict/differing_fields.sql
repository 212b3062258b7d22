-- The fields of which two documents of one template say different things.
-- Both must say something; a number is a number however it is written; what
-- the template marks as personal or secret is told without its value.
CREATE OR REPLACE FUNCTION credit_private.differing_fields(held jsonb, offered jsonb, template jsonb, closed text[])
	RETURNS TABLE (field text, held_value text, offered_value text)
	LANGUAGE sql IMMUTABLE
	SET search_path = pg_catalog, pg_temp
AS $function$
	SELECT f.field ->> 'name', s.held, s.offered
	  FROM pg_catalog.jsonb_array_elements(template -> 'fields') AS f(field)
	 CROSS JOIN LATERAL (SELECT pg_catalog.btrim(held ->> (f.field ->> 'name')), pg_catalog.btrim(offered ->> (f.field ->> 'name'))) AS v(held, offered)
	 CROSS JOIN LATERAL (SELECT CASE WHEN f.field ->> 'type' = 'date' THEN pg_catalog.replace(v.held, '/', '-')
									 WHEN f.field ->> 'type' IN ('number', 'integer') AND v.held ~ '^[0-9]+([.][0-9]+)?$' THEN pg_catalog.trim_scale(v.held::numeric)::text
									 ELSE v.held END,
								CASE WHEN f.field ->> 'type' = 'date' THEN pg_catalog.replace(v.offered, '/', '-')
									 WHEN f.field ->> 'type' IN ('number', 'integer') AND v.offered ~ '^[0-9]+([.][0-9]+)?$' THEN pg_catalog.trim_scale(v.offered::numeric)::text
									 ELSE v.offered END) AS n(held, offered)
	 CROSS JOIN LATERAL (SELECT coalesce((f.field ->> 'personal')::boolean, false) OR coalesce((f.field ->> 'secret')::boolean, false)
		OR closed IS NULL OR f.field ->> 'name' = ANY (closed)) AS p(hidden)
	 CROSS JOIN LATERAL (SELECT CASE WHEN p.hidden THEN '***' ELSE credit.hide_citizen_ids(n.held) END,
								CASE WHEN p.hidden THEN '***' ELSE credit.hide_citizen_ids(n.offered) END) AS s(held, offered)
	 WHERE n.held <> n.offered AND n.held <> '' AND n.offered <> ''
$function$;
COMMENT ON FUNCTION credit_private.differing_fields(jsonb, jsonb, jsonb, text[]) IS
	'两份文书中所报不同的字段,个人字段不显示其值 | the fields of which two documents say different things; personal values are not shown';
