-- R173 不得作为市场准入的必要条件: nothing but its own two functions reads the rows of education, in
-- any schema; nothing refers to them, no rule is named after them.
CREATE OR REPLACE FUNCTION credit_private.education_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'education read by a function', NULL::credit.credit_code, p.oid::regprocedure::text
	  FROM pg_catalog.pg_proc AS p
	 WHERE (p.prosrc ~* '\meducation_event\M' OR EXISTS (SELECT FROM pg_catalog.pg_depend AS d
				WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.refobjid = 'credit.education_event'::regclass))
	   AND p.oid NOT IN ('credit.note_education(text, text, date)'::regprocedure, 'credit_private.education_invariants()'::regprocedure)
	   -- the platform's script, carried as text
	   AND p.proname NOT IN ('platform_script', 'platform_again_script', 'platform_delta')
	UNION ALL
	-- a view, a rule, or a policy of another table
	SELECT 'education read by a view or policy', NULL, pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid)
	  FROM pg_catalog.pg_depend AS d
	  LEFT JOIN pg_catalog.pg_policy AS y ON d.classid = 'pg_catalog.pg_policy'::regclass AND y.oid = d.objid
	 WHERE d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = 'credit.education_event'::regclass
	   AND (d.classid = 'pg_catalog.pg_rewrite'::regclass OR y.polrelid <> 'credit.education_event'::regclass)
	UNION ALL
	SELECT 'education referred to by a key', NULL, k.conrelid::regclass || ' ' || k.conname
	  FROM pg_catalog.pg_constraint AS k WHERE k.confrelid = 'credit.education_event'::regclass
	UNION ALL
	-- what happens when a row is written: nothing
	SELECT 'education with a trigger', NULL, t.tgname::text
	  FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = 'credit.education_event'::regclass AND NOT t.tgisinternal AND t.tgfoid <> 'credit.refuse_change'::regproc
	UNION ALL
	SELECT 'education named by a rule', NULL, x.said
	  FROM (SELECT r.name AS said FROM credit.rule AS r UNION ALL SELECT y.kind FROM credit.duty_kind AS y UNION ALL SELECT m.measure FROM credit.measure AS m
			UNION ALL SELECT g.table_name::text COLLATE pg_catalog."default" FROM credit.guarded_table AS g UNION ALL SELECT k.matter_kind FROM credit.matter_kind AS k) AS x
	 WHERE x.said ~* '(^|[._])education([._]|$)'
$function$;
COMMENT ON FUNCTION credit_private.education_invariants() IS '准入前教育不得成为条件:违反者 | education at the window gates nothing: what breaks that';
