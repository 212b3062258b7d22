-- Decides a request; approval opens the account.  Not SECURITY DEFINER, like
-- open_account.
CREATE OR REPLACE FUNCTION credit.decide_account_request(request_id bigint, approve boolean, reason text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	q credit.account_request;
BEGIN
	UPDATE credit.account_request AS x
	   SET outcome = CASE WHEN decide_account_request.approve THEN 'approved' ELSE 'refused' END, decided_on = credit.today(),
		   decided_by = credit.actor_name(), reason = CASE WHEN decide_account_request.approve THEN decide_account_request.reason ELSE coalesce(decide_account_request.reason, '') END
	 WHERE x.request_id = decide_account_request.request_id AND x.outcome IS NULL
	RETURNING x.* INTO q;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_request', ARRAY[coalesce(decide_account_request.request_id::text, '')]);
	END IF;
	IF q.outcome = 'approved' THEN
		PERFORM credit.open_account(q.login, q.unit, q.roles, q.full_name);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.decide_account_request(bigint, boolean, text) IS
	'审批账户申请,准予即开户 | decide a request for an account; approval opens it';
REVOKE ALL ON FUNCTION credit.decide_account_request(bigint, boolean, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.decide_account_request(bigint, boolean, text) TO credit_admin;
