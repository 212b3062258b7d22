-- One catalogue of every error a rule raises: SQLSTATE class UC, an English
-- message with its Chinese translation, and what to do.  docs/errors.md is
-- generated from this table; its rows are in functions/error.

COMMENT ON SCHEMA credit IS '公共信用信息平台 | the public credit information platform';
GRANT USAGE ON SCHEMA credit TO PUBLIC;

CREATE TABLE credit.error (
	condition   text NOT NULL,
	sqlstate    text NOT NULL,
	message     text NOT NULL,
	message_zh  text NOT NULL,
	hint        text NOT NULL,
	hint_zh     text NOT NULL,
	basis       text NOT NULL,
	CONSTRAINT error_pkey PRIMARY KEY (condition),
	CONSTRAINT error_sqlstate_key UNIQUE (sqlstate),
	CONSTRAINT error_sqlstate_check CHECK (sqlstate ~ '^UC[0-9]{3}$')
);
COMMENT ON TABLE credit.error IS
	'错误目录:每条规则的错误码、中英文信息和处理办法 | catalogue of every error a rule raises: SQLSTATE, message and remedy in both languages';
COMMENT ON COLUMN credit.error.condition IS '错误名称,规则以此名报错 | name of the error, by which rules raise it';
COMMENT ON COLUMN credit.error.sqlstate IS '错误码,UC 加三位数字 | SQLSTATE: UC and three digits';
COMMENT ON COLUMN credit.error.message IS '英文信息,%s 处填入参数 | message, with a %s for each argument';
COMMENT ON COLUMN credit.error.message_zh IS '中文信息 | message in Chinese';
COMMENT ON COLUMN credit.error.hint IS '英文处理办法 | what to do';
COMMENT ON COLUMN credit.error.hint_zh IS '中文处理办法 | what to do, in Chinese';
COMMENT ON COLUMN credit.error.basis IS '依据 | the article it rests on';
GRANT SELECT ON credit.error TO PUBLIC;
