-- 国办发〔2020〕49号 事前告知: the subject is told, and has the days of the list's rule to
-- answer.  Gives the last of them.
CREATE OR REPLACE FUNCTION credit.notify_nominee(nomination_id bigint, served_by text) RETURNS date
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	n credit.nomination := credit_private.require_nomination(notify_nominee.nomination_id, 'notify', actor);
	rule_name text;
	region text;
	last_day date;
BEGIN
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(n.unit, 'credit_clerk', 'credit_head');
	END IF;
	SELECT coalesce(k.notice, 'nomination.answer'), u.region INTO rule_name, region
	  FROM credit.list_kind AS k CROSS JOIN credit.unit AS u WHERE k.list_kind = n.list_kind AND u.unit = n.unit;
	last_day := (SELECT c.due_on FROM credit_private.clock(rule_name, credit.today(), region) AS c);
	IF last_day IS NULL THEN
		PERFORM credit.raise('no_rule', ARRAY[rule_name, credit.today()::text, region]);
	END IF;
	PERFORM credit_private.nomination_done(n.code, n.nomination_id, 'notify', true, actor, served_by);
	UPDATE credit.nomination AS x SET answer_by = last_day WHERE x.code = n.code AND x.nomination_id = n.nomination_id;
	RETURN last_day;
END
$function$;
COMMENT ON FUNCTION credit.notify_nominee(bigint, text) IS '告知拟列入主体,返回陈述申辩截止日 | tell the subject; returns the last day for its answer';
REVOKE ALL ON FUNCTION credit.notify_nominee(bigint, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.notify_nominee(bigint, text) TO credit_clerk, credit_head, credit_office;
