-- What credit_public.act showed at the end of a day, made again from the facts:
-- publications, withheld fields and open objections of that day.  Names of
-- units and what a template hides are those of today.
CREATE OR REPLACE FUNCTION credit_private.public_on(day date, known_at timestamptz)
	RETURNS TABLE (act_kind varchar(16), act_name varchar(64), subject_name varchar(200), subject_code varchar(18), document_no varchar(128), unit_name varchar(200),
		unit_code varchar(18), region varchar(6), decided_on date, valid_from date, valid_until date, source_name varchar(200), published_on date,
		public_until date, contested boolean, content jsonb, code credit.credit_code, record_id bigint)
	LANGUAGE sql STABLE
AS $function$
	WITH page AS MATERIALIZED (
		-- the copy is made when the first channel carries the record
		SELECT DISTINCT ON (p.code, p.record_id) p.code, p.record_id, p.published_on, p.public_until
		  FROM credit_private.publication_known(public_on.known_at, NULL) AS p
		 WHERE p.published_on <= public_on.day AND (p.withdrawn_on IS NULL OR p.withdrawn_on > public_on.day)
		 ORDER BY p.code, p.record_id, p.publication_id
	), withheld AS (
		SELECT w.code, w.record_id, pg_catalog.array_agg(w.field) AS fields
		  FROM credit_private.withholding_known(public_on.known_at, NULL) AS w
		 WHERE w.field <> '' AND w.decided_on <= public_on.day AND (w.ended_on IS NULL OR w.ended_on > public_on.day)
		 GROUP BY w.code, w.record_id
	), contested AS (
		SELECT DISTINCT o.code, o.record_id
		  FROM credit_private.objection_known(public_on.known_at, NULL) AS o
		 WHERE o.open_from <= public_on.day AND (o.decided_on IS NULL OR o.decided_on > public_on.day)
	), form AS MATERIALIZED (
		SELECT i.edition, i.item, t.template, t.version, f.hidden || credit_private.closed_fields(i.edition, i.item) AS hidden, f.free_text
		  FROM credit.catalog_item AS i
		  JOIN credit.template AS t ON t.template = i.template
		 CROSS JOIN LATERAL credit_private.hidden_fields(t.body) AS f
	)
	SELECT r.act_kind, k.name, r.subject_name, r.code::text, credit.hide_citizen_ids(r.document_no), u.name,
		   CASE WHEN credit.is_official(r.unit) THEN r.unit::text END, s.region, r.decided_on, r.valid_from,
		   CASE WHEN r.valid_until = 'infinity' THEN DATE '2099-12-31' ELSE r.valid_until END, s.name, p.published_on,
		   CASE WHEN p.public_until = 'infinity' THEN DATE '2099-12-31' ELSE p.public_until END, o.record_id IS NOT NULL,
		   credit_private.public_document(r.detail, f.hidden || coalesce(w.fields, '{}'), f.free_text), r.code, r.record_id
	  FROM page AS p
	  JOIN credit_private.record_known(public_on.known_at, NULL) AS r ON r.code = p.code AND r.record_id = p.record_id
	  JOIN credit.act_kind AS k ON k.act_kind = r.act_kind
	  JOIN credit.unit AS u ON u.unit = r.unit
	  JOIN credit.unit AS s ON s.unit = r.source_unit
	 -- looked up and not joined: of four columns that go together a join is taken for one row, and what comes after it for a few
	 CROSS JOIN LATERAL (SELECT x.hidden, x.free_text FROM form AS x
						  WHERE x.edition = r.edition AND x.item = r.item AND x.template = r.template AND x.version = r.template_version OFFSET 0) AS f
	  LEFT JOIN withheld AS w ON w.code = r.code AND w.record_id = r.record_id
	  LEFT JOIN contested AS o ON o.code = r.code AND o.record_id = r.record_id
$function$;
COMMENT ON FUNCTION credit_private.public_on(date, timestamptz) IS '某日的公示内容 | what was public on a day, as known at a moment';
