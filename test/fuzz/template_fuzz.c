// sources: template_core.c pattern_core.c credit_code_core.c citizen_id_core.c libs: -ljansson
/*
 * template_fuzz.c
 *	  Any bytes as a document, as a template and as a pattern.  Input: template,
 *	  NUL, document; without a NUL it is a document for a template of ours.
 *
 * What must hold: no crash, every fault is complete and valid UTF-8, no value
 * that looks like a citizen number leaves, what we call JSON jansson calls
 * JSON too (numbers apart, which it cannot always hold) and the reverse.
 */
#include <jansson.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "pattern_core.h"
#include "template_core.h"

#define must(condition) do { if (!(condition)) abort(); } while (0)

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char ours[] =
"{\"blank_words\":[\"/\",\"null\"],\"fields\":["
"{\"name\":\"s\",\"type\":\"string\",\"min_length\":2,\"max_length\":9,\"pattern\":\"^(a|[^b-d]{2,4})*$\"},"
"{\"name\":\"t\",\"type\":\"text\",\"required\":true},"
"{\"name\":\"n\",\"type\":\"number\",\"precision\":9,\"scale\":2,\"minimum\":-1.5,\"maximum\":1e5},"
"{\"name\":\"i\",\"type\":\"integer\",\"maximum\":9},"
"{\"name\":\"d\",\"type\":\"date\",\"minimum\":\"1949-10-01\"},{\"name\":\"ts\",\"type\":\"timestamp\"},"
"{\"name\":\"e\",\"type\":\"enum\",\"values\":[\"a\",\"b\"],\"other_prefix\":\"o-\"},"
"{\"name\":\"es\",\"type\":\"enums\",\"values\":[\"a\",\"b\"],\"separator\":\";;\",\"max_items\":3},"
"{\"name\":\"b\",\"type\":\"boolean\",\"required_if\":{\"field\":\"es\",\"contains\":\"a\"}},"
"{\"name\":\"c\",\"type\":\"credit_code\"},{\"name\":\"cp\",\"type\":\"code_or_placeholder\"},"
"{\"name\":\"id\",\"type\":\"citizen_id\"},"
"{\"name\":\"p\",\"type\":\"string\",\"citizen_id_if\":{\"field\":\"e\",\"equals\":\"a\"},\"empty_if\":{\"field\":\"e\",\"in\":[\"b\"]}},"
"{\"name\":\"o\",\"type\":\"object\",\"fields\":[{\"name\":\"x\",\"type\":\"integer\"}]},"
"{\"name\":\"l\",\"type\":\"list\",\"max_items\":2,\"item\":{\"type\":\"date\"}}],"
"\"rules\":[{\"type\":\"date_order\",\"from\":\"d\",\"to\":\"ts\"},{\"type\":\"one_of\",\"fields\":[\"s\",\"n\"]}]}";

static void
must_be_utf8(const char *text)
{
	size_t		len = strlen(text);

	for (size_t pos = 0; pos < len;)
		must(template_utf8_next(text, len, &pos) >= 0);
	must(!template_looks_personal(text, len));
}

static int
count_percents(const char *format)
{
	int			n = 0;

	for (const char *p = format; *p; p++)
	{
		if (*p == '%')
		{
			must(p[1] == 's');
			n++;
		}
	}
	return n;
}

static void
check_faults(const TemplateFaults *faults)
{
	int			n = 0;

	for (const TemplateFault *f = faults->first; f != NULL; f = f->next, n++)
	{
		must(f->pointer != NULL && f->fault != NULL && f->expected != NULL && f->hint != NULL);
		must(f->pointer[0] == '\0' || f->pointer[0] == '/');
		must_be_utf8(f->pointer);
		if (f->value != NULL)
			must_be_utf8(f->value);
		must(count_percents(f->expected) == (f->expected_1 != NULL) + (f->expected_2 != NULL));
		must(f->expected_2 == NULL || f->expected_1 != NULL);
		must((f->next == NULL) == (f == faults->last));
	}
	must(n == faults->count && n <= TEMPLATE_MAX_FAULTS + 1);
}

static bool
has(const TemplateFaults *faults, const char *code)
{
	for (const TemplateFault *f = faults->first; f != NULL; f = f->next)
	{
		if (strcmp(f->fault, code) == 0)
			return true;
	}
	return false;
}

static void
check_document(const Template *template, const char *text, size_t len)
{
	TemplateFaults faults = {0};
	json_error_t error;
	json_t	   *root;
	bool		is_json;

	must(template_check(template, text, len, &faults) == TEMPLATE_DONE);
	check_faults(&faults);
	is_json = !has(&faults, "not_json");
	if (!has(&faults, "too_deep") && !has(&faults, "too_large"))
	{
		root = json_loadb(text, len, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
		if (root != NULL)
			must(is_json && !has(&faults, "duplicate_key"));
		else if (is_json)
			must((json_error_code(&error) == json_error_duplicate_key && has(&faults, "duplicate_key")) ||
				 json_error_code(&error) == json_error_numeric_overflow);
		json_decref(root);
	}
	template_faults_free(&faults);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* exact sizes in memory of their own: a read past the end is seen */
	const uint8_t *nul = size > 0 ? memchr(data, '\0', size) : NULL;
	size_t		template_len = nul != NULL ? (size_t) (nul - data) : sizeof(ours) - 1;
	size_t		document_len = nul != NULL ? size - template_len - 1 : size;
	char	   *template_text = malloc(template_len + 1);
	char	   *document = malloc(document_len > 0 ? document_len : 1);
	TemplateFaults faults = {0};
	Template   *template = NULL;
	Pattern    *pattern;
	const char *why;

	memcpy(template_text, nul != NULL ? (const char *) data : ours, template_len);
	if (document_len > 0)
		memcpy(document, nul != NULL ? nul + 1 : data, document_len);

	must(template_parse(template_text, template_len, &template, &faults) == TEMPLATE_DONE);
	must((template != NULL) == (faults.count == 0));
	must(nul != NULL || template != NULL);
	check_faults(&faults);
	template_faults_free(&faults);
	if (template != NULL)
	{
		check_document(template, document, document_len);
		check_document(template, template_text, template_len);
	}
	template_free(template);

	pattern = template_pattern_compile(document, document_len, &why);
	must((pattern == NULL) == (why != NULL));
	if (pattern != NULL)
	{
		bool		found = template_pattern_match(pattern, template_text, template_len);

		must(found == template_pattern_match(pattern, template_text, template_len));
		template_pattern_match(pattern, "", 0);
	}
	template_pattern_free(pattern);
	free(template_text);
	free(document);
	return 0;
}
