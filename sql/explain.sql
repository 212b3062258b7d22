-- Explain (说明理由): why a subject is flagged, restricted, refused, or no longer
-- is: statute, rule row, record, path, since when, until when, what ends it.
-- The guard words its DETAIL and HINT from the same facts.

CREATE TYPE credit.explanation AS (
	what           text,
	status         text,
	action         text,
	list_kind      text,
	list_name      text,
	listing_id     bigint,
	measure        text,
	measure_name   text,
	basis          text,
	rule_id        bigint,
	rule           text,
	record_id      bigint,
	document_no    text,
	unit           text,
	decided_on     date,
	path           text,
	root_code      text,
	roles          text,
	since          date,
	until          date,
	why            text,
	ends_by        text,
	repair_from    date,
	repair_rule_id bigint,
	explanation    text,
	hint           text
);
COMMENT ON TYPE credit.explanation IS '一条标记、措施、判定或提示的理由 | why a flag, a measure, a verdict or a warning is there';
COMMENT ON COLUMN credit.explanation.what IS '所说明者:flag 标记,measure 措施,verdict 守门判定,warning 关联提示 | what is explained: flag, measure, verdict or warning';
COMMENT ON COLUMN credit.explanation.status IS '状态:in_force 生效,suspended 暂停,ended 终止,future 未到期 | in_force, suspended, ended or future';
COMMENT ON COLUMN credit.explanation.action IS '守门判定:refuse 拒绝,sign_off 须签字,flag 提示,pass 放行 | what the guard does: refuse, sign_off, flag or pass';
COMMENT ON COLUMN credit.explanation.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.explanation.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit.explanation.listing_id IS '条目编号 | number of the entry';
COMMENT ON COLUMN credit.explanation.measure IS '措施 | measure';
COMMENT ON COLUMN credit.explanation.measure_name IS '措施名称 | name of the measure';
COMMENT ON COLUMN credit.explanation.basis IS '法律依据:名单的,措施则为措施的 | legal basis: of the list, of a measure its own';
COMMENT ON COLUMN credit.explanation.rule_id IS '期限所依规则 | rule of the term';
COMMENT ON COLUMN credit.explanation.rule IS '规则内容及依据 | the rule and its basis';
COMMENT ON COLUMN credit.explanation.record_id IS '依据文书的记录 | record of the basis document';
COMMENT ON COLUMN credit.explanation.document_no IS '依据文书编号 | number of the basis document';
COMMENT ON COLUMN credit.explanation.unit IS '作出决定的单位 | the unit that decided';
COMMENT ON COLUMN credit.explanation.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit.explanation.path IS '路径:own 本人,derived 派生 | own or derived';
COMMENT ON COLUMN credit.explanation.root_code IS '派生自何主体 | subject it derives from';
COMMENT ON COLUMN credit.explanation.roles IS '因何身份 | by which roles';
COMMENT ON COLUMN credit.explanation.since IS '自 | since';
COMMENT ON COLUMN credit.explanation.until IS '至(不含) | until, that day not included';
COMMENT ON COLUMN credit.explanation.why IS '暂停或终止的原因 | why it is suspended or has ended';
COMMENT ON COLUMN credit.explanation.ends_by IS '退出机制 | how it ends';
COMMENT ON COLUMN credit.explanation.repair_from IS '最早可申请修复日期 | earliest day that repair can be applied for';
COMMENT ON COLUMN credit.explanation.repair_rule_id IS '该日期所依规则 | rule of that day';
COMMENT ON COLUMN credit.explanation.explanation IS '理由全文 | the reasons in words';
COMMENT ON COLUMN credit.explanation.hint IS '如何终止 | what would end it';
