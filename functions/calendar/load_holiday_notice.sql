-- Loads a holiday notice: one call a year, no release.  days is an array of
--   {"day": "2027-01-01", "kind": "holiday", "name": "元旦"}   or
--   {"from": "2027-10-01", "to": "2027-10-07", "kind": "holiday", "name": "国庆节"}
-- kind: holiday, workday (a make-up day, which falls on a weekend) or plain
-- (a later notice, or a child calendar, takes the day back to the weekend rule).
-- Loading the same notice with the same days again changes nothing.
-- SECURITY DEFINER lends the owner's right to write the registry to those who
-- were granted EXECUTE; statements are static and fully qualified.
CREATE OR REPLACE FUNCTION credit.load_holiday_notice(notice text, year int, issued date, days jsonb,
	calendar text DEFAULT 'CN', amends text DEFAULT NULL, url text DEFAULT NULL) RETURNS int
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	p_notice   CONSTANT text := load_holiday_notice.notice;
	p_year     CONSTANT int  := load_holiday_notice.year;
	p_issued   CONSTANT date := load_holiday_notice.issued;
	p_calendar CONSTANT text := load_holiday_notice.calendar;
	p_amends   CONSTANT text := load_holiday_notice.amends;
	p_days     date[];
	p_kinds    text[];
	p_names    text[];
	fault      text;
	other      credit.calendar_notice;
