-- Errors UC92x: exchange.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('no_partner', 'UC920', '"%s" is no partner in force', '“%s”不是有效的交换对象',
	'Partners are rows of credit.partner; see kind, unit and valid_during.', '交换对象见 credit.partner 的种类、单位与有效期间。', 'R202'),
('not_your_partner', 'UC921', 'the feed of "%s" belongs to another unit', '“%s”的推送属于其他单位',
	'A partner reads and acknowledges its own batches only.', '交换对象只能读取、回执自己的批次。', 'R206'),
('no_platform_unit', 'UC922', 'this platform has no identity in exchange', '本平台尚未设定交换身份',
	'Insert a row of kind self into credit.partner, with the unit that runs the platform.', '请在 credit.partner 中增加种类为 self 的一行,填写运行平台的单位。', 'R202'),
('feed_isolation', 'UC923', 'batches are cut at READ COMMITTED only', '成批只能在 READ COMMITTED 隔离级别进行',
	'Begin the transaction with ISOLATION LEVEL READ COMMITTED.', '请以 ISOLATION LEVEL READ COMMITTED 开始事务。', 'R202'),
('no_feed_batch', 'UC924', 'partner "%s" has no batch %s', '交换对象“%s”没有第 %s 批',
	'Numbers of batches are consecutive; see credit_report.feed_batches.', '批次号连续,见 credit_report.feed_batches。', 'R202'),
('receipt_exists', 'UC925', 'another receipt was given for batch %s', '第 %s 批已有不同的回执',
	'A receipt is given once; the same one again changes nothing.', '回执只给一次;重复相同回执不产生变化。', 'R069'),
('bad_receipt', 'UC926', 'the receipt does not account for the %s rows of batch %s', '回执未交代第 %2$s 批的 %1$s 行',
	'accepted, and one {line_no, reason} for each row rejected, add up to the rows of the batch.', '接受行数与各拒收行({line_no, reason})之和须等于批次行数。', 'R069'),
('bad_feed', 'UC927', 'this is no batch of a feed: %s', '所收内容不是推送批次:%s',
	'Give the batch as credit.fetch_batch() made it.', '请原样提交 credit.fetch_batch() 给出的批次。', 'R212'),
('feed_not_for_us', 'UC928', 'the batch is from %s to %s, not from partner "%s" to this platform', '该批次由 %s 发往 %s,并非由交换对象“%s”发往本平台',
	'A batch can be delivered to its addressee only.', '批次只能送达其收件平台。', 'R212'),
('feed_replayed', 'UC929', 'batch %s of "%s" was received before with other contents', '“%2$s”的第 %1$s 批此前已收到,内容不同',
	'A batch never changes; the same one again is answered with the same receipt.', '批次不会改变;重复送达相同批次得到同一回执。', 'R212'),
('feed_gap', 'UC930', 'batch %s of "%s" comes before its turn', '“%2$s”的第 %1$s 批次序有缺',
	'Deliver the missing batches first: they can be fetched again.', '请先送达所缺批次,可再次提取。', 'R212'),
('feed_broken', 'UC931', 'batch %s of "%s" is not what was sent', '“%2$s”的第 %1$s 批与发出时不符',
	'Fetch the batch again; a checksum that fails twice is a case for the sender.', '请重新提取;再次不符时请与发送方核对。', 'R212')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
