-- S4 item 18 错误认定…积极采取措施消除不良影响: an objection that is upheld opens a
-- remedy in the same transaction.
CREATE OR REPLACE FUNCTION credit_private.follow_upheld() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.begin_remedy(n.code, n.record_id, CASE n.outcome WHEN 'upheld_delisted' THEN n.listing_id END, n.objection_id, n.answer, n.decided_by)
	   FROM new_objections AS n JOIN old_objections AS o ON o.code = n.code AND o.objection_id = n.objection_id
	  WHERE n.outcome IN ('upheld_corrected', 'upheld_withdrawn', 'upheld_delisted') AND o.outcome IS NULL AND n.case_id IS NOT NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_upheld() IS '异议成立即立案消除不良影响 | an upheld objection opens a remedy';
CREATE OR REPLACE TRIGGER objection_open_remedy AFTER UPDATE ON credit.objection
	REFERENCING OLD TABLE AS old_objections NEW TABLE AS new_objections
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_upheld();
