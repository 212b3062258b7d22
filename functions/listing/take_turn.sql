-- Takes the turn of subjects, under all of their codes: whoever changes their
-- entries comes one after the other, and one with an older snapshot fails.
CREATE OR REPLACE FUNCTION credit_private.take_turn(codes credit.credit_code[]) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.listing_turn AS t (code, turn)
	SELECT c, 1 FROM (SELECT DISTINCT c FROM pg_catalog.unnest(codes) AS x CROSS JOIN LATERAL credit_private.codes_of(x) AS c) AS f(c)
	 ORDER BY c
	ON CONFLICT (code) DO UPDATE SET turn = t.turn + 1
$function$;
COMMENT ON FUNCTION credit_private.take_turn(credit.credit_code[]) IS '依次变更主体的名单条目 | take the turn of subjects whose entries change';
