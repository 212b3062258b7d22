-- An entry from today for the term of the list's rule, under the subject's
-- locks.
CREATE OR REPLACE FUNCTION credit_private.make_entry(list_kind text, code credit.credit_code, record_id bigint, standard_met text, actor credit.account,
	nomination_id bigint DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	region text := (SELECT u.region FROM credit.unit AS u WHERE u.unit = actor.unit);
	term_name text := (SELECT k.term FROM credit.list_kind AS k WHERE k.list_kind = make_entry.list_kind);
	term credit.rule := credit.rule_on(term_name, credit.today(), region);
	listing_id bigint;
BEGIN
	IF term_name IS NOT NULL AND term.rule_id IS NULL THEN
		PERFORM credit.raise('no_rule', ARRAY[term_name, credit.today()::text, region]);
	END IF;
	PERFORM credit_private.lock_effects(make_entry.code);
	INSERT INTO credit.listing AS l (code, list_kind, record_id, standard_met, unit, listed_on, valid_during, rule_id, listed_by, nomination_id)
	VALUES (make_entry.code, make_entry.list_kind, make_entry.record_id, make_entry.standard_met, actor.unit, credit.today(),
		pg_catalog.daterange(credit.today(), nullif((credit.due_on(term, credit.today())).due_on, 'infinity')), term.rule_id, actor.login,
		make_entry.nomination_id)
	RETURNING l.listing_id INTO listing_id;
	RETURN listing_id;
END
$function$;
COMMENT ON FUNCTION credit_private.make_entry(text, credit.credit_code, bigint, text, credit.account, bigint) IS
	'自今日起列入,期限依规则 | enter a subject from today for the term of the list''s rule';
