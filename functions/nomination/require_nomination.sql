-- The open case, held: the steps of two people come one after the other.  What
-- the same person may not do twice, and what has to be done before, is refused
-- here.
CREATE OR REPLACE FUNCTION credit_private.require_nomination(nomination_id bigint, step text, actor credit.account) RETURNS credit.nomination
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	n credit.nomination;
	done text;
	missing text;
BEGIN
	SELECT * INTO n FROM credit.nomination AS x WHERE x.nomination_id = require_nomination.nomination_id AND x.outcome IS NULL FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_nomination', ARRAY[coalesce(require_nomination.nomination_id::text, '')], NULL, 'nomination');
	END IF;
	SELECT a.step INTO done
	  FROM credit.nomination_act AS a
	 CROSS JOIN LATERAL (SELECT s.apart FROM credit.step_separation AS s
						  WHERE s.list_kind IN (n.list_kind, '') AND ((s.step = require_nomination.step AND s.other_step = a.step) OR (s.other_step = require_nomination.step AND s.step = a.step))
						  ORDER BY s.list_kind DESC LIMIT 1) AS rule
	 WHERE a.code = n.code AND a.nomination_id = n.nomination_id AND a.done_by = actor.login AND rule.apart
	 ORDER BY a.act_id LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('same_person', ARRAY[actor.login::text, done, require_nomination.step], NULL, 'nomination_act', 'done_by');
	END IF;
	missing := (SELECT pg_catalog.string_agg(s.name_en, ', ' ORDER BY s.position)
				  FROM credit.nomination_step AS s
				 WHERE s.step = ANY (CASE require_nomination.step WHEN 'verify' THEN '{review}' WHEN 'notify' THEN '{review,verify}' WHEN 'answer' THEN '{notify}'
										WHEN 'confirm' THEN '{review,verify}' WHEN 'consent' THEN '{review,verify}' ELSE '{}' END::text[]
									 || CASE WHEN require_nomination.step = 'confirm' AND EXISTS (
											SELECT FROM credit.list_kind AS k WHERE k.list_kind = n.list_kind AND k.notice IS NOT NULL) THEN ARRAY['notify'] ELSE '{}' END
									 || CASE WHEN require_nomination.step = 'confirm' AND credit_private.consenting_unit(n) IS NOT NULL THEN ARRAY['consent'] ELSE '{}' END)
				   -- the last word on each step counts
				   AND (SELECT a.passed FROM credit.nomination_act AS a WHERE a.code = n.code AND a.nomination_id = n.nomination_id AND a.step = s.step
						 ORDER BY a.act_id DESC LIMIT 1) IS NOT TRUE);
	IF missing IS NOT NULL THEN
		PERFORM credit.raise('nomination_step', ARRAY[n.nomination_id::text, require_nomination.step, missing], NULL, 'nomination');
	ELSIF require_nomination.step IN ('review', 'notify', 'answer', 'consent') AND EXISTS (
		SELECT FROM credit.nomination_act AS a WHERE a.code = n.code AND a.nomination_id = n.nomination_id AND a.step = require_nomination.step) THEN
		PERFORM credit.raise('nomination_step', ARRAY[n.nomination_id::text, require_nomination.step, 'done already'], NULL, 'nomination');
	END IF;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit_private.require_nomination(bigint, text, credit.account) IS
	'未办结案件,步骤次序与人员分离合规方可办理 | the open case, when its step is due and this person may do it';
