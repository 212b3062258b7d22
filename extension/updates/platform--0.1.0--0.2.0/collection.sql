-- 0.2.0: the tier of the reported code is kept with the row
ALTER TABLE credit.inbox ADD COLUMN code_tier text;
ALTER TABLE credit.inbox ADD CONSTRAINT inbox_code_tier_check CHECK (code_tier IN ('valid', 'legacy', 'assigned', 'placeholder', 'citizen_id_like', 'repairable', 'invalid',
		'missing', 'person'));
COMMENT ON COLUMN credit.inbox.code_tier IS '所报代码的诊断分级;missing 未填,person 以自然人号码认定 | tier of the reported code; missing, or a person identified by number';
COMMENT ON COLUMN credit.inbox.payload IS '原文;自然人号码只留掩码与主体代码 | the row as it came; of a person''s number only a mask and the code';
INSERT INTO credit.intake_rule (rule, position, column_name, act_kinds, pattern, replacement, note) VALUES
('person_placeholder', 60, 'code',       '{}', '',                                                '',          '自然人的占位代码(17个0加X)视为空 | the placeholder code of a natural person is empty');
