CREATE OR REPLACE FUNCTION credit.category_name(department text, category text) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 10
RETURN (
	SELECT p.category_name
	FROM credit.code_pair AS p
	WHERE p.department = category_name.department AND p.category = category_name.category);
COMMENT ON FUNCTION credit.category_name(text, text) IS
	'机构类别名称(代码第1、2位),未知为空 | name of the category, characters 1 and 2 of a code; NULL if unknown';
