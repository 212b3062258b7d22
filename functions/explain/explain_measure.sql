-- An entry's explanation, for a measure that it entails.
CREATE OR REPLACE FUNCTION credit_private.explain_measure(entry credit.explanation, measure text) RETURNS credit.explanation
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.measure;
BEGIN
	SELECT * INTO m FROM credit.measure AS x WHERE x.measure = explain_measure.measure;
	entry.what := 'measure';
	entry.measure := m.measure;
	entry.measure_name := m.name;
	entry.basis := m.basis;
	entry.explanation := pg_catalog.format(CASE WHEN pg_catalog.current_setting('lc_messages') LIKE 'zh%' THEN '%s措施“%s”的依据:%s。'
		ELSE '%s The measure "%s" rests on: %s.' END, entry.explanation, m.name, m.basis);
	RETURN entry;
END
$function$;
COMMENT ON FUNCTION credit_private.explain_measure(credit.explanation, text) IS '条目所触发措施的理由 | why an entry''s measure is there';
