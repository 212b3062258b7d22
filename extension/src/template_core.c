/*
 * template_core.c
 *	  Read a template, check a document against it, collect every fault.
 *
 * A text goes through three steps.  scan() is a complete JSON grammar check
 * with limits; it also writes a copy in which every number is a string that
 * begins with NUL, so that numbers keep their decimal text (jansson would make
 * doubles of them, and refuse large ones).  jansson then builds the tree.  The
 * checks walk the tree.
 *
 * Invariants
 *	- scan() accepts no NUL in a string, so no document can forge a number.
 *	- What scan() accepted, jansson refuses for two reasons only: a name that
 *	  stands twice in an object, and lack of memory.  Lack of memory may also
 *	  damage what it accepts: json_memory_failed tells.
 *	- A tree lives inside one function here; nothing else frees or keeps it.
 *	- No value leaves unmasked if its field is personal or secret, or if
 *	  template_looks_personal() says so.  Objects and lists are never shown.
 *	- json_object() is never called: the server exports a function of that name.
 */
#include "template_core.h"

#include <jansson.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "citizen_id_core.h"
#include "credit_code_core.h"
#include "pattern_core.h"

#define lengthof_array(a) (sizeof(a) / sizeof((a)[0]))
#define PLACEHOLDER "00000000000000000X"

/* --- memory: freed in one go --- */

struct Chunk
{
	struct Chunk *next;
	size_t		used;
	size_t		size;
	_Alignas(max_align_t) char data[];
};

static void *
chunk_alloc(struct Chunk **memory, size_t size)
{
	struct Chunk *c = *memory;
	void	   *p;

	size = (size + _Alignof(max_align_t) - 1) / _Alignof(max_align_t) * _Alignof(max_align_t);
	if (c == NULL || c->size - c->used < size)
	{
		size_t		room = size > 4000 ? size : 4000;

		c = malloc(sizeof(struct Chunk) + room);
		if (c == NULL)
			return NULL;
		c->used = 0;
		c->size = room;
		c->next = *memory;
		*memory = c;
	}
	p = c->data + c->used;
	c->used += size;
	return p;
}

static void
chunk_free(struct Chunk *c)
{
	while (c != NULL)
	{
		struct Chunk *next = c->next;

		free(c);
		c = next;
	}
}

/* --- the shape of a template --- */

typedef enum Type
{
	TYPE_STRING,				/* one line */
	TYPE_TEXT,					/* many lines */
	TYPE_NUMBER,
	TYPE_INTEGER,
	TYPE_DATE,
	TYPE_TIMESTAMP,
	TYPE_ENUM,
	TYPE_ENUMS,
	TYPE_BOOLEAN,
	TYPE_CREDIT_CODE,
	TYPE_CODE_OR_PLACEHOLDER,
	TYPE_CITIZEN_ID,
	TYPE_OBJECT,
	TYPE_LIST,
	TYPE_COUNT
} Type;

#define BIT(type) (1u << (type))
#define WORDS_TYPES (BIT(TYPE_STRING) | BIT(TYPE_TEXT) | BIT(TYPE_ENUM) | BIT(TYPE_ENUMS))
#define ORDERED_TYPES (BIT(TYPE_NUMBER) | BIT(TYPE_INTEGER) | BIT(TYPE_DATE) | BIT(TYPE_TIMESTAMP))
#define ANY_TYPE (BIT(TYPE_COUNT) - 1)

static const char *const type_names[TYPE_COUNT] = {
	"string", "text", "number", "integer", "date", "timestamp", "enum", "enums",
	"boolean", "credit_code", "code_or_placeholder", "citizen_id", "object", "list"
};

typedef struct Words
{
	char	  **word;
	int			count;
} Words;

typedef enum ConditionKind
{
	CONDITION_IN,				/* the field is one of the words */
	CONDITION_CONTAINS,			/* one of the words stands in it */
	CONDITION_EMPTY,
	CONDITION_FILLED
} ConditionKind;

typedef struct Condition
{
	struct Condition *next;		/* or this one */
	ConditionKind kind;
	char	   *name;
	int			field;			/* its place in the list, once all are read */
	Words		words;
} Condition;

/* 0.d1d2d3… times ten to the point, without zeros at either end */
typedef struct Decimal
{
	bool		negative;
	const char *digits;
	int			count;			/* 0 for zero */
	long		point;
} Decimal;

typedef struct FieldList FieldList;

typedef struct Field
{
	char	   *name;
	char	   *hint;
	Type		type;
	bool		required;
	bool		hidden;			/* personal or secret, or inside such a field */
	long		min_length;		/* -1: no limit, as in all that follow */
	long		max_length;
	long		min_items;
	long		max_items;
	long		precision;
	long		scale;
	Words		values;
	char	   *other_prefix;
	char	   *separator;
	Pattern    *pattern;
	char	   *pattern_text;
	char	   *minimum_text;
	char	   *maximum_text;
	Decimal		minimum;
	Decimal		maximum;
	Condition  *required_if;
	Condition  *empty_if;
	Condition  *citizen_id_if;	/* then the text is a citizen number */
	bool		own_blank_words;
	Words		blank_words;
	FieldList  *fields;			/* of an object */
	struct Field *item;			/* of a list */
} Field;

typedef enum RuleKind
{
	RULE_DATE_ORDER,
	RULE_ONE_OF
} RuleKind;

typedef struct Rule
{
	RuleKind	kind;
	char	   *hint;
	bool		strict;
	int			from;
	int			to;
	Words		fields;
} Rule;

struct FieldList
{
	Field	   *field;
	int			count;
	Rule	   *rule;
	int			rules;
	bool		allow_unknown;
};

/* patterns are malloc'd apart; the list finds them all */
typedef struct PatternList
{
	struct PatternList *next;
	Pattern    *pattern;
} PatternList;

struct Template
{
	struct Chunk *memory;
	PatternList *patterns;
	FieldList	fields;
	Words		blank_words;
};

/* --- the state of one run --- */

typedef struct Run
{
	TemplateFaults *faults;
	Template   *template;
	struct Chunk *scratch;		/* dies with the run */
	bool		no_memory;
	bool		full;			/* too many faults: stop */
	bool		hidden;			/* reading the inside of a hidden field */
} Run;

/* where we are; innermost first */
typedef struct Path
{
	const struct Path *up;
	const char *name;			/* NULL: the index counts */
	size_t		name_len;
	size_t		index;
} Path;

static void *
run_alloc(Run *run, struct Chunk **memory, size_t size)
{
	void	   *p = chunk_alloc(memory, size);

	if (p == NULL)
		run->no_memory = true;
	return p;
}

static char *
keep(Run *run, struct Chunk **memory, const char *text, size_t len)
{
	char	   *p = run_alloc(run, memory, len + 1);

	if (p != NULL)
	{
		memcpy(p, text, len);
		p[len] = '\0';
	}
	return p;
}

static bool
stopped(const Run *run)
{
	return run->no_memory || run->full;
}

/*
 * jansson's memory.  When a string it reads does not fit its buffer and memory
 * is short, jansson 2.14 drops characters and says nothing (lex_save() ignores
 * the result), so an allocation that failed is noted here.  The functions are
 * the process's; ours stand only while one of our runs lasts, which nothing can
 * leave early, and so neither side ever frees what the other allocated.
 */
static bool json_memory_failed;

static void *
json_allocate(size_t size)
{
	void	   *p = malloc(size);

	if (p == NULL)
		json_memory_failed = true;
	return p;
}

typedef struct JsonMemory
{
	json_malloc_t allocate;
	json_free_t release;
} JsonMemory;

static void
begin_json(JsonMemory *others)
{
	json_get_alloc_funcs(&others->allocate, &others->release);
	json_set_alloc_funcs(json_allocate, free);
	json_memory_failed = false;
}

static void
end_json(const JsonMemory *others)
{
	json_set_alloc_funcs(others->allocate, others->release);
}

/* --- codes --- */

static bool
code_is_valid(const char *text, size_t len)
{
	CreditCode	code;

	return credit_code_parse(text, len, &code) == CREDIT_CODE_NO_FAULT;
}

static bool
citizen_is_valid(const char *text, size_t len)
{
	int64_t		id;

	return citizen_id_parse(text, len, &id) == CITIZEN_ID_OK;
}

/* --- masks --- */

static bool
looks_like_day(const char *d, int year_digits)
{
	int			m = (d[year_digits] - '0') * 10 + (d[year_digits + 1] - '0');
	int			day = (d[year_digits + 2] - '0') * 10 + (d[year_digits + 3] - '0');

	if (m < 1 || m > 12 || day < 1 || day > 31)
		return false;
	return year_digits == 2 || memcmp(d, "18", 2) == 0 ||
		memcmp(d, "19", 2) == 0 || memcmp(d, "20", 2) == 0;
}

/*
 * A run of digits (half or full width, blanks and hyphens between them do not
 * count, the last may be X) that holds a birth date where a citizen number has
 * it, give or take one lost or added digit; or 15 digits with a short date.
 */
bool
template_looks_personal(const char *text, size_t len)
{
	char		last[18];		/* of the run, oldest first */
	size_t		run = 0;
	size_t		pos = 0;

	for (;;)
	{
		int			ch = pos < len ? template_utf8_next(text, len, &pos) : 0;

		if (ch >= 0xFF10 && ch <= 0xFF19)
			ch = '0' + (ch - 0xFF10);
		else if (ch == 'x' || ch == 0xFF38 || ch == 0xFF58)
			ch = 'X';
		if (ch == ' ' || ch == '-' || ch == 0x3000)
			continue;
		if ((ch >= '0' && ch <= '9') || (ch == 'X' && run >= 15))
		{
			memmove(last, last + 1, sizeof(last) - 1);
			last[sizeof(last) - 1] = (char) ch;
			run++;
			/* five or more before the date, two or three after it */
			if (run >= 16 && (looks_like_day(last + 18 - 11, 4) ||
							  looks_like_day(last + 18 - 10, 4)))
				return true;
			if (ch != 'X')
				continue;
		}
		else if (run == 15 && looks_like_day(last + 18 - 9, 2))
			return true;
		run = 0;
		if (pos >= len && ch == 0)
			return false;
	}
}

