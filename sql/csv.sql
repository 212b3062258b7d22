-- CSV texts: rows, and documents by the header row.

CREATE FUNCTION credit.csv_rows(content text, OUT line_no int, OUT fields text[])
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'credit_csv_rows'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 1000;
COMMENT ON FUNCTION credit.csv_rows(text) IS
	'拆分 CSV 文本(RFC 4180)为行,附起始行号 | the rows of a CSV text (RFC 4180) with the line each begins on';
