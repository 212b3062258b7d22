-- One document a row, names from the first row.  Blanks around names and values
-- are dropped, empty values left out, rows without any value skipped.  A row
-- that cannot become a document says why, and stops nobody else:
--   field_count       it has more or fewer fields than the header
--   duplicate_header  a name stands twice in the header
--   empty_header      it has a value in a column without a name
CREATE OR REPLACE FUNCTION credit.csv_documents(content text,
	OUT line_no int, OUT document jsonb, OUT fault text)
	RETURNS SETOF record
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 1000
BEGIN ATOMIC
	WITH split AS MATERIALIZED (
		SELECT r.line_no, r.fields, r.n
		FROM credit.csv_rows(content) WITH ORDINALITY AS r (line_no, fields, n)
	), header AS MATERIALIZED (
		SELECT array_agg(btrim(h.name, E' \t\r\n') ORDER BY h.k) AS names,
			count(*) FILTER (WHERE btrim(h.name, E' \t\r\n') <> '')
			<> count(DISTINCT btrim(h.name, E' \t\r\n')) FILTER (WHERE btrim(h.name, E' \t\r\n') <> '') AS duplicate
		FROM split, unnest(split.fields) WITH ORDINALITY AS h (name, k)
		WHERE split.n = 1
	)
	SELECT split.line_no,
		CASE WHEN verdict.fault IS NULL THEN cells.document END,
		verdict.fault
	FROM header, split,
		LATERAL (
			SELECT jsonb_object_agg(c.name, btrim(c.value, E' \t\r\n'))
					FILTER (WHERE c.name <> '' AND btrim(c.value, E' \t\r\n') <> '') AS document,
				bool_or(btrim(c.value, E' \t\r\n') <> '') AS filled,
				bool_or(c.name = '' AND btrim(c.value, E' \t\r\n') <> '') AS nameless
			FROM unnest(header.names, split.fields) AS c (name, value)
		) AS cells,
		LATERAL (
			SELECT CASE
				WHEN header.duplicate THEN 'duplicate_header'
				WHEN cardinality(split.fields) <> cardinality(header.names) THEN 'field_count'
				WHEN cells.nameless THEN 'empty_header'
			END AS fault
		) AS verdict
	WHERE split.n > 1 AND cells.filled
	ORDER BY split.n;
END;
COMMENT ON FUNCTION credit.csv_documents(text) IS
	'按首行列名把 CSV 各行转为文档;不能转换的行给出错误码 | one document for each CSV row by the header''s names; a row that cannot become one says why';
