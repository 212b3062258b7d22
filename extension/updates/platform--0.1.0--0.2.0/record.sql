-- 0.2.0: a withdrawal knows the day of the revocation
DROP FUNCTION credit.withdraw_record(bigint, text);
-- 0.2.0: what was confirmed lately
CREATE INDEX record_confirmed_on_idx ON credit.record (confirmed_on) WHERE state = 'confirmed';
