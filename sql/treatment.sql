-- Differential treatment (差别措施).  S0 art 23: who keeps faith goes first and is
-- preferred at equal conditions, who does not goes later and is looked at with
-- care, up to the loss of eligibility.  The order of a queue and the measures
-- of a matter are derived from the measures in force; nothing is stored.

-- what the measures of S4 item 10 and the bans of item 11 touch
INSERT INTO credit.matter_kind (matter_kind, name, mode, basis) VALUES
('stock',        '股票发行',             'refuse',   'S4 item 10'),
('tax_relief',   '税收优惠',             'refuse',   'S4 item 10'),
('credit_grant', '金融机构授信',         'flag',     'S4 item 10'),
('air_travel',   '乘坐飞机',             'refuse',   'S4 item 10'),
('rail_travel',  '乘坐高等级列车和席次', 'refuse',   'S4 item 10'),
('hotel',        '星级以上宾馆、酒店',   'refuse',   'S4 item 10'),
('exit_border',  '出境',                 'refuse',   'S4 item 10'),
('tourism',      '高消费旅游',           'refuse',   'S4 item 10'),
('schooling',    '子女就读高收费学校',   'refuse',   'S4 item 10'),
('registration', '市场主体登记',         'flag',     'S4 item 11'),
('entry_food_drug',      '食品药品行业准入', 'sign_off', 'S4 item 11'),
('entry_environment',    '生态环境行业准入', 'sign_off', 'S4 item 11'),
('entry_construction',   '工程建设行业准入', 'sign_off', 'S4 item 11'),
('entry_work_safety',    '安全生产行业准入', 'sign_off', 'S4 item 11'),
('entry_care',           '养老托育行业准入', 'sign_off', 'S4 item 11'),
('entry_health',         '医疗卫生行业准入', 'sign_off', 'S4 item 11'),
('entry_city_operation', '城市运行行业准入', 'sign_off', 'S4 item 11');
INSERT INTO credit.use_rule (matter_kind, purpose, report, mode, blocks, kept_by, valid_during, basis, confidence)
SELECT k.matter_kind, 'approval', '查询回执', k.mode, '{black}', '事项主管单位', '[2020-06-01,)', k.basis, 'M'
  FROM credit.matter_kind AS k
 WHERE NOT EXISTS (SELECT FROM credit.use_rule AS r WHERE r.matter_kind = k.matter_kind)
 ORDER BY k.matter_kind;
