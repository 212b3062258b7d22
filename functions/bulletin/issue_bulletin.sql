-- Issues a bulletin of the month, quarter or year in which a day lies, which
-- must be over: what it rests on freezes, its numbers freeze with a digest.  A
-- period is issued once; monthly forms again, as a further version, when units
-- have confirmed theirs late or revised them.
CREATE OR REPLACE FUNCTION credit.issue_bulletin(kind text, period date, region text, to_public boolean DEFAULT false) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	k credit.bulletin_kind;
	from_day date;
	to_day date;
	before integer;
	frozen bigint := 0;
	sections jsonb;
	content jsonb;
	number text;
	title text;
	bulletin bigint;
BEGIN
	SELECT * INTO k FROM credit.bulletin_kind AS x WHERE x.kind = issue_bulletin.kind;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_bulletin_kind', ARRAY[issue_bulletin.kind]);
	END IF;
	from_day := date_trunc(k.every, issue_bulletin.period)::date;
	to_day := (from_day + CASE k.every WHEN 'month' THEN interval '1 month' WHEN 'quarter' THEN interval '3 months' ELSE interval '1 year' END)::date - 1;
	IF credit.today() <= to_day THEN
		PERFORM credit.raise('period_open', ARRAY[format('%s – %s', from_day, to_day)]);
	END IF;
	-- one at a time, so that versions and numbers follow
	PERFORM pg_advisory_xact_lock(hashtext('credit.bulletin'), 0);
	SELECT count(*) INTO before FROM credit.bulletin AS b WHERE b.kind = k.kind AND b.region = issue_bulletin.region AND b.period = daterange(from_day, to_day, '[]');
	CASE k.freezes
	WHEN 'quality' THEN frozen := credit_private.freeze_quality(from_day, issue_bulletin.region);
	WHEN 'form' THEN frozen := credit_private.freeze_forms(from_day, issue_bulletin.region);
	WHEN 'score' THEN
		IF before = 0 THEN
			frozen := credit_private.freeze_score(extract(year FROM from_day)::integer, issue_bulletin.region);
		END IF;
	ELSE NULL;
	END CASE;
	title := format('%s%s年%s%s', coalesce(credit.region_name(issue_bulletin.region), '全国'), extract(year FROM from_day),
		CASE k.every WHEN 'month' THEN extract(month FROM from_day) || '月' WHEN 'quarter' THEN '第' || extract(quarter FROM from_day) || '季度' ELSE '' END, k.name);
	IF before > 0 AND (k.freezes IS DISTINCT FROM 'form' OR frozen = 0) THEN
		PERFORM credit.raise('already_issued', ARRAY[title], NULL, 'bulletin', 'period');
	END IF;
	SELECT jsonb_agg(credit_private.section_content(s, issue_bulletin.region, from_day, to_day) ORDER BY s.position) INTO sections
	  FROM credit.bulletin_section AS s WHERE s.kind = k.kind;
	SELECT format('%s年第%s期', extract(year FROM credit.today()), count(*) + 1) INTO number
	  FROM credit.bulletin AS b WHERE b.kind = k.kind AND b.region = issue_bulletin.region AND extract(year FROM b.issued_on) = extract(year FROM credit.today());
	content := jsonb_build_object('kind', k.kind, 'title', title, 'number', number, 'version', before + 1, 'region', issue_bulletin.region,
		'from', from_day, 'to', to_day, 'issued_on', credit.today(), 'unit', (SELECT u.name FROM credit.unit AS u WHERE u.unit = actor.unit),
		'basis', k.basis, 'sections', coalesce(sections, '[]'));
	INSERT INTO credit.bulletin AS b (kind, region, period, version, number, title, content, digest, to_public, issued_on, issued_by)
	VALUES (k.kind, issue_bulletin.region, daterange(from_day, to_day, '[]'), before + 1, number, title, content,
		sha256(convert_to(content::text, 'UTF8')), issue_bulletin.to_public, credit.today(), actor.login)
	RETURNING b.bulletin_id INTO bulletin;
	RETURN bulletin;
END
$function$;
COMMENT ON FUNCTION credit.issue_bulletin(text, date, text, boolean) IS
	'发布通报:数据定稿并附摘要 | issue a bulletin of the period a day lies in: its numbers freeze, with a digest';
GRANT EXECUTE ON FUNCTION credit.issue_bulletin(text, date, text, boolean) TO credit_office;
