-- The outcome of checking one sampled record against its document, once.
CREATE OR REPLACE FUNCTION credit.enter_check(sample_id bigint, record_id bigint, correct boolean, fields text[] DEFAULT NULL, note text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_evaluator');
BEGIN
	UPDATE credit.sample_record AS r
	   SET correct = enter_check.correct, fields = enter_check.fields, note = enter_check.note, checked_on = credit.today(), checked_by = actor.login
	 WHERE r.sample_id = enter_check.sample_id AND r.record_id = enter_check.record_id AND r.correct IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('not_in_sample', ARRAY[enter_check.record_id::text, enter_check.sample_id::text], NULL, 'sample_record');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.enter_check(bigint, bigint, boolean, text[], text) IS
	'录入一条抽查结果:准确与否、有误字段 | enter what checking a sampled record found: correct, or which fields are wrong';
GRANT EXECUTE ON FUNCTION credit.enter_check(bigint, bigint, boolean, text[], text) TO credit_office, credit_evaluator;
