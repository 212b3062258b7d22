-- R066 “一站式”查询 over all units and regions, R078 without login: by code, older
-- number, document number or a part of the name, by unit, date, region and
-- kind of act.  Newest first; the next page begins after the last row's
-- next_after, so that what is published meanwhile moves nothing.
CREATE OR REPLACE FUNCTION credit_public.search(term text DEFAULT NULL, unit_name text DEFAULT NULL, decided_from date DEFAULT NULL, decided_to date DEFAULT NULL,
	region text DEFAULT NULL, act_kind text DEFAULT NULL, after text DEFAULT NULL, page_size integer DEFAULT 100)
	RETURNS TABLE (kind varchar(16), subject_name varchar(200), subject_code varchar(18), document_no varchar(128), unit varchar(200), decided_on date, contested boolean,
		division varchar(6), published_on date, data_as_of timestamptz, next_after varchar(64))
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER ROWS 20
	SET search_path = pg_catalog, credit, pg_temp
	SET plan_cache_mode = 'force_generic_plan'
AS $function$
#variable_conflict use_column
DECLARE
	page integer := least(search.page_size, credit_private.count_search(session_user));
	wanted text := nullif(pg_catalog.btrim(search.term), '');
	code credit.credit_code := credit.try_credit_code(wanted);
	codes credit.credit_code[];
	deciding credit.credit_code := credit.unit_of(search.unit_name);
	from_on date := coalesce(search.decided_from, '-infinity');
	to_on date := coalesce(search.decided_to, 'infinity');
	mark text[] := pg_catalog.string_to_array(coalesce(search.after, 'infinity'), '/');
	after_on date;
	after_code credit.credit_code;
	after_id bigint;
	found credit_public.published_record[];
BEGIN
	IF page < 0 OR (search.after IS NOT NULL AND (search.after ~ '^[0-9-]{10}/[0-9A-Z]{18}/[0-9]{1,18}$'
		AND credit.try_date(mark[1]) IS NOT NULL AND credit.try_credit_code(mark[2]) IS NOT NULL) IS NOT TRUE) THEN
		PERFORM credit.raise('bad_page', ARRAY[coalesce(search.after, search.page_size::text)]);
	END IF;
	after_on := mark[1]::date;
	after_code := credit.try_credit_code(mark[2]);
	after_id := mark[3]::bigint;
	IF search.unit_name IS NOT NULL AND deciding IS NULL THEN
		RETURN;
	ELSIF wanted IS NOT NULL THEN
		-- everybody whom the term means, by every code of his; here and not by
		-- credit.find_subjects(), which would be planned at each call
		IF code IS NOT NULL THEN
			codes := ARRAY[code];
		ELSE
			codes := ARRAY(SELECT i.code FROM credit.identifier AS i WHERE i.value = pg_catalog.upper(wanted) AND i.scheme <> 'passport');
		END IF;
		IF EXISTS (SELECT FROM credit.subject AS s WHERE (s.code = ANY (codes) AND s.merged_into IS NOT NULL) OR s.merged_into = ANY (codes)) THEN
			codes := ARRAY(SELECT DISTINCT f.code FROM pg_catalog.unnest(codes) AS c(code) CROSS JOIN LATERAL credit_private.codes_of(c.code) AS f(code));
		END IF;
		IF pg_catalog.cardinality(codes) > 0 THEN
			found := ARRAY(SELECT p FROM credit_private.published_by_code(codes, deciding, from_on, to_on, search.region, search.act_kind, after_on, after_code, after_id, page) AS p);
		ELSIF wanted !~ '[〔\[(（【].*[0-9]' THEN
			-- no name has a number behind a bracket, as a document number has
			found := ARRAY(SELECT p FROM credit_private.published_by_name(wanted, deciding, from_on, to_on, search.region, search.act_kind, after_on, after_code, after_id, page) AS p);
		END IF;
		IF code IS NULL THEN
			found := found || ARRAY(SELECT p FROM credit_private.published_by_document(wanted, deciding, from_on, to_on, search.region, search.act_kind, after_on, after_code, after_id, page) AS p
									 WHERE NOT EXISTS (SELECT FROM pg_catalog.unnest(found) AS f WHERE f.code = p.code AND f.record_id = p.record_id));
		END IF;
	ELSIF deciding IS NOT NULL THEN
		found := ARRAY(SELECT p FROM credit_private.published_by_unit(deciding, from_on, to_on, search.region, search.act_kind, after_on, after_code, after_id, page) AS p);
	ELSE
		found := ARRAY(SELECT p FROM credit_private.published_by_date(from_on, to_on, search.region, search.act_kind, after_on, after_code, after_id, page) AS p);
	END IF;
	RETURN QUERY
		SELECT p.act_kind::varchar(16), p.subject_name::varchar(200), p.code::varchar(18), p.document_no::varchar(128), p.unit_name::varchar(200), p.decided_on, p.contested,
			   p.region::varchar(6), p.published_on, (SELECT f.refreshed_at FROM credit_public.refresh AS f WHERE f.what = 'publish'),
			   pg_catalog.concat_ws('/', pg_catalog.to_char(p.decided_on, 'YYYY-MM-DD'), p.code, p.record_id)::varchar(64)
		  FROM pg_catalog.unnest(found) AS p
		 ORDER BY p.decided_on DESC, p.code DESC, p.record_id DESC
		 LIMIT page;
END
$function$;
COMMENT ON FUNCTION credit_public.search(text, text, date, date, text, text, text, integer) IS
	'公示一站式查询:代码、旧号码、名称、文号、单位、日期、地区、种类,分页且限流 | one search over everything public: code, older number, name, document number, unit, date, region, kind; paged and rate-limited';
GRANT EXECUTE ON FUNCTION credit_public.search(text, text, date, date, text, text, text, integer) TO PUBLIC;
