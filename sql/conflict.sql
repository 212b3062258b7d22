-- One source a datum (一数一源, S0 art 9): which unit's word counts for a field,
-- and what to do when another source says otherwise.  It never overwrites: a
-- conflict is a row with both values, until somebody resolves it.

CREATE SEQUENCE credit.datum_source_id_seq;
CREATE TABLE credit.datum_source (
	datum_source_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.datum_source_id_seq'),
	item         text NOT NULL,
	field        text NOT NULL,
	region       text NOT NULL DEFAULT '000000',
	source_unit  credit.credit_code,
	valid_during daterange NOT NULL DEFAULT '(,)',
	basis        text NOT NULL,
	CONSTRAINT datum_source_pkey PRIMARY KEY (datum_source_id),
	CONSTRAINT datum_source_unit_fkey FOREIGN KEY (source_unit) REFERENCES credit.unit,
	CONSTRAINT datum_source_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT datum_source_no_overlap EXCLUDE USING gist (item WITH =, field WITH =, region WITH =, valid_during WITH &&)
);
ALTER SEQUENCE credit.datum_source_id_seq OWNED BY credit.datum_source.datum_source_id;
CREATE INDEX datum_source_unit_idx ON credit.datum_source (source_unit);
COMMENT ON TABLE credit.datum_source IS '一数一源:某项目某字段的权威来源单位 | the one unit whose word counts for a field of an item';
COMMENT ON COLUMN credit.datum_source.datum_source_id IS '编号 | number';
COMMENT ON COLUMN credit.datum_source.item IS '目录项目,% 为全部 | catalogue item; % means every one';
COMMENT ON COLUMN credit.datum_source.field IS '模板字段,可用 % 通配 | field of the template; % stands for any text';
COMMENT ON COLUMN credit.datum_source.region IS '适用地区 | region';
COMMENT ON COLUMN credit.datum_source.source_unit IS '权威来源单位,空为各来源自有、不比对 | the unit whose word counts; NULL: each source has its own, not compared';
COMMENT ON COLUMN credit.datum_source.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.datum_source.basis IS '依据 | basis';
INSERT INTO credit.datum_source (item, field, basis) VALUES
('%', '%\_LYDW', '数据来源单位各不相同'), ('%', '%\_LYDWDM', '数据来源单位各不相同'), ('%', '%\_SJLY', '数据来源单位各不相同'),
('%', '%\_SJLYDM', '数据来源单位各不相同'), ('%', 'BZ', '备注各不相同'), ('%', 'SJC', '数据时间戳各不相同');

