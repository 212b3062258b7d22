-- Under the bucket lock of an organisation: its responsible persons change, or
-- something changes that reaches them.  At READ COMMITTED the lock does; in an
-- older snapshot a person entered meanwhile is not seen, and the transaction
-- must fail (40001) and be tried again.  Who enters persons always leaves the
-- mark that makes it fail.
CREATE OR REPLACE FUNCTION credit_private.note_responsible(organisations credit.credit_code[], always boolean) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF always OR pg_catalog.current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
		INSERT INTO credit.responsibility_mark AS m (code, changed_at)
		SELECT DISTINCT o.code, pg_catalog.clock_timestamp() FROM pg_catalog.unnest(organisations) AS o(code) ORDER BY o.code
		ON CONFLICT (code) DO UPDATE SET changed_at = excluded.changed_at;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.note_responsible(credit.credit_code[], boolean) IS
	'并发标记:旧快照不得漏过新责任人 | leave or meet the mark by which an older snapshot does not pass by a new responsible person';
