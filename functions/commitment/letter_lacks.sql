-- The points that are asked for while a letter holds and that it has no field
-- for: one that must be filled in and can only say 承诺.
CREATE OR REPLACE FUNCTION credit_private.letter_lacks(body jsonb, valid_during daterange) RETURNS SETOF credit.commitment_point
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT p.*
	  FROM credit.commitment_point AS p
	 WHERE p.valid_during && letter_lacks.valid_during
	   AND NOT EXISTS (SELECT FROM pg_catalog.jsonb_array_elements(letter_lacks.body -> 'fields') AS f
						WHERE f ->> 'x_point' = p.point AND f ->> 'type' = 'enum' AND f -> 'values' = '["承诺"]' AND f -> 'required' = 'true' AND NOT f ? 'other_prefix')
$function$;
COMMENT ON FUNCTION credit_private.letter_lacks(jsonb, daterange) IS '承诺书所缺的必备事项 | the points that a letter does not say';
