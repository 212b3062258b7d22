-- The day of the conduct that a record is about: the field that the template
-- has for it (credit.field_map, conduct_on), else the day it was decided.  A
-- conduct dated after its decision is taken for none.
CREATE OR REPLACE FUNCTION credit_private.conduct_on(code credit.credit_code, record_id bigint) RETURNS date
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN d.said <= r.decided_on THEN d.said ELSE r.decided_on END
	  FROM credit.record AS r
	  LEFT JOIN credit.field_map AS m ON m.template = r.template AND m.version = r.template_version AND m.column_name = 'conduct_on'
	 CROSS JOIN LATERAL (SELECT credit.try_date(r.detail ->> m.field)) AS d(said)
	 WHERE r.code = conduct_on.code AND r.record_id = conduct_on.record_id
$function$;
COMMENT ON FUNCTION credit_private.conduct_on(credit.credit_code, bigint) IS
	'记录所涉行为的日期,未载明则取决定日期 | the day of the conduct a record is about, else the day it was decided';
