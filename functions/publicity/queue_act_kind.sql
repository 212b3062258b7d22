-- A channel that is to carry a kind of act from now on carries what there is.
CREATE OR REPLACE FUNCTION credit_private.queue_act_kind() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit.find_unpublished(ARRAY(SELECT DISTINCT n.act_kind FROM new_acts AS n WHERE n.valid_during @> credit.today()));
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.queue_act_kind() IS '渠道新增信息种类时列出须补公示的记录 | a channel gets a kind of act: what it lacks is looked at by the next publicity job';
CREATE OR REPLACE TRIGGER channel_act_queue AFTER INSERT ON credit.channel_act
	REFERENCING NEW TABLE AS new_acts
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.queue_act_kind();
CREATE OR REPLACE TRIGGER channel_act_queue_again AFTER UPDATE ON credit.channel_act
	REFERENCING NEW TABLE AS new_acts
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.queue_act_kind();
