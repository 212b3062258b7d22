-- Each registration with every department in whose field it is, and whether
-- that took it over.
CREATE OR REPLACE VIEW credit_private.owed_registration AS
	SELECT DISTINCT ON (r.code, r.registration_id, f.unit) r.code, r.registration_id, r.name, r.registered_on, r.region, r.industry, r.business_scope,
		   r.received_on, f.unit, f.field, t.taken_on, t.taken_by
	  FROM credit.registration AS r
	  JOIN credit.registration_field AS f ON f.valid_during @> r.registered_on AND f.region = ANY (credit.region_scope(r.region))
	   AND (EXISTS (SELECT FROM pg_catalog.unnest(f.industries) AS x WHERE pg_catalog.starts_with(r.industry, x))
		 OR EXISTS (SELECT FROM pg_catalog.unnest(f.keywords) AS x WHERE pg_catalog.strpos(r.business_scope, x) > 0))
	  LEFT JOIN credit.registration_taken AS t ON t.code = r.code AND t.registration_id = r.registration_id AND t.unit = f.unit
	 ORDER BY r.code, r.registration_id, f.unit, f.field;
COMMENT ON VIEW credit_private.owed_registration IS '新登记主体与应认领的部门 | registrations with the departments that are to take them over';
COMMENT ON COLUMN credit_private.owed_registration.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_private.owed_registration.registration_id IS '登记编号 | number of the registration';
COMMENT ON COLUMN credit_private.owed_registration.name IS '名称 | name';
COMMENT ON COLUMN credit_private.owed_registration.registered_on IS '登记日期 | day of registration';
COMMENT ON COLUMN credit_private.owed_registration.region IS '登记地区划代码 | division of registration';
COMMENT ON COLUMN credit_private.owed_registration.industry IS '行业代码 | industry code';
COMMENT ON COLUMN credit_private.owed_registration.business_scope IS '经营范围 | business scope';
COMMENT ON COLUMN credit_private.owed_registration.received_on IS '收到日期 | day of receipt';
COMMENT ON COLUMN credit_private.owed_registration.unit IS '主管部门 | the department';
COMMENT ON COLUMN credit_private.owed_registration.field IS '领域 | field';
COMMENT ON COLUMN credit_private.owed_registration.taken_on IS '认领日期 | day it was taken over';
COMMENT ON COLUMN credit_private.owed_registration.taken_by IS '认领人 | who took it over';
