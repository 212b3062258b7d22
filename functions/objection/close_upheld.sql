-- An objection that was upheld waits for its correction: when the record is
-- superseded, or withdrawn instead, the case closes in the same transaction.
-- Entries that are to go on do so with their dates, on the corrected record,
-- once that is confirmed.
CREATE OR REPLACE FUNCTION credit_private.close_upheld() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	codes credit.credit_code[] := ARRAY(SELECT DISTINCT n.code FROM new_records AS n WHERE n.state IN ('superseded', 'withdrawn'));
BEGIN
	-- a verdict given meanwhile: an older snapshot does not see it, and fails
	PERFORM credit_private.lock_effects(codes) WHERE codes <> '{}';
	WITH closed AS (
		UPDATE credit.objection AS o
		   SET outcome = CASE n.state WHEN 'superseded' THEN 'upheld_corrected' ELSE 'upheld_withdrawn' END, decided_on = credit.today(), decided_by = o.upheld_by
		  FROM new_records AS n
		 WHERE n.state IN ('superseded', 'withdrawn') AND o.code = n.code AND o.record_id = n.record_id AND o.outcome IS NULL AND o.upheld_on IS NOT NULL
		RETURNING o.code, o.objection_id
	)
	UPDATE credit.duty AS d SET met_on = credit.today()
	  FROM closed AS c
	 WHERE d.code = c.code AND d.kind = 'objection_correct' AND d.case_id = c.objection_id AND d.met_on IS NULL AND d.void_on IS NULL;
	-- with a younger snapshot: the verdicts just written
	PERFORM credit_private.ask_feedback(k.code, k.case_id)
	   FROM (SELECT DISTINCT o.code, o.case_id FROM new_records AS n JOIN credit.objection AS o ON o.code = n.code AND o.record_id = n.record_id
			  WHERE n.state IN ('superseded', 'withdrawn') AND o.upheld_on IS NOT NULL) AS k;
	PERFORM credit_private.carry_entries(n.code, n.replaces, n.record_id, o.answer)
	   FROM new_records AS n JOIN credit.objection AS o ON o.code = n.code AND o.record_id = n.replaces AND o.outcome = 'upheld_corrected' AND o.keep_entries
	  WHERE n.state = 'confirmed';
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.close_upheld() IS
	'异议成立待更正者,更正或撤回记录即办结 | an upheld objection closes with its correction; entries that go on rest on the corrected record';
CREATE OR REPLACE TRIGGER record_close_upheld AFTER UPDATE ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.close_upheld();
