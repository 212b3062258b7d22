-- Numbers of a series that nobody entered: from the first of a year to the last
-- that is known, and the day on which the next one was issued.
CREATE OR REPLACE VIEW credit_private.number_gap AS
	SELECT n.unit, n.series, n.year, n.before + 1 AS from_number, n.number - 1 AS to_number, n.issued_on AS known_on
	  FROM (SELECT x.unit, x.series, x.year, x.number, x.issued_on,
				   pg_catalog.lag(x.number, 1, 0) OVER (PARTITION BY x.unit, x.series, x.year ORDER BY x.number) AS before
			  FROM credit.document AS x WHERE x.number IS NOT NULL) AS n
	 WHERE n.number > n.before + 1;
COMMENT ON VIEW credit_private.number_gap IS '断号:文号序列中无人登记的号 | numbers of a series that nobody entered';
COMMENT ON COLUMN credit_private.number_gap.unit IS '发文单位 | the unit that issues';
COMMENT ON COLUMN credit_private.number_gap.series IS '文号字头 | series of the number';
COMMENT ON COLUMN credit_private.number_gap.year IS '文号年份 | year of the number';
COMMENT ON COLUMN credit_private.number_gap.from_number IS '自何号 | from number';
COMMENT ON COLUMN credit_private.number_gap.to_number IS '至何号 | to number';
COMMENT ON COLUMN credit_private.number_gap.known_on IS '其后一号的发文日期 | the day the next number was issued';
