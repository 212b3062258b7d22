-- What a confirmed record says, by the month of its confirmation; the unit that
-- reported it answers.  A name that only a report has brought (confidence M) is
-- no name of the register.
CREATE OR REPLACE FUNCTION credit_private.quality_of_records(from_day date, to_day date)
	RETURNS TABLE (check_id text, unit credit.credit_code, day date, code credit.credit_code, row_ref text, label text, passed boolean)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT c.check_id, r.source_unit, r.confirmed_on, r.code, 'record ' || r.record_id, r.document_no, c.passed
	  FROM credit.record AS r
	  JOIN credit.subject AS s ON s.code = r.code
	  LEFT JOIN credit.field_map AS f ON f.template = r.template AND f.version = r.template_version AND f.column_name = 'severity'
	  LEFT JOIN credit.quality_check AS form ON form.check_id = 'document_number_form' AND form.valid_during @> quality_of_records.from_day
	  LEFT JOIN credit.quality_check AS fine ON fine.check_id = 'fine_amount' AND fine.valid_during @> quality_of_records.from_day
	 CROSS JOIN LATERAL (VALUES
		('code_official', CASE WHEN s.kind NOT IN ('person', 'other') THEN credit.is_official(r.code) END),
		('name_agrees', CASE WHEN s.kind <> 'person' THEN r.subject_name = s.name
			OR EXISTS (SELECT FROM credit.identifier AS i WHERE i.code = r.code AND i.scheme = 'former_name' AND i.confidence = 'H' AND i.value = r.subject_name) END),
		('permit_valid_period', CASE WHEN r.act_kind = 'permit' THEN r.valid_from IS NOT NULL AND r.valid_until IS NOT NULL END),
		('fine_amount', CASE WHEN r.act_kind = 'penalty' AND pg_catalog.concat_ws(' ', r.detail ->> 'CF_CFLB', r.detail ->> 'CF_CFLB1', r.detail ->> 'CF_CFLB2') LIKE '%罚款%'
			THEN coalesce(r.detail ->> 'CF_NR_FK' ~ '[1-9]', false) OR coalesce(r.detail ->> 'CF_JG' ~ fine.pattern, false) END),
		('severity_stated', CASE WHEN r.class = 'untrustworthy' AND f.field IS NOT NULL THEN coalesce(r.detail ->> f.field ~ '[^ ]', false) END),
		('document_number_form', CASE WHEN r.act_kind IN ('permit', 'penalty') THEN coalesce(r.document_no ~ form.pattern, true) END),
		('representative_stated', CASE WHEN s.kind NOT IN ('person', 'individual_business') AND r.act_kind IN ('permit', 'penalty')
			THEN coalesce(coalesce(r.detail ->> 'CF_FRDB', r.detail ->> 'XK_FRDB', r.detail ->> 'CF_FR', r.detail ->> 'XK_FR') NOT IN ('', r.subject_name), false) END),
		('issued_after_decision', r.issued_on >= r.decided_on),
		('not_doubled', NOT EXISTS (SELECT FROM credit.record AS o
			WHERE o.code = r.code AND o.record_id <> r.record_id AND o.state = 'confirmed' AND o.document_no = r.document_no AND o.decided_on = r.decided_on))
	 ) AS c(check_id, passed)
	 WHERE r.state = 'confirmed' AND r.confirmed_on BETWEEN quality_of_records.from_day AND quality_of_records.to_day
$function$;
COMMENT ON FUNCTION credit_private.quality_of_records(date, date) IS '信息内容类检查所看的行 | rows of the checks on what records say';
