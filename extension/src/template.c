/*
 * template.c
 *	  credit.template_faults() and its like: the server's side of templates.
 *
 * Memory of template_core.c comes from malloc().  Each Template and each
 * TemplateFaults belongs to a holder in a memory context whose reset callback
 * frees it; the callback is armed before anything is acquired, so an error
 * between any two lines leaks nothing.
 *
 * Must not see jansson.h: both sides declare json_object().
 */
#include "postgres.h"

#include "access/detoast.h"
#include "fmgr.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/memutils.h"

#include "pg_credit.h"
#include "template_core.h"

/* the last template of a call site, in flinfo->fn_extra */
typedef struct TemplateCache
{
	MemoryContextCallback callback;
	MemoryContext context;		/* of this struct and the key */
	Template   *template;		/* NULL: nothing cached */
	Size		key_size;
	char	   *key;			/* the template's bytes, as they came */
} TemplateCache;

/* the faults of one call, in a context of their own */
typedef struct FaultHolder
{
	MemoryContextCallback callback;
	MemoryContext context;
	TemplateFaults faults;
} FaultHolder;

static void
release_template(void *arg)
{
	TemplateCache *cache = (TemplateCache *) arg;

	template_free(cache->template);
	cache->template = NULL;
}

static void
release_faults(void *arg)
{
	template_faults_free(&((FaultHolder *) arg)->faults);
}

/* arm first, then acquire; let go with MemoryContextDelete(holder->context) */
static FaultHolder *
hold_faults(void)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "credit template faults",
												  ALLOCSET_SMALL_SIZES);
	FaultHolder *holder = MemoryContextAllocZero(context, sizeof(FaultHolder));

	holder->context = context;
	holder->callback.func = release_faults;
	holder->callback.arg = holder;
	MemoryContextRegisterResetCallback(context, &holder->callback);
	return holder;
}

static void
check_status(TemplateStatus status)
{
	if (status == TEMPLATE_OUT_OF_MEMORY)
		ereport(ERROR,
				(errcode(ERRCODE_OUT_OF_MEMORY),
				 errmsg("out of memory"),
				 errdetail("Failed while checking a document against its template.")));
}

/* in the server's encoding; jansson and the core speak UTF-8 */
static char *
from_utf8(const char *utf8)
{
	return pg_any_to_server(utf8, strlen(utf8), PG_UTF8);
}

/* the words of a format whose %s are filled in; translated before that */
static char *
expected_text(const TemplateFault *f)
{
	const char *format = dgettext(TEXTDOMAIN, f->expected);

	if (f->expected_1 == NULL)
		return pstrdup(format);
	/* what is wrong with a pattern is a message of ours too */
	if (strcmp(f->fault, "bad_pattern") == 0)
		return psprintf(format, dgettext(TEXTDOMAIN, f->expected_1));
	if (f->expected_2 == NULL)
		return psprintf(format, from_utf8(f->expected_1));
	return psprintf(format, from_utf8(f->expected_1), from_utf8(f->expected_2));
}

