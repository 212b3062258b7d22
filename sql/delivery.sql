-- The table inbox for systems (R052, R201): another system's login inserts its
-- rows, then one row that says how many there are.  A complete batch goes the
-- way of every batch; what was sent twice is taken once.  A row taken keeps no
-- contents here: they stand in credit.inbox, without personal numbers.

CREATE SEQUENCE credit.delivery_id_seq;
CREATE TABLE credit.delivery (
	unit         credit.credit_code NOT NULL DEFAULT credit.actor_unit(),
	delivery_id  bigint NOT NULL DEFAULT pg_catalog.nextval('credit.delivery_id_seq'),
	batch_no     text NOT NULL,
	source_key   text NOT NULL,
	payload      jsonb,
	correction   boolean NOT NULL DEFAULT false,
	sender       name NOT NULL DEFAULT current_user,
	delivered_at timestamptz NOT NULL DEFAULT pg_catalog.now(),
	batch_id     bigint,
	line_no      integer,
	CONSTRAINT delivery_pkey PRIMARY KEY (delivery_id),
	CONSTRAINT delivery_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT delivery_inbox_fkey FOREIGN KEY (batch_id, line_no) REFERENCES credit.inbox,
	CONSTRAINT delivery_source_key_check CHECK (source_key ~ '[^ ]'),
	CONSTRAINT delivery_taken_check CHECK ((payload IS NULL) = (batch_id IS NOT NULL) AND (batch_id IS NULL) = (line_no IS NULL)),
	-- S0 art 15: nothing classified is kept, not even until it is looked at
	CONSTRAINT delivery_not_classified CHECK (NOT credit.is_classified(payload))
);
ALTER SEQUENCE credit.delivery_id_seq OWNED BY credit.delivery.delivery_id;
CREATE INDEX delivery_batch_no_idx ON credit.delivery (unit, batch_no);
CREATE INDEX delivery_inbox_idx ON credit.delivery (batch_id, line_no) WHERE batch_id IS NOT NULL;
COMMENT ON TABLE credit.delivery IS '系统收件表:其他系统直接写入,成批后收取 | the table inbox: another system inserts its rows here; a complete batch is taken';
COMMENT ON COLUMN credit.delivery.unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.delivery.delivery_id IS '编号 | number';
COMMENT ON COLUMN credit.delivery.batch_no IS '批次号 | number of the batch';
COMMENT ON COLUMN credit.delivery.source_key IS '来源系统主键 | key in the source system';
COMMENT ON COLUMN credit.delivery.payload IS '内容,收取后清空 | the row; emptied once taken';
COMMENT ON COLUMN credit.delivery.correction IS '声明为更正 | stated as a correction of what came before under this key';
COMMENT ON COLUMN credit.delivery.sender IS '写入的登录名 | login that inserted it';
COMMENT ON COLUMN credit.delivery.delivered_at IS '写入时间 | when it was inserted';
COMMENT ON COLUMN credit.delivery.batch_id IS '收取后的批次编号 | the batch, once taken';
COMMENT ON COLUMN credit.delivery.line_no IS '收取后的行号 | the line, once taken';

CREATE TABLE credit.delivery_batch (
	unit      credit.credit_code NOT NULL DEFAULT credit.actor_unit(),
	batch_no  text NOT NULL,
	item      text NOT NULL,
	row_count integer NOT NULL,
	stock     boolean NOT NULL DEFAULT false,
	sender    name NOT NULL DEFAULT current_user,
	closed_at timestamptz NOT NULL DEFAULT pg_catalog.now(),
	batch_id  bigint,
	sqlstate  text,
	message   text,
	CONSTRAINT delivery_batch_pkey PRIMARY KEY (unit, batch_no),
	CONSTRAINT delivery_batch_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT delivery_batch_batch_fkey FOREIGN KEY (batch_id) REFERENCES credit.batch,
	CONSTRAINT delivery_batch_row_count_check CHECK (row_count >= 0)
);
CREATE INDEX delivery_batch_open_idx ON credit.delivery_batch (unit) WHERE batch_id IS NULL;
CREATE INDEX delivery_batch_batch_idx ON credit.delivery_batch (batch_id);
COMMENT ON TABLE credit.delivery_batch IS '批次封口:写入一行即宣告该批共有几条 | the end of a batch: one row says how many different source keys it has';
COMMENT ON COLUMN credit.delivery_batch.unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.delivery_batch.batch_no IS '批次号 | number of the batch';
COMMENT ON COLUMN credit.delivery_batch.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.delivery_batch.row_count IS '应有条数(不同主键数) | how many different source keys there are';
COMMENT ON COLUMN credit.delivery_batch.stock IS '存量信息 | stock, exempt from the clocks';
COMMENT ON COLUMN credit.delivery_batch.sender IS '写入的登录名 | login that inserted it';
COMMENT ON COLUMN credit.delivery_batch.closed_at IS '封口时间 | when it was closed';
COMMENT ON COLUMN credit.delivery_batch.batch_id IS '收取后的批次编号 | the batch, once taken';
COMMENT ON COLUMN credit.delivery_batch.sqlstate IS '未能收取时的错误码 | SQLSTATE, when it was refused as a whole';
COMMENT ON COLUMN credit.delivery_batch.message IS '未能收取的原因 | why it was refused as a whole';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['delivery', 'delivery_batch'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_partner, credit_clerk, credit_head, credit_office', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR INSERT WITH CHECK (credit_private.is_mine(unit) AND sender = current_user)', t || '_insert', t);
		-- a system sees what it sent, the unit's people all of the unit's
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (credit_private.is_mine(unit) AND sender = current_user)', t || '_sender', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_clerk, credit_head USING (credit_private.is_mine(unit))', t || '_own', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_deleted', t);
	END LOOP;
END
$do$;
GRANT INSERT (unit, batch_no, source_key, payload, correction) ON credit.delivery TO credit_partner, credit_clerk;
GRANT INSERT (unit, batch_no, item, row_count, stock) ON credit.delivery_batch TO credit_partner, credit_clerk;
GRANT USAGE ON SEQUENCE credit.delivery_id_seq TO credit_partner, credit_clerk;
