-- S2 item 11 实名认证和授权个人信息查询: a natural person is asked about by the citizen number, which is kept nowhere, with an
-- authorisation or for a matter; S2 item 16 服务大厅查询终端: a subject's own report (R159f, R084).
BEGIN;
SELECT plan(19);
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity) VALUES
('tap-2016', 'p_internal', 'x', 'penalty', 'untrustworthy', 'internal', 'penalty', 'general'), ('tap-2016', 'p_request', 'x', 'penalty', 'untrustworthy', 'on_request', 'penalty', 'general');
SELECT tap.confirmed('penalty', tap.penalty('person', '{"CF_FRDB":"","CF_XDR_MC":"王小明","CF_XDR_LB":"自然人","CF_XDR_SHXYM":"","CF_XDR_ZJLX":"身份证","CF_XDR_ZJHM":"11010519491231002X"}'));
SELECT tap.confirmed('p_internal', tap.penalty('own internal')), tap.confirmed('p_request', tap.penalty('own request')), tap.confirmed('penalty', tap.penalty('own public'));
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.check_person('110105194912310021', 'approval', '授权书1号')$$, 'not_a_person_number', 'a number that is none, and it is not repeated');
SELECT tap.raises($$SELECT credit.check_person(NULL, 'approval', '授权书1号')$$, 'not_a_person_number', 'nor is nothing one');
SELECT tap.raises($$SELECT credit.check_person('11010519491231002X', 'supervision')$$, 'authorisation_missing', 'not without an authorisation');
SELECT tap.raises($$SELECT credit.check_person('11010519491231002X', 'supervision', ' ')$$, 'authorisation_missing', 'nor with an empty one');
SELECT tap.raises($$SELECT credit.check_person('11010519491231002X', 'procurement', '授权书1号', 999999)$$, 'no_matter', 'nor for a matter there is not');
CREATE TEMP TABLE a AS SELECT credit.check_person('11010519491231002x', 'supervision', '授权书1号 11010519491231002X') AS a;
GRANT SELECT ON a TO PUBLIC;
SELECT is((SELECT u ->> 'document_no' FROM a, jsonb_array_elements(a -> 'untrustworthy') AS u), 'person', 'found by number');
SELECT is((SELECT a #>> '{basic,kind}' FROM a), 'person', 'a person');
SELECT matches((SELECT a ->> 'authorisation' FROM a), '^授权书1号', 'the authorisation is kept with the receipt');
SELECT unalike((SELECT a::text FROM a), '%11010519491231002X%', 'the number is not');
SELECT is(credit.check_person('440524188001010014', 'supervision', '授权书2号') #>> '{basic,known}', 'false', 'a number of nobody on record is answered, and says so');
-- a matter that the person applied for
CREATE TEMP TABLE m AS SELECT credit.open_matter(a #>> '{basic,code}', 'permit', '从业许可') AS id FROM a;
GRANT SELECT ON m TO PUBLIC;
SELECT lives_ok($$SELECT credit.check_person('11010519491231002X', 'approval', NULL, id, 'accept'), credit.move_matter(id, 'accepted') FROM m$$, 'for a matter of the person: the application is the ground');
-- the terminal
SELECT tap.act('tap_inquirer');
CREATE FUNCTION pg_temp.documents(number text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(u ->> 'document_no', ', ' ORDER BY u ->> 'document_no') FROM jsonb_array_elements(credit.own_report(number, '终端1 身份证与人像核验') -> 'untrustworthy') AS u $$;
SELECT is(pg_temp.documents('91360000625912173B'), 'own public, own request', 'an organisation sees what is on request too, not what is internal');
SELECT is(pg_temp.documents('625912173'), 'own public, own request', 'by an older number too');
SELECT is(pg_temp.documents('11010519491231002X'), 'person', 'a person sees itself');
SELECT tap.raises($$SELECT credit.own_report('91360000625912173B', '')$$, 'evidence_missing', 'whoever asks shows who it is');
SELECT tap.raises($$SELECT credit.own_report('没有', '终端1')$$, 'unknown_subject', 'nobody has no report');
SELECT is((SELECT i.purpose || ' ' || (i.answer ->> 'evidence') FROM credit.inquiry AS i ORDER BY i.inquiry_id DESC LIMIT 1), 'own_report 终端1 身份证与人像核验', 'with a purpose of its own, and the evidence kept');
SELECT tap.act('tap_leader');
SELECT tap.raises($$SELECT credit.check_subject('91360000625912173B', 'own_report')$$, 'purpose_not_yours', 'a leader does not serve a terminal');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
