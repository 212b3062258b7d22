-- 0.2.0: views of publicity
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.withholding', '0.2.0'),
('credit_public.act', '0.2.0'),
('credit_public.double_publicity', '0.2.0'),
('credit_public.inspection_result', '0.2.0'),
('credit_public.commitment', '0.2.0'),
('credit_public.court_list', '0.2.0'),
('credit_public.black_list', '0.2.0'),
('credit_public.red_list', '0.2.0'),
('credit_public.freshness', '0.2.0'),
('credit_public.list_issue', '0.2.0'),
('credit_public.list_issue_row', '0.2.0'),
('credit_public.typical_case', '0.2.0'),
('credit_public.complaint', '0.2.0'),
('credit_report.publication_count', '0.2.0'),
('credit_report.refresh_frequency', '0.2.0'),
('credit_report.publicity_coverage', '0.2.0'),
('credit_report.stock_publicity', '0.2.0');
-- 0.2.0: reporting tools count duties; subject and document stand in my_duty
DROP VIEW credit_report.forecast;
DROP VIEW credit_report.timeliness;
DROP VIEW credit_report.duty_status;
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.my_duty', '0.2.0'), ('credit_report.forecast_unit', '0.2.0'),
('credit_report.monthly_report', '0.2.0'), ('credit_report.zero_report', '0.2.0'), ('credit_report.alert', '0.2.0');
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.timeliness_by_region', '0.2.0'), ('credit_report.late_trend', '0.2.0'), ('credit_report.compliance', '0.2.0'),
('credit_report.data_quality', '0.2.0'), ('credit_report.daily', '0.2.0'), ('credit_report.application', '0.2.0'), ('credit_report.archive', '0.2.0');
INSERT INTO credit_report.view_release (view_name, since) VALUES ('credit_report.stock_progress', '0.2.0'), ('credit_report.missed_pull', '0.2.0'), ('credit_report.omission', '0.2.0'), ('credit_report.resubmission', '0.2.0'), ('credit_report.archive_subject', '0.2.0'), ('credit_report.source_system', '0.2.0');
INSERT INTO credit_report.view_release (view_name, since) VALUES ('credit_public.catalog', '0.2.0'), ('credit_report.double_publicity', '0.2.0'), ('credit_report.source_conflict', '0.2.0');
INSERT INTO credit_report.view_release (view_name, since) VALUES ('credit_public.commitment_letter', '0.2.0'), ('credit_public.commitment_matter', '0.2.0'), ('credit_public.declaration', '0.2.0'), ('credit_report.commitment', '0.2.0'), ('credit_report.association_coverage', '0.2.0');
INSERT INTO credit_report.view_release (view_name, since) VALUES ('credit_public.list_regime', '0.2.0'), ('credit_public.regime_comment', '0.2.0');
