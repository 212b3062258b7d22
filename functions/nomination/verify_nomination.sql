-- S3 四.4 校核: checks the case against the registers and keeps what was found;
-- by the office, or by the unit.  One that failed is made again when the
-- reason is mended.
CREATE OR REPLACE FUNCTION credit.verify_nomination(nomination_id bigint) RETURNS TABLE (point text, passed boolean, detail text)
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	n credit.nomination := credit_private.require_nomination(verify_nomination.nomination_id, 'verify', actor);
	findings jsonb;
BEGIN
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(n.unit, 'credit_clerk', 'credit_head');
	END IF;
	SELECT pg_catalog.jsonb_agg(pg_catalog.to_jsonb(f)) INTO findings FROM credit_private.nomination_findings(n.code, n.nomination_id) AS f;
	PERFORM credit_private.nomination_done(n.code, n.nomination_id, 'verify', NOT findings @> '[{"passed": false}]', actor,
		CASE WHEN findings @> '[{"passed": false}]' THEN '校核未通过 | failed' ELSE '校核通过 | passed' END, findings);
	RETURN QUERY SELECT f.point, f.passed, f.detail FROM pg_catalog.jsonb_to_recordset(findings) AS f(point text, passed boolean, detail text);
END
$function$;
COMMENT ON FUNCTION credit.verify_nomination(bigint) IS '校核提名:与登记、名单比对,结果留存 | check a nomination against the registers; what is found is kept';
REVOKE ALL ON FUNCTION credit.verify_nomination(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.verify_nomination(bigint) TO credit_clerk, credit_head, credit_office;
