-- The fields of an item that are not for the public: what leaves a document
-- before it is published, beside what the template marks.
CREATE OR REPLACE FUNCTION credit_private.closed_fields(edition text, item text) RETURNS text[]
	LANGUAGE sql STABLE PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce(pg_catalog.array_agg(f.field), '{}')
	  FROM credit.catalog_field AS f
	 WHERE f.edition = closed_fields.edition AND f.item = closed_fields.item AND f.disclosure <> 'public'
$function$;
COMMENT ON FUNCTION credit_private.closed_fields(text, text) IS '项目中不向社会公开的字段 | the fields of an item that are not for the public';