CREATE SEQUENCE credit.conflict_id_seq;
CREATE TABLE credit.conflict (
	code          credit.credit_code NOT NULL,
	conflict_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.conflict_id_seq'),
	record_id     bigint NOT NULL,
	item          text NOT NULL,
	document_no   text NOT NULL,
	field         text NOT NULL,
	held_by       credit.credit_code NOT NULL,
	held_value    text,
	offered_by    credit.credit_code NOT NULL,
	offered_value text,
	offered_in    text NOT NULL,
	authority     credit.credit_code,
	found_on      date NOT NULL DEFAULT credit.today(),
	state         text NOT NULL DEFAULT 'open',
	outcome       text,
	note          text,
	resolved_on   date,
	resolved_by   name,
	CONSTRAINT conflict_pkey PRIMARY KEY (code, conflict_id),
	CONSTRAINT conflict_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT conflict_held_by_fkey FOREIGN KEY (held_by) REFERENCES credit.unit,
	CONSTRAINT conflict_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES credit.unit,
	CONSTRAINT conflict_authority_fkey FOREIGN KEY (authority) REFERENCES credit.unit,
	CONSTRAINT conflict_sources_check CHECK (held_by <> offered_by),
	CONSTRAINT conflict_state_check CHECK (state IN ('open', 'resolved')),
	CONSTRAINT conflict_outcome_check CHECK (outcome IN ('held', 'offered', 'neither', 'superseded')),
	CONSTRAINT conflict_resolved_check CHECK (pg_catalog.num_nulls(outcome, note, resolved_on, resolved_by) = CASE state WHEN 'open' THEN 4 ELSE 0 END)
);
ALTER SEQUENCE credit.conflict_id_seq OWNED BY credit.conflict.conflict_id;
-- the same difference offered again is the one that is known
CREATE UNIQUE INDEX conflict_open_key ON credit.conflict (code, record_id, field, offered_by) WHERE state = 'open';
CREATE INDEX conflict_conflict_id_idx ON credit.conflict (conflict_id);
CREATE INDEX conflict_held_by_idx ON credit.conflict (held_by);
CREATE INDEX conflict_offered_by_idx ON credit.conflict (offered_by);
COMMENT ON TABLE credit.conflict IS '数据冲突:两个来源对同一字段所报不同 | two sources say different things of one field';
COMMENT ON COLUMN credit.conflict.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.conflict.conflict_id IS '冲突编号 | number of the conflict';
COMMENT ON COLUMN credit.conflict.record_id IS '在册记录 | the record held';
COMMENT ON COLUMN credit.conflict.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.conflict.document_no IS '文书编号 | document number';
COMMENT ON COLUMN credit.conflict.field IS '字段 | field';
COMMENT ON COLUMN credit.conflict.held_by IS '在册值的来源单位 | source of the value held';
COMMENT ON COLUMN credit.conflict.held_value IS '在册值,个人字段不显示 | value held; personal ones are not shown';
COMMENT ON COLUMN credit.conflict.offered_by IS '另一来源单位 | the other source';
COMMENT ON COLUMN credit.conflict.offered_value IS '另一来源所报值,个人字段不显示 | what the other source says; personal ones are not shown';
COMMENT ON COLUMN credit.conflict.offered_in IS '所报之处:批次行或记录号 | where it was said: line of a batch, or record';
COMMENT ON COLUMN credit.conflict.authority IS '该字段的权威来源,未定为空 | whose word counts for the field; NULL when none is declared';
COMMENT ON COLUMN credit.conflict.found_on IS '发现日期 | day it was found';
COMMENT ON COLUMN credit.conflict.state IS '状态:open 待处理,resolved 已处理 | open or resolved';
COMMENT ON COLUMN credit.conflict.outcome IS '结果:held 在册值对,offered 另一值对,neither 均不对,superseded 记录已更正 | which value is right: held, offered, neither; superseded: the record left';
COMMENT ON COLUMN credit.conflict.note IS '说明 | why';
COMMENT ON COLUMN credit.conflict.resolved_on IS '处理日期 | day it was resolved';
COMMENT ON COLUMN credit.conflict.resolved_by IS '处理人 | who resolved it';

SELECT credit.enable_history('credit.datum_source', true), credit.enable_history('credit.conflict', true);
ALTER TABLE credit.datum_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.datum_source_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.conflict ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.conflict_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY datum_source_read ON credit.datum_source FOR SELECT USING (true);
CREATE POLICY datum_source_office ON credit.datum_source FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY datum_source_history_read ON credit.datum_source_history FOR SELECT USING (true);
CREATE POLICY conflict_own ON credit.conflict FOR SELECT USING (credit_private.is_mine(held_by) OR credit_private.is_mine(offered_by));
CREATE POLICY conflict_office ON credit.conflict FOR SELECT TO credit_office USING (true);
CREATE POLICY conflict_history_own ON credit.conflict_history FOR SELECT USING (credit_private.is_mine(held_by) OR credit_private.is_mine(offered_by));
GRANT SELECT ON credit.datum_source TO PUBLIC;
GRANT INSERT, UPDATE ON credit.datum_source TO credit_office;
GRANT USAGE ON SEQUENCE credit.datum_source_id_seq TO credit_office;
GRANT SELECT ON credit.datum_source_history TO credit_office, credit_admin, credit_evaluator;
GRANT SELECT ON credit.conflict, credit.conflict_history TO credit_clerk, credit_head, credit_office;
