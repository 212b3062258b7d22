-- S0 方案 四: 受理时…查询并记录, 办理时…必须…查询并记录, 每天至少查询一次…直至办结,
-- and for the severely untrustworthy 必须由分管领导签字确认.
CREATE OR REPLACE FUNCTION credit_private.check_matter_change() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	verdict record;
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
	-- any query of that day counts for approval and closing
	IF NOT EXISTS (SELECT FROM credit.inquiry AS i
					WHERE i.matter_id = NEW.matter_id AND i.asked_on = credit.today() AND i.unit = NEW.unit
					  AND i.code IN (SELECT credit_private.codes_of(NEW.code))
					  AND (needed IS NULL OR i.stage = needed))
	THEN
		PERFORM credit.raise('not_queried', ARRAY[NEW.matter_id::text, coalesce(needed, NEW.state)], NULL, 'matter', 'state');
	END IF;
	IF NEW.state = 'approved' THEN
		-- locked, and read with the latest snapshot at every isolation level
		SELECT * INTO verdict
		  FROM credit.current_verdict(NEW.code, NEW.matter_kind,
			(SELECT k.mode FROM credit.matter_kind AS k WHERE k.matter_kind = NEW.matter_kind), NEW.matter_id) AS v
		 LIMIT 1;
		IF verdict.action IN ('refuse', 'sign_off') THEN
			PERFORM credit.raise(verdict.condition, ARRAY[NEW.code::text, NEW.matter_kind], verdict.detail, 'matter', 'state');
		END IF;
	END IF;
	-- what was decided is still known when the matter is closed
	IF NEW.state IN ('approved', 'refused') THEN
		NEW.outcome := NEW.state;
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_matter_change() IS '逢进必查、逢办必查;严重失信须签字 | the gate: no step without its query, no approval of a severe subject without sign-off';
CREATE OR REPLACE TRIGGER matter_check_change BEFORE UPDATE ON credit.matter
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_matter_change();
