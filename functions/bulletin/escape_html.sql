CREATE OR REPLACE FUNCTION credit_private.escape_html(value text) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN replace(replace(replace(replace(replace(coalesce(value, ''), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;');
COMMENT ON FUNCTION credit_private.escape_html(text) IS '转义为 HTML 文本 | text as HTML, escaped';
