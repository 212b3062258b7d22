-- Errors UC625 to UC629: consultations on regimes.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('consultation_too_short', 'UC625', 'a consultation on list "%s" lasts until %s at least', '名单“%s”征求意见至少到 %s',
	'Rule regime.consultation says how long.', '期限见规则 regime.consultation。', 'S4 item 8(1)'),
('no_consultation', 'UC626', 'no consultation on list "%s" is open on %s', '名单“%s”在 %s 没有正在进行的征求意见',
	'Comments are taken during the consultation, answers afterwards too.', '意见须在征求意见期间提出。', 'S4 item 8(1)'),
('consultation_open', 'UC627', 'list "%s" is not activated while its consultation is open or a comment is unanswered', '名单“%s”征求意见未结束或意见未答复,不得启用',
	'Wait for its end, and answer every comment with credit.answer_regime_comment.', '请待征求意见结束,并以 credit.answer_regime_comment 答复全部意见。', 'S4 item 8(1)'),
('consultation_not_ready', 'UC628', 'list "%s" is not put out for comment: it is %s', '名单“%s”不能征求意见:%s',
	'A consultation is on a draft or a regime in force whose eight parts are written.', '征求意见须有齐备的八项内容,且名单未终止。', 'S4 item 8(1)'),
('comment_refused', 'UC629', 'no comment on list "%s" is taken now: %s', '暂不能对名单“%s”提出意见:%s',
	'Make it shorter, or come back tomorrow; a unit takes comments in too.', '请缩短意见或明日再提;也可向单位提出。', 'S4 item 8(1)')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
