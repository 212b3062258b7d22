-- The confirmed records as they were known at a moment, NULL for now, of some
-- codes or, with NULL, of all.  The oldest row that was replaced after the
-- moment is what the row was then.  No SET clause: it is inlined into the one
-- query that asks, and what a moment that is not given rules out falls away.
CREATE OR REPLACE FUNCTION credit_private.record_known(known_at timestamptz, codes credit.credit_code[])
	RETURNS TABLE (code credit.credit_code, record_id bigint, act_kind text, class text, disclosure text, subject_name text, unit credit.credit_code,
		source_unit credit.credit_code, document_no text, title text, decided_on date, valid_from date, valid_until date, severity text,
		edition text, item text, template text, template_version text, detail jsonb, batch_id bigint, confirmed_on date, ended_on date)
	LANGUAGE sql STABLE
AS $function$
	SELECT r.code, r.record_id, r.act_kind, r.class, r.disclosure, r.subject_name, r.unit, r.source_unit, r.document_no, r.title,
		   r.decided_on, r.valid_from, r.valid_until, r.severity, r.edition, r.item, r.template, r.template_version, r.detail, r.batch_id, r.confirmed_on,
		   r.ended_on
	  FROM credit.record AS r
	 WHERE record_known.known_at IS NULL AND (record_known.codes IS NULL OR r.code = ANY (record_known.codes))
	   AND r.confirmed_on IS NOT NULL
	UNION ALL
	SELECT r.code, r.record_id, r.act_kind, r.class, r.disclosure, r.subject_name, r.unit, r.source_unit, r.document_no, r.title,
		   r.decided_on, r.valid_from, r.valid_until, r.severity, r.edition, r.item, r.template, r.template_version, r.detail, r.batch_id, r.confirmed_on,
		   r.ended_on
	  FROM credit.record AS r
	 WHERE r.received_at <= record_known.known_at
	   AND (record_known.codes IS NULL OR r.code = ANY (record_known.codes))
	   AND r.confirmed_on IS NOT NULL
	   AND NOT EXISTS (SELECT FROM credit.record_history AS h WHERE h.code = r.code AND h.record_id = r.record_id AND h.replaced_at > record_known.known_at)
	UNION ALL
	SELECT h.code, h.record_id, h.act_kind, h.class, h.disclosure, h.subject_name, h.unit, h.source_unit, h.document_no, h.title,
		   h.decided_on, h.valid_from, h.valid_until, h.severity, h.edition, h.item, h.template, h.template_version, h.detail, h.batch_id, h.confirmed_on,
		   h.ended_on
	  FROM (SELECT DISTINCT ON (x.code, x.record_id) x.*
			  FROM credit.record_history AS x
			 WHERE x.replaced_at > record_known.known_at AND (record_known.codes IS NULL OR x.code = ANY (record_known.codes))
			 ORDER BY x.code, x.record_id, x.history_id) AS h
	 WHERE h.received_at <= record_known.known_at AND h.confirmed_on IS NOT NULL
$function$;
COMMENT ON FUNCTION credit_private.record_known(timestamptz, credit.credit_code[]) IS
	'某一时刻所知的已确认的记录 | confirmed records as known at a moment';
