-- S1 二(三): the unit says that an item had nothing in a month; that meets the
-- month.  Refused while the platform knows of something decided in it; what
-- comes up later stands beside it in credit_report.zero_report.  Said again it
-- changes nothing.
CREATE OR REPLACE FUNCTION credit.report_nothing(item text, period daterange) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	month CONSTANT date := credit_private.month_of(lower(report_nothing.period));
	d credit.duty;
BEGIN
	IF report_nothing.period IS DISTINCT FROM daterange(month, (month + interval '1 month')::date) OR month > credit.today() THEN
		PERFORM credit.raise('bad_period', ARRAY[report_nothing.period::text]);
	END IF;
	SELECT * INTO d FROM credit.duty AS x
	 WHERE x.code = actor.unit AND x.kind = 'report' AND x.about = 'item' AND x.item = report_nothing.item AND x.period = report_nothing.period
	   AND x.void_on IS NULL FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_report_duty', ARRAY[actor.unit::text, report_nothing.item, pg_catalog.to_char(month, 'YYYY-MM')]);
	END IF;
	IF EXISTS (SELECT FROM credit.zero_report AS z
				WHERE z.unit = actor.unit AND z.item = report_nothing.item AND z.period = report_nothing.period) THEN
		RETURN;
	END IF;
	IF EXISTS (SELECT FROM credit.record AS r
				WHERE r.source_unit = actor.unit AND r.item = report_nothing.item AND report_nothing.period @> r.decided_on
				  AND r.state IN ('received', 'reviewed', 'confirmed') AND NOT r.stock) THEN
		PERFORM credit.raise('report_contradicted', ARRAY[report_nothing.item, pg_catalog.to_char(month, 'YYYY-MM')]);
	END IF;
	INSERT INTO credit.zero_report (unit, item, period, reported_by)
	VALUES (actor.unit, report_nothing.item, report_nothing.period, actor.login);
	UPDATE credit.duty AS x SET met_on = credit.today()
	 WHERE x.code = d.code AND x.duty_id = d.duty_id AND x.met_on IS NULL;
END
$function$;
COMMENT ON FUNCTION credit.report_nothing(text, daterange) IS
	'零报告:本单位某月某项目无信息可报 | a zero report: the unit had nothing of an item in a month';
GRANT EXECUTE ON FUNCTION credit.report_nothing(text, daterange) TO credit_clerk, credit_head;
