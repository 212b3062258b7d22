-- 0.2.0: natural persons come in by their number, which is not kept
ALTER TABLE credit.field_map DROP CONSTRAINT field_map_column_check;
ALTER TABLE credit.field_map ADD CONSTRAINT field_map_column_check CHECK (column_name IN ('code', 'subject_name', 'unit', 'source_unit', 'document_no', 'title',
		'decided_on', 'issued_on', 'valid_from', 'valid_until', 'severity', 'secrecy', 'source_key', 'person_number', 'person_document'));
INSERT INTO credit.field_map VALUES
('permit', '2018', 'person_number', 'XK_XDR_ZJHM'), ('permit', '2018', 'person_document', 'XK_XDR_ZJLX'),
('penalty', '2018', 'person_number', 'CF_XDR_ZJHM'), ('penalty', '2018', 'person_document', 'CF_XDR_ZJLX'),
('permit', '2016', 'person_number', 'XK_XDR_SFZ'), ('penalty', '2016', 'person_number', 'CF_XDR_SFZ');
