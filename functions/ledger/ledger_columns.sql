-- The columns of a source, or of its history, that are hashed today.
CREATE OR REPLACE FUNCTION credit_private.ledger_columns(s credit.ledger_source, kind text) RETURNS name[]
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce(pg_catalog.array_agg(a.attname ORDER BY a.attnum), '{}')
	  FROM pg_catalog.pg_attribute AS a
	 WHERE a.attrelid = pg_catalog.to_regclass('credit.' || s.source || CASE ledger_columns.kind WHEN 'history' THEN '_history' ELSE '' END)
	   AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> ALL (s.left_out)
$function$;
COMMENT ON FUNCTION credit_private.ledger_columns(credit.ledger_source, text) IS '某表入账的列 | the columns of a source that are hashed';
