CREATE OR REPLACE FUNCTION credit_private.commitment_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- every commitment is part of the credit record, and the record says how it was kept
	SELECT 'commitment without record', c.code, c.commitment_no FROM credit.commitment AS c
	 WHERE NOT EXISTS (SELECT FROM credit.record AS r WHERE r.code = c.code AND r.act_kind = 'commitment' AND r.document_no = c.commitment_no)
	UNION ALL
	SELECT 'commitment and record differ', c.code, c.commitment_no
	  FROM credit.commitment AS c
	 CROSS JOIN LATERAL credit_private.commitment_state(c.code, c.commitment_id) AS s
	 CROSS JOIN LATERAL (SELECT r.state, r.detail FROM credit.record AS r WHERE r.code = c.code AND r.act_kind = 'commitment' AND r.document_no = c.commitment_no
						  ORDER BY r.record_id DESC LIMIT 1) AS r
	 WHERE r.state <> 'returned'
	   AND r.detail ->> 'CN_LYZT' IS DISTINCT FROM CASE s.state WHEN 'kept' THEN '全部履行' WHEN 'partly' THEN '部分履行' WHEN 'broken' THEN '未履行' ELSE '履行中' END
	UNION ALL
	-- a commitment acts on a matter only from the list of matters
	SELECT 'commitment outside the list', c.code, c.commitment_no
	  FROM credit.commitment AS c JOIN credit.matter AS m ON m.code = c.code AND m.matter_id = c.matter_id
	 WHERE (credit_private.commitment_lists_matter(c.commitment_kind, m, c.made_on)).unit IS NULL
	UNION ALL
	-- who may hand in later says what and when, and was asked about that day
	SELECT 'promise without papers', c.code, c.commitment_no FROM credit.commitment AS c
	 WHERE (c.promised_on IS NOT NULL) <> EXISTS (SELECT FROM credit.commitment_paper AS p WHERE p.code = c.code AND p.commitment_id = c.commitment_id)
	UNION ALL
	SELECT 'promise without inquiry', c.code, c.commitment_no FROM credit.commitment AS c
	 WHERE c.promised_on IS NOT NULL AND (c.standing_rules IS NULL
		OR NOT EXISTS (SELECT FROM credit.inquiry AS i WHERE i.inquiry_id = c.inquiry_id AND i.matter_id = c.matter_id AND i.stage = 'accept'))
	UNION ALL
	SELECT 'approved with papers missing', m.code, 'matter ' || m.matter_id
	  FROM credit.matter AS m JOIN credit.commitment AS c ON c.code = m.code AND c.matter_id = m.matter_id
	  JOIN credit.commitment_paper AS p ON p.code = c.code AND p.commitment_id = c.commitment_id AND p.handed_in_on IS NULL
	 WHERE m.outcome = 'approved'
	   AND (m.state = 'closed' OR coalesce((credit_private.commitment_lists_matter(c.commitment_kind, m, c.made_on)).papers_by, 'approved') = 'approved')
	UNION ALL
	SELECT 'letter without its points', NULL, l.template || ' ' || l.version || ' ' || p.point
	  FROM credit.commitment_letter AS l JOIN credit.template AS t ON t.template = l.template AND t.version = l.version
	 CROSS JOIN LATERAL credit_private.letter_lacks(t.body, t.valid_during) AS p
	UNION ALL
	-- a review that is open is somebody's duty
	SELECT 'review without duty', v.code, 'review ' || v.review_id FROM credit.commitment_review AS v
	 WHERE (v.result IS NULL) <> EXISTS (SELECT FROM credit.duty AS d WHERE d.code = v.code AND d.kind = 'commitment_review' AND d.about = 'case'
			AND d.case_id = v.review_id AND d.met_on IS NULL AND d.void_on IS NULL)
	UNION ALL
	SELECT 'broken without breach', v.code, 'review ' || v.review_id FROM credit.commitment_review AS v
	 WHERE v.result = 'broken' AND NOT EXISTS (SELECT FROM credit.breach AS b WHERE b.code = v.code AND b.commitment_id = v.commitment_id)
	UNION ALL
	SELECT 'commitment broken twice', b.code, 'commitment ' || b.commitment_id FROM credit.breach AS b
	 WHERE credit_private.breach_stands(b.code, b.document_no)
	 GROUP BY b.code, b.commitment_id HAVING count(*) > 1
	UNION ALL
	-- a repair has no effect once it is confirmed that its commitment was broken
	SELECT 'repair outlives its commitment', c.code, 'repair ' || c.repair_id
	  FROM credit.commitment_repair AS c
	  JOIN credit.repair AS p ON p.code = c.code AND p.repair_id = c.repair_id AND p.outcome = 'approved' AND p.broken_on IS NULL
	  JOIN credit.breach AS b ON b.code = c.code AND b.commitment_id = c.commitment_id
	  JOIN credit.record AS r ON r.code = b.code AND r.document_no = b.document_no AND r.act_kind = 'breach' AND r.state = 'confirmed'
	 WHERE r.confirmed_on >= p.decided_on
	UNION ALL
	-- what was approved on a commitment has it in the register
	SELECT 'repair without commitment', p.code, 'repair ' || p.repair_id
	  FROM credit.repair AS p
	  JOIN credit.repair_proof AS f ON f.code = p.code AND f.repair_id = p.repair_id AND f.step = 'commitment' AND f.satisfied
	 WHERE p.outcome = 'approved'
	   AND NOT EXISTS (SELECT FROM credit.commitment_repair AS c WHERE c.code = p.code AND c.repair_id = p.repair_id)
$function$;
COMMENT ON FUNCTION credit_private.commitment_invariants() IS '信用承诺的不变量 | what must hold of commitments: the rows that break it';
