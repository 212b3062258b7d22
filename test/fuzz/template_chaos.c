/*
 * template_chaos.c
 *	  Let the n-th allocation fail, for every n: once alone, once with all that
 *	  follow.  Each run must say out of memory, or give the full result; nothing
 *	  may leak (built with AddressSanitizer) or crash.
 *
 * Link with -Wl,--wrap=malloc,--wrap=calloc; jansson allocates through the
 * core's own function, so its calls are among them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "template_core.h"

void	   *__real_malloc(size_t size);
void	   *__real_calloc(size_t n, size_t size);
void	   *__wrap_malloc(size_t size);
void	   *__wrap_calloc(size_t n, size_t size);

static bool armed = false;
static bool all_that_follow;
static long fail_at;
static long calls;
static long failed;

static bool
fails(void)
{
	if (!armed)
		return false;
	calls++;
	if (calls == fail_at || (all_that_follow && calls > fail_at))
	{
		failed++;
		return true;
	}
	return false;
}

void *
__wrap_malloc(size_t size)
{
	return fails() ? NULL : __real_malloc(size);
}

void *
__wrap_calloc(size_t n, size_t size)
{
	return fails() ? NULL : __real_calloc(n, size);
}

static const char template_text[] =
"{\"blank_words\":[\"/\",\"null\"],\"fields\":["
"{\"name\":\"s\",\"type\":\"string\",\"max_length\":3,\"pattern\":\"^(a|[^b-d]{2,4})*$\",\"hint\":\"h\"},"
"{\"name\":\"n\",\"type\":\"number\",\"precision\":9,\"scale\":2,\"minimum\":-1.5},"
"{\"name\":\"e\",\"type\":\"enums\",\"values\":[\"a\",\"b\"],\"other_prefix\":\"o-\",\"separator\":\";\"},"
"{\"name\":\"q\",\"type\":\"date\",\"required_if\":[{\"field\":\"e\",\"contains\":[\"a\",\"c\"]},{\"field\":\"n\",\"equals\":5}]},"
"{\"name\":\"o\",\"type\":\"object\",\"fields\":[{\"name\":\"x\",\"type\":\"integer\",\"required\":true}]},"
"{\"name\":\"l\",\"type\":\"list\",\"item\":{\"type\":\"date\"}}],"
"\"rules\":[{\"type\":\"date_order\",\"from\":\"q\",\"to\":\"q\",\"strict\":true},{\"type\":\"one_of\",\"fields\":[\"q\",\"o\"]}]}";

static const char bad_template_text[] =
"{\"fields\":[{\"name\":\"a\",\"typ\":1,\"type\":\"enum\",\"values\":[1]},{\"name\":\"p\",\"type\":\"string\",\"pattern\":\"(\"}]}";

static const char *const documents[] = {
	"{\"s\":\"xxxxxxx\",\"n\":\"1.234\",\"e\":\"a;c\",\"o\":{\"y\":[{\"z\":1}]},\"l\":[1,\"x\",null],\"zz\":{}}",
	"{\"l\":[{\"k\":{\"a\":1,\"b\":[true,false,null,\"\\u4e2d\"],\"a\":2}}],\"s\":\"a\"}",
	"{\"q\":\"2025-01-01\"",
	"[]",
	"[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]"
};

/* one run: false when something said out of memory */
static bool
run(const char *text, const char *document, int *faults_found)
{
	Template   *template = NULL;
	TemplateFaults faults = {0};
	bool		good = template_parse(text, strlen(text), &template, &faults) == TEMPLATE_DONE;

	if (good && template != NULL)
		good = template_check(template, document, strlen(document), &faults) == TEMPLATE_DONE;
	*faults_found = faults.count;
	template_free(template);
	template_faults_free(&faults);
	return good;
}

static void
ordeal(const char *title, const char *text, const char *document)
{
	int			expected;
	int			found;
	long		n;

	armed = false;
	run(text, document, &expected);
	for (int mode = 0; mode < 2; mode++)
	{
		all_that_follow = mode == 1;
		for (n = 1;; n++)
		{
			bool		good;

			fail_at = n;
			calls = failed = 0;
			armed = true;
			good = run(text, document, &found);
			armed = false;
			if (good != (failed == 0) || (good && found != expected))
			{
				printf("not ok - %s: allocation %ld %s failed, result %s, %d faults of %d\n",
					   title, n, mode ? "and all after it" : "alone",
					   good ? "good" : "out of memory", found, expected);
				return;
			}
			if (failed == 0)
				break;
		}
	}
	printf("ok - %s: each of %ld allocations failed in turn, %d faults without\n", title, n - 1, expected);
}

int
main(void)
{
	char		title[64];

	for (size_t i = 0; i < sizeof(documents) / sizeof(documents[0]); i++)
	{
		snprintf(title, sizeof(title), "chaos, document %zu", i + 1);
		ordeal(title, template_text, documents[i]);
	}
	ordeal("chaos, bad template", bad_template_text, "{}");
	return 0;
}
