-- The public page of all kinds of act as it stood on a day.  Not for the public:
-- what was repaired, withdrawn or withheld since is not to be read any more, and
-- to show the page of the day before would be to go on publishing it.
CREATE OR REPLACE FUNCTION credit.page_on(day date, known_at timestamptz DEFAULT NULL)
	RETURNS TABLE (act_kind varchar(16), act_name varchar(64), subject_name varchar(200), subject_code varchar(18), document_no varchar(128), unit_name varchar(200),
		unit_code varchar(18), region varchar(6), decided_on date, valid_from date, valid_until date, source_name varchar(200), published_on date,
		public_until date, contested boolean, content jsonb)
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
	SET plan_cache_mode = force_custom_plan
AS $function$
#variable_conflict use_column
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_evaluator');
	asked date := credit_private.require_past(page_on.day);
BEGIN
	RETURN QUERY
	SELECT p.act_kind, p.act_name, p.subject_name, p.subject_code, p.document_no, p.unit_name, p.unit_code, p.region, p.decided_on, p.valid_from,
		   p.valid_until, p.source_name, p.published_on, p.public_until, p.contested, p.content
	  FROM credit_private.public_on(asked, page_on.known_at) AS p;
END
$function$;
COMMENT ON FUNCTION credit.page_on(date, timestamptz) IS
	'某日的公示页面,供核查而不对公众开放 | the public page as it stood on a day, for the office and evaluators';
REVOKE ALL ON FUNCTION credit.page_on(date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.page_on(date, timestamptz) TO credit_office, credit_evaluator;
