-- R066 “一站式”查询 over all units and regions: by code, an older number, name,
-- document number, unit and date; open records only, no login.
CREATE OR REPLACE FUNCTION credit_public.search(term text DEFAULT NULL, unit_name text DEFAULT NULL, decided_from date DEFAULT NULL, decided_to date DEFAULT NULL)
	RETURNS TABLE (kind varchar(16), subject_name varchar(200), subject_code varchar(18), document_no varchar(128), unit varchar(200), decided_on date, contested boolean)
	LANGUAGE sql STABLE ROWS 20
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT p.act_kind, p.subject_name, p.code::varchar(18), p.document_no, p.unit_name, p.decided_on, p.contested
	  FROM credit_public.published_record AS p
	 WHERE (term IS NULL OR p.code = credit.try_credit_code(term) OR p.code = ANY (ARRAY(SELECT credit_public.codes_of_number(term)))
			OR p.subject_name LIKE pg_catalog.regexp_replace(term, '([\\%_])', '\\\1', 'g') || '%'
			OR p.document_no LIKE pg_catalog.regexp_replace(term, '([\\%_])', '\\\1', 'g') || '%')
	   AND (search.unit_name IS NULL OR p.unit_name = search.unit_name)
	   AND (decided_from IS NULL OR p.decided_on >= decided_from)
	   AND (decided_to IS NULL OR p.decided_on <= decided_to)
	 ORDER BY p.decided_on DESC, p.code, p.record_id
	 LIMIT 1000
$function$;
COMMENT ON FUNCTION credit_public.search(text, text, date, date) IS
	'公示一站式查询:代码、旧号码、名称、文号、单位、日期 | one search over everything public: code, older number, name, document number, unit, date';
GRANT EXECUTE ON FUNCTION credit_public.search(text, text, date, date) TO PUBLIC;
