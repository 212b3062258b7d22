-- What the inbox keeps of a row that cannot become a document: why, and the
-- fields as they stood; nothing of a classified one (S0 art 15).
CREATE OR REPLACE FUNCTION credit_private.unreadable_row(fault text, fields text[]) RETURNS jsonb
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN EXISTS (SELECT FROM pg_catalog.unnest(fields) AS f WHERE f ~* '^\s*(绝密|机密|秘密|secret|confidential|top secret)') THEN '{"_withheld": true}'
				ELSE pg_catalog.jsonb_build_object('_unreadable', fault, '_fields', ARRAY(SELECT credit.hide_citizen_ids(f) FROM pg_catalog.unnest(fields) AS f)) END
$function$;
COMMENT ON FUNCTION credit_private.unreadable_row(text, text[]) IS '不能读取的行所留内容 | what is kept of a row that cannot be read';
