-- S4 item 8(1): no list is activated over an open consultation or a comment
-- that nobody answered.
CREATE OR REPLACE FUNCTION credit_private.check_consultation() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF EXISTS (SELECT FROM credit.regime_consultation AS c WHERE c.list_kind = NEW.list_kind AND c.during @> credit.today())
		OR EXISTS (SELECT FROM credit.regime_comment AS m WHERE m.list_kind = NEW.list_kind AND m.outcome IS NULL)
	THEN
		PERFORM credit.raise('consultation_open', ARRAY[NEW.list_kind], NULL, 'list_kind', 'state');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_consultation() IS '征求意见未结束或意见未答复,名单不得启用 | no list is activated over an open consultation or an unanswered comment';
CREATE OR REPLACE TRIGGER list_kind_consultation BEFORE UPDATE OF state ON credit.list_kind
	FOR EACH ROW WHEN (NEW.state = 'active' AND OLD.state <> 'active') EXECUTE FUNCTION credit_private.check_consultation();
