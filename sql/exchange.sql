-- Exchange (信用信息交换): what leaves for other sites and platforms, and what
-- arrives from them.  S0 art 16, 19; S1 二(四); S2 item 10; S3 二.2, 三.2.
--
-- Every change of the published copy is a row of credit.change_log, written in
-- the transaction of the change.  Numbers drawn by writers say nothing about
-- the order of their commits: who reads "everything beyond the last number"
-- loses what commits late.  So a change has no place in the order of delivery
-- until it is committed: credit_private.settle_changes() gives a position to
-- every change that is visible and has none, one caller at a time.  A cursor
-- over positions then loses nothing and meets nothing twice, whatever the
-- order of commits; a long transaction delays its own changes only; and a
-- restored database goes on where it was, because no transaction number is
-- kept.  Changes of one object are made under its row lock, so their numbers
-- are in the right order among themselves.

CREATE TABLE credit.partner (
	partner      text NOT NULL,
	name         text NOT NULL,
	kind         text NOT NULL,
	unit         credit.credit_code NOT NULL,
	agreement    text,
	scope        text,
	basis        text NOT NULL,
	valid_during daterange NOT NULL,
	CONSTRAINT partner_pkey PRIMARY KEY (partner),
	CONSTRAINT partner_unit_key UNIQUE (unit),
	CONSTRAINT partner_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT partner_kind_check CHECK (kind IN ('self', 'site', 'nation', 'province', 'city', 'unit', 'financial')),
	CONSTRAINT partner_basis_check CHECK (basis ~ '[^ ]'),
	-- S3 四.5, R211: outside government there is an agreement with scope and end
	CONSTRAINT partner_agreement_check CHECK (kind <> 'financial'
		OR (agreement IS NOT NULL AND scope IS NOT NULL AND NOT upper_inf(valid_during)))
);
CREATE UNIQUE INDEX partner_self_key ON credit.partner (kind) WHERE kind = 'self';
COMMENT ON TABLE credit.partner IS '交换对象:网站、国家、省、市平台、单位、金融机构;self 为本平台 | partners in exchange: sites, platforms, units, financial institutions; self is this platform';
COMMENT ON COLUMN credit.partner.partner IS '交换对象 | partner';
COMMENT ON COLUMN credit.partner.name IS '名称 | name';
COMMENT ON COLUMN credit.partner.kind IS '种类:self 本平台,site 网站,nation 国家,province 省,city 市,unit 单位,financial 金融机构 | self, site, nation, province, city, unit or financial';
COMMENT ON COLUMN credit.partner.unit IS '其单位代码,亦为交换中的身份 | code of its unit, its identity in exchange; its accounts are those of the unit';
COMMENT ON COLUMN credit.partner.agreement IS '协议 | the agreement';
COMMENT ON COLUMN credit.partner.scope IS '协议范围 | scope of the agreement';
COMMENT ON COLUMN credit.partner.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.partner.valid_during IS '有效期间 | the period in which it holds';

-- S2 item 10 个性化订制数据推送: what a partner gets, and on what ground.  A row
-- goes out under one subscription, the oldest that covers it.
CREATE SEQUENCE credit.subscription_id_seq;
CREATE TABLE credit.subscription (
	subscription_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.subscription_id_seq'),
	partner      text NOT NULL,
	act_kinds    text[],
	items        text[],
	regions      text[],
	fields       text[],
	relay        boolean NOT NULL DEFAULT false,
	every        interval NOT NULL DEFAULT '1 day',
	basis        text NOT NULL,
	valid_during daterange NOT NULL,
	object_kinds text[] NOT NULL DEFAULT '{record}',
	CONSTRAINT subscription_pkey PRIMARY KEY (subscription_id),
	CONSTRAINT subscription_partner_fkey FOREIGN KEY (partner) REFERENCES credit.partner,
	CONSTRAINT subscription_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT subscription_every_check CHECK (every > interval '0')
);
ALTER SEQUENCE credit.subscription_id_seq OWNED BY credit.subscription.subscription_id;
CREATE INDEX subscription_partner_idx ON credit.subscription (partner);
COMMENT ON TABLE credit.subscription IS '订制:向谁推送何种信息、何地、哪些字段、何频率、依据与止期 | subscriptions: who gets which acts, items, regions, fields, how often, on what ground, until when';
COMMENT ON COLUMN credit.subscription.subscription_id IS '订制编号 | number of the subscription';
COMMENT ON COLUMN credit.subscription.partner IS '交换对象 | partner';
COMMENT ON COLUMN credit.subscription.act_kinds IS '信息种类,空为全部 | kinds of act, NULL for all';
COMMENT ON COLUMN credit.subscription.items IS '目录项目,空为全部 | catalogue items, NULL for all';
COMMENT ON COLUMN credit.subscription.regions IS '地区,含下级,空为全部 | regions with what lies in them, NULL for all';
COMMENT ON COLUMN credit.subscription.fields IS '文书字段,空为全部公开字段 | fields of the document, NULL for all public ones';
COMMENT ON COLUMN credit.subscription.relay IS '是否转送自其他平台收到的信息 | are rows received from other platforms passed on';
COMMENT ON COLUMN credit.subscription.every IS '推送频率 | how often a batch is cut';
COMMENT ON COLUMN credit.subscription.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.subscription.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.subscription.object_kinds IS '对象种类:record 公示记录,code 主体代码,listing 名单条目 | kinds of object: record, what is public; code, the codes of subjects; listing, list entries that are public';

