-- A unit contests a finding, once, until its month is issued.
CREATE OR REPLACE FUNCTION credit.contest_finding(finding_id bigint, ground text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	f credit.quality_finding;
	actor credit.account;
	contest bigint;
BEGIN
	actor := credit_private.require_role('credit_head');
	SELECT * INTO f FROM credit.quality_finding AS x WHERE x.finding_id = contest_finding.finding_id AND x.cleared_on IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_finding', ARRAY[contest_finding.finding_id::text]);
	END IF;
	PERFORM credit_private.require_unit(f.unit, 'credit_head');
	-- against an issue of the month at this moment
	PERFORM pg_advisory_xact_lock(hashtext('credit.quality'), f.month - date '2000-01-01');
	IF EXISTS (SELECT FROM credit.quality_band AS b WHERE b.unit = f.unit AND b.month = f.month AND b.issued_on IS NOT NULL) THEN
		PERFORM credit.raise('already_issued', ARRAY[to_char(f.month, 'YYYY-MM')], NULL, 'quality_band', 'issued_on');
	END IF;
	INSERT INTO credit.finding_contest AS c (code, finding_id, unit, ground, filed_on, filed_by)
	VALUES (f.code, f.finding_id, f.unit, contest_finding.ground, credit.today(), actor.login)
	ON CONFLICT ON CONSTRAINT finding_contest_once_key DO NOTHING
	RETURNING c.contest_id INTO contest;
	IF contest IS NULL THEN
		PERFORM credit.raise('contested_before', ARRAY[f.finding_id::text], NULL, 'finding_contest');
	END IF;
	RETURN contest;
END
$function$;
COMMENT ON FUNCTION credit.contest_finding(bigint, text) IS '单位对一条质量问题提出申辩 | contest a finding, on a ground; gives the number of the contest';
GRANT EXECUTE ON FUNCTION credit.contest_finding(bigint, text) TO credit_head;
