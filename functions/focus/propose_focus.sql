-- The job: proposes what the rules would raise or end, once for the same
-- records; a proposal whose entry has ended lapses.
CREATE OR REPLACE FUNCTION credit.propose_focus() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	n bigint;
BEGIN
	UPDATE credit.focus_proposal AS p SET outcome = 'lapsed', decided_on = credit.today(), reason = '条目已终止 | the entry has ended'
	  FROM credit.listing_now AS l
	 WHERE p.outcome IS NULL AND l.code = p.code AND l.listing_id = p.listing_id AND l.status = 'ended';
	INSERT INTO credit.focus_proposal (code, listing_id, unit, focus_rule_id, records, proposed_on)
	SELECT c.code, c.listing_id, c.unit, c.focus_rule_id, c.records, credit.today() FROM credit_private.focus_candidates() AS c
	ON CONFLICT ON CONSTRAINT focus_proposal_once_key DO NOTHING;
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.propose_focus() IS '重点关注名单升降建议任务 | the job that proposes promotions and demotions; gives their number';
REVOKE ALL ON FUNCTION credit.propose_focus() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.propose_focus() TO credit_office, credit_admin;
