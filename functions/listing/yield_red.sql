-- S1 二(九) 诚信典型“红名单”: what is on a black list leaves the red ones, with a row that
-- says to which entry it yielded: on the day the black entry begins.  Gives
-- the number of entries.  NULL looks at every red entry there is.
CREATE OR REPLACE FUNCTION credit_private.yield_red(codes credit.credit_code[]) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	n bigint;
BEGIN
	WITH red AS (
		SELECT l.code, l.listing_id, black.code AS black_code, black.listing_id AS black_listing_id, greatest(credit.today(), black.since) AS day
		  FROM (SELECT DISTINCT c FROM pg_catalog.unnest(codes) AS x CROSS JOIN LATERAL credit_private.codes_of(x) AS c
				UNION
				SELECT l.code FROM credit.listing AS l JOIN credit.list_kind AS k ON k.list_kind = l.list_kind AND k.colour = 'red'
				 WHERE codes IS NULL AND l.exit_kind IS NULL) AS f(code)
		  JOIN credit.listing_now AS l ON l.code = f.code AND l.colour = 'red' AND l.status <> 'ended'
		 CROSS JOIN LATERAL (SELECT n.code, n.listing_id, n.since
							   FROM credit_private.codes_of(l.code) AS c JOIN credit.listing_now AS n ON n.code = c
							  WHERE n.colour = 'black' AND n.status <> 'ended'
							  ORDER BY n.since, n.listing_id LIMIT 1) AS black
	), logged AS (
		INSERT INTO credit.list_yield (code, listing_id, black_code, black_listing_id, yielded_on)
		SELECT r.code, r.listing_id, r.black_code, r.black_listing_id, r.day FROM red AS r
		ON CONFLICT DO NOTHING
	)
	UPDATE credit.listing AS l
	   SET valid_during = l.valid_during * pg_catalog.daterange(NULL, greatest(lower(l.valid_during), r.day)),
		   exit_kind = 'yielded', exit_reason = pg_catalog.format('列入黑名单,条目 %s | entered on a black list, entry %s', r.black_listing_id, r.black_listing_id),
		   exited_on = r.day
	  FROM red AS r
	 WHERE l.code = r.code AND l.listing_id = r.listing_id AND l.exit_kind IS NULL;
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit_private.yield_red(credit.credit_code[]) IS
	'黑名单主体退出红名单并留痕 | subjects on a black list leave the red ones, logged; gives the number of entries';