/* how many bytes hold the first n characters */
static size_t
bytes_of(const char *text, size_t len, size_t n)
{
	size_t		pos = 0;

	while (n-- > 0 && pos < len)
		template_utf8_next(text, len, &pos);
	return pos;
}

static size_t
characters(const char *text, size_t len)
{
	size_t		pos = 0;
	size_t		n = 0;

	for (; pos < len; n++)
		template_utf8_next(text, len, &pos);
	return n;
}

static char *
shown_to(Run *run, const char *text, size_t len, bool hidden, size_t limit)
{
	struct Chunk **memory = &run->faults->memory;
	size_t		cut;
	char	   *p;

	if (hidden || template_looks_personal(text, len))
		return keep(run, memory, "***", 3);
	cut = bytes_of(text, len, limit);
	if (cut == len)
		return keep(run, memory, text, len);
	p = run_alloc(run, memory, cut + 4);
	if (p != NULL)
	{
		memcpy(p, text, cut);
		memcpy(p + cut, "\xE2\x80\xA6", 4);
	}
	return p;
}

static char *
shown(Run *run, const char *text, size_t len, bool hidden)
{
	return shown_to(run, text, len, hidden, TEMPLATE_SHOWN_CHARS);
}

/* --- faults --- */

static char *
render_path(Run *run, const Path *path)
{
	const Path *stack[2 * TEMPLATE_MAX_DEPTH + 4];
	int			depth = 0;
	size_t		size = 1;
	char	   *pointer;
	char	   *p;

	for (; path != NULL && depth < (int) lengthof_array(stack); path = path->up)
	{
		stack[depth++] = path;
		size += 1 + (path->name != NULL ? 2 * path->name_len + 3 : 24);
	}
	p = pointer = run_alloc(run, &run->faults->memory, size);
	if (p == NULL)
		return NULL;
	while (depth-- > 0)
	{
		*p++ = '/';
		if (stack[depth]->name == NULL)
			p += snprintf(p, 24, "%zu", stack[depth]->index);
		else if (template_looks_personal(stack[depth]->name, stack[depth]->name_len))
		{
			memcpy(p, "***", 3);
			p += 3;
		}
		else
		{
			for (size_t i = 0; i < stack[depth]->name_len; i++)
			{
				char		c = stack[depth]->name[i];

				if (c == '~' || c == '/')
				{
					*p++ = '~';
					c = c == '~' ? '0' : '1';
				}
				*p++ = c;
			}
		}
	}
	*p = '\0';
	return pointer;
}

/* value may be NULL; it is shown as it stands, so it comes from shown() */
static TemplateFault *
fault(Run *run, const Path *path, const char *code, char *value,
	  const char *expected, const char *hint)
{
	TemplateFault *f;

	if (stopped(run))
		return NULL;
	if (run->faults->count >= TEMPLATE_MAX_FAULTS)
	{
		run->full = true;
		path = NULL;
		value = NULL;
		code = "too_many_faults";
		expected = "fewer faults";
		hint = "Correct these faults first, then check again.";
	}
	f = run_alloc(run, &run->faults->memory, sizeof(TemplateFault));
	if (f == NULL)
		return NULL;
	memset(f, 0, sizeof(*f));
	f->pointer = render_path(run, path);
	if (f->pointer == NULL)
		return NULL;
	f->fault = code;
	f->value = value;
	f->expected = expected;
	f->hint = hint;
	if (run->faults->last != NULL)
		run->faults->last->next = f;
	else
		run->faults->first = f;
	run->faults->last = f;
	run->faults->count++;
	return run->full ? NULL : f;
}

/* what stands for the %s of f->expected */
static void
expect_text(Run *run, TemplateFault *f, const char *one, const char *two)
{
	if (f == NULL)
		return;
	if (one != NULL)
		f->expected_1 = keep(run, &run->faults->memory, one, strlen(one));
	if (two != NULL)
		f->expected_2 = keep(run, &run->faults->memory, two, strlen(two));
}

static void
expect_number(Run *run, TemplateFault *f, long number)
{
	char		buffer[32];

	snprintf(buffer, sizeof(buffer), "%ld", number);
	expect_text(run, f, buffer, NULL);
}

static void
expect_words(Run *run, TemplateFault *f, const Words *words)
{
	size_t		size = 1;
	size_t		used = 0;
	char	   *p;

	if (f == NULL)
		return;
	for (int i = 0; i < words->count; i++)
		size += strlen(words->word[i]) + 1;
	p = run_alloc(run, &run->scratch, size);
	if (p == NULL)
		return;
	for (int i = 0; i < words->count; i++)
	{
		size_t		n = strlen(words->word[i]);

		if (i > 0)
			p[used++] = '|';
		memcpy(p + used, words->word[i], n);
		used += n;
	}
	f->expected_1 = shown_to(run, p, used, false, TEMPLATE_SHOWN_LIST);
}

/* --- step one: grammar and limits --- */

typedef enum ScanFault
{
	SCAN_OK,
	SCAN_BAD,
	SCAN_TOO_DEEP
} ScanFault;

typedef struct Level
{
	bool		array;
	size_t		index;
	size_t		name;			/* where the current name's quote stands */
	size_t		name_len;		/* with both quotes */
} Level;

typedef struct Scan
{
	const char *text;
	size_t		len;
	size_t		pos;
	char	   *out;			/* NULL: only count */
	size_t		out_len;
	size_t		stop;			/* end with the first name that ends here or later */
	bool		rewritten;		/* the text is one of our copies: NUL may stand */
	Level		level[TEMPLATE_MAX_DEPTH];
	int			depth;
} Scan;

static void
put(Scan *s, const char *text, size_t len)
{
	if (s->out != NULL)
		memcpy(s->out + s->out_len, text, len);
	s->out_len += len;
}

static int
hex4(const char *s)
{
	int			v = 0;

	for (int i = 0; i < 4; i++)
	{
		char		c = s[i];

		v <<= 4;
		if (c >= '0' && c <= '9')
			v |= c - '0';
		else if (c >= 'a' && c <= 'f')
			v |= c - 'a' + 10;
		else if (c >= 'A' && c <= 'F')
			v |= c - 'A' + 10;
		else
			return -1;
	}
	return v;
}

static bool
scan_string(Scan *s)
{
	size_t		start = s->pos++;

	for (;;)
	{
		unsigned char c;
		int			u;

		if (s->pos >= s->len)
			return false;
		c = (unsigned char) s->text[s->pos];
		if (c == '"')
			break;
		if (c < 0x20)
			return false;
		if (c != '\\')
		{
			size_t		next = s->pos;

			if (template_utf8_next(s->text, s->len, &next) < 0)
				return false;
			s->pos = next;
			continue;
		}
		if (++s->pos >= s->len)
			return false;
		c = (unsigned char) s->text[s->pos++];
		if (c != 'u')
		{
			if (c == '\0' || strchr("\"\\/bfnrt", c) == NULL)
				return false;
			continue;
		}
		if (s->len - s->pos < 4 || (u = hex4(s->text + s->pos)) < 0)
			return false;
		s->pos += 4;
		if ((u == 0 && !s->rewritten) || (u >= 0xDC00 && u <= 0xDFFF))
			return false;
		if (u >= 0xD800 && u <= 0xDBFF)
		{
			if (s->len - s->pos < 6 || s->text[s->pos] != '\\' ||
				s->text[s->pos + 1] != 'u')
				return false;
			u = hex4(s->text + s->pos + 2);
			if (u < 0xDC00 || u > 0xDFFF)
				return false;
			s->pos += 6;
		}
	}
	s->pos++;
	put(s, s->text + start, s->pos - start);
	return true;
}

static bool
digits(Scan *s)
{
	size_t		start = s->pos;

	while (s->pos < s->len && s->text[s->pos] >= '0' && s->text[s->pos] <= '9')
		s->pos++;
	return s->pos > start;
}

static bool
scan_number(Scan *s)
{
	size_t		start = s->pos;

	if (s->text[s->pos] == '-')
		s->pos++;
	if (s->pos < s->len && s->text[s->pos] == '0')
		s->pos++;
	else if (!digits(s))
		return false;
	if (s->pos < s->len && s->text[s->pos] == '.')
	{
		s->pos++;
		if (!digits(s))
			return false;
	}
	if (s->pos < s->len && (s->text[s->pos] == 'e' || s->text[s->pos] == 'E'))
	{
		s->pos++;
		if (s->pos < s->len && (s->text[s->pos] == '+' || s->text[s->pos] == '-'))
			s->pos++;
		if (!digits(s))
			return false;
	}
	put(s, "\"\\u0000", 7);
	put(s, s->text + start, s->pos - start);
	put(s, "\"", 1);
	return true;
}

static bool
scan_word(Scan *s, const char *word)
{
	size_t		n = strlen(word);

	if (s->len - s->pos < n || memcmp(s->text + s->pos, word, n) != 0)
		return false;
	s->pos += n;
	put(s, word, n);
	return true;
}

