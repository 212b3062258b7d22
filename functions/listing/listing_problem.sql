-- Why a subject cannot be entered on a list on a day: the condition of the
-- error with its arguments, or no row.  One place for the trigger, for
-- nominations and for what comes in batches.
CREATE OR REPLACE FUNCTION credit_private.listing_problem(list_kind text, code credit.credit_code, record_id bigint, on_day date,
	OUT condition text, OUT args text[], OUT detail text, OUT column_name text) RETURNS SETOF record
	LANGUAGE plpgsql STABLE ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	kind credit.list_kind;
	basis credit.record;
	tier text;
	missing text;
	other bigint;
	chinese boolean := pg_catalog.current_setting('lc_messages') LIKE 'zh%';
BEGIN
	SELECT * INTO kind FROM credit.list_kind AS k WHERE k.list_kind = listing_problem.list_kind;
	missing := credit_private.missing_parts(kind);
	-- the list
	IF kind.list_kind IS NULL THEN
		RETURN QUERY SELECT 'no_list', ARRAY[coalesce(listing_problem.list_kind, '')], NULL::text, 'list_kind';
		RETURN;
	ELSIF missing <> '' THEN
		RETURN QUERY SELECT 'regime_incomplete', ARRAY[kind.list_kind, missing], NULL::text, 'list_kind';
		RETURN;
	ELSIF kind.state = 'draft' THEN
		RETURN QUERY SELECT 'list_inactive', ARRAY[kind.list_kind], NULL::text, 'list_kind';
		RETURN;
	ELSIF kind.state = 'ended' OR NOT kind.valid_during @> on_day THEN
		RETURN QUERY SELECT 'list_expired', ARRAY[kind.list_kind, on_day::text], pg_catalog.format(CASE WHEN chinese THEN '有效期 %s,状态 %s。' ELSE 'Valid during %s, state %s.' END, kind.valid_during, kind.state), 'list_kind';
		RETURN;
	END IF;
	-- the basis
	IF kind.colour <> 'red' THEN
		SELECT * INTO basis FROM credit.record AS r WHERE r.code = listing_problem.code AND r.record_id = listing_problem.record_id;
		IF basis.record_id IS NULL OR basis.state <> 'confirmed' OR NOT EXISTS (
			SELECT FROM credit.list_basis AS b WHERE b.list_kind = kind.list_kind AND b.act_kind = basis.act_kind AND b.severity = basis.severity)
		THEN
			RETURN QUERY SELECT 'no_basis', ARRAY[kind.list_kind],
				CASE WHEN basis.record_id IS NULL THEN CASE WHEN chinese THEN '未给出该主体的记录。' ELSE 'No record of this subject is given.' END
					 WHEN basis.state <> 'confirmed' THEN pg_catalog.format(CASE WHEN chinese THEN '记录 %s 的状态是 %s。' ELSE 'Record %s is %s.' END, basis.record_id, basis.state)
					 ELSE pg_catalog.format(CASE WHEN chinese THEN '记录 %s 的种类是 %s,严重程度 %s。' ELSE 'Record %s is a %s of severity %s.' END, basis.record_id, basis.act_kind, coalesce(basis.severity, 'none')) END,
				'record_id';
			RETURN;
		END IF;
		RETURN QUERY
			SELECT 'basis_repaired', ARRAY[basis.record_id::text, kind.list_kind],
				   pg_catalog.format(CASE WHEN chinese THEN '修复 %s 自 %s 起有效;认定违背承诺时终止,或随记录终止%s。'
						ELSE 'Repair %s is in effect since %s; it ends when its commitment is found broken, or with the record%s.' END, p.repair_id, p.decided_on,
					   coalesce(CASE WHEN chinese THEN '于 ' ELSE ' on ' END || nullif(basis.valid_until, 'infinity'), '')), 'record_id'
			  FROM credit.repair AS p WHERE p.code = basis.code AND p.record_id = basis.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL;
		IF FOUND THEN
			RETURN;
		END IF;
	END IF;
	-- the code
	tier := (SELECT d.tier FROM credit.diagnose_credit_code(listing_problem.code::text) AS d);
	IF tier <> ALL (kind.code_tiers) THEN
		RETURN QUERY SELECT 'wrong_code_tier', ARRAY[tier, kind.list_kind], NULL::text, 'code';
		RETURN;
	END IF;
	-- double listing: of this document, or of this subject under any of its codes
	SELECT l.listing_id INTO other FROM credit.listing AS l
	 WHERE l.code = listing_problem.code AND l.list_kind = kind.list_kind AND l.record_id = listing_problem.record_id AND l.exit_kind IS NULL
	 ORDER BY l.listing_id LIMIT 1;
	IF other IS NULL AND kind.entry_per = 'subject' THEN
		SELECT n.listing_id INTO other FROM credit_private.codes_of(listing_problem.code) AS c JOIN credit.listing_now AS n ON n.code = c
		 WHERE n.list_kind = kind.list_kind AND n.status <> 'ended' AND n.root_code IS NULL
		 ORDER BY n.listing_id LIMIT 1;
	END IF;
	IF other IS NOT NULL THEN
		RETURN QUERY SELECT 'listed_already', ARRAY[kind.list_kind, other::text], NULL::text, 'valid_during';
		RETURN;
	END IF;
	-- the colours
	IF kind.colour = 'red' AND EXISTS (
		SELECT FROM credit_private.codes_of(listing_problem.code) AS c JOIN credit.listing_now AS n ON n.code = c
		 WHERE n.colour = 'black' AND n.status <> 'ended')
	THEN
		RETURN QUERY SELECT 'red_while_black', ARRAY[kind.list_kind], NULL::text, 'list_kind';
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.listing_problem(text, credit.credit_code, bigint, date) IS
	'某日能否列入某名单:不能则给出错误及参数 | why a subject cannot be entered on a list on a day; no row when it can';
