-- The row of the list of matters that a commitment of a kind for a matter
-- rests on: by its title before any of its kind; NULLs when there is none.
CREATE OR REPLACE FUNCTION credit_private.commitment_lists_matter(commitment_kind text, m credit.matter, on_day date) RETURNS credit.commitment_matter
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT x
	  FROM credit.commitment_matter AS x
	 WHERE x.commitment_kind = commitment_lists_matter.commitment_kind AND x.matter_kind = m.matter_kind AND x.title IN ('', m.title)
	   AND x.valid_during @> on_day AND credit_private.unit_in_charge(x.unit) = credit_private.unit_in_charge(m.unit)
	 ORDER BY (x.title = '')
	 LIMIT 1
$function$;
COMMENT ON FUNCTION credit_private.commitment_lists_matter(text, credit.matter, date) IS '某事项在某日适用某类承诺的清单行 | the row of the list by which a kind of commitment applies to a matter on a day';
