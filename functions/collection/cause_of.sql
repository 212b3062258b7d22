-- The cause of a fault where the value tells it: a number that a spreadsheet
-- damaged, a word for nothing, an amount with its unit, an end before the
-- start.  NULL where it tells no more than the fault itself; raw is the value
-- before it was tidied.
CREATE OR REPLACE FUNCTION credit_private.cause_of(condition text, fault text, value text, raw text) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN CASE WHEN condition IN ('bad_subject_code', 'template_fault') AND value ~ '^([0-9](\.[0-9]+)?[Ee]\+?[0-9]{1,3}|[1-9][0-9]{14}000)$' THEN 'spreadsheet_damage'
				WHEN fault = 'required' AND raw ~ '[^ ]' THEN 'empty_word'
				WHEN fault = 'type' AND value ~ '^[¥￥]?[0-9][0-9,]*(\.[0-9]+)?\s*[千万亿]*元?整?$' THEN 'amount_unit'
				WHEN fault = 'date_order' THEN 'end_before_start' END;
COMMENT ON FUNCTION credit_private.cause_of(text, text, text, text) IS '按原值指明错误原因 | the cause of a fault where the value tells it';