/* Does not recurse: the stack of open brackets is s->level. */
static ScanFault
scan(Scan *s)
{
	enum
	{
		VALUE, VALUE_OR_END, NAME, NAME_OR_END, COLON, AFTER
	}			state = VALUE;

	for (;;)
	{
		char		c;

		while (s->pos < s->len && strchr(" \t\n\r", s->text[s->pos]) != NULL &&
			   s->text[s->pos] != '\0')
			s->pos++;
		if (s->pos >= s->len)
			return state == AFTER && s->depth == 0 ? SCAN_OK : SCAN_BAD;
		if (state == AFTER && s->depth == 0)
			return SCAN_BAD;
		c = s->text[s->pos];

		if (state == COLON)
		{
			if (c != ':')
				return SCAN_BAD;
			s->pos++;
			put(s, ":", 1);
			state = VALUE;
			continue;
		}
		if (state == AFTER && c == ',')
		{
			s->pos++;
			put(s, ",", 1);
			s->level[s->depth - 1].index++;
			state = s->level[s->depth - 1].array ? VALUE : NAME;
			continue;
		}
		if (state == AFTER || (state == VALUE_OR_END && c == ']') ||
			(state == NAME_OR_END && c == '}'))
		{
			if (c != (s->level[s->depth - 1].array ? ']' : '}'))
				return SCAN_BAD;
			s->pos++;
			put(s, &c, 1);
			s->depth--;
			state = AFTER;
			continue;
		}
		if (state == NAME || state == NAME_OR_END)
		{
			Level	   *level = &s->level[s->depth - 1];

			level->name = s->pos;
			if (c != '"' || !scan_string(s))
				return SCAN_BAD;
			level->name_len = s->pos - level->name;
			if (s->pos >= s->stop)
				return SCAN_OK;
			state = COLON;
			continue;
		}
		/* a value */
		state = AFTER;
		switch (c)
		{
			case '{':
			case '[':
				if (s->depth >= TEMPLATE_MAX_DEPTH)
					return SCAN_TOO_DEEP;
				memset(&s->level[s->depth], 0, sizeof(Level));
				s->level[s->depth++].array = c == '[';
				s->pos++;
				put(s, &c, 1);
				state = c == '[' ? VALUE_OR_END : NAME_OR_END;
				break;
			case '"':
				if (!scan_string(s))
					return SCAN_BAD;
				break;
			case 't':
				if (!scan_word(s, "true"))
					return SCAN_BAD;
				break;
			case 'f':
				if (!scan_word(s, "false"))
					return SCAN_BAD;
				break;
			case 'n':
				if (!scan_word(s, "null"))
					return SCAN_BAD;
				break;
			default:
				if ((c != '-' && (c < '0' || c > '9')) || !scan_number(s))
					return SCAN_BAD;
				break;
		}
	}
}

/* --- step two: the tree --- */

/* the name that stands twice, and the path to it */
static void
duplicate_fault(Run *run, const char *copy, size_t len, size_t position)
{
	Scan		s = {0};
	Path		path[TEMPLATE_MAX_DEPTH];
	json_t	   *names[TEMPLATE_MAX_DEPTH];
	const Path *here = NULL;

	s.text = copy;
	s.len = len;
	s.stop = position;
	s.rewritten = true;
	if (scan(&s) != SCAN_OK)
		s.depth = 0;
	memset(names, 0, sizeof(names));
	for (int i = 0; i < s.depth && !run->no_memory; i++)
	{
		path[i].up = here;
		path[i].index = s.level[i].index;
		path[i].name = NULL;
		path[i].name_len = 0;
		if (!s.level[i].array)
		{
			names[i] = json_loadb(copy + s.level[i].name, s.level[i].name_len,
								  JSON_DECODE_ANY, NULL);
			if (names[i] == NULL)
			{
				run->no_memory = true;
				break;
			}
			path[i].name = json_string_value(names[i]);
			path[i].name_len = json_string_length(names[i]);
		}
		here = &path[i];
	}
	if (!run->no_memory)
		fault(run, here, "duplicate_key",
			  here == NULL || here->name == NULL ? NULL :
			  shown(run, here->name, here->name_len, false),
			  "each name once in an object",
			  "Remove one of the two; the last one was checked.");
	for (int i = 0; i < TEMPLATE_MAX_DEPTH; i++)
		json_decref(names[i]);
}