CREATE SEQUENCE credit.change_id_seq;
CREATE TABLE credit.change_log (
	code        credit.credit_code NOT NULL,
	change_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.change_id_seq'),
	object_kind text NOT NULL DEFAULT 'record',
	origin      text NOT NULL DEFAULT '',
	source_key  text NOT NULL,
	via         text,
	verb        text NOT NULL,
	content     jsonb,
	replacement bigint,
	merged_into credit.credit_code,
	changed_on  date NOT NULL DEFAULT credit.today(),
	changed_at  timestamptz NOT NULL DEFAULT pg_catalog.now(),
	position    bigint,
	CONSTRAINT change_log_pkey PRIMARY KEY (code, change_id),
	CONSTRAINT change_log_verb_check CHECK (verb IN ('ADDED', 'CORRECTED', 'REPAIRED', 'WITHDRAWN', 'EXPIRED', 'MERGED')),
	-- what is gone has no content; a correction may replace the object or change it in place
	CONSTRAINT change_log_content_check CHECK (verb = 'CORRECTED' OR (verb IN ('ADDED', 'MERGED')) = (content IS NOT NULL)),
	CONSTRAINT change_log_merged_check CHECK (verb <> 'MERGED' OR merged_into IS NOT NULL)
);
ALTER SEQUENCE credit.change_id_seq OWNED BY credit.change_log.change_id;
CREATE INDEX change_log_position_idx ON credit.change_log (position);
CREATE INDEX change_log_unsettled_idx ON credit.change_log (change_id) WHERE position IS NULL;
CREATE INDEX change_log_object_idx ON credit.change_log (code, object_kind, origin, source_key, change_id);
COMMENT ON TABLE credit.change_log IS '公示副本变更日志:新增、更正、修复、撤下、期满、合并,绝不无声消失 | the log of the published copy: nothing ever disappears silently';
COMMENT ON COLUMN credit.change_log.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.change_log.change_id IS '变更编号(写入时取号) | number of the change, drawn when it was written';
COMMENT ON COLUMN credit.change_log.object_kind IS '对象种类:record 记录,code 主体代码,listing 名单条目 | what kind of object: record, code or listing';
COMMENT ON COLUMN credit.change_log.origin IS '来源平台,空串为本平台 | platform it comes from, empty for this one';
COMMENT ON COLUMN credit.change_log.source_key IS '来源平台的编号 | its key there';
COMMENT ON COLUMN credit.change_log.via IS '经哪一交换对象收到 | the partner it was received through';
COMMENT ON COLUMN credit.change_log.verb IS '变更:ADDED 新增,CORRECTED 更正,REPAIRED 修复,WITHDRAWN 撤下,EXPIRED 期满,MERGED 合并 | ADDED, CORRECTED, REPAIRED, WITHDRAWN, EXPIRED or MERGED';
COMMENT ON COLUMN credit.change_log.content IS '变更后的公示内容,空即已不公示 | what is public afterwards, NULL when it is gone';
COMMENT ON COLUMN credit.change_log.replacement IS '更正后的记录 | the record that takes its place';
COMMENT ON COLUMN credit.change_log.merged_into IS '主体已并入的代码 | the code its subject was merged into';
COMMENT ON COLUMN credit.change_log.changed_on IS '变更日期 | day of the change';
COMMENT ON COLUMN credit.change_log.changed_at IS '变更时间 | time of the change';
COMMENT ON COLUMN credit.change_log.position IS '提交后所定次序 | its place in the order of delivery, settled once it is committed';

