-- S3 三.4 存量主体代码转换, 月度考核通报 (R219): of the subjects that an authority once
-- numbered, how many bear an official code by the end of each month; and the
-- codes it assigned, certificates it replaced, messages it returned in the month.
CREATE OR REPLACE VIEW credit_report.code_conversion AS
	WITH RECURSIVE up (code, means) AS (
		-- a subject entered twice is the one it was merged into
		SELECT DISTINCT i.code, i.code FROM credit.identifier AS i WHERE i.authority IS NOT NULL
		UNION
		SELECT up.code, s.merged_into FROM up JOIN credit.subject AS s ON s.code = up.means WHERE s.merged_into IS NOT NULL
	), stock AS (
		SELECT DISTINCT i.authority, s.code,
			   CASE WHEN credit.is_official(s.code) THEN coalesce(a.assigned_on, s.known_since) END AS converted_on
		  FROM credit.identifier AS i
		  JOIN credit.identifier_scheme AS x ON x.scheme = i.scheme
		  JOIN up ON up.code = i.code
		  JOIN credit.subject AS s ON s.code = up.means AND s.merged_into IS NULL
		  LEFT JOIN credit.code_assignment AS a ON a.code = s.code
		 WHERE i.authority IS NOT NULL
	), stock_of AS MATERIALIZED (
		SELECT t.authority, pg_catalog.date_trunc('month', t.converted_on::timestamp)::date AS converted, count(*) AS n, min(t.converted_on) AS since
		  FROM stock AS t GROUP BY 1, 2
	), authority AS (
		SELECT x.unit, min(x.day) AS since
		  FROM (SELECT t.authority AS unit, coalesce(t.since, credit.today()) AS day FROM stock_of AS t
				UNION ALL SELECT a.unit, least(a.assigned_on, a.certificate_on) FROM credit.code_assignment AS a) AS x
		 GROUP BY x.unit
	), month AS (
		SELECT a.unit, m::date AS month, (m + INTERVAL '1 month')::date AS after
		  FROM authority AS a
		 CROSS JOIN LATERAL pg_catalog.generate_series(pg_catalog.date_trunc('month', a.since::timestamp),
			pg_catalog.date_trunc('month', credit.today()::timestamp), INTERVAL '1 month') AS m
	)
	SELECT m.unit::varchar(18) AS authority_code, u.name::varchar(200) AS authority_name, m.month,
		   t.stock::integer AS stock, t.converted::integer AS converted,
		   pg_catalog.round(100.0 * t.converted / nullif(t.stock, 0), 2)::numeric(5, 2) AS conversion_rate,
		   a.assigned::integer AS assigned, a.certificates::integer AS certificates, a.returned::integer AS returned,
		   a.not_returned::integer AS not_returned, credit.today() AS data_as_of
	  FROM month AS m
	  JOIN credit.unit AS u ON u.unit = m.unit
	 CROSS JOIN LATERAL (SELECT coalesce(sum(x.n), 0) AS stock, coalesce(sum(x.n) FILTER (WHERE x.converted <= m.month), 0) AS converted
						   FROM stock_of AS x WHERE x.authority = m.unit) AS t
	 CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE x.assigned_on >= m.month AND x.assigned_on < m.after) AS assigned,
								count(*) FILTER (WHERE x.certificate_on >= m.month AND x.certificate_on < m.after) AS certificates,
								count(*) FILTER (WHERE x.returned_on >= m.month AND x.returned_on < m.after) AS returned,
								count(*) FILTER (WHERE x.assigned_on < m.after AND (x.returned_on IS NULL OR x.returned_on >= m.after)) AS not_returned
						   FROM credit.code_assignment AS x WHERE x.unit = m.unit) AS a;
COMMENT ON VIEW credit_report.code_conversion IS '代码转换率:各登记机关各月存量主体转换、赋码、换证、回传 | conversion to the code, per registering authority and month';
COMMENT ON COLUMN credit_report.code_conversion.authority_code IS '登记机关代码 | code of the authority';
COMMENT ON COLUMN credit_report.code_conversion.authority_name IS '登记机关 | registering authority';
COMMENT ON COLUMN credit_report.code_conversion.month IS '月份 | month';
COMMENT ON COLUMN credit_report.code_conversion.stock IS '存量主体 | subjects with a number of the authority';
COMMENT ON COLUMN credit_report.code_conversion.converted IS '月末已转换 | those with an official code by the end of the month';
COMMENT ON COLUMN credit_report.code_conversion.conversion_rate IS '转换率(%) | conversion rate, in percent';
COMMENT ON COLUMN credit_report.code_conversion.assigned IS '本月赋码 | codes assigned in the month';
COMMENT ON COLUMN credit_report.code_conversion.certificates IS '本月换证 | certificates replaced in the month';
COMMENT ON COLUMN credit_report.code_conversion.returned IS '本月回传 | codes returned in the month';
COMMENT ON COLUMN credit_report.code_conversion.not_returned IS '月末未回传 | codes not returned by the end of the month';
COMMENT ON COLUMN credit_report.code_conversion.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.code_conversion TO credit_reporter, credit_evaluator, credit_office, credit_admin;
