-- The nightly job: a promised paper that did not come by its day is a breach
-- (S4 item 1(2) 在规定期限内提供).  The subjects are locked first and looked at again
-- then: a paper that was handed in meanwhile counts.  Of a matter that was
-- refused nothing is owed.  Gives the number of breaches.
CREATE OR REPLACE FUNCTION credit.find_overdue_promises() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	c credit.commitment;
	sender credit.account;
	missing text;
	n bigint := 0;
BEGIN
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		PERFORM credit.raise('standing_isolation');
	END IF;
	PERFORM credit.lock_subjects(ARRAY(SELECT DISTINCT f FROM credit_private.overdue_promises() AS o CROSS JOIN LATERAL credit_private.codes_of(o.code) AS f ORDER BY 1));
	FOR c IN SELECT o.* FROM credit_private.overdue_promises() AS o ORDER BY o.code, o.commitment_id LOOP
		sender := credit_private.commitment_sender(c);
		SELECT pg_catalog.string_agg(p.name, '、' ORDER BY p.paper_no) INTO missing
		  FROM credit.commitment_paper AS p
		 WHERE p.code = c.code AND p.commitment_id = c.commitment_id AND (p.handed_in_on IS NULL OR p.handed_in_on > c.promised_on);
		BEGIN
			INSERT INTO credit.commitment_review (code, commitment_id, planned_on, result, finding, final, verified_on, verified_by, unit)
			VALUES (c.code, c.commitment_id, credit.today(), 'broken', pg_catalog.format('承诺于%s前补齐,逾期未补齐:%s', c.promised_on, missing), true, credit.today(),
				'overdue promise', c.unit);
			PERFORM credit_private.found_breach(c, 'commitment.overdue', pg_catalog.format('承诺于%s前补齐材料,逾期未补齐:%s', c.promised_on, missing), sender);
			PERFORM credit_private.file_commitment(c.code, c.commitment_id, sender);
			n := n + 1;
		EXCEPTION WHEN SQLSTATE 'UC779' OR SQLSTATE 'UC780' THEN
			-- one that cannot be filed does not keep the others; the next run tries again
			RAISE WARNING USING MESSAGE = SQLERRM, HINT = c.commitment_no;
		END;
	END LOOP;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.find_overdue_promises() IS '逾期容缺承诺任务:未按期补齐即为违诺,返回件数 | the nightly job: overdue promises become breaches; gives their number';
GRANT EXECUTE ON FUNCTION credit.find_overdue_promises() TO credit_office, credit_admin;
