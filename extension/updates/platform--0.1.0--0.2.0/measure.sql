-- 0.2.0: what a measure does to a matter, whom it binds, who carries it out; what rests on a memorandum
ALTER TABLE credit.measure
	ADD COLUMN effect text NOT NULL DEFAULT 'gate',
	ADD COLUMN applies_to text[] NOT NULL DEFAULT '{organisation,person}',
	ADD COLUMN executor text,
	ADD COLUMN key_measure boolean NOT NULL DEFAULT false,
	ADD COLUMN confidence text NOT NULL DEFAULT 'M',
	ADD CONSTRAINT measure_applies_to_check CHECK (applies_to <@ '{organisation,person,responsible}' AND applies_to <> '{}'),
	ADD CONSTRAINT measure_confidence_check CHECK (confidence IN ('H', 'M', 'L'));
COMMENT ON COLUMN credit.measure.effect IS '对事项的作用:gate 依事项种类(拒绝、签字或提示),cancel 取消资格一律不予,later 劣后安排,cautious 审慎对待,first 优先办理,prefer 同等条件优先,act 执行单位自行采取 | what it does to a matter: gate (as the kind of matter says), cancel (refused in any case), later, cautious, first, prefer, or act (of the executing unit, touching no matter)';
COMMENT ON COLUMN credit.measure.applies_to IS '适用对象:organisation 单位,person 自然人自身的条目,responsible 因单位而受限的责任人 | whom it binds: organisations, persons for entries of their own, persons responsible for an organisation''s';
COMMENT ON COLUMN credit.measure.executor IS '执行主体 | who carries it out, in words; the units are in credit.measure_unit';
COMMENT ON COLUMN credit.measure.key_measure IS '是否重点措施 | a key measure, whose effect is counted apart (S4 item 10)';
COMMENT ON COLUMN credit.measure.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
ALTER TABLE credit.list_measure ADD COLUMN memorandum text,
	ADD CONSTRAINT list_measure_memorandum_fkey FOREIGN KEY (memorandum) REFERENCES credit.memorandum;
COMMENT ON COLUMN credit.list_measure.memorandum IS '所依备忘录,备忘录失效则不再适用 | the memorandum it rests on, and ends with';
CREATE INDEX list_measure_memorandum_idx ON credit.list_measure (memorandum);