CREATE TABLE credit.feed_batch (
	partner       text NOT NULL,
	batch_no      bigint NOT NULL,
	unit          credit.credit_code NOT NULL,
	sender        credit.credit_code NOT NULL,
	subscriptions bigint[] NOT NULL,
	from_position bigint NOT NULL,
	to_position   bigint NOT NULL,
	row_count     bigint NOT NULL,
	previous      text NOT NULL,
	checksum      text NOT NULL,
	cut_on        date NOT NULL DEFAULT credit.today(),
	cut_at        timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	receipt_due   date NOT NULL,
	CONSTRAINT feed_batch_pkey PRIMARY KEY (partner, batch_no),
	CONSTRAINT feed_batch_partner_fkey FOREIGN KEY (partner) REFERENCES credit.partner,
	CONSTRAINT feed_batch_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT feed_batch_position_check CHECK (to_position >= from_position),
	CONSTRAINT feed_batch_batch_no_check CHECK (batch_no > 0)
);
CREATE INDEX feed_batch_unit_idx ON credit.feed_batch (unit);
COMMENT ON TABLE credit.feed_batch IS '发送批次:编号连续、行数、校验和、前批校验和 | batches sent: consecutive numbers, count, checksum, checksum of the batch before';
COMMENT ON COLUMN credit.feed_batch.partner IS '交换对象 | partner';
COMMENT ON COLUMN credit.feed_batch.batch_no IS '批次号,逐对象连续 | number of the batch, consecutive for each partner';
COMMENT ON COLUMN credit.feed_batch.unit IS '接收单位代码 | code of the receiving unit';
COMMENT ON COLUMN credit.feed_batch.sender IS '发送平台代码 | code of the sending platform';
COMMENT ON COLUMN credit.feed_batch.subscriptions IS '其时有效的订制 | subscriptions in force when it was cut';
COMMENT ON COLUMN credit.feed_batch.from_position IS '起(不含) | beyond this position';
COMMENT ON COLUMN credit.feed_batch.to_position IS '止(含) | up to this position';
COMMENT ON COLUMN credit.feed_batch.row_count IS '行数 | number of rows';
COMMENT ON COLUMN credit.feed_batch.previous IS '前一批的校验和,首批为空串 | checksum of the batch before, empty for the first';
COMMENT ON COLUMN credit.feed_batch.checksum IS 'SHA-256校验和 | SHA-256 checksum';
COMMENT ON COLUMN credit.feed_batch.cut_on IS '成批日期 | day it was cut';
COMMENT ON COLUMN credit.feed_batch.cut_at IS '成批时间 | time it was cut';
COMMENT ON COLUMN credit.feed_batch.receipt_due IS '回执到期日 | the receipt is due on';

-- what went out stays as it went out; on the machine of the registers, hence
-- keyed by partner and not by code
CREATE TABLE credit.feed_row (
	partner         text NOT NULL,
	batch_no        bigint NOT NULL,
	line_no         bigint NOT NULL,
	unit            credit.credit_code NOT NULL,
	subject_code    credit.credit_code NOT NULL,
	change_id       bigint NOT NULL,
	object_kind     text NOT NULL,
	origin          text NOT NULL,
	source_key      text NOT NULL,
	subscription_id bigint,
	verb            text NOT NULL,
	content         jsonb,
	replacement     bigint,
	merged_into     credit.credit_code,
	CONSTRAINT feed_row_pkey PRIMARY KEY (partner, batch_no, line_no),
	CONSTRAINT feed_row_change_key UNIQUE (partner, change_id),
	CONSTRAINT feed_row_batch_fkey FOREIGN KEY (partner, batch_no) REFERENCES credit.feed_batch,
	CONSTRAINT feed_row_subscription_fkey FOREIGN KEY (subscription_id) REFERENCES credit.subscription,
	CONSTRAINT feed_row_basis_check CHECK (content IS NULL OR subscription_id IS NOT NULL)
);
CREATE INDEX feed_row_object_idx ON credit.feed_row (partner, subject_code, object_kind, origin, source_key, batch_no);
CREATE INDEX feed_row_subscription_idx ON credit.feed_row (subscription_id);
COMMENT ON TABLE credit.feed_row IS '发送内容,成批后不变 | what was sent, row by row, frozen';
COMMENT ON COLUMN credit.feed_row.partner IS '交换对象 | partner';
COMMENT ON COLUMN credit.feed_row.batch_no IS '批次号 | number of the batch';
COMMENT ON COLUMN credit.feed_row.line_no IS '批内行号 | line in the batch';
COMMENT ON COLUMN credit.feed_row.unit IS '接收单位代码 | code of the receiving unit';
COMMENT ON COLUMN credit.feed_row.subject_code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.feed_row.change_id IS '变更编号 | number of the change';
COMMENT ON COLUMN credit.feed_row.object_kind IS '对象种类 | what kind of object';
COMMENT ON COLUMN credit.feed_row.origin IS '来源平台,空串为本平台 | platform it comes from, empty for this one';
COMMENT ON COLUMN credit.feed_row.source_key IS '来源平台的编号 | its key there';
COMMENT ON COLUMN credit.feed_row.subscription_id IS '所依订制 | the subscription it was sent under';
COMMENT ON COLUMN credit.feed_row.verb IS '变更 | verb';
COMMENT ON COLUMN credit.feed_row.content IS '公示内容(仅订制字段),空即已不公示 | what is public, subscribed fields only; NULL when it is gone';
COMMENT ON COLUMN credit.feed_row.replacement IS '更正后的记录 | the record that takes its place';
COMMENT ON COLUMN credit.feed_row.merged_into IS '主体已并入的代码 | the code its subject was merged into';

