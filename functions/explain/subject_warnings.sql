-- S4 item 11, 12(1): what is known of the persons who answer for an organisation
-- today binds them and not the organisation; it is told as a warning, and of
-- whom is not.  What they bear because of this organisation is no news of it.
CREATE OR REPLACE FUNCTION credit_private.subject_warnings(codes credit.credit_code[], may_see text[]) RETURNS SETOF credit.explanation
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	tie record;
	w credit.explanation;
BEGIN
	-- who answers for whom is for administrative use
	IF NOT 'shared' = ANY (may_see) THEN
		RETURN;
	END IF;
	FOR tie IN
		SELECT DISTINCT ON (n.severity_rank, n.since, n.code, n.listing_id) n.code, n.listing_id, x.name AS role
		  FROM credit.responsibility AS h
		  JOIN credit.responsible_role AS x ON x.role = h.role
		 CROSS JOIN LATERAL credit_private.codes_of(h.person) AS c
		  JOIN credit.listing_now AS n ON n.code = c AND n.status IN ('in_force', 'suspended') AND n.colour <> 'red'
		  LEFT JOIN credit.record AS r ON r.code = n.basis_code AND r.record_id = n.basis_record_id
		 WHERE h.code = ANY (codes) AND h.withdrawn_on IS NULL AND h.held_during @> credit.today()
		   AND (n.root_code IS NULL OR n.root_code <> ALL (codes)) AND (r.record_id IS NULL OR r.disclosure = ANY (may_see))
		 ORDER BY n.severity_rank DESC, n.since, n.code, n.listing_id, h.role
	LOOP
		w := credit_private.entry_facts(tie.code, tie.listing_id, may_see);
		w.what := 'warning';
		w.explanation := pg_catalog.format(CASE WHEN pg_catalog.current_setting('lc_messages') LIKE 'zh%' THEN '现任%s本人:%s' ELSE 'Of who is %s today: %s' END,
			tie.role, w.explanation);
		w.roles := tie.role;
		RETURN NEXT w;
	END LOOP;
END
$function$;
COMMENT ON FUNCTION credit_private.subject_warnings(credit.credit_code[], text[]) IS
	'现任责任人本人在列的提示,不指明何人 | warnings: entries of the persons who answer for an organisation today, unnamed';
