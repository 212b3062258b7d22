-- Reports about who is who: codes and their quality, conversion to the code
-- (S3 三.4), officers of units.
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.code_quality', '0.2.0'), ('credit_report.code_conversion', '0.2.0'), ('credit_report.code_not_returned', '0.2.0'),
('credit_report.kind_warning', '0.2.0'), ('credit_report.unit_officers', '0.2.0');
INSERT INTO credit.job VALUES
('archive_records',  '记录归档',               'credit.archive_records', 70, '1 day', '00:00');
