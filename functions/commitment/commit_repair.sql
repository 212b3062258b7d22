-- S4 item 1(2) 信用修复型; item 13 作出信用承诺: the commitment that a repair rests on is
-- a commitment as every other, received by the unit that verifies it.  The
-- evidence is the number of one that the subject has made for a repair, the
-- letter as signed (JSON), or words: then the letter in force was signed as it
-- stands, and they are what it adds.
CREATE OR REPLACE FUNCTION credit_private.commit_repair() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	named credit.commitment;
	letter credit.template;
	content jsonb;
	owner text := (SELECT s.name FROM credit.subject AS s WHERE s.code = NEW.code);
BEGIN
	IF EXISTS (SELECT FROM credit.commitment_repair AS x WHERE x.code = NEW.code AND x.repair_id = NEW.repair_id) THEN
		RETURN NULL;
	END IF;
	IF NEW.evidence ~ '^ *CN-[0-9]+-[0-9]+ *$' THEN
		SELECT * INTO named FROM credit.commitment AS c
		 WHERE c.code = NEW.code AND c.commitment_no = pg_catalog.btrim(NEW.evidence) AND c.commitment_kind = 'repair'
		   AND NOT EXISTS (SELECT FROM credit.breach AS b WHERE b.code = c.code AND b.commitment_id = c.commitment_id AND credit_private.breach_stands(b.code, b.document_no));
		IF NOT FOUND THEN
			PERFORM credit.raise('repair_commitment_unfit', ARRAY[pg_catalog.btrim(NEW.evidence), NEW.repair_id::text], NULL, 'commitment_repair');
		END IF;
		INSERT INTO credit.commitment_repair (code, repair_id, commitment_id, unit) VALUES (NEW.code, NEW.repair_id, named.commitment_id, NEW.unit);
		RETURN NULL;
	END IF;
	-- the unit's own letter before the platform's model
	SELECT t.* INTO letter
	  FROM credit.commitment_letter AS l JOIN credit.template AS t ON t.template = l.template AND t.version = l.version
	 WHERE l.commitment_kind = 'repair' AND t.valid_during @> NEW.given_on AND coalesce(l.unit = NEW.unit, true)
	 ORDER BY l.unit IS NULL, l.sector IS NOT NULL, l.template, l.version DESC LIMIT 1;
	IF NOT FOUND THEN
		PERFORM credit.raise('repair_commitment_missing', ARRAY[NEW.repair_id::text], NULL, 'commitment_letter');
	END IF;
	IF NEW.evidence ~ '^ *\{' THEN
		BEGIN
			content := NEW.evidence::jsonb;
		EXCEPTION WHEN invalid_text_representation THEN
			content := NULL;	-- words, with a brace before them
		END;
	END IF;
	IF content IS NULL THEN
		SELECT pg_catalog.jsonb_object_agg(f ->> 'name', v.value) INTO content
		  FROM pg_catalog.jsonb_array_elements(letter.body -> 'fields') AS f
		 CROSS JOIN LATERAL (SELECT CASE WHEN f ->> 'x_column' = 'subject_name' THEN owner
										 WHEN f ->> 'x_column' = 'code' THEN NEW.code::text
										 WHEN f -> 'values' = '["承诺"]' THEN '承诺'
										 WHEN f ->> 'name' = 'further' THEN NEW.evidence
										 WHEN f ->> 'name' = 'signed_by' THEN pg_catalog.left(owner, (f ->> 'max_length')::integer)
										 WHEN f ->> 'name' = 'signed_on' THEN pg_catalog.to_char(NEW.given_on, 'YYYY-MM-DD') END AS value) AS v
		 WHERE v.value IS NOT NULL;
	END IF;
	PERFORM credit.make_commitment(NEW.code::text, 'repair', letter.template, letter.version, content, pg_catalog.format('信用修复 %s', NEW.repair_id),
		repair_id => NEW.repair_id, made_on => NEW.given_on);
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.commit_repair() IS '修复承诺经核实即入承诺库 | the commitment of a repair, once verified, is in the register of commitments';
CREATE OR REPLACE TRIGGER repair_proof_commit AFTER UPDATE ON credit.repair_proof
	FOR EACH ROW WHEN (NEW.step = 'commitment' AND NEW.satisfied AND OLD.satisfied IS NOT TRUE) EXECUTE FUNCTION credit_private.commit_repair();
