-- A decision meets the duty to decide at once; what was approved on a
-- commitment is checked later, when the rule says (S4 item 1(2)).
CREATE OR REPLACE FUNCTION credit_private.follow_matter_decision() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	c credit.commitment;
BEGIN
	FOR c IN
		SELECT x.* FROM credit.commitment AS x JOIN credit.commitment_kind AS k ON k.commitment_kind = x.commitment_kind
		 WHERE x.code = NEW.code AND x.matter_id = NEW.matter_id AND k.effect IN ('decide_at_once', 'waive_proof')
		 ORDER BY x.commitment_id
	LOOP
		PERFORM credit_private.meet_duty('commitment_decision', c.code, c.commitment_id);
		IF NEW.state = 'approved' THEN
			PERFORM credit_private.plan_review(c, credit.today());
		END IF;
	END LOOP;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_matter_decision() IS '凭承诺作出的决定:完成即时办理义务,列入事后核查 | a decision on a commitment: the duty is met, the later check is planned';
CREATE OR REPLACE TRIGGER matter_follow_decision AFTER UPDATE ON credit.matter
	FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.state IN ('approved', 'refused')) EXECUTE FUNCTION credit_private.follow_matter_decision();
