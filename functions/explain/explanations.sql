-- What credit.explain() gives: entries, those that have ended too; their
-- measures; what the guard makes of a kind of matter; warnings.
CREATE OR REPLACE FUNCTION credit_private.explanations(codes credit.credit_code[], may_see text[], listing_id bigint, measure text, matter_kind text, matter_id bigint)
	RETURNS SETOF credit.explanation
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	n record;
	m record;
	p record;
	f credit.explanation;
	e credit.explanation;
	mode text := coalesce((SELECT (credit_private.use_rule_of(x)).mode FROM credit.matter AS x WHERE x.matter_id = explanations.matter_id AND x.code = ANY (codes)),
		(SELECT k.mode FROM credit.matter_kind AS k WHERE k.matter_kind = explanations.matter_kind));
BEGIN
	FOR n IN
		SELECT x.code, x.listing_id, x.status, x.list_kind
		  FROM credit.listing_now AS x
		  LEFT JOIN credit.record AS r ON r.code = x.basis_code AND r.record_id = x.basis_record_id
		 WHERE x.code = ANY (codes) AND (explanations.listing_id IS NULL OR x.listing_id = explanations.listing_id)
		   -- an entry is as open as the record it rests on
		   AND (r.record_id IS NULL OR r.disclosure = ANY (may_see))
		   -- and who answers for whom is for administrative use
		   AND (x.root_code IS NULL OR 'shared' = ANY (may_see))
		 ORDER BY x.status = 'ended', x.severity_rank DESC, x.listing_id
	LOOP
		f := credit_private.entry_facts(n.code, n.listing_id, may_see);
		IF explanations.measure IS NULL AND explanations.matter_kind IS NULL THEN
			RETURN NEXT f;
		END IF;
		FOR m IN
			SELECT x.measure FROM credit.measure_now AS x
			 WHERE x.code = n.code AND x.listing_id = n.listing_id AND (explanations.measure IS NULL OR x.measure = explanations.measure)
			   AND (explanations.matter_kind IS NULL OR x.direction = 'restrict' AND x.effect IN ('gate', 'cancel') AND (x.matter_kinds = '{}' OR explanations.matter_kind = ANY (x.matter_kinds)))
			 ORDER BY x.measure
		LOOP
			e := credit_private.explain_measure(f, m.measure);
			IF explanations.matter_kind IS NOT NULL THEN
				e.what := 'verdict';
				-- the guard's own words of today, nobody else's; none while the entry is suspended
				SELECT g.action INTO e.action
				  FROM credit.guard_verdict(n.code, explanations.matter_kind,
						mode, explanations.matter_id) AS g
				 WHERE g.list_kind = n.list_kind AND g.measure = m.measure
				 LIMIT 1;
				e.action := coalesce(e.action, 'pass');
			END IF;
			RETURN NEXT e;
		END LOOP;
	END LOOP;
	-- and who stands behind the applicant, as the gate looks at him (S4 item 11)
	IF explanations.matter_id IS NOT NULL AND explanations.listing_id IS NULL AND explanations.measure IS NULL AND 'shared' = ANY (may_see) THEN
		FOR p IN SELECT b.* FROM credit.matter AS x CROSS JOIN LATERAL credit_private.matter_persons(x.code, x.matter_id) AS b
				  WHERE x.matter_id = explanations.matter_id AND x.code = ANY (codes) ORDER BY b.party LOOP
			FOR m IN
				SELECT x.code, x.listing_id, x.measure, g.action
				  FROM credit.guard_verdict(p.party, explanations.matter_kind, CASE WHEN p.own_act THEN mode ELSE 'flag' END, NULL) AS g
				 CROSS JOIN LATERAL credit_private.codes_of(p.party) AS c
				  JOIN credit.measure_now AS x ON x.code = c AND x.list_kind = g.list_kind AND x.measure = g.measure AND NOT x.suspended
				  JOIN credit.listing_now AS y ON y.code = x.code AND y.listing_id = x.listing_id
				  LEFT JOIN credit.record AS r ON r.code = y.basis_code AND r.record_id = y.basis_record_id
				 WHERE r.record_id IS NULL OR r.disclosure = ANY (may_see)
				 ORDER BY x.listing_id, x.measure
			LOOP
				e := credit_private.explain_measure(credit_private.entry_facts(m.code, m.listing_id, may_see), m.measure);
				e.what := 'verdict';
				e.action := m.action;
				e.explanation := pg_catalog.format(CASE WHEN pg_catalog.current_setting('lc_messages') LIKE 'zh%' THEN '%s:%s' ELSE 'Of the %s: %s' END, p.name, e.explanation);
				e.roles := p.name;
				RETURN NEXT e;
			END LOOP;
		END LOOP;
	END IF;
	IF explanations.listing_id IS NULL AND explanations.measure IS NULL THEN
		RETURN QUERY SELECT * FROM credit_private.subject_warnings(codes, may_see);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.explanations(credit.credit_code[], text[], bigint, text, text, bigint) IS
	'主体各标记、措施、判定、提示的理由 | why: entries, measures, verdicts and warnings of a subject';
