CREATE OR REPLACE FUNCTION credit.code_pair_confidence(department text, category text) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 10
RETURN (
	SELECT p.confidence
	FROM credit.code_pair AS p
	WHERE p.department = code_pair_confidence.department AND p.category = code_pair_confidence.category);
COMMENT ON FUNCTION credit.code_pair_confidence(text, text) IS
	'代码第1、2位组合的可信度:standard、likely、doubtful、local,未列入为空 | how sure a pair of characters 1 and 2 is; NULL if it is not in the registry';
