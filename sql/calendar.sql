-- Working days (国务院办公厅节假日安排通知): what each notice says about each day,
-- and since when it has been known.  Bitemporal: the word of the newest notice
-- issued by a day counts on that day, so a verdict stays explainable when a
-- later notice changes the calendar (2015, 2019 and 2020 did).  Without a word
-- the weekend rule holds.  Rows we ship are marked; what an operator adds is
-- dumped with the database.

CREATE TABLE credit.calendar (
	calendar    text    NOT NULL CONSTRAINT calendar_code_check CHECK (calendar ~ '^[A-Z][A-Z0-9_-]{0,31}$'),
	name        text    NOT NULL,
	parent      text    NULL,
	every_year  boolean NOT NULL DEFAULT false,
	shipped     boolean NOT NULL DEFAULT false,
	CONSTRAINT calendar_pkey PRIMARY KEY (calendar),
	CONSTRAINT calendar_parent_check CHECK (parent <> calendar)
);
COMMENT ON TABLE credit.calendar IS
	'工作日历:子日历继承父日历的日子,可增可改 | working-day calendars: a child inherits its parent''s days, adds to them and overrides them';
COMMENT ON COLUMN credit.calendar.calendar IS '日历代码,CN 为全国 | code of the calendar, CN is the national one';
COMMENT ON COLUMN credit.calendar.name IS '名称 | name';
COMMENT ON COLUMN credit.calendar.parent IS '父日历 | the calendar whose days it inherits';
COMMENT ON COLUMN credit.calendar.every_year IS
	'每年须有本日历自己的通知,否则该年视为未知 | a year counts as known only with a notice of this calendar''s own';
COMMENT ON COLUMN credit.calendar.shipped IS '随扩展提供(不导出) | comes with the extension (not dumped)';

CREATE TABLE credit.calendar_notice (
	calendar          text        NOT NULL,
	notice            text        NOT NULL CONSTRAINT calendar_notice_check CHECK (notice <> ''),
	year              int         NOT NULL CONSTRAINT calendar_notice_year_check CHECK (year BETWEEN 1949 AND 2200),
	issued            date        NOT NULL CONSTRAINT calendar_notice_issued_check CHECK (pg_catalog.isfinite(issued)),
	issued_precision  text        NOT NULL DEFAULT 'day' CONSTRAINT calendar_notice_precision_check CHECK (issued_precision = ANY ('{day,month,year}'::text[])),
	amends            text        NULL,
	url               text        NULL,
	shipped           boolean     NOT NULL DEFAULT false,
	loaded_at         timestamptz NOT NULL DEFAULT pg_catalog.now(),
	CONSTRAINT calendar_notice_pkey PRIMARY KEY (calendar, notice),
	CONSTRAINT calendar_notice_calendar_fkey FOREIGN KEY (calendar) REFERENCES credit.calendar (calendar),
	CONSTRAINT calendar_notice_amends_check CHECK (amends <> notice)
);
-- each year has one first notice; every other amends it
CREATE UNIQUE INDEX calendar_notice_year_key ON credit.calendar_notice (calendar, year) WHERE amends IS NULL;
COMMENT ON TABLE credit.calendar_notice IS
	'放假通知:一年一份,另有修改通知 | holiday notices: one a year, and those that amend it';
COMMENT ON COLUMN credit.calendar_notice.calendar IS '日历代码 | code of the calendar';
COMMENT ON COLUMN credit.calendar_notice.notice IS '文号 | document number';
COMMENT ON COLUMN credit.calendar_notice.year IS '所安排的年份 | the year it arranges';
COMMENT ON COLUMN credit.calendar_notice.issued IS
	'发布日期,即自何日起知晓 | the day it was issued: its word is known from then on';
COMMENT ON COLUMN credit.calendar_notice.issued_precision IS
	'发布日期的精度;非 day 时为约定的代替日期 | precision of that day; if not day, a stand-in: the last day on which it can have been unknown';
COMMENT ON COLUMN credit.calendar_notice.amends IS '所修改的通知 | the notice it amends';
COMMENT ON COLUMN credit.calendar_notice.url IS '出处 | where it was published';
COMMENT ON COLUMN credit.calendar_notice.shipped IS '随扩展提供(不导出) | comes with the extension (not dumped)';
COMMENT ON COLUMN credit.calendar_notice.loaded_at IS '装入本库的时间 | when this database learned of it';

CREATE TABLE credit.calendar_day (
	calendar  text    NOT NULL,
	day       date    NOT NULL,
	notice    text    NOT NULL,
	kind      text    NOT NULL CONSTRAINT calendar_day_kind_check CHECK (kind = ANY ('{holiday,workday,plain}'::text[])),
	name      text    NOT NULL DEFAULT '',
	shipped   boolean NOT NULL DEFAULT false,
	CONSTRAINT calendar_day_pkey PRIMARY KEY (calendar, notice, day),
	CONSTRAINT calendar_day_notice_fkey FOREIGN KEY (calendar, notice) REFERENCES credit.calendar_notice (calendar, notice) ON DELETE CASCADE
);
COMMENT ON TABLE credit.calendar_day IS
	'通知对每一天的安排 | what a notice says about a day';