/* NULL when there are faults that leave nothing to check, or no memory */
static json_t *
load(Run *run, const char *text, size_t len)
{
	Scan		s = {0};
	ScanFault	outcome;
	json_t	   *root;
	json_error_t error;
	char	   *copy;

	if (len > TEMPLATE_MAX_BYTES)
	{
		expect_number(run,
					  fault(run, NULL, "too_large", NULL, "at most %s bytes",
							"Send large contents as attachments, and each record as a document of its own."),
					  TEMPLATE_MAX_BYTES);
		return NULL;
	}
	s.text = text;
	s.len = len;
	s.stop = SIZE_MAX;
	outcome = scan(&s);
	if (outcome == SCAN_TOO_DEEP)
	{
		expect_number(run,
					  fault(run, NULL, "too_deep", NULL, "at most %s levels",
							"Records are flat: give each field its own name."),
					  TEMPLATE_MAX_DEPTH);
		return NULL;
	}
	if (outcome == SCAN_BAD)
	{
		char		line[32];
		char		column[32];
		size_t		lines = 1;
		size_t		start = 0;

		for (size_t i = 0; i < s.pos && i < len; i++)
		{
			if (text[i] == '\n')
			{
				lines++;
				start = i + 1;
			}
		}
		if (start > s.pos)
			start = s.pos;
		snprintf(line, sizeof(line), "%zu", lines);
		snprintf(column, sizeof(column), "%zu",
				 characters(text + start, s.pos - start) + 1);
		expect_text(run,
					fault(run, NULL, "not_json", NULL,
						  "JSON; it breaks at line %s, column %s",
						  "The text must be one JSON object in UTF-8; look for a missing quote, comma or bracket before this place."),
					line, column);
		return NULL;
	}
	copy = malloc(s.out_len + 1);
	if (copy == NULL)
	{
		run->no_memory = true;
		return NULL;
	}
	s.pos = 0;
	s.depth = 0;
	s.out = copy;
	s.out_len = 0;
	scan(&s);
	root = json_loadb(copy, s.out_len,
					  JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
	if (root == NULL && json_error_code(&error) == json_error_duplicate_key)
	{
		duplicate_fault(run, copy, s.out_len, (size_t) error.position);
		root = json_loadb(copy, s.out_len, JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
	}
	free(copy);
	if (root == NULL || json_memory_failed)
	{
		run->no_memory = true;
		json_decref(root);
		return NULL;
	}
	return root;
}

/* a scalar as text */
typedef struct Scalar
{
	const char *text;
	size_t		len;
	bool		number;
	bool		string;
} Scalar;

/* false for objects, arrays and null */
static bool
scalar_of(const json_t *value, Scalar *result)
{
	memset(result, 0, sizeof(*result));
	if (json_is_string(value))
	{
		result->text = json_string_value(value);
		result->len = json_string_length(value);
		if (result->len > 0 && result->text[0] == '\0')
		{
			result->number = true;
			result->text++;
			result->len--;
		}
		else
			result->string = true;
		return true;
	}
	if (json_is_boolean(value))
	{
		result->text = json_is_true(value) ? "true" : "false";
		result->len = strlen(result->text);
		return true;
	}
	return false;
}

static bool
is_number(const json_t *value)
{
	Scalar		s;

	return scalar_of(value, &s) && s.number;
}

static bool
is_text(const json_t *value)
{
	Scalar		s;

	return scalar_of(value, &s) && s.string;
}

/* --- decimals and days --- */

/* JSON's number, or with plain: digits and one point, as in a table's cell */
static bool
decimal_of(Run *run, const char *text, size_t len, bool plain, Decimal *result)
{
	size_t		i = 0;
	long		exponent = 0;
	long		before = 0;
	bool		point = false;
	bool		any = false;
	int			n = 0;
	char	   *d;

	memset(result, 0, sizeof(*result));
	d = run_alloc(run, &run->scratch, len + 1);
	if (d == NULL)
		return false;
	if (i < len && (text[i] == '-' || (plain && text[i] == '+')))
		result->negative = text[i++] == '-';
	for (; i < len; i++)
	{
		if (text[i] == '.' && !point && any)
			point = true;
		else if (text[i] >= '0' && text[i] <= '9')
		{
			any = true;
			if (n > 0 || text[i] != '0')
			{
				d[n++] = text[i];
				if (!point)
					before++;
			}
			else if (point)
				before--;		/* a zero between point and first digit */
		}
		else
			break;
	}
	if (!any || (i > 0 && text[i - 1] == '.'))
		return false;
	if (i < len && !plain && (text[i] == 'e' || text[i] == 'E'))
	{
		bool		minus = false;

		i++;
		if (i < len && (text[i] == '+' || text[i] == '-'))
			minus = text[i++] == '-';
		for (; i < len && text[i] >= '0' && text[i] <= '9'; i++)
		{
			if (exponent < 10 * TEMPLATE_MAX_BYTES)
				exponent = exponent * 10 + (text[i] - '0');
		}
		if (minus)
			exponent = -exponent;
	}
	if (i < len)
		return false;
	while (n > 0 && d[n - 1] == '0')
		n--;
	result->digits = d;
	result->count = n;
	result->point = n > 0 ? before + exponent : 0;
	if (n == 0)
		result->negative = false;
	return true;
}

static int
decimal_compare(const Decimal *a, const Decimal *b)
{
	int			sign = a->negative ? -1 : 1;
	int			n = a->count < b->count ? a->count : b->count;
	int			c;

	if (a->negative != b->negative)
		return sign;
	if (a->count == 0 || b->count == 0)
		return a->count == b->count ? 0 : a->count == 0 ? -sign : sign;
	if (a->point != b->point)
		return a->point < b->point ? -sign : sign;
	c = n > 0 ? memcmp(a->digits, b->digits, n) : 0;
	if (c == 0)
		c = (a->count > b->count) - (a->count < b->count);
	return c < 0 ? -sign : c > 0 ? sign : 0;
}

static int
number_at(const char *s, int n)
{
	int			v = 0;

	while (n-- > 0)
	{
		if (*s < '0' || *s > '9')
			return -1;
		v = v * 10 + (*s++ - '0');
	}
	return v;
}

/*
 * YYYY-MM-DD or YYYY/MM/DD, a day of the Gregorian calendar; with_time allows
 * " HH:MM[:SS[.ffffff]]" or "T…" after it.  The key orders days and times.
 */
static bool
day_of(const char *s, size_t len, bool with_time, long long *key)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int			y;
	int			m;
	int			d;
	int			seconds = 0;
	long long	micros = 0;

	if (len < 10 || (s[4] != '-' && s[4] != '/') || s[7] != s[4])
		return false;
	y = number_at(s, 4);
	m = number_at(s + 5, 2);
	d = number_at(s + 8, 2);
	if (y < 1 || m < 1 || m > 12 || d < 1 ||
		d > days[m - 1] + (m == 2 && (y % 4 == 0 && (y % 100 != 0 || y % 400 == 0))))
		return false;
	if (len > 10)
	{
		int			hour;
		int			minute;

		if (!with_time || len < 16 || (s[10] != ' ' && s[10] != 'T') || s[13] != ':')
			return false;
		hour = number_at(s + 11, 2);
		minute = number_at(s + 14, 2);
		if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
			return false;
		if (len > 16)
		{
			if (len < 19 || s[16] != ':')
				return false;
			seconds = number_at(s + 17, 2);
			if (seconds < 0 || seconds > 59)
				return false;
		}
		if (len > 19)
		{
			int			unit = 100000;

			if (s[19] != '.' || len < 21 || len > 26)
				return false;
			for (size_t i = 20; i < len; i++, unit /= 10)
			{
				if (s[i] < '0' || s[i] > '9')
					return false;
				micros += (long long) (s[i] - '0') * unit;
			}
		}
		seconds += hour * 3600 + minute * 60;
	}
	*key = (((long long) y * 12 + m) * 31 + d) * 86400000000LL +
		seconds * 1000000LL + micros;
	return true;
}

/* --- words --- */

/* blanks that people type around a value, the full-width one among them */
static size_t
blank_at(const char *s, size_t len)
{
	if (len >= 1 && (s[0] == ' ' || (s[0] >= '\t' && s[0] <= '\r')))
		return 1;
	if (len >= 2 && memcmp(s, "\xC2\xA0", 2) == 0)
		return 2;
	if (len >= 3 && memcmp(s, "\xE3\x80\x80", 3) == 0)
		return 3;
	return 0;
}

static void
trim(const char **text, size_t *len)
{
	size_t		n;

	while ((n = blank_at(*text, *len)) > 0)
	{
		*text += n;
		*len -= n;
	}
	for (;;)
	{
		n = 0;
		for (size_t width = 1; width <= 3 && width <= *len && n == 0; width++)
		{
			if (blank_at(*text + *len - width, width) == width)
				n = width;
		}
		if (n == 0)
			break;
		*len -= n;
	}
}

static bool
same_word(const char *word, const char *text, size_t len)
{
	return strlen(word) == len && memcmp(word, text, len) == 0;
}

static bool
among(const Words *words, const char *text, size_t len)
{
	for (int i = 0; i < words->count; i++)
	{
		if (same_word(words->word[i], text, len))
			return true;
	}
	return false;
}

/* Null and NULL are as blank as null */
static bool
among_folded(const Words *words, const char *text, size_t len)
{
	for (int i = 0; i < words->count; i++)
	{
		size_t		k;

		if (strlen(words->word[i]) != len)
			continue;
		for (k = 0; k < len; k++)
		{
			char		a = words->word[i][k];
			char		b = text[k];

			a = a >= 'A' && a <= 'Z' ? a + 32 : a;
			b = b >= 'A' && b <= 'Z' ? b + 32 : b;
			if (a != b)
				break;
		}
		if (k == len)
			return true;
	}
	return false;
}

static bool
contains(const char *text, size_t len, const char *word)
{
	size_t		n = strlen(word);

	for (size_t i = 0; n <= len && i <= len - n; i++)
	{
		if (memcmp(text + i, word, n) == 0)
			return true;
	}
	return false;
}

static bool
is_blank(const Template *t, const Field *f, const json_t *value)
{
	Scalar		s;

	if (value == NULL || json_is_null(value))
		return true;
	if (!scalar_of(value, &s) || !s.string)
		return false;
	trim(&s.text, &s.len);
	return s.len == 0 ||
		among_folded(f->own_blank_words ? &f->blank_words : &t->blank_words,
					 s.text, s.len);
}

static int
find_field(const FieldList *list, const char *name, size_t len)
{
	for (int i = 0; i < list->count; i++)
	{
		if (list->field[i].name != NULL && same_word(list->field[i].name, name, len))
			return i;
	}
	return -1;
}

/* --- reading a template --- */

static FieldList *read_fields(Run *run, const json_t *object, const Path *path,
							  FieldList *list);
static bool read_field(Run *run, const json_t *value, const Path *path,
					   Field *field, bool named);

static const char *
show_json(Run *run, const json_t *value, bool hidden, char **result)
{
	Scalar		s;

	if (json_is_object(value))
		*result = shown(run, "{}", 2, false);
	else if (json_is_array(value))
		*result = shown(run, "[]", 2, false);
	else if (scalar_of(value, &s))
		*result = shown(run, s.text, s.len, hidden);
	else
		*result = value == NULL ? NULL : shown(run, "null", 4, false);
	return *result;
}

/* a fault of the template: at path/name, showing value */
static TemplateFault *
complain(Run *run, const Path *path, const char *name, const json_t *value,
		 const char *code, const char *expected, const char *hint)
{
	Path		here = {path, name, name != NULL ? strlen(name) : 0, 0};
	char	   *text = NULL;

	if (stopped(run))
		return NULL;
	show_json(run, value, false, &text);
	return fault(run, name != NULL ? &here : path, code, text, expected, hint);
}

#define HINT_TEMPLATE "See the chapter on templates for the properties of a field and their values."

static char *
read_string(Run *run, const json_t *object, const Path *path, const char *name)
{
	const json_t *value = json_object_get(object, name);
	char	   *p;

	if (value == NULL)
		return NULL;
	if (!is_text(value))
	{
		complain(run, path, name, value, "type", "a string", HINT_TEMPLATE);
		return NULL;
	}
	p = run_alloc(run, &run->template->memory, json_string_length(value) + 1);
	if (p != NULL)
		memcpy(p, json_string_value(value), json_string_length(value) + 1);
	return p;
}

static bool
read_boolean(Run *run, const json_t *object, const Path *path, const char *name)
{
	const json_t *value = json_object_get(object, name);

	if (value != NULL && !json_is_boolean(value))
		complain(run, path, name, value, "type", "true or false", HINT_TEMPLATE);
	return json_is_true(value);
}

/* a count from low up, -1 when absent or bad */
static long
read_count(Run *run, const json_t *object, const Path *path, const char *name, long low)
{
	const json_t *value = json_object_get(object, name);
	Scalar		s;
	long		n = 0;

	if (value == NULL)
		return -1;
	if (!is_number(value) || !scalar_of(value, &s) || s.len > 8)
	{
		complain(run, path, name, value, "type", "a whole number", HINT_TEMPLATE);
		return -1;
	}
	for (size_t i = 0; i < s.len; i++)
	{
		if (s.text[i] < '0' || s.text[i] > '9')
		{
			complain(run, path, name, value, "type", "a whole number", HINT_TEMPLATE);
			return -1;
		}
		n = n * 10 + (s.text[i] - '0');
	}
	if (n < low)
	{
		expect_number(run,
					  complain(run, path, name, value, "out_of_range", "at least %s", HINT_TEMPLATE),
					  low);
		return -1;
	}
	return n;
}

/* one string, or a list of strings */
static Words
read_words(Run *run, const json_t *value, const Path *path, const char *name, bool one_too)
{
	Words		words = {NULL, 0};
	Path		here = {path, name, strlen(name), 0};
	size_t		n = json_is_array(value) ? json_array_size(value) : 1;

	if (!json_is_array(value) && !(one_too && is_text(value)))
	{
		complain(run, path, name, value, "type", "a list of strings", HINT_TEMPLATE);
		return words;
	}
	if (n > TEMPLATE_MAX_WORDS)
	{
		expect_number(run,
					  complain(run, path, name, value, "too_long", "at most %s items", HINT_TEMPLATE),
					  TEMPLATE_MAX_WORDS);
		return words;
	}
	words.word = run_alloc(run, &run->template->memory, sizeof(char *) * (n + 1));
	if (words.word == NULL)
		return words;
	for (size_t i = 0; i < n && !stopped(run); i++)
	{
		const json_t *v = json_is_array(value) ? json_array_get(value, i) : value;
		Path		item = {&here, NULL, 0, i};
		char	   *copy;

		if (!is_text(v))
		{
			complain(run, &item, NULL, v, "type", "a string", HINT_TEMPLATE);
			continue;
		}
		if (among(&words, json_string_value(v), json_string_length(v)))
		{
			complain(run, &item, NULL, v, "duplicate_value", "each value once", HINT_TEMPLATE);
			continue;
		}
		copy = keep(run, &run->template->memory, json_string_value(v), json_string_length(v));
		if (copy != NULL)
			words.word[words.count++] = copy;
	}
	return words;
}

/* a bound in the field's own type, kept as text too for the messages */
static char *
read_bound(Run *run, const json_t *object, const Path *path, const char *name,
		   Type type, Decimal *bound)
{
	const json_t *value = json_object_get(object, name);
	Scalar		s;
	char	   *text;
	long long	key;

	if (value == NULL)
		return NULL;
	if (type == TYPE_NUMBER || type == TYPE_INTEGER)
	{
		if (!is_number(value) || !scalar_of(value, &s))
		{
			complain(run, path, name, value, "type", "a number", HINT_TEMPLATE);
			return NULL;
		}
		text = keep(run, &run->template->memory, s.text, s.len);
		if (text == NULL || !decimal_of(run, text, s.len, false, bound))
			return NULL;
		/* the digits must outlive the run */
		bound->digits = keep(run, &run->template->memory, bound->digits, bound->count);
		return bound->digits == NULL ? NULL : text;
	}
	if (!is_text(value) || !scalar_of(value, &s) ||
		!day_of(s.text, s.len, type == TYPE_TIMESTAMP, &key))
	{
		complain(run, path, name, value, "bad_date", "a date as YYYY-MM-DD", HINT_TEMPLATE);
		return NULL;
	}
	return keep(run, &run->template->memory, s.text, s.len);
}

static void
refuse_unknown(Run *run, const json_t *object, const Path *path,
			   const char *const *known, size_t count)
{
	const char *name;
	json_t	   *value;

	json_object_foreach((json_t *) object, name, value)
	{
		bool		found = strncmp(name, "x_", 2) == 0;

		for (size_t i = 0; i < count && !found; i++)
			found = strcmp(name, known[i]) == 0;
		if (!found)
			complain(run, path, name, value, "unknown_property",
					 "a known property, or one that begins with x_", HINT_TEMPLATE);
		if (stopped(run))
			break;
	}
}

/* {"field": F, and one of equals, in, contains, empty}, or a list of such: any */
static Condition *
read_condition(Run *run, const json_t *value, const Path *path, const char *name)
{
	static const char *const known[] = {"field", "equals", "in", "contains", "empty"};
	Path		here = {path, name, strlen(name), 0};
	Condition  *first = NULL;
	size_t		n = json_is_array(value) ? json_array_size(value) : 1;

	if (value == NULL)
		return NULL;
	for (size_t i = 0; i < n && !stopped(run); i++)
	{
		const json_t *v = json_is_array(value) ? json_array_get(value, i) : value;
		Path		item = {&here, NULL, 0, i};
		const Path *at = json_is_array(value) ? &item : &here;
		Condition  *c;
		const json_t *test;
		int			tests = 0;

		if (!json_is_object(v))
		{
			complain(run, at, NULL, v, "type", "an object with field and a test", HINT_TEMPLATE);
			continue;
		}
		refuse_unknown(run, v, at, known, lengthof_array(known));
		c = run_alloc(run, &run->template->memory, sizeof(Condition));
		if (c == NULL)
			return NULL;
		memset(c, 0, sizeof(*c));
		c->name = read_string(run, v, at, "field");
		if (json_object_get(v, "field") == NULL)
			complain(run, at, "field", NULL, "required", "the name of a field", HINT_TEMPLATE);
		if ((test = json_object_get(v, "equals")) != NULL)
		{
			Scalar		s;

			tests++;
			c->words.word = run_alloc(run, &run->template->memory, sizeof(char *));
			if (!scalar_of(test, &s))
				complain(run, at, "equals", test, "type", "a string, a number, true or false", HINT_TEMPLATE);
			else if (c->words.word != NULL)
			{
				c->words.word[0] = keep(run, &run->template->memory, s.text, s.len);
				c->words.count = c->words.word[0] != NULL;
			}
		}
		if ((test = json_object_get(v, "in")) != NULL)
		{
			tests++;
			c->words = read_words(run, test, at, "in", false);
		}
		if ((test = json_object_get(v, "contains")) != NULL)
		{
			tests++;
			c->kind = CONDITION_CONTAINS;
			c->words = read_words(run, test, at, "contains", true);
		}
		if (json_object_get(v, "empty") != NULL)
		{
			tests++;
			c->kind = read_boolean(run, v, at, "empty") ? CONDITION_EMPTY : CONDITION_FILLED;
		}
		if (tests != 1)
			complain(run, at, NULL, NULL, "required", "exactly one of equals, in, contains, empty", HINT_TEMPLATE);
		if (c->name == NULL)
			continue;
		c->next = first;
		first = c;
	}
	return first;
}

/* properties of a field and the types they belong to */
static const struct
{
	const char *name;
	unsigned	types;
}			properties[] = {
	{"name", ANY_TYPE}, {"label", ANY_TYPE}, {"comment", ANY_TYPE}, {"hint", ANY_TYPE},
	{"type", ANY_TYPE}, {"required", ANY_TYPE}, {"required_if", ANY_TYPE},
	{"empty_if", ANY_TYPE}, {"blank_words", ANY_TYPE},
	{"personal", ANY_TYPE}, {"secret", ANY_TYPE},
	{"min_length", WORDS_TYPES}, {"max_length", WORDS_TYPES},
	{"pattern", BIT(TYPE_STRING) | BIT(TYPE_TEXT)}, {"citizen_id_if", BIT(TYPE_STRING)},
	{"values", BIT(TYPE_ENUM) | BIT(TYPE_ENUMS)},
	{"other_prefix", BIT(TYPE_ENUM) | BIT(TYPE_ENUMS)},
	{"separator", BIT(TYPE_ENUMS)},
	{"minimum", ORDERED_TYPES}, {"maximum", ORDERED_TYPES},
	{"precision", BIT(TYPE_NUMBER)}, {"scale", BIT(TYPE_NUMBER)},
	{"min_items", BIT(TYPE_LIST) | BIT(TYPE_ENUMS)},
	{"max_items", BIT(TYPE_LIST) | BIT(TYPE_ENUMS)},
	{"item", BIT(TYPE_LIST)},
	{"fields", BIT(TYPE_OBJECT)}, {"rules", BIT(TYPE_OBJECT)},
	{"allow_unknown", BIT(TYPE_OBJECT)}
};

static void
check_order(Run *run, const json_t *object, const Path *path, const char *high_name, bool wrong)
{
	if (wrong)
		complain(run, path, high_name, json_object_get(object, high_name), "out_of_range",
				 "not below the minimum", HINT_TEMPLATE);
}

static void
read_properties(Run *run, const json_t *object, const Path *path)
{
	const char *name;
	json_t	   *value;
	const json_t *type_value = json_object_get(object, "type");
	unsigned	type = ANY_TYPE;

	for (int t = 0; t < TYPE_COUNT; t++)
	{
		if (is_text(type_value) && strcmp(json_string_value(type_value), type_names[t]) == 0)
			type = BIT(t);
	}
	json_object_foreach((json_t *) object, name, value)
	{
		size_t		i;

		if (stopped(run))
			return;
		if (strncmp(name, "x_", 2) == 0)
			continue;
		for (i = 0; i < lengthof_array(properties); i++)
		{
			if (strcmp(name, properties[i].name) == 0)
				break;
		}
		if (i == lengthof_array(properties))
			complain(run, path, name, value, "unknown_property",
					 "a known property, or one that begins with x_", HINT_TEMPLATE);
		else if ((properties[i].types & type) == 0)
			complain(run, path, name, value, "not_applicable",
					 "a property that this type has", HINT_TEMPLATE);
	}
}

static void
read_pattern(Run *run, const json_t *object, const Path *path, Field *f)
{
	PatternList *owner;
	const char *why;

	f->pattern_text = read_string(run, object, path, "pattern");
	if (f->pattern_text == NULL)
		return;
	owner = run_alloc(run, &run->template->memory, sizeof(PatternList));
	if (owner == NULL)
		return;
	owner->pattern = template_pattern_compile(f->pattern_text, strlen(f->pattern_text), &why);
	if (owner->pattern != NULL)
	{
		f->pattern = owner->pattern;
		owner->next = run->template->patterns;
		run->template->patterns = owner;
	}
	else if (why == NULL)
		run->no_memory = true;
	else
		expect_text(run,
					complain(run, path, "pattern", json_object_get(object, "pattern"),
							 "bad_pattern", "a pattern; this one has a fault: %s", HINT_TEMPLATE),
					why, NULL);
}

static bool
read_field(Run *run, const json_t *value, const Path *path, Field *f, bool named)
{
	const json_t *p;
	bool		outside = run->hidden;
	int			t;

	memset(f, 0, sizeof(*f));
	f->min_length = f->max_length = f->min_items = f->max_items = -1;
	f->precision = f->scale = -1;
	if (!json_is_object(value))
	{
		complain(run, path, NULL, value, "type", "an object with name and type", HINT_TEMPLATE);
		return false;
	}
	read_properties(run, value, path);

	if (named)
	{
		f->name = read_string(run, value, path, "name");
		if (json_object_get(value, "name") == NULL || (f->name != NULL && f->name[0] == '\0'))
			complain(run, path, "name", NULL, "required", "the name of the field", HINT_TEMPLATE);
	}
	f->hint = read_string(run, value, path, "hint");
	read_string(run, value, path, "label");

	p = json_object_get(value, "type");
	for (t = 0; t < TYPE_COUNT; t++)
	{
		if (is_text(p) && strcmp(json_string_value(p), type_names[t]) == 0)
			break;
	}
	if (t == TYPE_COUNT)
	{
		Words		all = {(char **) type_names, TYPE_COUNT};

		expect_words(run,
					 complain(run, path, "type", p, p == NULL ? "required" : "unknown_type",
							  "one of %s", HINT_TEMPLATE),
					 &all);
		return false;
	}
	f->type = (Type) t;
	f->required = read_boolean(run, value, path, "required");
	f->hidden = read_boolean(run, value, path, "personal");
	f->hidden |= read_boolean(run, value, path, "secret");
	f->hidden |= f->type == TYPE_CITIZEN_ID || run->hidden;
	f->required_if = read_condition(run, json_object_get(value, "required_if"), path, "required_if");
	f->empty_if = read_condition(run, json_object_get(value, "empty_if"), path, "empty_if");
	f->citizen_id_if = read_condition(run, json_object_get(value, "citizen_id_if"), path, "citizen_id_if");
	if ((p = json_object_get(value, "blank_words")) != NULL)
	{
		f->own_blank_words = true;
		f->blank_words = read_words(run, p, path, "blank_words", false);
	}
	if (BIT(f->type) & WORDS_TYPES)
	{
		f->min_length = read_count(run, value, path, "min_length", 0);
		f->max_length = read_count(run, value, path, "max_length", 1);
		check_order(run, value, path, "max_length",
					f->max_length >= 0 && f->max_length < f->min_length);
	}
	if (f->type == TYPE_STRING || f->type == TYPE_TEXT)
		read_pattern(run, value, path, f);
	if (f->type == TYPE_ENUM || f->type == TYPE_ENUMS)
	{
		p = json_object_get(value, "values");
		if (p == NULL)
			complain(run, path, "values", NULL, "required", "a list of strings", HINT_TEMPLATE);
		else
			f->values = read_words(run, p, path, "values", false);
		f->other_prefix = read_string(run, value, path, "other_prefix");
		f->separator = read_string(run, value, path, "separator");
		if (f->separator != NULL && f->separator[0] == '\0')
			complain(run, path, "separator", json_object_get(value, "separator"),
					 "too_short", "at least one character", HINT_TEMPLATE);
	}
	if (BIT(f->type) & ORDERED_TYPES)
	{
		f->minimum_text = read_bound(run, value, path, "minimum", f->type, &f->minimum);
		f->maximum_text = read_bound(run, value, path, "maximum", f->type, &f->maximum);
		if (f->minimum_text != NULL && f->maximum_text != NULL)
		{
			long long	low = 0;
			long long	high = 0;

			if (f->type == TYPE_DATE || f->type == TYPE_TIMESTAMP)
			{
				day_of(f->minimum_text, strlen(f->minimum_text), true, &low);
				day_of(f->maximum_text, strlen(f->maximum_text), true, &high);
			}
			else
				high = decimal_compare(&f->maximum, &f->minimum);
			check_order(run, value, path, "maximum", high < low);
		}
	}
	if (f->type == TYPE_NUMBER)
	{
		f->precision = read_count(run, value, path, "precision", 1);
		f->scale = read_count(run, value, path, "scale", 0);
		if (f->precision >= 0 && f->scale > f->precision)
			complain(run, path, "scale", json_object_get(value, "scale"), "out_of_range",
					 "not above the precision", HINT_TEMPLATE);
	}
	if (f->type == TYPE_LIST || f->type == TYPE_ENUMS)
	{
		f->min_items = read_count(run, value, path, "min_items", 0);
		f->max_items = read_count(run, value, path, "max_items", 1);
		check_order(run, value, path, "max_items",
					f->max_items >= 0 && f->max_items < f->min_items);
	}
	run->hidden = f->hidden;
	if (f->type == TYPE_LIST)
	{
		Path		here = {path, "item", 4, 0};

		p = json_object_get(value, "item");
		if (p == NULL)
			complain(run, path, "item", NULL, "required", "the field that describes each item", HINT_TEMPLATE);
		else if ((f->item = run_alloc(run, &run->template->memory, sizeof(Field))) != NULL)
			read_field(run, p, &here, f->item, false);
	}
	if (f->type == TYPE_OBJECT)
	{
		f->fields = run_alloc(run, &run->template->memory, sizeof(FieldList));
		if (f->fields != NULL)
			read_fields(run, value, path, f->fields);
	}
	run->hidden = outside;
	return true;
}

static void
read_rule(Run *run, const json_t *value, const Path *path, const FieldList *list, Rule *rule)
{
	static const char *const known[] = {"name", "type", "from", "to", "strict", "fields", "hint", "comment"};
	char	   *type;

	memset(rule, 0, sizeof(*rule));
	rule->from = rule->to = -1;
	if (!json_is_object(value))
	{
		complain(run, path, NULL, value, "type", "an object with type", HINT_TEMPLATE);
		return;
	}
	refuse_unknown(run, value, path, known, lengthof_array(known));
	read_string(run, value, path, "name");
	rule->hint = read_string(run, value, path, "hint");
	type = read_string(run, value, path, "type");
	if (type != NULL && strcmp(type, "date_order") == 0)
	{
		const char *ends[] = {"from", "to"};

		rule->kind = RULE_DATE_ORDER;
		rule->strict = read_boolean(run, value, path, "strict");
		for (int i = 0; i < 2; i++)
		{
			char	   *name = read_string(run, value, path, ends[i]);
			int			k = name == NULL ? -1 : find_field(list, name, strlen(name));

			if (k < 0 || (list->field[k].type != TYPE_DATE && list->field[k].type != TYPE_TIMESTAMP))
				complain(run, path, ends[i], json_object_get(value, ends[i]), "unknown_field",
						 "the name of a date field", HINT_TEMPLATE);
			else if (i == 0)
				rule->from = k;
			else
				rule->to = k;
		}
	}
	else if (type != NULL && strcmp(type, "one_of") == 0)
	{
		const json_t *fields = json_object_get(value, "fields");

		rule->kind = RULE_ONE_OF;
		if (fields == NULL)
			complain(run, path, "fields", NULL, "required", "a list of strings", HINT_TEMPLATE);
		else
			rule->fields = read_words(run, fields, path, "fields", false);
		for (int i = 0; i < rule->fields.count; i++)
		{
			if (find_field(list, rule->fields.word[i], strlen(rule->fields.word[i])) < 0)
				complain(run, path, "fields", fields, "unknown_field",
						 "names of fields of the same object", HINT_TEMPLATE);
		}
	}
	else
		complain(run, path, "type", json_object_get(value, "type"), "unknown_type",
				 "date_order or one_of", HINT_TEMPLATE);
}

static void
resolve_conditions(Run *run, const FieldList *list, Condition *c, const Path *path, const char *name)
{
	for (; c != NULL; c = c->next)
	{
		c->field = find_field(list, c->name, strlen(c->name));
		if (c->field < 0)
		{
			Path		here = {path, name, strlen(name), 0};

			fault(run, &here, "unknown_field", shown(run, c->name, strlen(c->name), false),
				  "the name of a field of the same object", HINT_TEMPLATE);
		}
	}
}

/* fields, rules and allow_unknown: of the template, or of a field of type object */
static FieldList *
read_fields(Run *run, const json_t *object, const Path *path, FieldList *list)
{
	const json_t *fields = json_object_get(object, "fields");
	const json_t *rules = json_object_get(object, "rules");
	Path		here = {path, "fields", 6, 0};
	Path		rules_here = {path, "rules", 5, 0};
	size_t		n = json_array_size(fields);

	memset(list, 0, sizeof(*list));
	list->allow_unknown = read_boolean(run, object, path, "allow_unknown");
	if (!json_is_array(fields) || n == 0)
	{
		complain(run, path, "fields", fields, fields == NULL ? "required" : "type",
				 "a list of fields", HINT_TEMPLATE);
		return list;
	}
	if (n > TEMPLATE_MAX_FIELDS)
	{
		expect_number(run,
					  complain(run, path, "fields", fields, "too_long", "at most %s items", HINT_TEMPLATE),
					  TEMPLATE_MAX_FIELDS);
		return list;
	}
	list->field = run_alloc(run, &run->template->memory, sizeof(Field) * n);
	for (size_t i = 0; i < n && !stopped(run); i++)
	{
		Path		item = {&here, NULL, 0, i};
		Field	   *f = &list->field[list->count];

		read_field(run, json_array_get(fields, i), &item, f, true);
		if (f->name == NULL)
			continue;
		if (find_field(list, f->name, strlen(f->name)) >= 0)
			complain(run, &item, "name", json_object_get(json_array_get(fields, i), "name"),
					 "duplicate_name", "each field once", HINT_TEMPLATE);
		list->count++;
	}
	/* conditions may name fields that come later */
	for (size_t i = 0, k = 0; i < n && k < (size_t) list->count && !stopped(run); i++)
	{
		Path		item = {&here, NULL, 0, i};
		const json_t *name = json_object_get(json_array_get(fields, i), "name");

		if (!is_text(name) || strcmp(json_string_value(name), list->field[k].name) != 0)
			continue;
		resolve_conditions(run, list, list->field[k].required_if, &item, "required_if");
		resolve_conditions(run, list, list->field[k].empty_if, &item, "empty_if");
		resolve_conditions(run, list, list->field[k].citizen_id_if, &item, "citizen_id_if");
		k++;
	}
	if (rules == NULL || stopped(run))
		return list;
	if (!json_is_array(rules) || json_array_size(rules) > TEMPLATE_MAX_FIELDS)
	{
		complain(run, path, "rules", rules, "type", "a list of rules", HINT_TEMPLATE);
		return list;
	}
	list->rule = run_alloc(run, &run->template->memory, sizeof(Rule) * (json_array_size(rules) + 1));
	for (size_t i = 0; i < json_array_size(rules) && !stopped(run); i++)
	{
		Path		item = {&rules_here, NULL, 0, i};

		read_rule(run, json_array_get(rules, i), &item, list, &list->rule[list->rules++]);
	}
	return list;
}

static void
finish(Run *run)
{
	chunk_free(run->scratch);
	run->scratch = NULL;
}

TemplateStatus
template_parse(const char *text, size_t len, Template **result, TemplateFaults *faults)
{
	static const char *const known[] = {
		"name", "label", "edition", "source", "comment", "fields", "rules",
		"allow_unknown", "blank_words"
	};
	Run			run = {0};
	int			before = faults->count;
	JsonMemory	others;
	json_t	   *root;
	const json_t *words;

	*result = NULL;
	run.faults = faults;
	run.template = calloc(1, sizeof(Template));
	if (run.template == NULL)
		return TEMPLATE_OUT_OF_MEMORY;
	begin_json(&others);
	root = load(&run, text, len);
	if (root != NULL && !json_is_object(root))
		complain(&run, NULL, NULL, root, "not_an_object", "a template: an object with fields", HINT_TEMPLATE);
	else if (root != NULL)
	{
		refuse_unknown(&run, root, NULL, known, lengthof_array(known));
		if ((words = json_object_get(root, "blank_words")) != NULL)
			run.template->blank_words = read_words(&run, words, NULL, "blank_words", false);
		read_fields(&run, root, NULL, &run.template->fields);
	}
	json_decref(root);
	end_json(&others);
	finish(&run);
	if (run.no_memory || faults->count > before)
		template_free(run.template);
	else
		*result = run.template;
	return run.no_memory ? TEMPLATE_OUT_OF_MEMORY : TEMPLATE_DONE;
}

void
template_free(Template *t)
{
	if (t == NULL)
		return;
	for (PatternList *p = t->patterns; p != NULL; p = p->next)
		template_pattern_free(p->pattern);
	chunk_free(t->memory);
	free(t);
}

void
template_faults_free(TemplateFaults *faults)
{
	chunk_free(faults->memory);
	memset(faults, 0, sizeof(*faults));
}

/* --- checking a document --- */

static void check_object(Run *run, const FieldList *list, const json_t *object, const Path *path);

/* faults about which an author's hint, written for the form of a value, says nothing */
static bool
hint_is_ours(const char *code)
{
	static const char *const ours[] = {
		"required", "must_be_empty", "too_long", "too_short",
		"control_character", "surrounding_blank", "date_order"
	};

	for (size_t i = 0; i < lengthof_array(ours); i++)
	{
		if (strcmp(code, ours[i]) == 0)
			return true;
	}
	return false;
}

/* a fault of a field's value; elsewhere the template's own hint is better than ours */
static TemplateFault *
field_fault(Run *run, const Field *f, const Path *path, const json_t *value,
			const char *code, const char *expected, const char *hint)
{
	TemplateFault *result;
	char	   *text = NULL;

	if (stopped(run))
		return NULL;
	show_json(run, value, f->hidden, &text);
	result = fault(run, path, code, text, expected, hint);
	if (result != NULL && f->hint != NULL && !hint_is_ours(code))
	{
		result->hint = keep(run, &run->faults->memory, f->hint, strlen(f->hint));
		result->own_hint = true;
	}
	return result;
}

/* the first of the alternatives that holds, or NULL */
static const Condition *
holds(const Run *run, const FieldList *list, const json_t *object, const Condition *c)
{
	for (; c != NULL; c = c->next)
	{
		const json_t *value = json_object_get(object, c->name);
		const json_t *one = value;
		size_t		n = json_is_array(value) ? json_array_size(value) : 1;
		bool		blank = is_blank(run->template, &list->field[c->field], value);
		Scalar		s;

		if (c->kind == CONDITION_EMPTY || c->kind == CONDITION_FILLED)
		{
			if (blank == (c->kind == CONDITION_EMPTY))
				return c;
			continue;
		}
		if (blank)
			continue;
		/* an enums value may be a list */
		for (size_t i = 0; i < n && i < TEMPLATE_MAX_ITEMS; i++)
		{
			if (json_is_array(value))
				one = json_array_get(value, i);
			if (!scalar_of(one, &s))
				continue;
			trim(&s.text, &s.len);
			if (c->kind == CONDITION_IN && among(&c->words, s.text, s.len))
				return c;
			for (int w = 0; c->kind == CONDITION_CONTAINS && w < c->words.count; w++)
			{
				if (contains(s.text, s.len, c->words.word[w]))
					return c;
			}
		}
	}
	return NULL;
}

/* control and invisible characters, among them those that reverse a line */
static bool
has_control(const char *text, size_t len, bool lines)
{
	size_t		pos = 0;

	while (pos < len)
	{
		int			ch = template_utf8_next(text, len, &pos);

		if (lines && (ch == '\n' || ch == '\r' || ch == '\t'))
			continue;
		if (ch < 0x20 || (ch >= 0x7F && ch <= 0x9F) || (ch >= 0x200B && ch <= 0x200F) ||
			(ch >= 0x2028 && ch <= 0x202E) || (ch >= 0x2060 && ch <= 0x2069) ||
			ch == 0xFEFF || ch == 0xFFFE || ch == 0xFFFF)
			return true;
	}
	return false;
}

static void
check_length(Run *run, const Field *f, const Path *path, const json_t *value, const Scalar *s)
{
	long		n;

	if (f->min_length < 0 && f->max_length < 0)
		return;
	n = (long) characters(s->text, s->len);
	if (f->max_length >= 0 && n > f->max_length)
		expect_number(run,
					  field_fault(run, f, path, value, "too_long", "at most %s characters",
								  "Shorten the text; a Chinese character counts as one."),
					  f->max_length);
	if (f->min_length >= 0 && n < f->min_length)
		expect_number(run,
					  field_fault(run, f, path, value, "too_short", "at least %s characters",
								  "Write the text in full."),
					  f->min_length);
}

static bool
is_listed(const Field *f, const char *text, size_t len)
{
	size_t		n = f->other_prefix != NULL ? strlen(f->other_prefix) : 0;

	return among(&f->values, text, len) ||
		(n > 0 && len > n && memcmp(text, f->other_prefix, n) == 0);
}

static void
not_listed(Run *run, const Field *f, const Path *path, const json_t *value)
{
	TemplateFault *result;

	if (f->other_prefix == NULL)
		result = field_fault(run, f, path, value, "not_in_list", "one of %s",
							 "Use one of the listed values, character by character.");
	else
		result = field_fault(run, f, path, value, "not_in_list", "one of %s, or %s and a text",
							 "Use one of the listed values, or the prefix for others followed by a text.");
	expect_words(run, result, &f->values);
	if (result != NULL && f->other_prefix != NULL)
		result->expected_2 = keep(run, &run->faults->memory, f->other_prefix, strlen(f->other_prefix));
}

static void
check_items_count(Run *run, const Field *f, const Path *path, const json_t *value, size_t n)
{
	if (f->max_items >= 0 && n > (size_t) f->max_items)
		expect_number(run,
					  field_fault(run, f, path, value, "too_long", "at most %s items",
								  "Leave out some of them."),
					  f->max_items);
	if (f->min_items >= 0 && n < (size_t) f->min_items)
		expect_number(run,
					  field_fault(run, f, path, value, "too_short", "at least %s items",
								  "Add the missing ones."),
					  f->min_items);
}

/* several values in one string with a separator, or a JSON list of strings */
static void
check_enums(Run *run, const Field *f, const Path *path, const json_t *value)
{
	const char *separator = f->separator != NULL ? f->separator : ";";
	size_t		width = strlen(separator);
	struct
	{
		const char *text;
		size_t		len;
	}			item[TEMPLATE_MAX_ITEMS];
	size_t		n = 0;
	bool		bad = false;
	bool		twice = false;
	bool		many = false;
	Scalar		s;

	if (json_is_array(value))
	{
		many = json_array_size(value) > TEMPLATE_MAX_ITEMS;
		for (size_t i = 0; i < json_array_size(value) && !many; i++)
		{
			if (!is_text(json_array_get(value, i)))
			{
				field_fault(run, f, path, value, "type", "a list of strings",
							"Write each value as a string.");
				return;
			}
			scalar_of(json_array_get(value, i), &s);
			item[n].text = s.text;
			item[n++].len = s.len;
		}
	}
	else if (is_text(value))
	{
		size_t		start = 0;

		scalar_of(value, &s);
		check_length(run, f, path, value, &s);
		for (size_t i = 0; i <= s.len && !many; i++)
		{
			if (i < s.len && (s.len - i < width || memcmp(s.text + i, separator, width) != 0))
				continue;
			if (n == TEMPLATE_MAX_ITEMS)
				many = true;
			else
			{
				item[n].text = s.text + start;
				item[n].len = i - start;
				trim(&item[n].text, &item[n].len);
				n++;
			}
			if (i < s.len)
			{
				start = i + width;
				i += width - 1;
				/* a separator at the very end leaves an empty item, found below */
				if (start == s.len && n < TEMPLATE_MAX_ITEMS)
				{
					item[n].text = "";
					item[n++].len = 0;
					break;
				}
			}
		}
	}
	else
	{
		field_fault(run, f, path, value, "type", "a string or a list of strings",
					"Write the values as one string with separators, or as a list.");
		return;
	}
	if (many)
	{
		expect_number(run,
					  field_fault(run, f, path, value, "too_long", "at most %s items",
								  "Leave out some of them."),
					  TEMPLATE_MAX_ITEMS);
		return;
	}
	check_items_count(run, f, path, value, n);
	for (size_t i = 0; i < n; i++)
	{
		bad = bad || !is_listed(f, item[i].text, item[i].len);
		for (size_t k = 0; k < i; k++)
			twice = twice || (item[k].len == item[i].len &&
							  memcmp(item[k].text, item[i].text, item[i].len) == 0);
	}
	if (bad)
	{
		TemplateFault *result =
			field_fault(run, f, path, value, "not_in_list", "values of the list %s, joined by %s",
						"Check each value and the separator, which is the half-width one.");

		expect_words(run, result, &f->values);
		if (result != NULL)
			result->expected_2 = keep(run, &run->faults->memory, separator, width);
	}
	if (twice)
		field_fault(run, f, path, value, "duplicate_value", "each value once",
					"Remove the repetition.");
}

static void
check_number(Run *run, const Field *f, const Path *path, const json_t *value, const Scalar *s)
{
	Decimal		d;
	long		whole;
	long		fraction;

	if ((!s->number && !s->string) ||
		!decimal_of(run, s->text, s->len, s->string, &d))
	{
		field_fault(run, f, path, value, "type",
					f->type == TYPE_INTEGER ? "a whole number" : "a number",
					"Digits with a point at most: no thousands separators, units or exponents.");
		return;
	}
	whole = d.count > 0 && d.point > 0 ? d.point : 0;
	fraction = d.count > d.point ? d.count - d.point : 0;
	if (d.count == 0)
		fraction = 0;
	if (f->type == TYPE_INTEGER && fraction > 0)
	{
		field_fault(run, f, path, value, "type", "a whole number",
					"Digits with a point at most: no thousands separators, units or exponents.");
		return;
	}
	if (f->scale >= 0 && fraction > f->scale)
		expect_number(run,
					  field_fault(run, f, path, value, "scale", "at most %s decimal places",
								  "Round the number, or check its unit."),
					  f->scale);
	if (f->precision >= 0 && whole > f->precision - (f->scale > 0 ? f->scale : 0))
		expect_number(run,
					  field_fault(run, f, path, value, "out_of_range", "at most %s digits before the point",
								  "Check the number and its unit."),
					  f->precision - (f->scale > 0 ? f->scale : 0));
	if (f->minimum_text != NULL && decimal_compare(&d, &f->minimum) < 0)
		expect_text(run,
					field_fault(run, f, path, value, "out_of_range", "at least %s",
								"Check the number and its unit."),
					f->minimum_text, NULL);
	if (f->maximum_text != NULL && decimal_compare(&d, &f->maximum) > 0)
		expect_text(run,
					field_fault(run, f, path, value, "out_of_range", "at most %s",
								"Check the number and its unit."),
					f->maximum_text, NULL);
}

static void
check_day(Run *run, const Field *f, const Path *path, const json_t *value, const Scalar *s)
{
	bool		with_time = f->type == TYPE_TIMESTAMP;
	long long	key;
	long long	bound;

	if (!s->string || !day_of(s->text, s->len, with_time, &key))
	{
		field_fault(run, f, path, value, "bad_date",
					with_time ? "a time as YYYY-MM-DD HH:MM:SS" : "a date as YYYY-MM-DD or YYYY/MM/DD",
					"Write a day that exists, with four digits for the year and two each for month and day.");
		return;
	}
	if (f->minimum_text != NULL &&
		day_of(f->minimum_text, strlen(f->minimum_text), true, &bound) && key < bound)
		expect_text(run,
					field_fault(run, f, path, value, "out_of_range", "not before %s", "Check the date."),
					f->minimum_text, NULL);
	if (f->maximum_text != NULL &&
		day_of(f->maximum_text, strlen(f->maximum_text), true, &bound) && key > bound)
		expect_text(run,
					field_fault(run, f, path, value, "out_of_range", "not after %s", "Check the date."),
					f->maximum_text, NULL);
}

static void
check_citizen_id(Run *run, const Field *f, const json_t *value, const Path *path, const Scalar *s)
{
	if (!s->string || !citizen_is_valid(s->text, s->len))
		field_fault(run, f, path, value, "bad_citizen_id", "a citizen number",
					"Check the 18 characters against the identity card; the last one is a check character.");
}

static void
check_value(Run *run, const Field *f, const json_t *value, const Path *path)
{
	Scalar		s;

	if (f->type == TYPE_OBJECT)
	{
		if (json_is_object(value))
			check_object(run, f->fields, value, path);
		else
			field_fault(run, f, path, value, "type", "an object", "Write the fields in braces.");
		return;
	}
	if (f->type == TYPE_LIST)
	{
		if (!json_is_array(value))
		{
			field_fault(run, f, path, value, "type", "a list", "Write the items in square brackets.");
			return;
		}
		check_items_count(run, f, path, value, json_array_size(value));
		if (json_array_size(value) > TEMPLATE_MAX_LIST)
		{
			if (f->max_items < 0 || f->max_items > TEMPLATE_MAX_LIST)
				expect_number(run,
							  field_fault(run, f, path, value, "too_long", "at most %s items",
										  "Leave out some of them."),
							  TEMPLATE_MAX_LIST);
			return;
		}
		for (size_t i = 0; i < json_array_size(value) && !stopped(run); i++)
		{
			Path		here = {path, NULL, 0, i};
			const json_t *item = json_array_get(value, i);

			if (!is_blank(run->template, f->item, item))
				check_value(run, f->item, item, &here);
			else
				field_fault(run, f->item, &here, item, "required", "a value",
							"Leave the empty item out.");
		}
		return;
	}
	if (f->type == TYPE_ENUMS && json_is_array(value))
	{
		check_enums(run, f, path, value);
		return;
	}
	if (!scalar_of(value, &s))
	{
		expect_text(run,
					field_fault(run, f, path, value, "type", "a value of type %s",
								"Write a single value, not an object or a list."),
					type_names[f->type], NULL);
		return;
	}
	if (s.string)
	{
		size_t		whole = s.len;

		if (has_control(s.text, s.len, f->type == TYPE_TEXT))
			field_fault(run, f, path, value, "control_character", "visible characters only",
						"Remove line breaks, control characters and invisible characters.");
		trim(&s.text, &s.len);
		if (s.len != whole)
			field_fault(run, f, path, value, "surrounding_blank", "no blanks around the value",
						"Remove the blanks before and after the value.");
	}
	switch (f->type)
	{
		case TYPE_STRING:
		case TYPE_TEXT:
			if (!s.string)
			{
				field_fault(run, f, path, value, "type", "a string", "Put the value in quotes.");
				break;
			}
			check_length(run, f, path, value, &s);
			if (f->pattern != NULL && s.len > TEMPLATE_MAX_MATCHED)
				expect_number(run,
							  field_fault(run, f, path, value, "too_long", "at most %s bytes",
										  "Shorten the text; a Chinese character counts as one."),
							  TEMPLATE_MAX_MATCHED);
			else if (f->pattern != NULL && !template_pattern_match(f->pattern, s.text, s.len))
				expect_text(run,
							field_fault(run, f, path, value, "pattern", "the pattern %s",
										"Write the value in the form that the pattern describes."),
							f->pattern_text, NULL);
			break;
		case TYPE_NUMBER:
		case TYPE_INTEGER:
			check_number(run, f, path, value, &s);
			break;
		case TYPE_DATE:
		case TYPE_TIMESTAMP:
			check_day(run, f, path, value, &s);
			break;
		case TYPE_ENUM:
			check_length(run, f, path, value, &s);
			if (!is_listed(f, s.text, s.len))
				not_listed(run, f, path, value);
			break;
		case TYPE_ENUMS:
			check_enums(run, f, path, value);
			break;
		case TYPE_BOOLEAN:
			if (s.string && !same_word("true", s.text, s.len) && !same_word("false", s.text, s.len) &&
				!same_word("1", s.text, s.len) && !same_word("0", s.text, s.len) &&
				!same_word("\xE6\x98\xAF", s.text, s.len) && !same_word("\xE5\x90\xA6", s.text, s.len))
				s.number = true;
			if (s.number)
				field_fault(run, f, path, value, "type", "true or false",
							"Write true or false, or as text 1 or 0.");
			break;
		case TYPE_CREDIT_CODE:
		case TYPE_CODE_OR_PLACEHOLDER:
			if (f->type == TYPE_CODE_OR_PLACEHOLDER && same_word(PLACEHOLDER, s.text, s.len))
				break;
			if (!s.string || !code_is_valid(s.text, s.len))
				field_fault(run, f, path, value, "bad_code",
							f->type == TYPE_CREDIT_CODE ? "a unified social credit code" :
							"a unified social credit code, or seventeen 0 and X",
							"Check the 18 characters against the certificate; I, O, S and V do not occur.");
			break;
		case TYPE_CITIZEN_ID:
			check_citizen_id(run, f, value, path, &s);
			break;
		default:
			break;
	}
}

static void
check_rule(Run *run, const FieldList *list, const Rule *rule, const json_t *object, const Path *path)
{
	TemplateFault *result = NULL;
	Scalar		s;

	if (rule->kind == RULE_DATE_ORDER)
	{
		const Field *from = &list->field[rule->from];
		const Field *to = &list->field[rule->to];
		const json_t *from_value = json_object_get(object, from->name);
		const json_t *to_value = json_object_get(object, to->name);
		Path		here = {path, to->name, strlen(to->name), 0};
		long long	low;
		long long	high;
		char	   *text = NULL;

		if (is_blank(run->template, from, from_value) || is_blank(run->template, to, to_value))
			return;
		if (!scalar_of(from_value, &s))
			return;
		trim(&s.text, &s.len);
		if (!day_of(s.text, s.len, true, &low))
			return;
		if (!scalar_of(to_value, &s))
			return;
		trim(&s.text, &s.len);
		if (!day_of(s.text, s.len, true, &high) || (rule->strict ? high > low : high >= low))
			return;
		result = field_fault(run, to, &here, to_value, "date_order",
							 rule->strict ? "after %s, which is %s" : "not before %s, which is %s",
							 "Check both dates; one may be in the other's place.");
		show_json(run, from_value, from->hidden, &text);
		expect_text(run, result, from->name, text);
	}
	else
	{
		for (int i = 0; i < rule->fields.count; i++)
		{
			int			k = find_field(list, rule->fields.word[i], strlen(rule->fields.word[i]));

			if (!is_blank(run->template, &list->field[k], json_object_get(object, rule->fields.word[i])))
				return;
		}
		result = fault(run, path, "one_of", NULL, "a value in one of %s",
					   "Fill in at least one of these fields.");
		expect_words(run, result, &rule->fields);
	}
	if (result != NULL && rule->hint != NULL)
	{
		result->hint = keep(run, &run->faults->memory, rule->hint, strlen(rule->hint));
		result->own_hint = true;
	}
}

static void
check_object(Run *run, const FieldList *list, const json_t *object, const Path *path)
{
	size_t		known = 0;

	for (int i = 0; i < list->count && !stopped(run); i++)
	{
		const Field *f = &list->field[i];
		const json_t *value = json_object_get(object, f->name);
		Path		here = {path, f->name, strlen(f->name), 0};
		const Condition *why;

		known += value != NULL;
		if (is_blank(run->template, f, value))
		{
			if (f->required)
				field_fault(run, f, &here, value, "required", "a value",
							"This field is mandatory; a dash or a word for nothing does not count.");
			else if ((why = holds(run, list, object, f->required_if)) != NULL)
				expect_text(run,
							field_fault(run, f, &here, value, "required", "a value, because of field %s",
										"This field is mandatory in this case; a dash or a word for nothing does not count."),
							why->name, NULL);
			continue;
		}
		if ((why = holds(run, list, object, f->empty_if)) != NULL)
			expect_text(run,
						field_fault(run, f, &here, value, "must_be_empty", "nothing, because of field %s",
									"Leave this field empty in this case."),
						why->name, NULL);
		check_value(run, f, value, &here);
		if (f->citizen_id_if != NULL && holds(run, list, object, f->citizen_id_if) != NULL)
		{
			Scalar		s;

			/* that it is no string is told already */
			if (scalar_of(value, &s) && s.string)
			{
				trim(&s.text, &s.len);
				check_citizen_id(run, f, value, &here, &s);
			}
		}
	}
	if (!list->allow_unknown && known < json_object_size(object))
	{
		const char *name;
		json_t	   *value;

		json_object_foreach((json_t *) object, name, value)
		{
			Path		here = {path, name, strlen(name), 0};

			if (stopped(run))
				break;
			/* the name is what offends; the value could be anything: not shown */
			if (find_field(list, name, strlen(name)) < 0)
				fault(run, &here, "unknown_field", shown(run, name, strlen(name), false),
					  "a field of the template",
					  "Check the spelling of the name, or leave the field out.");
		}
	}
	for (int i = 0; i < list->rules && !stopped(run); i++)
		check_rule(run, list, &list->rule[i], object, path);
}

TemplateStatus
template_check(const Template *template, const char *text, size_t len, TemplateFaults *faults)
{
	Run			run = {0};
	JsonMemory	others;
	json_t	   *root;

	run.faults = faults;
	run.template = (Template *) template;
	begin_json(&others);
	root = load(&run, text, len);
	if (root != NULL && !json_is_object(root))
		fault(&run, NULL, "not_an_object", NULL, "an object",
			  "A record is a JSON object: names and values in braces.");
	else if (root != NULL)
		check_object(&run, &template->fields, root, NULL);
	json_decref(root);
	end_json(&others);
	finish(&run);
	return run.no_memory ? TEMPLATE_OUT_OF_MEMORY : TEMPLATE_DONE;
}