CREATE TABLE credit.feed_receipt (
	partner    text NOT NULL,
	batch_no   bigint NOT NULL,
	unit       credit.credit_code NOT NULL,
	accepted   bigint NOT NULL,
	rejected   jsonb NOT NULL DEFAULT '[]',
	given_on   date NOT NULL DEFAULT credit.today(),
	given_by   name NOT NULL,
	CONSTRAINT feed_receipt_pkey PRIMARY KEY (partner, batch_no),
	CONSTRAINT feed_receipt_batch_fkey FOREIGN KEY (partner, batch_no) REFERENCES credit.feed_batch
);
COMMENT ON TABLE credit.feed_receipt IS '回执:接受行数、拒收行及理由 | receipts: rows accepted, rows rejected with reasons';
COMMENT ON COLUMN credit.feed_receipt.partner IS '交换对象 | partner';
COMMENT ON COLUMN credit.feed_receipt.batch_no IS '批次号 | number of the batch';
COMMENT ON COLUMN credit.feed_receipt.unit IS '接收单位代码 | code of the receiving unit';
COMMENT ON COLUMN credit.feed_receipt.accepted IS '接受行数 | rows accepted';
COMMENT ON COLUMN credit.feed_receipt.rejected IS '拒收:[{line_no, reason}] | rejected: line_no and reason of each';
COMMENT ON COLUMN credit.feed_receipt.given_on IS '回执日期 | day of the receipt';
COMMENT ON COLUMN credit.feed_receipt.given_by IS '回执人 | who gave it';

-- the other direction
CREATE TABLE credit.received_batch (
	partner     text NOT NULL,
	batch_no    bigint NOT NULL,
	checksum    text NOT NULL,
	receipt     jsonb NOT NULL,
	received_on date NOT NULL DEFAULT credit.today(),
	received_by name NOT NULL,
	CONSTRAINT received_batch_pkey PRIMARY KEY (partner, batch_no),
	CONSTRAINT received_batch_partner_fkey FOREIGN KEY (partner) REFERENCES credit.partner
);
COMMENT ON TABLE credit.received_batch IS '收到的批次及所给回执 | batches received, and the receipt given for each';
COMMENT ON COLUMN credit.received_batch.partner IS '发送的交换对象 | the partner that sent it';
COMMENT ON COLUMN credit.received_batch.batch_no IS '批次号 | number of the batch';
COMMENT ON COLUMN credit.received_batch.checksum IS 'SHA-256校验和 | SHA-256 checksum';
COMMENT ON COLUMN credit.received_batch.receipt IS '回执 | the receipt';
COMMENT ON COLUMN credit.received_batch.received_on IS '收到日期 | day of receipt';
COMMENT ON COLUMN credit.received_batch.received_by IS '接收人 | who took it in';

