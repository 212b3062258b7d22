-- What is withheld of a record is withheld of its correction (R063): same ground,
-- same day of review, else correcting a typing error would publish it.
CREATE OR REPLACE FUNCTION credit_private.pass_on_withholding() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	WITH passed AS (
		INSERT INTO credit.withholding AS x (code, record_id, field, ground, explanation, unit, rule_id, decided_on, decided_by, valid_until, review_on)
		SELECT n.code, n.record_id, w.field, w.ground, w.explanation, w.unit, w.rule_id, w.decided_on, w.decided_by, w.valid_until, w.review_on
		  FROM new_records AS n
		  JOIN old_records AS o ON o.code = n.code AND o.record_id = n.record_id AND o.state <> 'confirmed'
		  JOIN credit.withholding AS w ON w.code = n.code AND w.record_id = n.replaces AND w.ended_on IS NULL AND w.ground <> 'expired'
		 WHERE n.state = 'confirmed' AND n.replaces IS NOT NULL
		ON CONFLICT DO NOTHING
		RETURNING x.code, x.record_id, x.field, x.ground
	)
	UPDATE credit.duty AS d SET void_on = credit.today(), void_reason = p.ground
	  FROM passed AS p
	 WHERE p.field = '' AND d.code = p.code AND d.record_id = p.record_id AND d.kind = 'publish' AND d.met_on IS NULL AND d.void_on IS NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.pass_on_withholding() IS '更正后的记录沿用不予公示的决定 | a correction is withheld as what it replaces';
CREATE OR REPLACE TRIGGER record_pass_on_withholding AFTER UPDATE ON credit.record
	REFERENCING OLD TABLE AS old_records NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.pass_on_withholding();
