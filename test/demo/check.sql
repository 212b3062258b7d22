-- Did every step of the tour happen?  Read from the database; any failure
-- makes make demo fail.
\set QUIET on
DO $do$
DECLARE
	failed text;
	before text[];
BEGIN
	SET LOCAL ROLE demo_office;
	SELECT array_agg((SELECT n.status FROM credit.listing_on(d.day) AS n) ORDER BY d.day) INTO before FROM unnest('{2027-01-20,2027-01-21}'::date[]) AS d(day);
	RESET ROLE;
	SELECT string_agg(c.what, '; ') INTO failed
	  FROM (VALUES
		('rows add up', (SELECT sum(received) = sum(confirmed) + sum(returned) + sum(waiting) AND sum(waiting) > 0 FROM credit_report.intake)),
		('105 published rows, one mistyped, one made up and the commitment of the repair were taken in', (SELECT sum(received) = 108 FROM credit_report.intake)),
		('one late, three on time', (SELECT count(*) FILTER (WHERE status = 'late') = 1 AND count(*) FILTER (WHERE status = 'on_time') = 3
			FROM credit_report.duty_status WHERE duty = 'publish' AND channel = 'own_site')),
		('pg_cron published', (SELECT count(*) > 20 FROM credit_public.permit)),
		('guard refused, then let pass', (SELECT array_agg(amount ORDER BY amount) = '{1,3}' FROM app.subsidy) AND (SELECT count(*) = 1 FROM app.permit_grant)),
		('sign-off', (SELECT count(*) = 1 FROM credit.sign_off)),
		('four steps by three people', (SELECT count(*) = 4 AND count(DISTINCT done_by) = 3 FROM credit.nomination_act)),
		('objection decided, and told', (SELECT count(*) = 1 FROM credit.objection WHERE outcome = 'rejected') AND (SELECT delivered_on IS NOT NULL FROM credit.objection_case)),
		('a broken repair brought the entry back', (SELECT status = 'in_force' FROM credit.listing_now)),
		('which had ended on the day of the repair', before = '{in_force,ended}'),
		('a warning was acknowledged', (SELECT count(*) = 1 FROM credit.intake_warning WHERE acknowledged_by = 'demo_head')),
		('the province has its batches', (SELECT count(*) = 1 FROM credit.feed_receipt) AND (SELECT verb = 'REPAIRED' FROM credit.feed_row WHERE batch_no = 2)),
		('quality of May is in a bulletin', (SELECT digest = sha256(convert_to(content::text, 'UTF8')) FROM credit.bulletin)
			AND (SELECT bool_and(issued_on IS NOT NULL) FROM credit.quality_band WHERE month = '2026-05-01' AND score IS NOT NULL)),
		('stock came under its plans', (SELECT count(*) = 4 FROM credit.stock_plan WHERE approved) AND (SELECT bool_and(plan_id IS NOT NULL) FROM credit.batch WHERE stock)),
		('jobs failed: ' || (SELECT string_agg(concat_ws(' ', job, sqlstate, message), '; ') FROM credit.job_run WHERE sqlstate IS NOT NULL), false)
	  ) AS c(what, held)
	 WHERE c.what IS NOT NULL AND c.held IS NOT TRUE;
	IF failed IS NOT NULL THEN
		RAISE EXCEPTION 'the tour went wrong: %', failed;
	END IF;
END
$do$;
