-- R110: what is approved on a commitment has it in the register, unbroken.
CREATE OR REPLACE FUNCTION credit_private.check_repair() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF EXISTS (SELECT FROM credit.repair_proof AS f WHERE f.code = NEW.code AND f.repair_id = NEW.repair_id AND f.step = 'commitment' AND f.satisfied)
	   AND NOT EXISTS (SELECT FROM credit.commitment_repair AS c
						WHERE c.code = NEW.code AND c.repair_id = NEW.repair_id
						  AND NOT EXISTS (SELECT FROM credit.breach AS b
										   WHERE b.code = c.code AND b.commitment_id = c.commitment_id AND credit_private.breach_stands(b.code, b.document_no))) THEN
		PERFORM credit.raise('repair_commitment_missing', ARRAY[NEW.repair_id::text], NULL, 'commitment_repair');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_repair() IS '准予修复须有未违背的承诺 | a repair is approved only with its commitment, unbroken';
CREATE OR REPLACE TRIGGER repair_check_commitment BEFORE UPDATE ON credit.repair
	FOR EACH ROW WHEN (NEW.outcome = 'approved' AND OLD.outcome IS DISTINCT FROM 'approved') EXECUTE FUNCTION credit_private.check_repair();
