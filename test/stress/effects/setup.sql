-- Twelve subjects and twelve twins that are merged into them under way, all with
-- serious records; an application's own table under the guard; and one step of
-- random work on what follows from records.  Besides 300 subjects, 75 for each
-- load, of which each is hot for a quarter of a second, in which acts, approvals and
-- signatures meet its listing: nothing ends that, so that an act against it is
-- told by commit times alone.  What a rule refuses is undone and noted with its SQLSTATE.
CREATE SCHEMA stress;
-- the first subject that is hot in this load
CREATE TABLE stress.hot (n int);
INSERT INTO stress.hot VALUES (24);
CREATE TABLE stress.step (kind text, done boolean, sqlstate text, message text);
CREATE TABLE stress.subject (n int PRIMARY KEY, code credit.credit_code NOT NULL);
INSERT INTO stress.subject SELECT n, credit.assigned_code('2', sha256(('stress' || n)::bytea)) FROM generate_series(0, 323) AS n;
CREATE TABLE stress.grant_of_fund (code credit.credit_code NOT NULL, level text NOT NULL);
SELECT credit.guard_table('stress.grant_of_fund', 'code', 'fund', 'refuse');
CREATE FUNCTION stress.penalty(n int, document_no text) RETURNS jsonb LANGUAGE sql RETURN
	tap.penalty(document_no, jsonb_build_object('CF_XDR_MC', '压力公司' || n, 'CF_XDR_SHXYM', (SELECT s.code::text FROM stress.subject AS s WHERE s.n = penalty.n),
		'CF_JDRQ', '2025-03-03', '_severity', 'serious'));
-- and ten persons who may answer for them
INSERT INTO stress.subject SELECT -n, credit.assigned_code('1', sha256(('stress' || n)::bytea)) FROM generate_series(1, 10) AS n;
SELECT credit_private.register_subject(s.code, '压力公司' || s.n, 'test') FROM stress.subject AS s;
SELECT tap.stock_plan('penalty');
DO $do$
DECLARE
	batch bigint;
BEGIN
	batch := tap.as('tap_clerk', format('SELECT batch_id FROM credit.submit_json(%L, %L, %L, true)', 'penalty', 'stress',
		(SELECT jsonb_agg(stress.penalty(n, format('s%s-%s', n, k))) FROM generate_series(0, 323) AS n, generate_series(1, CASE WHEN n < 24 THEN 12 ELSE 1 END) AS k)));
	PERFORM tap.as('tap_clerk', format('SELECT credit.review(VARIADIC %L::bigint[])', (SELECT array_agg(record_id) FROM credit.inbox WHERE batch_id = batch)));
	PERFORM tap.as('tap_head', format('SELECT credit.confirm(VARIADIC %L::bigint[])', (SELECT array_agg(record_id) FROM credit.inbox WHERE batch_id = batch)));
END
$do$;

-- a matter of each hot subject, ready to be decided
DO $do$
DECLARE
	codes text[] := (SELECT array_agg(s.code) FROM stress.subject AS s WHERE s.n >= 24);
BEGIN
	PERFORM tap.act('tap_clerk');
	PERFORM credit.open_matter(c, 'permit', 'x') FROM unnest(codes) AS c;
	PERFORM credit.check_subject(m.code::text, 'approval', m.matter_id, 'accept') FROM credit.matter AS m;
	PERFORM credit.move_matter(m.matter_id, 'accepted') FROM credit.matter AS m;
	PERFORM credit.check_subject(m.code::text, 'approval', m.matter_id, 'handle') FROM credit.matter AS m;
	PERFORM credit.move_matter(m.matter_id, 'handled') FROM credit.matter AS m;
END
$do$;

-- any row that a kind of step may be about, or none
CREATE FUNCTION stress.record_of(n int) RETURNS bigint LANGUAGE sql AS
	$$ SELECT r.record_id FROM credit.record AS r JOIN stress.subject AS s ON s.code = r.code WHERE s.n >= 0 AND s.n < 24 AND s.n % 12 = record_of.n AND r.state = 'confirmed' ORDER BY random() LIMIT 1 $$;
