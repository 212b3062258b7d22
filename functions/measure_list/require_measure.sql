-- R147: a measure may be applied to a subject, or tasked, today only when the
-- list of measures in force has it, on its basis, for an entry of the subject
-- that is in force.  Else an error that says which of the three is wanting.
CREATE OR REPLACE FUNCTION credit_private.require_measure(code credit.credit_code, measure text, listing_id bigint DEFAULT NULL) RETURNS credit.measure_now
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	bound credit.measure_now;
	m credit.measure;
	kinds text[];
BEGIN
	SELECT n.* INTO bound
	  FROM credit_private.codes_of(require_measure.code) AS c
	  JOIN credit.measure_now AS n ON n.code = c AND n.measure = require_measure.measure
	 WHERE require_measure.listing_id IS NULL OR n.listing_id = require_measure.listing_id
	 ORDER BY n.suspended, n.severity_rank DESC, n.listing_id LIMIT 1;
	IF bound.suspended THEN
		PERFORM credit.raise('measure_suspended', ARRAY[require_measure.measure, bound.listing_id::text]);
	ELSIF bound.measure IS NOT NULL THEN
		RETURN bound;
	END IF;
	SELECT * INTO m FROM credit.measure AS x WHERE x.measure = require_measure.measure;
	IF m.measure IS NULL THEN
		PERFORM credit.raise('no_such_measure', ARRAY[require_measure.measure]);
	ELSIF NOT m.valid_during @> credit.today() THEN
		PERFORM credit.raise('basis_not_in_force', ARRAY[m.measure, credit.today()::text], pg_catalog.format('It rests on %s and holds %s.', m.basis, m.valid_during));
	END IF;
	kinds := ARRAY(SELECT DISTINCT n.list_kind FROM credit_private.codes_of(require_measure.code) AS c JOIN credit.listing_now AS n ON n.code = c
					WHERE n.status IN ('in_force', 'suspended') AND (require_measure.listing_id IS NULL OR n.listing_id = require_measure.listing_id));
	-- the list entails it, but the memorandum or the list's row does not hold today
	IF EXISTS (SELECT FROM credit.list_measure AS lm WHERE lm.measure = m.measure AND lm.list_kind = ANY (kinds))
	   AND NOT EXISTS (SELECT FROM credit.measure_list AS l WHERE l.measure = m.measure AND l.list_kind = ANY (kinds)) THEN
		PERFORM credit.raise('basis_not_in_force', ARRAY[m.measure, credit.today()::text],
			(SELECT pg_catalog.format('List "%s" entails it %s%s.', lm.list_kind, lm.valid_during, ', on memorandum ' || lm.memorandum)
			   FROM credit.list_measure AS lm WHERE lm.measure = m.measure AND lm.list_kind = ANY (kinds) LIMIT 1));
	END IF;
	PERFORM credit.raise('measure_not_listed', ARRAY[m.measure],
		pg_catalog.format('Entries in force are on: %s.', coalesce(nullif(pg_catalog.array_to_string(kinds, ', '), ''), 'no list')));
END
$function$;
COMMENT ON FUNCTION credit_private.require_measure(credit.credit_code, text, bigint) IS
	'措施须在今日有效的清单内并有生效条目,否则报错 | the measure as it binds the subject today, else an error: no basis in force, not on the list, or suspended';
