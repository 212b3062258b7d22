-- S3 一.1 范围清单.
CREATE OR REPLACE VIEW credit.scope_list AS
	SELECT x.sector, s.name, s.name_en, x.direction, x.region, x.basis, x.valid_during
	  FROM credit.measure_scope AS x JOIN credit.sector AS s ON s.sector = x.sector
	 WHERE x.valid_during @> credit.today();
COMMENT ON VIEW credit.scope_list IS '范围清单:今日实施联合奖惩的领域 | the list of scope: fields of activity in which measures are taken today';
COMMENT ON COLUMN credit.scope_list.sector IS '领域 | field of activity';
COMMENT ON COLUMN credit.scope_list.name IS '名称 | name';
COMMENT ON COLUMN credit.scope_list.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.scope_list.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit.scope_list.region IS '适用地区 | region';
COMMENT ON COLUMN credit.scope_list.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.scope_list.valid_during IS '有效期间 | the period in which it holds';
GRANT SELECT ON credit.scope_list TO PUBLIC;
