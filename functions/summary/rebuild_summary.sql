-- For disaster only, when facts were changed past the triggers: counts all
-- anew while writers wait.  Gives the number of lines.
CREATE OR REPLACE FUNCTION credit.rebuild_summary() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	n bigint;
BEGIN
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		PERFORM credit.raise('summary_isolation');
	END IF;
	LOCK TABLE credit.batch, credit.inbox, credit.fault, credit.intake_change, credit.record, credit.duty, credit.publication, credit_public.published_record, credit.listing,
		credit.objection, credit.repair, credit.inquiry, credit.matter, credit.sign_off, credit.break_glass IN SHARE ROW EXCLUSIVE MODE;
	LOCK TABLE credit.summary, credit.summary_change IN ACCESS EXCLUSIVE MODE;
	DELETE FROM credit.summary_change;
	DELETE FROM credit.summary;
	INSERT INTO credit.summary (measure, unit, item, channel, day, amount)
	SELECT c.measure, c.unit, c.item, c.channel, c.day, c.amount FROM credit_private.counted() AS c;
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.rebuild_summary() IS
	'全部重算汇总,期间写入者等待;仅供灾难恢复 | count all summaries anew while writers wait; for disaster only';
GRANT EXECUTE ON FUNCTION credit.rebuild_summary() TO credit_admin;
