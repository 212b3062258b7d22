-- R138, for those who decide an entry or a ban: the count with its records and
-- rules, of one subject in one field (NULL: all) on a day.
CREATE OR REPLACE FUNCTION credit.repeated_offences(code text, sector text DEFAULT NULL, day date DEFAULT NULL)
	RETURNS TABLE (times integer, needed integer, repeated boolean, records bigint[], window_rule_id bigint, count_rule_id bigint)
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.require_role('credit_head', 'credit_office', 'credit_clerk', 'credit_leader');
	RETURN QUERY SELECT o.* FROM credit_private.repeat_offences(credit_private.require_subject(repeated_offences.code), repeated_offences.sector,
		coalesce(repeated_offences.day, credit.today())) AS o;
END
$function$;
COMMENT ON FUNCTION credit.repeated_offences(text, text, date) IS
	'屡犯计数:某主体某领域在规则期间内的次数 | the repeat-offence counter: times within the window of the rule, with the records that count';
REVOKE ALL ON FUNCTION credit.repeated_offences(text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.repeated_offences(text, text, date) TO credit_head, credit_office, credit_clerk, credit_leader;
