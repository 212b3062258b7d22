-- Until when a record stays public by the rules of a day (NULL: those in
-- force): for untrustworthy ones the maximum period, from the event the rule
-- names; others without end.  Also the rule row used.
CREATE OR REPLACE FUNCTION credit_private.public_until(rules credit.rule[], on_day date, severity text, decided_on date, published_on date, region text,
	OUT public_until date, OUT rule_id bigint)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce((credit.due_on(r, CASE (r).starts_from WHEN 'decided_on' THEN public_until.decided_on ELSE public_until.published_on END)).due_on, 'infinity'),
		   (r).rule_id
	  FROM credit_private.rule_among(rules, 'publicity.maximum.' || public_until.severity, on_day, public_until.region) AS r
$function$;
COMMENT ON FUNCTION credit_private.public_until(credit.rule[], date, text, date, date, text) IS
	'按某日规则的公示截止日及所依规则 | until when a record stays public by the rules of a day, and the rule used';

-- By the rule in force today.
CREATE OR REPLACE FUNCTION credit_private.public_until(severity text, decided_on date, published_on date, region text,
	OUT public_until date, OUT rule_id bigint)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT u.public_until, u.rule_id
	  FROM credit_private.public_until(NULL, credit.today(), public_until.severity, public_until.decided_on, public_until.published_on, public_until.region) AS u
$function$;
COMMENT ON FUNCTION credit_private.public_until(text, date, date, text) IS '公示截止日及所依规则 | until when a record stays public, and the rule used';
