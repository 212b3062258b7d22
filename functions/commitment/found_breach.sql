-- A breach of a commitment: a record of its own with the grade that the
-- standard gives the conduct, one grade more when there was one before within
-- the rule's time (视情节); the unit reviews it and its head confirms.  The caller
-- holds the subject's lock.
CREATE OR REPLACE FUNCTION credit_private.found_breach(c credit.commitment, behaviour text, finding text, sender credit.account) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	region text := (SELECT u.region FROM credit.unit AS u WHERE u.unit = sender.unit);
	conduct credit.behaviour;
	standard credit.grading := credit.grading_on(found_breach.behaviour, credit.today(), region);
	graver text;
	b credit.breach;
BEGIN
	SELECT * INTO conduct FROM credit.behaviour AS x
	 WHERE x.behaviour = found_breach.behaviour AND x.act_kind = 'breach' AND x.valid_during @> credit.today();
	IF NOT FOUND THEN
		PERFORM credit.raise('unknown_breach', ARRAY[found_breach.behaviour], NULL, 'breach', 'behaviour');
	END IF;
	IF EXISTS (SELECT FROM credit.breach AS x WHERE x.code = c.code AND x.commitment_id = c.commitment_id AND credit_private.breach_stands(x.code, x.document_no)) THEN
		PERFORM credit.raise('breach_exists', ARRAY[c.commitment_no], NULL, 'breach');
	END IF;
	SELECT count(*) INTO b.earlier
	  FROM credit.breach AS x CROSS JOIN LATERAL credit.rule_on('commitment.repeat', credit.today(), region) AS w
	 WHERE x.code IN (SELECT credit_private.codes_of(c.code)) AND credit_private.breach_stands(x.code, x.document_no)
	   AND (credit.due_on(w, x.found_on)).due_on >= credit.today();
	IF b.earlier > 0 THEN
		SELECT s.severity INTO graver
		  FROM credit.severity AS s JOIN credit.severity AS o ON o.severity = standard.severity
		 WHERE s.rank > o.rank ORDER BY s.rank LIMIT 1;
	END IF;
	b.breach_id := pg_catalog.nextval('credit.breach_id_seq');
	b.document_no := pg_catalog.format('WN-%s-%s', pg_catalog.to_char(credit.today(), 'YYYYMMDD'), b.breach_id);
	finding := credit.hide_citizen_ids(finding);
	INSERT INTO credit.breach (code, breach_id, commitment_id, behaviour, document_no, finding, found_on, found_by, earlier, unit)
	VALUES (c.code, b.breach_id, c.commitment_id, conduct.behaviour, b.document_no, found_breach.finding, credit.today(), sender.login, b.earlier, c.unit);
	PERFORM credit_private.file_own_record('commitment_breach', c.code, b.document_no,
		credit_private.own_parties('WN', c.code, sender.unit) || pg_catalog.jsonb_build_object('WN_WSH', b.document_no, 'WN_CNBH', c.commitment_no,
			'WN_LX', conduct.name, 'WN_SY', found_breach.finding, 'WN_JDRQ', credit.today(), '_behaviour', conduct.behaviour)
		|| CASE WHEN graver IS NULL THEN '{}' ELSE pg_catalog.jsonb_build_object('_severity', graver,
			'_severity_reason', pg_catalog.format('期内此前违诺%s次,加重一等', b.earlier)) END,
		sender, credit.today());
	RETURN b.breach_id;
END
$function$;
COMMENT ON FUNCTION credit_private.found_breach(credit.commitment, text, text, credit.account) IS '认定违诺:按情节定等并立为失信记录 | a breach: graded by its conduct, and a record';
