-- S4 item 1(2) 容缺受理: a matter with missing papers is accepted only while the
-- credit is good, on the day of acceptance too, and goes past the step that its
-- list names only when all of them are there.  Fires after the gate's own
-- trigger (by name), so a query of that day has been made.
CREATE OR REPLACE FUNCTION credit_private.check_matter_papers() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	missing text;
BEGIN
	IF NEW.state = 'accepted' THEN
		PERFORM credit_private.require_good_credit(NEW.code, NEW.matter_kind, NEW.matter_id, (SELECT u.region FROM credit.unit AS u WHERE u.unit = NEW.unit))
		  FROM credit.commitment AS c
		 WHERE c.code = NEW.code AND c.matter_id = NEW.matter_id AND c.promised_on IS NOT NULL
		 LIMIT 1;
	ELSIF NEW.state = 'approved' OR NEW.state = 'closed' AND NEW.outcome = 'approved' THEN
		SELECT pg_catalog.string_agg(p.name, '、' ORDER BY p.commitment_id, p.paper_no) INTO missing
		  FROM credit.commitment AS c
		  JOIN credit.commitment_paper AS p ON p.code = c.code AND p.commitment_id = c.commitment_id AND p.handed_in_on IS NULL
		 WHERE c.code = NEW.code AND c.matter_id = NEW.matter_id
		   -- as the list said when the commitment was made
		   AND coalesce((credit_private.commitment_lists_matter(c.commitment_kind, NEW, c.made_on)).papers_by, 'approved') IN ('approved', NEW.state);
		IF missing IS NOT NULL THEN
			PERFORM credit.raise('papers_missing', ARRAY[NEW.matter_id::text, missing], NULL, 'matter', 'state');
		END IF;
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_matter_papers() IS '容缺事项:信用状况较好方可受理,材料补齐方可准予或办结 | a matter with missing papers: accepted for good credit, decided when they are there';
CREATE OR REPLACE TRIGGER matter_check_papers BEFORE UPDATE ON credit.matter
	FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION credit_private.check_matter_papers();
