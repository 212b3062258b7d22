-- Refuses when the credit is not good today; else the rules it was found by.
-- Under the shared lock of the guard, so that no entry or breach that
-- committed before is missed; a transaction with an older snapshot would not
-- see it and is refused.
CREATE OR REPLACE FUNCTION credit_private.require_good_credit(code credit.credit_code, matter_kind text, matter_id bigint, region text) RETURNS bigint[]
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	rules bigint[];
	faults text;
BEGIN
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		PERFORM credit.raise('standing_isolation');
	END IF;
	PERFORM FROM credit.current_verdict(require_good_credit.code, require_good_credit.matter_kind, 'flag', require_good_credit.matter_id);
	SELECT pg_catalog.array_agg(s.rule_id ORDER BY s.rule_id),
		   pg_catalog.string_agg(pg_catalog.format('%s: %s, allowed %s; %s', s.criterion, s.found, s.allowed, s.basis), E'\n' ORDER BY s.criterion)
			FILTER (WHERE s.found > s.allowed)
	  INTO rules, faults
	  FROM credit_private.credit_standing(require_good_credit.code, require_good_credit.region) AS s;
	IF faults IS NOT NULL THEN
		PERFORM credit.raise('credit_not_good', ARRAY[require_good_credit.code::text], faults, 'commitment', 'commitment_kind');
	END IF;
	RETURN coalesce(rules, '{}');
END
$function$;
COMMENT ON FUNCTION credit_private.require_good_credit(credit.credit_code, text, bigint, text) IS
	'信用状况须较好,否则报错;返回所依规则 | the credit must be good today; gives the rules it was found by';
