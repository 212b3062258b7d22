-- The printable page of a bulletin, from its frozen content alone: one file,
-- nothing fetched, every value escaped, the digest at its foot.  Whoever may
-- read the bulletins may have the page.
CREATE OR REPLACE FUNCTION credit_report.bulletin_page(bulletin_id bigint) RETURNS text
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT format($page$<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>%1$s</title>
<style>
@page { size: A4; margin: 20mm 18mm }
body { font: 15px/1.6 "Noto Serif CJK SC", "SimSun", "WenQuanYi Micro Hei", serif; max-width: 960px; margin: 2em auto; padding: 0 1em; color: #111 }
h1 { font-size: 1.6em; text-align: center; color: #b3261e; border-bottom: 2px solid #b3261e; padding-bottom: .4em }
h2 { font-size: 1.1em; margin-top: 1.6em }
.issue { text-align: center } .foot { color: #555; font-size: .8em; margin-top: 2em; word-break: break-all }
table { border-collapse: collapse; width: 100%% } th, td { border: 1px solid #888; padding: .25em .5em } th { background: #f3f3f3 }
td.n { text-align: right; font-variant-numeric: tabular-nums } tr { break-inside: avoid } thead { display: table-header-group }
@media print { body { margin: 0; max-width: none } }
</style>
</head>
<body>
<h1>%1$s</h1>
<p class="issue">%2$s&emsp;%3$s&emsp;%4$s</p>
%5$s
<p class="foot">期间 %6$s 至 %7$s。依据:%8$s。数据已定稿,SHA-256:<span id="digest">%9$s</span></p>
</body>
</html>
$page$,
		credit_private.escape_html(b.title), credit_private.escape_html(b.number), credit_private.escape_html(b.content ->> 'unit'), b.issued_on,
		(SELECT string_agg(format(E'<h2>%s、%s</h2>\n<table id="section%s">\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tbody>\n</table>',
					s.n, credit_private.escape_html(s.section ->> 'title'), s.n,
					(SELECT string_agg(format('<th>%s</th>', credit_private.escape_html(c.label)), '' ORDER BY c.n)
					   FROM jsonb_array_elements_text(s.section -> 'columns') WITH ORDINALITY AS c(label, n)),
					(SELECT string_agg(format(E'<tr>%s</tr>\n', (SELECT string_agg(format('<td%s>%s</td>', CASE WHEN jsonb_typeof(v.value) = 'number' THEN ' class="n"' ELSE '' END,
									CASE WHEN jsonb_typeof(v.value) = 'null' THEN '—' ELSE credit_private.escape_html(v.value #>> '{}') END), '' ORDER BY v.n)
								   FROM jsonb_array_elements(r.line) WITH ORDINALITY AS v(value, n))), '' ORDER BY r.n)
					   FROM jsonb_array_elements(s.section -> 'rows') WITH ORDINALITY AS r(line, n))), E'\n' ORDER BY s.n)
		   FROM jsonb_array_elements(b.content -> 'sections') WITH ORDINALITY AS s(section, n)),
		lower(b.period), upper(b.period) - 1, credit_private.escape_html(b.content ->> 'basis'), encode(b.digest, 'hex'))
	  FROM credit.bulletin AS b
	 WHERE b.bulletin_id = bulletin_page.bulletin_id
$function$;
COMMENT ON FUNCTION credit_report.bulletin_page(bigint) IS '通报的可打印网页 | the printable page of a bulletin, self-contained HTML';
GRANT EXECUTE ON FUNCTION credit_report.bulletin_page(bigint) TO credit_reporter, credit_evaluator, credit_office, credit_admin, credit_head, credit_clerk, credit_leader;
