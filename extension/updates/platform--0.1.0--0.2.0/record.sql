-- 0.2.0: a withdrawal knows the day of the revocation
DROP FUNCTION credit.withdraw_record(bigint, text);
