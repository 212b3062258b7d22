CREATE OR REPLACE FUNCTION credit.department_name(department text) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 10
RETURN (
	SELECT p.department_name
	FROM credit.code_pair AS p
	WHERE p.department = department_name.department AND p.department_name IS NOT NULL
	ORDER BY p.category
	LIMIT 1);
COMMENT ON FUNCTION credit.department_name(text) IS
	'登记管理部门名称(代码第1位),未知为空 | name of the registering department, character 1 of a code; NULL if unknown';