static void
return_faults(ReturnSetInfo *rsinfo, const TemplateFaults *faults)
{
	for (const TemplateFault *f = faults->first; f != NULL; f = f->next)
	{
		Datum		values[5];
		bool		nulls[5] = {false};

		values[0] = CStringGetTextDatum(from_utf8(f->pointer));
		values[1] = CStringGetTextDatum(f->fault);
		nulls[2] = f->value == NULL;
		values[2] = nulls[2] ? (Datum) 0 : CStringGetTextDatum(from_utf8(f->value));
		values[3] = CStringGetTextDatum(expected_text(f));
		values[4] = CStringGetTextDatum(f->own_hint ? from_utf8(f->hint) :
										dgettext(TEXTDOMAIN, f->hint));
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
}

/* a jsonb value as JSON text in UTF-8 */
static char *
jsonb_to_utf8(Jsonb *jb, Size *len)
{
	StringInfoData buf;
	char	   *utf8;

	initStringInfo(&buf);
	(void) JsonbToCString(&buf, &jb->root, VARSIZE(jb));
	utf8 = pg_server_to_any(buf.data, buf.len, PG_UTF8);
	*len = utf8 == buf.data ? (Size) buf.len : strlen(utf8);
	return utf8;
}

static char *
text_to_utf8(text *t, Size *len)
{
	char	   *data = VARDATA_ANY(t);
	char	   *utf8;

	*len = VARSIZE_ANY_EXHDR(t);
	utf8 = pg_server_to_any(data, (int) *len, PG_UTF8);
	if (utf8 != data)
		*len = strlen(utf8);
	return utf8;
}

/*
 * The parsed template of argument 0, from the call site's cache if its bytes
 * are the same as last time.  Bytes compressed in line are compared as they
 * are; a value stored out of line is fetched first, since its pointer proves
 * nothing once the row behind it is gone.
 */
static const Template *
cached_template(FunctionCallInfo fcinfo)
{
	TemplateCache *cache = (TemplateCache *) fcinfo->flinfo->fn_extra;
	struct varlena *raw = (struct varlena *) PG_GETARG_POINTER(0);
	Size		size;
	char	   *json;
	Size		json_len;
	FaultHolder *holder;

	if (VARATT_IS_EXTERNAL(raw))
		raw = detoast_external_attr(raw);
	size = VARSIZE_ANY(raw);

	if (cache == NULL)
	{
		MemoryContext context = fcinfo->flinfo->fn_mcxt;

		cache = MemoryContextAllocZero(context, sizeof(TemplateCache));
		cache->context = context;
		cache->callback.func = release_template;
		cache->callback.arg = cache;
		MemoryContextRegisterResetCallback(context, &cache->callback);
		fcinfo->flinfo->fn_extra = cache;
	}
	if (cache->template != NULL && cache->key_size == size &&
		memcmp(cache->key, raw, size) == 0)
		return cache->template;

	template_free(cache->template);
	cache->template = NULL;
	if (cache->key != NULL)
		pfree(cache->key);
	cache->key = NULL;
	cache->key = MemoryContextAlloc(cache->context, size);
	memcpy(cache->key, raw, size);
	cache->key_size = size;

	json = jsonb_to_utf8((Jsonb *) PG_DETOAST_DATUM(PointerGetDatum(raw)), &json_len);
	holder = hold_faults();
	check_status(template_parse(json, json_len, &cache->template, &holder->faults));
	if (cache->template == NULL)
	{
		const TemplateFault *f = holder->faults.first;

		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the template is not valid"),
				 errdetail("At \"%s\": %s; expected %s.",
						   from_utf8(f->pointer), f->fault, expected_text(f)),
				 errhint("credit.template_check() lists every fault of a template.")));
	}
	MemoryContextDelete(holder->context);
	return cache->template;
}

static Datum
faults_of(FunctionCallInfo fcinfo, const char *utf8, Size len)
{
	const Template *template = cached_template(fcinfo);
	FaultHolder *holder;

	/* the expected row type: working it out anew leaks in the query's memory */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	holder = hold_faults();
	check_status(template_check(template, utf8, len, &holder->faults));
	return_faults((ReturnSetInfo *) fcinfo->resultinfo, &holder->faults);
	MemoryContextDelete(holder->context);
	return (Datum) 0;
}

/*
 * credit.template_faults(template jsonb, document jsonb) -> set of faults
 */
PG_FUNCTION_INFO_V1(credit_template_faults);
Datum
credit_template_faults(PG_FUNCTION_ARGS)
{
	Size		len;
	char	   *utf8 = jsonb_to_utf8(PG_GETARG_JSONB_P(1), &len);

	return faults_of(fcinfo, utf8, len);
}

/*
 * credit.template_faults(template jsonb, document text) -> set of faults
 *	  The text comes from outside: that it is no JSON is a fault like others.
 */
PG_FUNCTION_INFO_V1(credit_template_faults_text);
Datum
credit_template_faults_text(PG_FUNCTION_ARGS)
{
	Size		len;
	char	   *utf8 = text_to_utf8(PG_GETARG_TEXT_PP(1), &len);

	return faults_of(fcinfo, utf8, len);
}

/*
 * credit.template_check(template jsonb) -> set of faults of the template
 */
PG_FUNCTION_INFO_V1(credit_template_check);
Datum
credit_template_check(PG_FUNCTION_ARGS)
{
	Size		len;
	char	   *utf8 = jsonb_to_utf8(PG_GETARG_JSONB_P(0), &len);
	FaultHolder *holder;
	Template   *template;
	TemplateStatus status;

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	holder = hold_faults();
	status = template_parse(utf8, len, &template, &holder->faults);
	template_free(template);
	check_status(status);
	return_faults((ReturnSetInfo *) fcinfo->resultinfo, &holder->faults);
	MemoryContextDelete(holder->context);
	return (Datum) 0;
}

/*
 * credit.is_valid_template(jsonb) -> boolean
 */
PG_FUNCTION_INFO_V1(credit_is_valid_template);
Datum
credit_is_valid_template(PG_FUNCTION_ARGS)
{
	Size		len;
	char	   *utf8 = jsonb_to_utf8(PG_GETARG_JSONB_P(0), &len);
	FaultHolder *holder = hold_faults();
	Template   *template;
	TemplateStatus status = template_parse(utf8, len, &template, &holder->faults);
	bool		valid = template != NULL;

	template_free(template);
	check_status(status);
	MemoryContextDelete(holder->context);
	PG_RETURN_BOOL(valid);
}