COMMENT ON COLUMN credit.calendar_day.calendar IS '日历代码 | code of the calendar';
COMMENT ON COLUMN credit.calendar_day.day IS '日期 | the day';
COMMENT ON COLUMN credit.calendar_day.notice IS '文号 | document number of the notice';
COMMENT ON COLUMN credit.calendar_day.kind IS
	'holiday 放假,workday 调休上班,plain 恢复周末规则 | holiday, workday (make-up day), plain (back to the weekend rule)';
COMMENT ON COLUMN credit.calendar_day.name IS '节日 | the festival';
COMMENT ON COLUMN credit.calendar_day.shipped IS '随扩展提供(不导出) | comes with the extension (not dumped)';

INSERT INTO credit.calendar (calendar, name, shipped) VALUES ('CN', '全国', true);

INSERT INTO credit.calendar_notice (calendar, notice, year, issued, issued_precision, amends, url, shipped)
SELECT 'CN', f[2], f[3]::int, f[4]::date, f[5], nullif(f[6], ''), nullif(f[7], ''), true
FROM (SELECT string_to_array(line, ',') AS f FROM string_to_table($data$
@@extension/data/cn_holiday_notices.csv@@
$data$, chr(10)) AS line WHERE line ~ '^[0-9]') AS rows;

INSERT INTO credit.calendar_day (calendar, day, notice, kind, name, shipped)
SELECT 'CN', d.f[2]::date, n.f[2], d.f[3], d.f[4], true
FROM (SELECT string_to_array(line, ',') AS f FROM string_to_table($data$
@@extension/data/cn_holidays.csv@@
$data$, chr(10)) AS line WHERE line ~ '^[0-9]') AS d
JOIN (SELECT string_to_array(line, ',') AS f FROM string_to_table($data$
@@extension/data/cn_holiday_notices.csv@@
$data$, chr(10)) AS line WHERE line ~ '^[0-9]') AS n ON n.f[1] = d.f[1];

GRANT SELECT ON credit.calendar, credit.calendar_notice, credit.calendar_day TO PUBLIC;
SELECT pg_catalog.pg_extension_config_dump('credit.calendar', 'WHERE NOT shipped');
SELECT pg_catalog.pg_extension_config_dump('credit.calendar_notice', 'WHERE NOT shipped');
SELECT pg_catalog.pg_extension_config_dump('credit.calendar_day', 'WHERE NOT shipped');

-- every backend keeps the calendars in memory and must hear of each change,
-- also of changes that replication or a restore brings: hence ALWAYS
CREATE FUNCTION credit.calendar_changed() RETURNS trigger
	AS 'MODULE_PATHNAME', 'credit_calendar_changed' LANGUAGE C;
COMMENT ON FUNCTION credit.calendar_changed() IS
	'日历变更触发器:通知各会话重新读取 | trigger: tells every backend to read the calendars again';
REVOKE ALL ON FUNCTION credit.calendar_changed() FROM PUBLIC;

CREATE TRIGGER z_changed AFTER INSERT OR UPDATE OR DELETE ON credit.calendar
	FOR EACH ROW EXECUTE FUNCTION credit.calendar_changed();
CREATE TRIGGER z_changed AFTER INSERT OR UPDATE OR DELETE ON credit.calendar_notice
	FOR EACH ROW EXECUTE FUNCTION credit.calendar_changed();
CREATE TRIGGER z_changed AFTER INSERT OR UPDATE OR DELETE ON credit.calendar_day
	FOR EACH ROW EXECUTE FUNCTION credit.calendar_changed();
CREATE TRIGGER z_emptied AFTER TRUNCATE ON credit.calendar
	FOR EACH STATEMENT EXECUTE FUNCTION credit.calendar_changed();
CREATE TRIGGER z_emptied AFTER TRUNCATE ON credit.calendar_notice
	FOR EACH STATEMENT EXECUTE FUNCTION credit.calendar_changed();
CREATE TRIGGER z_emptied AFTER TRUNCATE ON credit.calendar_day
	FOR EACH STATEMENT EXECUTE FUNCTION credit.calendar_changed();
