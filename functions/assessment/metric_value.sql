-- What a metric is worth: a count as it is, a percentage of what it is out of.
CREATE OR REPLACE FUNCTION credit_private.metric_value(measured_in text, amount numeric, out_of numeric) RETURNS numeric
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN CASE measured_in WHEN 'percent' THEN round(100 * amount / nullif(out_of, 0), 2) ELSE coalesce(amount, 0) END;
COMMENT ON FUNCTION credit_private.metric_value(text, numeric, numeric) IS '指标的值:数量,或百分比(分母为零则空) | what a metric is worth: a count, or a percentage';