CREATE TABLE credit.received_record (
	code        credit.credit_code NOT NULL,
	object_kind text NOT NULL,
	origin      text NOT NULL,
	source_key  text NOT NULL,
	partner     text NOT NULL,
	batch_no    bigint NOT NULL,
	verb        text NOT NULL,
	content     jsonb,
	replacement bigint,
	merged_into credit.credit_code,
	received_on date NOT NULL DEFAULT credit.today(),
	CONSTRAINT received_record_pkey PRIMARY KEY (code, object_kind, origin, source_key),
	CONSTRAINT received_record_batch_fkey FOREIGN KEY (partner, batch_no) REFERENCES credit.received_batch
);
CREATE INDEX received_record_partner_idx ON credit.received_record (partner, batch_no);
COMMENT ON TABLE credit.received_record IS '自其他平台收到的公示信息,来源保留 | what other platforms sent, with its source; kept apart from our own records';
COMMENT ON COLUMN credit.received_record.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.received_record.object_kind IS '对象种类 | what kind of object';
COMMENT ON COLUMN credit.received_record.origin IS '来源平台代码 | code of the platform it comes from';
COMMENT ON COLUMN credit.received_record.source_key IS '来源平台的编号 | its key there';
COMMENT ON COLUMN credit.received_record.partner IS '经哪一交换对象收到 | the partner it came through';
COMMENT ON COLUMN credit.received_record.batch_no IS '最近一次变更的批次 | the batch of its last change';
COMMENT ON COLUMN credit.received_record.verb IS '最近一次变更 | its last change';
COMMENT ON COLUMN credit.received_record.content IS '公示内容,空即已不公示 | what is public, NULL when it is gone';
COMMENT ON COLUMN credit.received_record.replacement IS '更正后的记录 | the record that takes its place';
COMMENT ON COLUMN credit.received_record.merged_into IS '主体已并入的代码 | the code its subject was merged into';
COMMENT ON COLUMN credit.received_record.received_on IS '最近一次变更的收到日期 | the day its last change arrived';
SELECT credit.enable_history('credit.received_record', true);

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['partner', 'subscription', 'change_log', 'feed_batch', 'feed_row', 'feed_receipt', 'received_batch', 'received_record', 'received_record_history'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_admin, credit_evaluator USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office', t);
	END LOOP;
	-- terms are the administrator's; a partner reads its own, and what was sent to it
	FOREACH t IN ARRAY ARRAY['partner', 'feed_batch', 'feed_row', 'feed_receipt'] LOOP
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_partner USING (credit_private.is_mine(unit))', t || '_own', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_partner, credit_admin', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['partner', 'subscription'] LOOP
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR ALL TO credit_admin USING (true) WITH CHECK (true)', t || '_admin', t);
		EXECUTE pg_catalog.format('GRANT SELECT, INSERT ON credit.%I TO credit_admin', t);
	END LOOP;
	-- what went out and what came in is never lost
	FOREACH t IN ARRAY ARRAY['partner', 'subscription', 'change_log', 'feed_batch', 'feed_row', 'feed_receipt', 'received_batch'] LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_deleted', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['feed_batch', 'feed_row', 'feed_receipt', 'received_batch'] LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER never_changed BEFORE UPDATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_changed', t);
	END LOOP;
END
$do$;
-- a partner's terms may end; who it is and what it gets do not change under batches that went out
GRANT UPDATE (name, agreement, scope, basis, valid_during) ON credit.partner TO credit_admin;
GRANT UPDATE (every, valid_during) ON credit.subscription TO credit_admin;
GRANT USAGE ON SEQUENCE credit.subscription_id_seq TO credit_admin;

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('report.province', '000000', 7,     'workday', 'decided_on', '[2016-09-01,)', 'S3 二.2 常态化报送;S0 art 18 作出行政决定之日起7个工作日内', 'M'),
('feed.receipt',    '000000', 3,     'workday', 'cut_on', '[2016-09-01,)', 'S0 art 16 定期交换(未定回执天数);本平台缺省值', 'L'),
('list.share',      '000000', 1,     'workday', 'listed_on',  '[2016-09-01,)', 'S2 item 14 及时共享(未定天数);本平台缺省值,由主管部门确定', 'L'),
('feed.batch_rows', '000000', 10000, 'count',   NULL,     '[2016-09-01,)', 'S2 item 10 数据推送(未定每批行数);本平台缺省值', 'L');

INSERT INTO credit.duty_kind (kind, about, name, name_en, basis) VALUES
('upstream', 'record', '上报省级', 'report to the province', 'S3 二.2');

INSERT INTO credit.job (job, name, function, position, every) VALUES
('log_codes',   '主体代码变动入交换日志', 'credit.log_codes', 45, '1 day'),
('log_listings', '名单列入与退出入交换日志', 'credit.log_listings', 46, '10 minutes'),
('cut_batches', '向交换对象成批', 'credit.cut_batches', 50, '1 minute');
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.feed_status', '0.2.0'), ('credit_report.feed_batches', '0.2.0'), ('credit_report.list_share', '0.2.0');
