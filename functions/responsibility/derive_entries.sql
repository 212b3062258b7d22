-- Brings the derived entries of organisations in line with who is responsible
-- for them: makes those that are wanting, and ends those that no responsibility
-- carries any more.  A derived entry has no end of its own: it is worth what
-- its root is (credit.listing_now).
CREATE OR REPLACE FUNCTION credit_private.derive_entries(organisations credit.credit_code[]) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	-- a statement without rows would fire the triggers of lists for nothing
	IF EXISTS (SELECT FROM credit_private.owed_entries(organisations)) THEN
		INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during, root_code, root_listing_id)
		SELECT o.person, l.list_kind,
			   pg_catalog.format('S4 item 12(1): %s', (SELECT pg_catalog.string_agg(x.name, '、' ORDER BY x.role) FROM credit.responsible_role AS x WHERE x.role = ANY (o.roles))),
			   l.unit, credit.today(), pg_catalog.daterange(greatest(credit.today(), lower(l.valid_during)), NULL), l.code, l.listing_id
		  FROM credit_private.owed_entries(organisations) AS o
		  JOIN credit.listing AS l ON l.code = o.root_code AND l.listing_id = o.root_listing_id
		 ORDER BY o.person, l.listing_id;
	END IF;
	UPDATE credit.listing AS d
	   SET valid_during = pg_catalog.daterange(lower(d.valid_during), greatest(lower(d.valid_during), credit.today())),
		   exit_kind = 'not_responsible', exit_reason = 'not responsible at the time of the conduct', exited_on = credit.today()
	 WHERE d.root_code = ANY (organisations) AND d.exit_kind IS NULL
	   AND NOT EXISTS (SELECT FROM credit_private.derived_ties(organisations) AS t
						WHERE t.root_code = d.root_code AND t.root_listing_id = d.root_listing_id AND t.person IN (SELECT credit_private.codes_of(d.code)));
END
$function$;
COMMENT ON FUNCTION credit_private.derive_entries(credit.credit_code[]) IS
	'使组织条目的派生条目与责任人一致 | bring derived entries in line with who is responsible';
