-- Statistics (统计): views that reporting tools read: stable columns, base
-- types, Chinese labels.  credit_report.view_catalog lists them.

CREATE TABLE credit_report.view_release (
	view_name  text NOT NULL,
	since      text NOT NULL,
	deprecated text,
	CONSTRAINT view_release_pkey PRIMARY KEY (view_name)
);
COMMENT ON TABLE credit_report.view_release IS '视图自哪一版本起提供 | since which release a view is offered';
COMMENT ON COLUMN credit_report.view_release.view_name IS '视图 | view';
COMMENT ON COLUMN credit_report.view_release.since IS '自哪一版本起 | offered since this release';
COMMENT ON COLUMN credit_report.view_release.deprecated IS '自哪一版本起不再推荐 | deprecated since this release';
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_public.permit', '0.1.0'), ('credit_public.penalty', '0.1.0'), ('credit_public.catalog', '0.2.0'), ('credit_report.double_publicity', '0.2.0'), ('credit_report.source_conflict', '0.2.0'),
('credit_report.timeliness', '0.1.0'), ('credit_report.duty_status', '0.1.0'), ('credit_report.intake', '0.1.0'),
('credit_report.forecast', '0.1.0'), ('credit_report.use_of_credit', '0.1.0'), ('credit_report.job_health', '0.1.0'),
('credit_report.my_duty', '0.2.0'), ('credit_report.forecast_unit', '0.2.0'),
('credit_report.monthly_report', '0.2.0'), ('credit_report.zero_report', '0.2.0'), ('credit_report.alert', '0.2.0');
-- since 0.2.0
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.timeliness_by_region', '0.2.0'), ('credit_report.late_trend', '0.2.0'), ('credit_report.compliance', '0.2.0'),
('credit_report.data_quality', '0.2.0'), ('credit_report.daily', '0.2.0'), ('credit_report.application', '0.2.0'), ('credit_report.archive', '0.2.0');
ALTER TABLE credit_report.view_release ENABLE ROW LEVEL SECURITY;
CREATE POLICY view_release_read ON credit_report.view_release FOR SELECT USING (true);
GRANT SELECT ON credit_report.view_release TO PUBLIC;
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
INSERT INTO credit_report.view_release (view_name, since) VALUES ('credit_report.stock_progress', '0.2.0'), ('credit_report.missed_pull', '0.2.0'), ('credit_report.omission', '0.2.0'), ('credit_report.resubmission', '0.2.0'), ('credit_report.archive_subject', '0.2.0'), ('credit_report.source_system', '0.2.0');
INSERT INTO credit_report.view_release (view_name, since) VALUES ('credit_public.commitment_letter', '0.2.0'), ('credit_public.commitment_matter', '0.2.0'), ('credit_public.declaration', '0.2.0'), ('credit_report.commitment', '0.2.0'), ('credit_report.association_coverage', '0.2.0');
INSERT INTO credit_report.view_release (view_name, since) VALUES ('credit_public.list_regime', '0.2.0'), ('credit_public.regime_comment', '0.2.0');
