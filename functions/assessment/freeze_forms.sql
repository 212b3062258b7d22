-- Issues the confirmed forms of a month in a region; gives how many.
CREATE OR REPLACE FUNCTION credit_private.freeze_forms(month date, region text) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	n bigint;
BEGIN
	UPDATE credit.monthly_form_value AS v SET issued_on = credit.today()
	  FROM credit.monthly_form AS f JOIN credit.unit AS u ON u.unit = f.unit
	 WHERE f.unit = v.unit AND f.month = v.month AND f.version = v.version AND f.month = freeze_forms.month
	   AND f.confirmed_on IS NOT NULL AND f.issued_on IS NULL AND credit_private.in_region(u.region, freeze_forms.region);
	UPDATE credit.monthly_form AS f SET issued_on = credit.today()
	  FROM credit.unit AS u
	 WHERE u.unit = f.unit AND f.month = freeze_forms.month AND f.confirmed_on IS NOT NULL AND f.issued_on IS NULL
	   AND credit_private.in_region(u.region, freeze_forms.region);
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit_private.freeze_forms(date, text) IS '某地区某月已确认月报定稿 | freeze the confirmed forms of a month in a region';
