-- Who owes which item by the month: the unit that the catalogue makes
-- responsible on the last day of the month, or that may enter it by hand, for each item in force there that is reported by the month
-- or whose kind is not under the seven-day rule.
CREATE OR REPLACE FUNCTION credit_private.owed_reports(first_month date, last_month date)
	RETURNS TABLE (unit credit.credit_code, item text, period daterange, period_end date, region text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT u.unit, i.item, m.period, m.period_end, u.region
	  FROM (SELECT daterange(g::date, (g + interval '1 month')::date) AS period, (g + interval '1 month')::date - 1 AS period_end
			  FROM generate_series(owed_reports.first_month::timestamp, owed_reports.last_month::timestamp, interval '1 month') AS g) AS m
	 CROSS JOIN LATERAL (
			SELECT x.unit, x.item
			  FROM credit.item_unit AS x JOIN credit.catalog_edition AS e ON e.edition = x.edition
			 WHERE e.valid_during @> m.period_end AND x.valid_during @> m.period_end
			UNION
			SELECT x.unit, x.item FROM credit.manual_entry AS x WHERE x.valid_during @> m.period_end) AS p
	  JOIN credit.unit AS u ON u.unit = p.unit AND u.valid_during @> m.period_end
	 CROSS JOIN LATERAL credit.item_on(p.item, m.period_end, u.region) AS i
	 WHERE (i).item IS NOT NULL
	   AND (i.frequency = 'month'
			OR NOT EXISTS (SELECT FROM credit.prompt_kind AS k
							WHERE k.act_kind = i.act_kind AND k.region = ANY (credit.region_scope(u.region)) AND k.valid_during @> m.period_end))
$function$;
COMMENT ON FUNCTION credit_private.owed_reports(date, date) IS '某些月份应按月报送的(单位,项目) | the (unit, item) pairs owed by the month, from one month to another';
