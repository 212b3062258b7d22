-- Everything that says why a list entry is there and what it is worth today:
-- one row, from which the guard words its refusals and credit.explain() its
-- answers.  A record that the reader may not see is not named; of a derived
-- entry the record is its root's.
CREATE OR REPLACE FUNCTION credit_private.entry_facts(code credit.credit_code, listing_id bigint, may_see text[]) RETURNS credit.explanation
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	chinese boolean := pg_catalog.current_setting('lc_messages') LIKE 'zh%';
	n credit.listing_now;
	l credit.listing;
	r credit.record;
	o credit.objection;
	b credit.ban;
	f credit.explanation;
	about text;
	until_text text;
	ban_text text;
	repair_rule text;
	excluded text;
	-- who answers for whom is for administrative use
	told boolean := 'shared' = ANY (may_see);
BEGIN
	SELECT * INTO n FROM credit.listing_now AS x WHERE x.code = entry_facts.code AND x.listing_id = entry_facts.listing_id;
	-- the entry that it stands on: itself, or its root
	SELECT * INTO l FROM credit.listing AS x WHERE x.code = coalesce(n.root_code, n.code) AND x.listing_id = coalesce(n.root_listing_id, n.listing_id);
	SELECT * INTO r FROM credit.record AS x WHERE x.code = n.basis_code AND x.record_id = n.basis_record_id;
	SELECT * INTO b FROM credit.ban AS x WHERE x.code = l.code AND x.listing_id = l.listing_id;
	f.what := 'flag';
	f.status := n.status;
	f.list_kind := n.list_kind;
	f.list_name := n.list_name;
	f.listing_id := n.listing_id;
	f.basis := (SELECT k.basis FROM credit.list_kind AS k WHERE k.list_kind = n.list_kind);
	f.rule_id := l.rule_id;
	f.rule := credit_private.rule_text(l.rule_id);
	IF r.disclosure = ANY (may_see) AND (n.root_code IS NULL OR told) THEN
		f.record_id := r.record_id;
		f.document_no := r.document_no;
		f.decided_on := r.decided_on;
	END IF;
	f.unit := (SELECT u.name FROM credit.unit AS u WHERE u.unit = coalesce(r.unit, n.unit));
	f.path := CASE WHEN n.root_code IS NULL THEN 'own' ELSE 'derived' END;
	f.root_code := CASE WHEN told THEN n.root_code::text END;
	f.since := n.since;
	f.until := n.until;
	f.ends_by := n.ends_by;
	IF f.root_code IS NOT NULL THEN
		f.roles := (SELECT pg_catalog.string_agg(DISTINCT x.name, '、') FROM credit_private.derived_ties(ARRAY[n.root_code]) AS t
					  JOIN credit.responsible_role AS x ON x.role = t.role
					 WHERE t.root_listing_id = n.root_listing_id AND t.person IN (SELECT credit_private.codes_of(n.code)));
	END IF;

	IF n.status = 'suspended' THEN
		SELECT * INTO o FROM credit.objection AS x WHERE x.code = n.basis_code AND x.record_id = n.basis_record_id AND x.outcome IS NULL;
		f.why := pg_catalog.format(CASE WHEN chinese THEN '%2$s提出的异议%1$s正由%3$s核实' ELSE 'objection %s of %s is being verified by %s' END,
			o.objection_id, o.filed_on, (SELECT u.name FROM credit.unit AS u WHERE u.unit = o.unit));
	ELSIF n.status = 'ended' THEN
		f.why := CASE n.ended_by
			WHEN 'basis_withdrawn' THEN pg_catalog.format(CASE WHEN chinese THEN '依据于%s撤销或更正:%s' ELSE 'its basis was withdrawn or corrected on %s: %s' END,
				coalesce(r.ended_on, credit.today()), coalesce(r.end_reason, (SELECT x.exit_reason FROM credit.listing AS x WHERE x.code = n.code AND x.listing_id = n.listing_id)))
			WHEN 'repair' THEN coalesce((
				SELECT pg_catalog.format(CASE WHEN chinese THEN '信用修复%s于%s准予' ELSE 'repair %s was approved on %s' END, p.repair_id, p.decided_on)
				  FROM credit.repair AS p
				 WHERE p.code = n.basis_code AND p.record_id = n.basis_record_id AND p.outcome = 'approved' AND p.broken_on IS NULL
				 ORDER BY p.repair_id DESC LIMIT 1), n.ended_by)
			WHEN 'term' THEN pg_catalog.format(CASE WHEN chinese THEN '期限已于%s届满' ELSE 'its term ended on %s' END, n.until)
			ELSE pg_catalog.format('%s: %s', n.ended_by, coalesce(
				(SELECT x.exit_reason FROM credit.listing AS x WHERE x.code = n.code AND x.listing_id = n.listing_id), l.exit_reason)) END;
	END IF;
	-- what is over needs no repair
	IF n.status <> 'ended' AND r.record_id IS NOT NULL THEN
		SELECT p.earliest_on, p.rule_id, p.excluded INTO f.repair_from, f.repair_rule_id, excluded FROM credit_private.repair_from(r.code, r.record_id) AS p;
		repair_rule := credit_private.rule_text(f.repair_rule_id);
	END IF;

	until_text := coalesce(f.until::text, CASE WHEN b.permanent THEN CASE WHEN chinese THEN '永久' ELSE 'ever' END
		WHEN chinese THEN '另行决定' ELSE 'further notice' END);
	ban_text := (SELECT pg_catalog.format(CASE WHEN chinese THEN ';禁入领域:%s(%s)' ELSE '; ban from %s (%s)' END, x.name, b.legal_basis)
				   FROM credit.ban_field AS x WHERE x.field = b.field);
	about := CASE WHEN chinese
		THEN CASE n.status WHEN 'in_force' THEN '在列' WHEN 'suspended' THEN '在列(暂停)' WHEN 'future' THEN '将列入' ELSE '已终止' END
		ELSE CASE n.status WHEN 'in_force' THEN 'In force' WHEN 'suspended' THEN 'Suspended; listed' WHEN 'future' THEN 'Not yet in force; listed' ELSE 'Ended; listed' END END;
	IF chinese THEN
		f.explanation := pg_catalog.concat(about, ':自', f.since, '至', until_text,
			CASE WHEN f.document_no IS NOT NULL THEN pg_catalog.format(';依据%s于%s作出的文书%s', f.unit, f.decided_on, f.document_no)
				 WHEN r.record_id IS NOT NULL THEN pg_catalog.format(';依据%s作出的未公开文书', f.unit) END,
			CASE WHEN f.root_code IS NOT NULL THEN pg_catalog.format(';作为%s的%s,派生自其条目%s', f.root_code, coalesce(f.roles, '责任人'), n.root_listing_id)
				 WHEN f.path = 'derived' THEN ';派生自其所负责组织的条目' END,
			CASE WHEN f.why IS NOT NULL THEN ';' || f.why END,
			ban_text, ';名单依据:', f.basis, CASE WHEN f.rule IS NOT NULL THEN ';期限规则 ' || f.rule END, '。');
		f.hint := pg_catalog.concat('终止方式:', f.ends_by, CASE WHEN f.path = 'derived' THEN ',或随来源条目终止' END, '。',
			CASE WHEN f.repair_from IS NOT NULL THEN pg_catalog.format('最早可于%s申请信用修复(规则 %s)。', f.repair_from, repair_rule) END,
			'不予修复:' || excluded || '。');
	ELSE
		f.explanation := pg_catalog.concat(about, ' since ', f.since, ' until ', until_text,
			CASE WHEN f.document_no IS NOT NULL THEN pg_catalog.format(', on the basis of document %s of %s by %s', f.document_no, f.decided_on, f.unit)
				 WHEN r.record_id IS NOT NULL THEN pg_catalog.format(', on the basis of a document of %s that is not disclosed here', f.unit) END,
			CASE WHEN f.root_code IS NOT NULL THEN pg_catalog.format('; derived from entry %s of %s, as %s', n.root_listing_id, f.root_code, coalesce(f.roles, 'responsible person'))
				 WHEN f.path = 'derived' THEN '; derived from the entry of an organisation that the person answers for' END,
			CASE WHEN f.why IS NOT NULL THEN '; ' || f.why END,
			ban_text, '; the list rests on: ', f.basis, CASE WHEN f.rule IS NOT NULL THEN '; its term on rule ' || f.rule END, '.');
		f.hint := pg_catalog.concat('It ends by: ', f.ends_by, CASE WHEN f.path = 'derived' THEN ', and with the entry it derives from' END, '.',
			CASE WHEN f.repair_from IS NOT NULL THEN pg_catalog.format(' Repair can be applied for from %s on (rule %s).', f.repair_from, repair_rule) END,
			' It cannot be repaired: ' || excluded || '.');
	END IF;
	RETURN f;
END
$function$;
COMMENT ON FUNCTION credit_private.entry_facts(credit.credit_code, bigint, text[]) IS
	'名单条目的全部理由:依据、规则、文书、路径、期间、状态原因、如何终止 | why a list entry is there and what it is worth today';
