-- The public page of black or red lists as it stood on a day: credit_public.black_list
-- and red_list, with their columns.  Not for the public, as credit.page_on().
CREATE OR REPLACE FUNCTION credit.list_page_on(colour text, day date, known_at timestamptz DEFAULT NULL)
	RETURNS TABLE (list_kind varchar(32), list_name varchar(64), subject_name varchar(200), subject_code varchar(18), unit_name varchar(200), listed_on date,
		listed_until date, document_no varchar(128), decided_on date, contested boolean)
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
	SET plan_cache_mode = force_custom_plan
AS $function$
#variable_conflict use_column
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_evaluator');
	asked date := credit_private.require_past(list_page_on.day);
BEGIN
	IF list_page_on.colour IS NULL OR list_page_on.colour NOT IN ('black', 'red') THEN
		PERFORM credit.raise('no_such_page', ARRAY[coalesce(list_page_on.colour, '')]);
	END IF;
	RETURN QUERY
	SELECT k.list_kind::varchar, k.name::varchar, p.subject_name, p.subject_code, u.name::varchar, l.listed_on,
		   CASE WHEN upper_inf(l.valid_during) THEN DATE '2099-12-31' ELSE upper(l.valid_during) - 1 END, p.document_no, p.decided_on, p.contested
	  FROM credit_private.listing_known(list_page_on.known_at, NULL) AS l
	  JOIN credit.list_kind AS k ON k.list_kind = l.list_kind
	  JOIN credit.unit AS u ON u.unit = l.unit
	  JOIN credit_private.public_on(asked, list_page_on.known_at) AS p ON p.code = l.code AND p.record_id = l.record_id
	 WHERE k.colour = list_page_on.colour AND l.valid_during @> asked;
END
$function$;
COMMENT ON FUNCTION credit.list_page_on(text, date, timestamptz) IS
	'某日的红黑名单专栏,供核查而不对公众开放 | the public page of black or red lists as it stood on a day, for the office and evaluators';
REVOKE ALL ON FUNCTION credit.list_page_on(text, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.list_page_on(text, date, timestamptz) TO credit_office, credit_evaluator;
