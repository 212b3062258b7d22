-- CSV texts: rows, and documents by the header row.

CREATE FUNCTION credit.csv_rows(content text, OUT line_no int, OUT fields text[])
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'credit_csv_rows'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 1000;
COMMENT ON FUNCTION credit.csv_rows(text) IS
	'拆分 CSV 文本(RFC 4180)为行,附起始行号 | the rows of a CSV text (RFC 4180) with the line each begins on';

-- One document a row, names from the first row.  Blanks around names and values
-- are dropped, empty values left out, rows without any value skipped.  A row
-- that cannot become a document says why, and stops nobody else:
--   field_count       it has more or fewer fields than the header
--   duplicate_header  a name stands twice in the header
--   empty_header      it has a value in a column without a name
CREATE FUNCTION credit.csv_documents(content text,
	OUT line_no int, OUT document jsonb, OUT fault text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'credit_csv_documents'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 1000;
COMMENT ON FUNCTION credit.csv_documents(text) IS
	'按首行列名把 CSV 各行转为文档;不能转换的行给出错误码 | one document for each CSV row by the header''s names; a row that cannot become one says why';
