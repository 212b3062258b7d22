-- A case that names nobody does not: not by name, present or in the document,
-- not by code or another number.  One that does, only an organisation, and
-- only while its record is public.  What was approved is not rewritten.
CREATE OR REPLACE FUNCTION credit_private.check_typical_case() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	whole text := pg_catalog.regexp_replace(NEW.title || ' ' || NEW.body, '\s', '', 'g');
	found_as text;
BEGIN
	IF TG_OP = 'UPDATE' AND OLD.state <> 'draft' AND (OLD.title, OLD.body, OLD.names_subject) IS DISTINCT FROM (NEW.title, NEW.body, NEW.names_subject)
		OR TG_OP = 'UPDATE' AND OLD.state <> NEW.state
			AND (OLD.state, NEW.state) NOT IN (('draft', 'approved'), ('approved', 'published'), ('draft', 'withdrawn'), ('approved', 'withdrawn'), ('published', 'withdrawn'))
		OR TG_OP = 'INSERT' AND NEW.state <> 'draft' THEN
		PERFORM credit.raise('case_state', ARRAY[NEW.case_id::text, CASE TG_OP WHEN 'UPDATE' THEN OLD.state ELSE NEW.state END], NULL, 'typical_case', 'state');
	END IF;
	IF NEW.state IN ('draft', 'withdrawn') THEN
		RETURN NEW;
	END IF;
	IF NEW.names_subject THEN
		IF EXISTS (SELECT FROM credit.subject AS s WHERE s.code = NEW.code AND s.kind = 'person')
			OR NOT EXISTS (SELECT FROM credit_public.published_record AS p WHERE p.code = NEW.code AND p.record_id = NEW.record_id) THEN
			PERFORM credit.raise('case_names', ARRAY[NEW.case_id::text], NULL, 'typical_case', 'names_subject');
		END IF;
	ELSE
		SELECT n.what INTO found_as
		  FROM (SELECT 'code' AS what, NEW.code::text AS value
				UNION ALL SELECT 'name', s.name FROM credit.subject AS s WHERE s.code = NEW.code
				UNION ALL SELECT 'name', r.subject_name FROM credit.record AS r WHERE r.code = NEW.code AND r.record_id = NEW.record_id
				UNION ALL SELECT 'document number', r.document_no FROM credit.record AS r WHERE r.code = NEW.code AND r.record_id = NEW.record_id
				UNION ALL SELECT i.scheme, i.value FROM credit.identifier AS i WHERE i.code = NEW.code) AS n
		 WHERE pg_catalog.length(n.value) > 1
		   AND pg_catalog.strpos(pg_catalog.upper(whole), pg_catalog.upper(pg_catalog.regexp_replace(n.value, '\s', '', 'g'))) > 0
		 LIMIT 1;
		IF FOUND THEN
			PERFORM credit.raise('case_identifies', ARRAY[NEW.case_id::text, found_as], NULL, 'typical_case', 'body');
		END IF;
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_typical_case() IS '典型案例须去标识,点名者须为现公示的单位 | a case names nobody, or an organisation whose record is public';
CREATE OR REPLACE TRIGGER typical_case_check BEFORE INSERT OR UPDATE ON credit.typical_case
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_typical_case();