CREATE FUNCTION stress.matter_of(n int, VARIADIC states text[]) RETURNS credit.matter LANGUAGE sql AS
	$$ SELECT m FROM credit.matter AS m JOIN stress.subject AS s ON s.code = m.code WHERE s.n >= 0 AND s.n < 24 AND s.n % 12 = matter_of.n AND m.state = ANY (states) ORDER BY random() LIMIT 1 $$;
CREATE FUNCTION stress.code_of(n int) RETURNS credit.credit_code LANGUAGE sql AS
	$$ SELECT s.code FROM stress.subject AS s WHERE s.n >= 0 AND s.n < 24 AND s.n % 12 = code_of.n ORDER BY random() LIMIT 1 $$;

-- R154: what is done about a restriction is recorded before the decision, where one binds
CREATE FUNCTION stress.waive(matter_id bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tap.as('tap_clerk', format('SELECT credit.waive_measures(%s, %L)', matter_id, 'x'));
EXCEPTION
	WHEN serialization_failure OR deadlock_detected THEN
		RAISE;
	WHEN OTHERS THEN
		NULL;
END $$;

CREATE FUNCTION stress.step(kind text, n int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	id bigint;
	m credit.matter;
	found record;
	hot credit.credit_code := (SELECT s.code FROM stress.hot AS h JOIN stress.subject AS s ON s.n = h.n + (extract(epoch FROM statement_timestamp()) * 4)::bigint % 75);
	letter jsonb := '{"name":"压力公司","truth":"承诺","lawful":"承诺","performance":"承诺","liability":"承诺","signed_by":"某某","signed_on":"2026-05-11"}';
BEGIN
	CASE kind
	WHEN 'list' THEN
		PERFORM tap.as('tap_head', format('SELECT credit.enter_list(%L, %s, %L)', 'serious_offender', coalesce(stress.record_of(n), 0), 'x'));
	WHEN 'leave' THEN
		SELECT l.listing_id INTO id FROM credit.listing AS l JOIN stress.subject AS s ON s.code = l.code WHERE s.n >= 0 AND s.n < 24 AND s.n % 12 = step.n ORDER BY random() LIMIT 1;
		PERFORM tap.as('tap_head', format('SELECT credit.leave_list(%s, %L, %L, %L)', coalesce(id, 0), CASE WHEN random() < 0.5 THEN 'annual' ELSE 'court' END, 'x', '(2026)赣行终1号'));
	WHEN 'nominate' THEN
		-- the steps between are others'
		id := tap.as('tap_clerk', format('SELECT credit.nominate(%L, %s, %L, %L)', 'work_safety_offender', coalesce(stress.record_of(n), 0), 'x', 'x'));
		INSERT INTO credit.nomination_act (code, nomination_id, step, passed, unit, done_by, done_on, note, findings)
		SELECT o.code, o.nomination_id, s, true, o.unit, s, o.proposed_on, 'x', '[]' FROM credit.nomination AS o CROSS JOIN unnest('{review,verify}'::text[]) AS s WHERE o.nomination_id = id;
	WHEN 'confirm nomination' THEN
		SELECT o.nomination_id INTO id FROM credit.nomination AS o WHERE o.outcome IS NULL ORDER BY random() LIMIT 1;
		PERFORM tap.as('tap_head', format('SELECT credit.confirm_nomination(%s, %L, %L)', coalesce(id, 0), random() < 0.8, 'x'));
	WHEN 'ban' THEN
		PERFORM tap.as('tap_head', format('SELECT credit.impose_ban(%s, %L, %L, %L, %L, %L, NULL, true)', coalesce(stress.record_of(n), 0), 'market', 'refused', 'x', 'x', credit.today()));
	WHEN 'end ban' THEN
		SELECT b.ban_id INTO id FROM credit.ban AS b ORDER BY random() LIMIT 1;
		PERFORM tap.as('tap_head', format('SELECT credit.end_ban(%s, %L, %L, %L)', coalesce(id, 0), 'court', 'x', '(2026)赣行终1号'));
	WHEN 'release' THEN
		SELECT h.responsibility_id INTO id FROM credit.responsibility AS h WHERE h.withdrawn_on IS NULL ORDER BY random() LIMIT 1;
		PERFORM tap.as('tap_clerk', CASE WHEN random() < 0.5 THEN format('SELECT credit.end_responsibility(%s, %L, %L)', coalesce(id, 0), '2024-12-31', 'x')
			ELSE format('SELECT credit.withdraw_responsibility(%s, %L)', coalesce(id, 0), 'x') END);
	WHEN 'party' THEN
		m := stress.matter_of(n, 'accepted', 'handled');
		PERFORM tap.as('tap_clerk', format('SELECT credit.name_party(%s, %L, %L)', coalesce(m.matter_id, 0), (SELECT s.code FROM stress.subject AS s WHERE s.n < 0 ORDER BY random() LIMIT 1), 'founder'));
	WHEN 'import' THEN
		SELECT r.code, r.document_no INTO found FROM credit.record AS r WHERE r.record_id = stress.record_of(n);
		PERFORM tap.as('tap_office', format('SELECT credit.import_repair_results(%L, %L, %L)', 'nation', 'x', jsonb_build_array(jsonb_build_object('no', nextval('tap.batch_no'), 'code', found.code,
			'document_no', found.document_no, 'outcome', (ARRAY['approved', 'approved', 'refused', 'cancelled'])[1 + (random() * 3)::int], 'decided_on', credit.today()))));
	WHEN 'commit' THEN
		SELECT p.code, p.repair_id INTO found FROM credit.repair AS p WHERE p.level = 'own' AND p.broken_on IS NULL AND p.outcome IS DISTINCT FROM 'refused'
		   AND NOT EXISTS (SELECT FROM credit.commitment_repair AS c WHERE c.code = p.code AND c.repair_id = p.repair_id) ORDER BY random() LIMIT 1;
		PERFORM tap.as('tap_clerk', format('SELECT credit.make_commitment(%L, %L, %L, %L, %L, %L, repair_id => %s)', found.code, 'repair', 'letter_repair', '2017', letter || jsonb_build_object('code', found.code), 'x', coalesce(found.repair_id, 0)));
	WHEN 'breach' THEN
		SELECT c.commitment_id INTO id FROM credit.commitment AS c WHERE NOT EXISTS (SELECT FROM credit.breach AS b WHERE b.code = c.code AND b.commitment_id = c.commitment_id) ORDER BY random() LIMIT 1;
		PERFORM tap.as('tap_clerk', format('SELECT credit.review_commitment(%s, %L, %L)', coalesce(id, 0), 'broken', 'x'));
	WHEN 'confirm breach' THEN
		SELECT b.record_id INTO id FROM credit.breach_now AS b JOIN credit.record AS r ON r.record_id = b.record_id WHERE r.state = 'received' ORDER BY random() LIMIT 1;
		PERFORM tap.as('tap_clerk', format('SELECT credit.review(%s)', coalesce(id, 0)));
		PERFORM tap.as('tap_head', format('SELECT credit.confirm(%s)', coalesce(id, 0)));
	WHEN 'drop' THEN
		SELECT c.case_id INTO id FROM credit.objection_case AS c WHERE c.dropped_on IS NULL AND c.refused_on IS NULL ORDER BY c.case_id DESC LIMIT 1;
		PERFORM tap.as('tap_office', format('SELECT credit.drop_objection(%s, %L)', coalesce(id, 0), 'x'));
	WHEN 'correct' THEN
		SELECT r.document_no, r.code, r.record_id INTO found FROM credit.record AS r WHERE r.record_id = stress.record_of(n);
		PERFORM tap.confirmed('penalty', stress.penalty(n, found.document_no) || jsonb_build_object('CF_XDR_SHXYM', found.code, 'CF_SY', '更正' || nextval('tap.batch_no'), '_corrects', found.record_id), true);
	WHEN 'withhold' THEN
		PERFORM tap.as('tap_head', format('SELECT credit.withhold(%s, %L, %L)', coalesce(stress.record_of(n), 0), 'trade_secret', 'x'));
	WHEN 'show' THEN
		SELECT w.withholding_id INTO id FROM credit.withholding AS w WHERE w.ended_on IS NULL AND w.ground = 'trade_secret' ORDER BY random() LIMIT 1;
		PERFORM tap.as('tap_head', format('SELECT credit.end_withholding(%s, %L)', coalesce(id, 0), 'x'));
	WHEN 'explain' THEN
		PERFORM tap.as('tap_clerk', format('SELECT count(*) FROM credit.explain(%L, %L)', stress.code_of(n), 'approval'));
	WHEN 'as of' THEN
		PERFORM tap.as('tap_office', format('SELECT credit.subject_on(%L, %L, now())', stress.code_of(n), credit.today()));
	WHEN 'object' THEN
		PERFORM tap.objection(coalesce(stress.record_of(n), 0));
	WHEN 'answer' THEN
		SELECT o.objection_id INTO id FROM credit.objection AS o WHERE o.outcome IS NULL ORDER BY random() LIMIT 1;
		PERFORM tap.as('tap_head', format('SELECT credit.decide_objection(%s, %L, %L)', coalesce(id, 0), CASE WHEN random() < 0.3 THEN 'upheld_withdrawn' ELSE 'rejected' END, 'x'));
	WHEN 'repair' THEN
		PERFORM tap.repair(coalesce(stress.record_of(n), 0));
	WHEN 'approve repair' THEN
		SELECT p.repair_id INTO id FROM credit.repair AS p WHERE p.outcome IS NULL ORDER BY random() LIMIT 1;
		PERFORM tap.approve(coalesce(id, 0));
	WHEN 'break repair' THEN
		PERFORM credit_private.break_repair(p.code, p.repair_id, 'x') FROM (SELECT * FROM credit.repair AS p WHERE p.outcome = 'approved' AND p.broken_on IS NULL ORDER BY random() LIMIT 1) AS p;
	WHEN 'person' THEN
		PERFORM tap.as('tap_head', format('SELECT credit.register_responsible(%L, %L, %L, %L, NULL, %L)', stress.code_of(n),
			(SELECT s.code FROM stress.subject AS s WHERE s.n < 0 ORDER BY random() LIMIT 1), 'legal_representative', '2020-01-01'::date + (random() * 1800)::int, 'x'));
	WHEN 'withdraw' THEN
		PERFORM tap.as('tap_head', format('SELECT credit.withdraw_record(%s, %L)', coalesce(stress.record_of(n), 0), 'x'));
	WHEN 'record' THEN
		PERFORM tap.confirmed('penalty', stress.penalty(n, 'new' || nextval('tap.batch_no')), true);
	WHEN 'open' THEN
		PERFORM tap.as('tap_clerk', format('SELECT credit.open_matter(%L, %L, %L)', stress.code_of(n), CASE WHEN random() < 0.5 THEN 'permit' ELSE 'registration' END, 'x'));
	WHEN 'accept', 'handle' THEN
		m := stress.matter_of(n, CASE kind WHEN 'accept' THEN 'opened' ELSE 'accepted' END);
		PERFORM tap.as('tap_clerk', format('SELECT credit.check_subject(%L, %L, %s, %L)', m.code::text, 'approval', coalesce(m.matter_id, 0), kind));
		PERFORM tap.as('tap_clerk', format('SELECT credit.move_matter(%s, %L)', coalesce(m.matter_id, 0), CASE kind WHEN 'accept' THEN 'accepted' ELSE 'handled' END));
	WHEN 'approve' THEN
		m := stress.matter_of(n, 'handled');
		PERFORM stress.waive(m.matter_id);
		PERFORM tap.as('tap_clerk', format('SELECT credit.move_matter(%s, %L)', coalesce(m.matter_id, 0), 'approved'));
	WHEN 'sign' THEN
		m := stress.matter_of(n, 'handled');
		PERFORM tap.as('tap_leader', format('SELECT credit.sign_off(%s, %L)', coalesce(m.matter_id, 0), 'x'));
	WHEN 'measure' THEN
		m := stress.matter_of(n, 'handled');
		PERFORM tap.as('tap_clerk', format('SELECT credit.waive_measures(%s, %L)', coalesce(m.matter_id, 0), 'x'));
	WHEN 'daily' THEN
		PERFORM credit.make_daily_queries();
	WHEN 'close' THEN
		m := stress.matter_of(n, 'approved', 'refused');
		PERFORM tap.as('tap_clerk', format('SELECT credit.move_matter(%s, %L)', coalesce(m.matter_id, 0), 'closed'));
	WHEN 'hot list' THEN
		SELECT r.record_id INTO id FROM credit.record AS r WHERE r.code = hot;
		PERFORM tap.as('tap_head', format('SELECT credit.enter_list(%L, %s, %L)', 'serious_offender', id, 'x'));
	WHEN 'hot act' THEN
		INSERT INTO stress.grant_of_fund VALUES (hot, current_setting('transaction_isolation'));
	WHEN 'hot approve' THEN
		PERFORM stress.waive(x.matter_id) FROM credit.matter AS x WHERE x.code = hot;
		PERFORM tap.as('tap_clerk', format('SELECT credit.move_matter(%s, %L)', (SELECT x.matter_id FROM credit.matter AS x WHERE x.code = hot), 'approved'));
	WHEN 'hot measure' THEN
		PERFORM tap.as('tap_clerk', format('SELECT credit.waive_measures(%s, %L)', (SELECT x.matter_id FROM credit.matter AS x WHERE x.code = hot), 'x'));
	WHEN 'hot sign' THEN
		PERFORM tap.as('tap_leader', format('SELECT credit.sign_off(%s, %L)', (SELECT x.matter_id FROM credit.matter AS x WHERE x.code = hot), 'x'));
	WHEN 'act' THEN
		INSERT INTO stress.grant_of_fund VALUES (stress.code_of(n), current_setting('transaction_isolation'));
	WHEN 'merge' THEN
		PERFORM tap.as('tap_office', format('SELECT credit.merge_subject(%L, %L, %L)', a.code, b.code, 'x')) FROM stress.subject AS a, stress.subject AS b WHERE a.n = step.n + 12 AND b.n = step.n;
	WHEN 'ask' THEN
		PERFORM tap.as('tap_inquirer', format('SELECT credit.check_subject(%L, %L)::text', stress.code_of(n), 'supervision'));
	WHEN 'publish' THEN
		PERFORM credit.publish_due();
	END CASE;
	INSERT INTO stress.step VALUES (kind, true, NULL, NULL);
EXCEPTION
	-- to be tried again as a whole
	WHEN serialization_failure OR deadlock_detected THEN
		RAISE;
	WHEN OTHERS THEN
		-- a row with faults is refused by a rule, too
		INSERT INTO stress.step VALUES (kind, false, CASE WHEN SQLERRM LIKE 'a row of % was expected to be good%' THEN 'UC201' ELSE SQLSTATE END, SQLERRM);
END $$;

-- how a guard is often written: the control that must be caught
CREATE FUNCTION stress.plain_exists() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM credit.listing_now AS l WHERE l.code = NEW.code AND l.status = 'in_force') THEN
		RAISE EXCEPTION 'restricted' USING ERRCODE = 'UC101';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER plain_exists BEFORE INSERT ON stress.grant_of_fund FOR EACH ROW EXECUTE FUNCTION stress.plain_exists();
ALTER TABLE stress.grant_of_fund DISABLE TRIGGER plain_exists;