ALTER TABLE credit.calendar ENABLE ALWAYS TRIGGER z_changed;
ALTER TABLE credit.calendar ENABLE ALWAYS TRIGGER z_emptied;
ALTER TABLE credit.calendar_notice ENABLE ALWAYS TRIGGER z_changed;
ALTER TABLE credit.calendar_notice ENABLE ALWAYS TRIGGER z_emptied;
ALTER TABLE credit.calendar_day ENABLE ALWAYS TRIGGER z_changed;
ALTER TABLE credit.calendar_day ENABLE ALWAYS TRIGGER z_emptied;
COMMENT ON TRIGGER z_changed ON credit.calendar IS '日历有变,各会话重新读取 | the calendar has changed: every session reads it again';
COMMENT ON TRIGGER z_emptied ON credit.calendar IS '日历被清空,各会话重新读取 | the calendar was emptied: every session reads it again';
COMMENT ON TRIGGER z_changed ON credit.calendar_notice IS '日历有变,各会话重新读取 | the calendar has changed: every session reads it again';
COMMENT ON TRIGGER z_emptied ON credit.calendar_notice IS '日历被清空,各会话重新读取 | the calendar was emptied: every session reads it again';
COMMENT ON TRIGGER z_changed ON credit.calendar_day IS '日历有变,各会话重新读取 | the calendar has changed: every session reads it again';
COMMENT ON TRIGGER z_emptied ON credit.calendar_day IS '日历被清空,各会话重新读取 | the calendar was emptied: every session reads it again';

-- The three questions.  STABLE, not IMMUTABLE: a generated column over them
-- would go stale with the next notice.  Not STRICT: known_on NULL means all
-- knowledge; a NULL day or count gives NULL.  An infinite day is an error.
--
-- The last days of the newest year, 29 to 31 December, may still be changed by
-- the next year's notice.  These functions answer for them all the same: as
-- known today the answer is right, and an error would stop every deadline of
-- the last days of December.  Who must mark such an answer asks the
-- provisional sisters.
CREATE FUNCTION credit.is_workday(day date, calendar text DEFAULT 'CN', known_on date DEFAULT NULL) RETURNS boolean
	AS 'MODULE_PATHNAME', 'credit_is_workday' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.is_workday(date, text, date) IS
	'是否工作日(按 known_on 当日所知) | is the day a working day, as known on known_on (NULL: by all that is known)';

CREATE FUNCTION credit.add_workdays(start date, n int, calendar text DEFAULT 'CN', known_on date DEFAULT NULL) RETURNS date
	AS 'MODULE_PATHNAME', 'credit_add_workdays' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.add_workdays(date, int, text, date) IS
	'起始日之后第 n 个工作日,起始日不计(民法典第201条);n 为负向前数,n 为 0 即起始日本身 | the n-th working day after the start day, which is not counted; negative n counts back, 0 gives the start day itself';

CREATE FUNCTION credit.workdays_between(from_day date, to_day date, calendar text DEFAULT 'CN', known_on date DEFAULT NULL) RETURNS int
	AS 'MODULE_PATHNAME', 'credit_workdays_between' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.workdays_between(date, date, text, date) IS
	'(from_day, to_day] 内的工作日数,反向为负 | working days in (from_day, to_day]; negative when reversed';

-- The same where a year without a notice must not stop the work: by the
-- weekend rule alone, nothing guessed.  provisional: a notice still to come
-- may change the answer.
CREATE FUNCTION credit.is_workday_provisional(day date, calendar text DEFAULT 'CN', known_on date DEFAULT NULL,
	OUT workday boolean, OUT provisional boolean)
	AS 'MODULE_PATHNAME', 'credit_is_workday_provisional' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.is_workday_provisional(date, text, date) IS
	'是否工作日;无通知的年份按周末规则并标明暂定 | is the day a working day; without a notice by the weekend rule, marked provisional';

CREATE FUNCTION credit.add_workdays_provisional(start date, n int, calendar text DEFAULT 'CN', known_on date DEFAULT NULL,
	OUT due date, OUT provisional boolean)
	AS 'MODULE_PATHNAME', 'credit_add_workdays_provisional' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.add_workdays_provisional(date, int, text, date) IS
	'第 n 个工作日;无通知的年份按周末规则并标明暂定 | the n-th working day; without a notice by the weekend rule, marked provisional';

CREATE FUNCTION credit.workdays_between_provisional(from_day date, to_day date, calendar text DEFAULT 'CN', known_on date DEFAULT NULL,
	OUT workdays int, OUT provisional boolean)
	AS 'MODULE_PATHNAME', 'credit_workdays_between_provisional' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.workdays_between_provisional(date, date, text, date) IS
	'(from_day, to_day] 内的工作日数;无通知的年份按周末规则并标明暂定 | working days in (from_day, to_day]; without a notice by the weekend rule, marked provisional';

CREATE FUNCTION credit.calendar_version(calendar text DEFAULT 'CN', known_on date DEFAULT NULL) RETURNS text
	AS 'MODULE_PATHNAME', 'credit_calendar_version' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.calendar_version(text, date) IS
	'日历版本:所知最新通知的文号,供结论留存 | version of a calendar: its newest notice known, to be stored with a verdict';
