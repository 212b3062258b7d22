-- S1 二(六) 就申报材料真实性、守法经营、诚信履约等事项作出信用承诺: no letter without them.
CREATE OR REPLACE FUNCTION credit_private.check_commitment_letter() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	missing text;
BEGIN
	SELECT pg_catalog.string_agg(p.name, '、' ORDER BY p.point) INTO missing
	  FROM credit.template AS t CROSS JOIN LATERAL credit_private.letter_lacks(t.body, t.valid_during) AS p
	 WHERE t.template = NEW.template AND t.version = NEW.version;
	IF missing IS NOT NULL THEN
		PERFORM credit.raise('letter_incomplete', ARRAY[NEW.template, NEW.version, missing], NULL, 'commitment_letter', 'template');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_commitment_letter() IS '承诺书须含必备事项 | a letter of commitment has every point that is asked for';
CREATE OR REPLACE TRIGGER commitment_letter_check BEFORE INSERT ON credit.commitment_letter
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_commitment_letter();