BEGIN
	IF p_notice IS NULL OR p_notice = '' OR p_year IS NULL OR p_issued IS NULL OR NOT isfinite(p_issued)
		OR jsonb_typeof(days) IS DISTINCT FROM 'array' THEN
		PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text],
			'A notice needs its document number, its year, the day of its issue and an array of days.');
	END IF;
	IF p_year NOT BETWEEN 1949 AND 2200 THEN
		PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text], 'Years from 1949 to 2200 can be loaded.');
	END IF;

	-- the shape of each element first
	SELECT format('Element %s: %s', e.at,
			CASE
				WHEN jsonb_typeof(e.item) <> 'object' THEN 'an object is expected.'
				WHEN k.unknown IS NOT NULL THEN format('key "%s" is not known.', k.unknown)
				WHEN (e.item ? 'day') = (e.item ? 'from') OR (e.item ? 'from') <> (e.item ? 'to') THEN 'it needs "day", or "from" and "to".'
				WHEN k.baddate IS NOT NULL THEN format('"%s" is no day of the form YYYY-MM-DD.', k.baddate)
				WHEN e.item ->> 'from' > e.item ->> 'to' THEN '"from" is later than "to".'
				ELSE 'kind must be "holiday", "workday" or "plain".'
			END)
		INTO fault
		FROM jsonb_array_elements(days) WITH ORDINALITY AS e (item, at)
		LEFT JOIN LATERAL (
			SELECT min(j.key) FILTER (WHERE j.key <> ALL ('{day,from,to,kind,name}'::text[])) AS unknown,
				min(coalesce(j.value, 'null')) FILTER (WHERE j.key = ANY ('{day,from,to}'::text[]) AND NOT coalesce(j.value ~
					'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', false)) AS baddate
			FROM jsonb_each_text(CASE WHEN jsonb_typeof(e.item) = 'object' THEN e.item ELSE '{}' END) AS j
		) AS k ON true
		WHERE jsonb_typeof(e.item) <> 'object' OR k.unknown IS NOT NULL OR k.baddate IS NOT NULL
			OR (e.item ? 'day') = (e.item ? 'from') OR (e.item ? 'from') <> (e.item ? 'to')
			OR coalesce(e.item ->> 'from' > e.item ->> 'to', false)
			OR NOT coalesce(e.item ->> 'kind' = ANY ('{holiday,workday,plain}'::text[]), false)
		ORDER BY e.at
		LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text], fault);
	END IF;

	SELECT array_agg(d.day ORDER BY d.day, d.at), array_agg(d.kind ORDER BY d.day, d.at), array_agg(d.name ORDER BY d.day, d.at)
		INTO p_days, p_kinds, p_names
		FROM (
			SELECT e.at, e.item ->> 'kind' AS kind, coalesce(e.item ->> 'name', '') AS name,
				generate_series((coalesce(e.item ->> 'day', e.item ->> 'from'))::date::timestamp,
					least((coalesce(e.item ->> 'day', e.item ->> 'to'))::date, make_date(p_year + 1, 12, 31))::timestamp, '1 day')::date AS day
			FROM jsonb_array_elements(days) WITH ORDINALITY AS e (item, at)
		) AS d;
	IF p_days IS NULL THEN
		PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text], 'It says nothing about any day.');
	END IF;

	SELECT CASE
			WHEN d.day NOT BETWEEN make_date(p_year - 1, 12, 29) AND make_date(p_year, 12, 31)
				THEN format('%s lies outside %s to %s.', d.day, make_date(p_year - 1, 12, 29), make_date(p_year, 12, 31))
			WHEN d.day = d.before THEN format('%s stands in it twice.', d.day)
			ELSE format('%s is no Saturday or Sunday, so it cannot be a make-up day; "plain" takes a day back to the weekend rule.', d.day)
		END
		INTO fault
		FROM (
			SELECT u.day, u.kind, lag(u.day) OVER (ORDER BY u.day) AS before
			FROM unnest(p_days, p_kinds) AS u (day, kind)
		) AS d
		WHERE d.day NOT BETWEEN make_date(p_year - 1, 12, 29) AND make_date(p_year, 12, 31)
			OR d.day = d.before
			OR (d.kind = 'workday' AND extract(isodow FROM d.day) < 6)
		ORDER BY d.day
		LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text], fault);
	END IF;

	IF NOT EXISTS (SELECT FROM credit.calendar AS c WHERE c.calendar = p_calendar) THEN
		PERFORM credit.raise('unknown_calendar', ARRAY[p_calendar]);
	END IF;

	-- two who load the same notice: the second finds it loaded
	LOCK TABLE credit.calendar_notice IN SHARE ROW EXCLUSIVE MODE;
	SELECT * INTO other FROM credit.calendar_notice AS n WHERE n.calendar = p_calendar AND n.notice = p_notice;
	IF FOUND THEN
		IF (other.year, other.issued) IS DISTINCT FROM (p_year, p_issued) OR other.amends IS DISTINCT FROM p_amends
			OR EXISTS (
				SELECT FROM unnest(p_days, p_kinds, p_names) AS u (day, kind, name)
				FULL JOIN (SELECT d.day, d.kind, d.name FROM credit.calendar_day AS d
					WHERE d.calendar = p_calendar AND d.notice = p_notice) AS o USING (day, kind, name)
				WHERE u IS NULL OR o IS NULL) THEN
			PERFORM credit.raise('notice_differs', ARRAY[p_notice, p_calendar]);
		END IF;
		RETURN cardinality(p_days);
	END IF;

	IF p_amends IS NULL THEN
		SELECT * INTO other FROM credit.calendar_notice AS n
			WHERE n.calendar = p_calendar AND n.year = p_year AND n.amends IS NULL;
		IF FOUND THEN
			PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text],
				format('Year %s has a notice already: "%s".  If this one changes it, say so with amends.', p_year, other.notice));
		END IF;
	ELSE
		SELECT * INTO other FROM credit.calendar_notice AS n WHERE n.calendar = p_calendar AND n.notice = p_amends;
		IF NOT FOUND OR other.year <> p_year OR other.issued > p_issued THEN
			PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text],
				format('It amends "%s", which is no earlier notice of year %s in calendar "%s".', p_amends, p_year, p_calendar));
		END IF;
	END IF;

	INSERT INTO credit.calendar_notice (calendar, notice, year, issued, amends, url)
		VALUES (p_calendar, p_notice, p_year, p_issued, p_amends, load_holiday_notice.url);
	INSERT INTO credit.calendar_day (calendar, day, notice, kind, name)
		SELECT p_calendar, u.day, p_notice, u.kind, u.name FROM unnest(p_days, p_kinds, p_names) AS u (day, kind, name);
	RETURN cardinality(p_days);
END
$function$;
COMMENT ON FUNCTION credit.load_holiday_notice(text, int, date, jsonb, text, text, text) IS
	'装入一份放假通知,返回天数;重复装入同一内容无影响 | load a holiday notice, gives its number of days; the same notice again changes nothing';
REVOKE ALL ON FUNCTION credit.load_holiday_notice(text, int, date, jsonb, text, text, text) FROM PUBLIC;
