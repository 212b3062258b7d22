-- 0.2.0: a withdrawal knows the day of the revocation
DROP FUNCTION credit.withdraw_record(bigint, text);
-- 0.2.0: what was confirmed lately
CREATE INDEX record_confirmed_on_idx ON credit.record (confirmed_on) WHERE state = 'confirmed';
-- R222: an evaluator sees the records that were drawn for a check
DROP POLICY record_office ON credit.record;
CREATE POLICY record_office ON credit.record FOR SELECT TO credit_office USING (state NOT IN ('received', 'reviewed', 'returned'));
