-- Before what is public about a record changes: waits for a publish_due() that
-- is at it, and keeps others away until the end of the transaction.  At READ
-- COMMITTED the next statement sees what that job wrote.  A transaction with an
-- older snapshot does not, and would leave it public; it meets the row by its
-- key instead and fails with 40001, to be tried again.
CREATE OR REPLACE FUNCTION credit_private.hold_publication(code credit.credit_code, record_id bigint) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM FROM credit.record AS r
	  WHERE r.code = hold_publication.code AND r.record_id = hold_publication.record_id FOR NO KEY UPDATE;
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		INSERT INTO credit_public.published_record
		SELECT r.code, r.record_id, r.act_kind, '', '', '', r.unit, '', r.source_unit, '', r.decided_on, NULL, NULL,
			   '-infinity', '-infinity', false, '{}', pg_catalog.now()
		  FROM credit.record AS r
		 WHERE r.code = hold_publication.code AND r.record_id = hold_publication.record_id
		ON CONFLICT DO NOTHING;
		DELETE FROM credit_public.published_record AS p
		 WHERE p.code = hold_publication.code AND p.record_id = hold_publication.record_id AND p.published_on = '-infinity';
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.hold_publication(credit.credit_code, bigint) IS
	'变更公示之前占住该记录,与公示任务互斥 | hold a record before what is public about it changes; excludes the publicity job';
