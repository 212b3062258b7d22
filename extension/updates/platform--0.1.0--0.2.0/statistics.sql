-- 0.2.0: views of publicity
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.withholding', '0.2.0');
