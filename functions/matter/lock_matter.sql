-- Locks, before a matter is decided or what its decision needs is recorded, its
-- subject and whoever stands behind it: at once, so that nobody waits in a
-- circle, and before the matter's row; the verdicts that are asked for after would lock them one by one.
CREATE OR REPLACE FUNCTION credit_private.lock_matter(m credit.matter) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT credit.lock_subjects(ARRAY(
		SELECT credit_private.codes_of(m.code)
		UNION
		SELECT c FROM credit_private.matter_persons(m.code, m.matter_id) AS p CROSS JOIN LATERAL credit_private.codes_of(p.party) AS c))
$function$;
COMMENT ON FUNCTION credit_private.lock_matter(credit.matter) IS
	'决定事项之前一次锁定其主体及相关责任人 | lock a matter''s subject and the persons behind it at once, before it is decided';
