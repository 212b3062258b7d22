-- Entries that rested on a record go on, with the dates they had, on the one
-- that corrects it; so do those of the responsible persons, who are those at
-- the time of the conduct as corrected (credit_private.follow_listing), but not
-- of whom a court, say, had released.
CREATE OR REPLACE FUNCTION credit_private.carry_entries(code credit.credit_code, wrong bigint, corrected bigint, reason text) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	e credit.listing;
	went_on bigint;
BEGIN
	FOR e IN
		SELECT * FROM credit.listing AS l
		 WHERE l.code = carry_entries.code AND l.record_id = wrong AND l.exit_kind IS NULL AND l.valid_during @> credit.today()
		 ORDER BY l.listing_id
	LOOP
		UPDATE credit.listing AS l
		   SET valid_during = pg_catalog.daterange(lower(l.valid_during), credit.today()), exit_kind = 'objection', exit_reason = carry_entries.reason
		 WHERE l.code = e.code AND l.listing_id = e.listing_id;
		INSERT INTO credit.listing (code, list_kind, record_id, standard_met, unit, listed_on, valid_during, rule_id, listed_by)
		VALUES (e.code, e.list_kind, corrected, e.standard_met, e.unit, e.listed_on, pg_catalog.daterange(credit.today(), upper(e.valid_during)), e.rule_id, e.listed_by)
		RETURNING listing_id INTO went_on;
		UPDATE credit.listing AS d
		   SET valid_during = 'empty', exit_kind = f.exit_kind, exit_reason = f.exit_reason, exit_document = f.exit_document, exited_on = credit.today()
		  FROM credit.listing AS f
		 WHERE d.root_code = e.code AND d.root_listing_id = went_on AND d.exit_kind IS NULL
		   AND f.root_code = e.code AND f.root_listing_id = e.listing_id AND f.exit_kind <> 'not_responsible'
		   AND f.code IN (SELECT credit_private.codes_of(d.code));
	END LOOP;
END
$function$;
COMMENT ON FUNCTION credit_private.carry_entries(credit.credit_code, bigint, bigint, text) IS
	'名单条目以更正后的记录为依据继续,期限不变 | list entries go on, with their dates, on the corrected record';
