-- S0 方案 四: 受理时…查询并记录, 办理时…必须…查询并记录, 每天至少查询一次…直至办结,
-- 对照惩戒措施进行相应惩戒, and for the severely untrustworthy 必须由分管领导签字确认.
CREATE OR REPLACE FUNCTION credit_private.check_matter_change() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	verdict record;
	missing record;
	allowed numeric;
	needed text := CASE NEW.state WHEN 'accepted' THEN 'accept' WHEN 'handled' THEN 'handle' END;
BEGIN
	IF OLD.state = NEW.state THEN
		RETURN NEW;
	END IF;
	IF (OLD.state, NEW.state) NOT IN (('opened', 'accepted'), ('accepted', 'handled'), ('handled', 'approved'), ('handled', 'refused'),
		('approved', 'closed'), ('refused', 'closed'))
	THEN
		PERFORM credit.raise('wrong_matter_state', ARRAY[NEW.matter_id::text, OLD.state, NEW.state], NULL, 'matter', 'state');
	END IF;
	-- any query of that day counts for approval and closing, the job's too
	IF NOT EXISTS (SELECT FROM credit.inquiry AS i
					WHERE i.matter_id = NEW.matter_id AND i.asked_on = credit.today() AND i.unit = NEW.unit
					  AND i.code IN (SELECT credit_private.codes_of(NEW.code))
					  AND (needed IS NULL OR i.stage = needed))
	THEN
		PERFORM credit.raise('not_queried', ARRAY[NEW.matter_id::text, coalesce(needed, NEW.state)], NULL, 'matter', 'state');
	END IF;
	IF NEW.state IN ('approved', 'refused') THEN
		-- locked, and read with the latest snapshot at every isolation level
		SELECT * INTO verdict FROM credit.current_verdict(NEW.code, NEW.matter_kind, 'record', NEW.matter_id) AS v
		 WHERE v.action <> 'pass' LIMIT 1;
		IF FOUND THEN
			PERFORM credit.raise(verdict.condition, ARRAY[NEW.code::text, NEW.matter_kind], verdict.detail, 'matter', 'state');
		END IF;
	END IF;
	IF NEW.state = 'approved' THEN
		SELECT * INTO verdict
		  FROM credit.current_verdict(NEW.code, NEW.matter_kind, coalesce((credit_private.use_rule_of(NEW)).mode,
			(SELECT k.mode FROM credit.matter_kind AS k WHERE k.matter_kind = NEW.matter_kind)), NEW.matter_id) AS v
		 LIMIT 1;
		IF verdict.action IN ('refuse', 'sign_off') THEN
			PERFORM credit.raise(verdict.condition, ARRAY[NEW.code::text, NEW.matter_kind], verdict.detail, 'matter', 'state');
		END IF;
	END IF;
	-- a day that is past cannot be queried any more: its head explains it, or
	-- the rule lets so many go by
	IF NEW.state = 'closed' THEN
		SELECT count(*) AS days, pg_catalog.string_agg(g.day::text, ', ' ORDER BY g.day) AS which INTO missing
		  FROM credit_private.matter_gap AS g
		 WHERE g.code = NEW.code AND g.matter_id = NEW.matter_id AND g.day < credit.today() AND g.explained_on IS NULL;
		allowed := (credit.rule_on('query.gaps_allowed', credit.today(), (SELECT u.region FROM credit.unit AS u WHERE u.unit = NEW.unit))).amount;
		IF missing.days > allowed THEN
			PERFORM credit.raise('query_gap', ARRAY[NEW.matter_id::text, missing.days::text], missing.which, 'matter', 'state');
		END IF;
	END IF;
	-- what was decided is still known when the matter is closed
	IF NEW.state IN ('approved', 'refused') THEN
		NEW.outcome := NEW.state;
		NEW.decided_at := pg_catalog.clock_timestamp();
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_matter_change() IS
	'逢进必查、逢办必查;对照措施;严重失信须签字 | the gate: no step without its query, no decision without the measures recorded, no approval of a severe subject without sign-off';
CREATE OR REPLACE TRIGGER matter_check_change BEFORE UPDATE ON credit.matter
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_matter_change();
