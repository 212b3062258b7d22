-- Gives every change that is committed and has no place yet its position in
-- the order of delivery: densely, in the order the changes were written.  One
-- caller at a time; whoever comes meanwhile goes on with what is settled.  The
-- lock goes before the snapshot that looks for changes, hence two statements
-- and READ COMMITTED.
CREATE OR REPLACE FUNCTION credit_private.settle_changes() RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	n bigint := 0;
BEGIN
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		PERFORM credit.raise('feed_isolation');
	END IF;
	IF pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtext('credit.change_log'), 0) THEN
		UPDATE credit.change_log AS c
		   SET position = s.position
		  FROM (SELECT u.code, u.change_id,
					   coalesce((SELECT max(d.position) FROM credit.change_log AS d), 0) + row_number() OVER (ORDER BY u.change_id) AS position
				  FROM credit.change_log AS u
				 WHERE u.position IS NULL) AS s
		 WHERE c.code = s.code AND c.change_id = s.change_id;
		GET DIAGNOSTICS n = ROW_COUNT;
	END IF;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit_private.settle_changes() IS
	'为已提交而未定次序的变更定次序 | give committed changes their place in the order of delivery; gives their number';
