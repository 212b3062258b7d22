-- 0.2.0: the moment an objection was decided, from which what was suspended binds again
ALTER TABLE credit.objection ADD COLUMN decided_at timestamptz;
COMMENT ON COLUMN credit.objection.decided_at IS '办结时刻,暂停的措施自此恢复 | moment of the decision, from which what was suspended binds again';
SELECT credit.enable_history('credit.objection', true);
