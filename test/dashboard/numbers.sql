-- what the page has to show, one figure a line, in the page's order
\set QUIET on
\pset format unaligned
\pset tuples_only on
\pset fieldsep ' '
SELECT 'as-of', credit.today();
SELECT 'timeliness', unit_name, sum(on_time), sum(late), sum(overdue), round(100.0 * sum(on_time) / sum(on_time + late + overdue), 2)
  FROM credit_report.timeliness GROUP BY unit_code, unit_name HAVING sum(on_time + late + overdue) > 0 ORDER BY 6, 2;
SELECT 'trend', to_char(month, 'YYYY-MM'), duty, due, late, late_rate
  FROM credit_report.late_trend WHERE level = (SELECT level FROM credit_report.late_trend ORDER BY array_position('{nation,province,city,county}', level::text) LIMIT 1)
 ORDER BY month, duty;
SELECT 'coverage', region, region_name, level, units, units_published, coverage_rate FROM credit_report.publicity_coverage ORDER BY region, level;
