-- CSV: RFC 4180, and what spreadsheets make of it
\pset format unaligned
\pset null '(null)'
SELECT c, r.line_no, r.fields FROM unnest(ARRAY[
 '', E'\n', 'a', E'a\n', E'a,b\n1,2', E'a,b\r\n1,2\r\n', E'a,b\r1,2\r', E'a\n\nb\n\n', ',', ',,', E'"a","b"\n', '"a""b"', '""', '""""', E'"a\nb","c\r\nd",e\nf', E'"a,b",c', E'\uFEFF"a",b', E'a\uFEFF', 'a"b,c"', ' "a"', E'\r\n\r\n', E'"x"\r\n"y"', '汉字,"逗,号"'
 ]) WITH ORDINALITY AS u (c, k), credit.csv_rows(c) WITH ORDINALITY AS r (line_no, fields, n) ORDER BY k, n;
SELECT * FROM credit.csv_rows('"');
SELECT * FROM credit.csv_rows(E'a,b\n1,"x\ny\nz');
SELECT * FROM credit.csv_rows(E'a,b\n"1\n2" x,3');
SELECT * FROM credit.csv_rows(repeat(',', 1000));
SELECT cardinality(fields) FROM credit.csv_rows(repeat(',', 999));
SELECT * FROM credit.csv_rows('a,' || repeat('x', 1048577));
SELECT count(*) FROM credit.csv_rows(NULL);
SELECT count(*), min(line_no), max(line_no), bool_and(cardinality(fields) = 3) FROM credit.csv_rows((SELECT string_agg(i || ',"x ""' || i || E'""\n",z', E'\r\n') FROM generate_series(1, 20000) i));

SELECT c, d.line_no, d.document, d.fault FROM unnest(ARRAY[
 '', 'a,b', E'a,b\n1,2\n3,4\n', E' a , b\n 1 ,\n,\n\n"",""\n,2', E'a,b\n1\n1,2,3\n1,2', E'a,a\n1,2\n', E'a,,\n1,,\n1,2,\n', E'a,b\n"1\n2",x\n3\n', E'\uFEFFXK_WSH,XK_NR\r\n"〔2025〕1号","许可,内容"\r\n', E'　a ,b\n　1\u00A0 ,　\n', E'a,b\n"he said ""no""",\\n'
 ]) WITH ORDINALITY AS u (c, k), credit.csv_documents(c) WITH ORDINALITY AS d (line_no, document, fault, n) ORDER BY k, n;
SELECT * FROM credit.csv_documents(E'a,b\n1,"2');
-- from file to faults in one query
SELECT d.line_no, f.pointer, f.fault, f.value FROM credit.csv_documents(E'name,day\n甲,2025-01-01\n乙,2025-02-30\n,2025-01-02\n') d,
	credit.template_faults('{"fields": [{"name": "name", "type": "string", "required": true}, {"name": "day", "type": "date"}]}', d.document) f ORDER BY 1;
