-- 0.2.0: the moment an objection was decided, from which what was suspended binds again
ALTER TABLE credit.objection ADD COLUMN decided_at timestamptz;
COMMENT ON COLUMN credit.objection.decided_at IS '办结时刻,暂停的措施自此恢复 | moment of the decision, from which what was suspended binds again';
-- 0.2.0: objections belong to cases; upheld with the correction still awaited
ALTER TABLE credit.objection
	ADD COLUMN case_id bigint,
	ADD COLUMN listing_id bigint,
	ADD COLUMN upheld_on date,
	ADD COLUMN upheld_by name,
	ADD COLUMN keep_entries boolean NOT NULL DEFAULT false;
ALTER TABLE credit.objection
	DROP CONSTRAINT objection_outcome_check,
	DROP CONSTRAINT objection_decided_check;
ALTER TABLE credit.objection
	ADD CONSTRAINT objection_case_fkey FOREIGN KEY (code, case_id) REFERENCES credit.objection_case,
	ADD CONSTRAINT objection_listing_fkey FOREIGN KEY (code, listing_id) REFERENCES credit.listing,
	ADD CONSTRAINT objection_outcome_check CHECK (outcome IN ('upheld_corrected', 'upheld_withdrawn', 'upheld_delisted', 'rejected', 'dropped')),
	ADD CONSTRAINT objection_decided_check CHECK ((outcome IS NULL) = (decided_on IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)
		AND (outcome IS NULL AND upheld_on IS NULL) = (answer IS NULL)),
	ADD CONSTRAINT objection_upheld_check CHECK ((upheld_on IS NULL) = (upheld_by IS NULL) AND (upheld_on IS NULL OR outcome IS DISTINCT FROM 'rejected'));
CREATE INDEX objection_case_idx ON credit.objection (code, case_id);
CREATE INDEX objection_listing_idx ON credit.objection (code, listing_id) WHERE listing_id IS NOT NULL;
COMMENT ON COLUMN credit.objection.outcome IS '结果:upheld_corrected 更正,upheld_withdrawn 撤回,upheld_delisted 移出名单,rejected 不成立,dropped 撤回申请 | upheld_corrected, upheld_withdrawn, upheld_delisted, rejected or dropped';
COMMENT ON COLUMN credit.objection_history.outcome IS '结果:upheld_corrected 更正,upheld_withdrawn 撤回,upheld_delisted 移出名单,rejected 不成立,dropped 撤回申请 | upheld_corrected, upheld_withdrawn, upheld_delisted, rejected or dropped';
COMMENT ON COLUMN credit.objection.case_id IS '案件编号 | number of the case';
COMMENT ON COLUMN credit.objection.listing_id IS '有异议的名单条目 | the list entry that is contested';
COMMENT ON COLUMN credit.objection.upheld_on IS '认定成立、待更正之日 | the day it was upheld, the correction being awaited';
COMMENT ON COLUMN credit.objection.upheld_by IS '认定成立的人 | who upheld it';
COMMENT ON COLUMN credit.objection.keep_entries IS '更正后名单条目以更正记录为依据继续 | do list entries go on, on the corrected record?';
SELECT credit.enable_history('credit.objection', true);
DROP FUNCTION credit.file_objection(bigint, text, text);
DROP FUNCTION credit.decide_objection(bigint, text, text);
