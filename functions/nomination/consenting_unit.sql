-- The unit whose consent a nomination needs: the nearest superior of the level
-- that the list's row names, or who took over from it.  NULL when it needs none.
CREATE OR REPLACE FUNCTION credit_private.consenting_unit(n credit.nomination) RETURNS credit.credit_code
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	wanted text;
	answer credit.credit_code;
	proposer credit.credit_code := credit_private.unit_in_charge(n.unit);
BEGIN
	SELECT x.consent_of INTO wanted
	  FROM credit.list_consent AS x JOIN credit.unit AS u ON u.unit = n.unit AND u.level = x.level
	 WHERE x.list_kind = n.list_kind AND x.valid_during @> n.proposed_on;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	WITH RECURSIVE above AS (
		SELECT u.superior AS unit, 1 AS steps FROM credit.unit AS u WHERE u.unit = proposer
		UNION
		SELECT u.superior, a.steps + 1 FROM above AS a JOIN credit.unit AS u ON u.unit = a.unit WHERE a.steps < 10
	)
	SELECT credit_private.unit_in_charge(a.unit) INTO answer
	  FROM above AS a JOIN credit.unit AS u ON u.unit = a.unit
	 WHERE u.level = wanted
	 ORDER BY a.steps LIMIT 1;
	IF answer IS NULL THEN
		PERFORM credit.raise('no_superior', ARRAY[n.unit::text, wanted, n.list_kind], NULL, 'unit', 'superior');
	END IF;
	RETURN answer;
END
$function$;
COMMENT ON FUNCTION credit_private.consenting_unit(credit.nomination) IS '须经其同意的上级单位,无须者空 | the superior whose consent a nomination needs; NULL when it needs none';
