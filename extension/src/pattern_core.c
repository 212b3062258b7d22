/*
 * pattern_core.c
 *	  Compile a pattern to a small program; run all its threads side by side.
 *
 * Invariants: a program never exceeds PATTERN_MAX_PROGRAM instructions; at one
 * place in the text each instruction is entered at most once (the mark), so no
 * empty loop can run on and matching is linear in the text.
 */
#include "pattern_core.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef enum Op
{
	OP_CHAR,					/* the character x */
	OP_ANY,
	OP_CLASS,					/* ranges x .. x + y - 1, negated or not */
	OP_JUMP,					/* to x */
	OP_SPLIT,					/* to x and to y */
	OP_BEGIN,
	OP_END,
	OP_MATCH
} Op;

typedef struct Instruction
{
	Op			op;
	bool		negated;
	int			x;
	int			y;
} Instruction;

typedef struct Range
{
	int			low;
	int			high;
} Range;

struct Pattern
{
	Instruction *program;
	int			length;
	Range	   *ranges;
	int			nranges;
	/* scratch of template_pattern_match: one slot for each instruction */
	int		   *now;
	int		   *next;
	int		   *stack;
	uint32_t   *mark;
	uint32_t	generation;
};

/* the pattern as a tree, before repeats are written out */
typedef enum NodeKind
{
	NODE_EMPTY,
	NODE_LEAF,					/* instruction in leaf */
	NODE_CONCAT,
	NODE_EITHER,
	NODE_REPEAT					/* left, low .. high times; high < 0: no end */
} NodeKind;

typedef struct Node
{
	NodeKind	kind;
	int			left;
	int			right;
	int			low;
	int			high;
	Instruction leaf;
} Node;

typedef struct Compiler
{
	const char *text;
	size_t		len;
	size_t		pos;
	const char *why;			/* first complaint */
	Node	   *nodes;
	int			nnodes;
	int			max_nodes;
	int			nest;
	int			visits;			/* of write_node() */
	Pattern    *pattern;
} Compiler;

int
template_utf8_next(const char *text, size_t len, size_t *pos)
{
	const unsigned char *s = (const unsigned char *) text + *pos;
	size_t		left = len - *pos;
	int			c = s[0];

	if (c < 0x80)
	{
		*pos += 1;
		return c;
	}
	if (c >= 0xC2 && c <= 0xDF && left >= 2 && (s[1] & 0xC0) == 0x80)
	{
		*pos += 2;
		return (c & 0x1F) << 6 | (s[1] & 0x3F);
	}
	if (c >= 0xE0 && c <= 0xEF && left >= 3 &&
		(s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80)
	{
		int			code = (c & 0x0F) << 12 | (s[1] & 0x3F) << 6 | (s[2] & 0x3F);

		/* no overlong forms, no surrogates */
		if (code >= 0x800 && (code < 0xD800 || code > 0xDFFF))
		{
			*pos += 3;
			return code;
		}
	}
	if (c >= 0xF0 && c <= 0xF4 && left >= 4 && (s[1] & 0xC0) == 0x80 &&
		(s[2] & 0xC0) == 0x80 && (s[3] & 0xC0) == 0x80)
	{
		int			code = (c & 0x07) << 18 | (s[1] & 0x3F) << 12 |
			(s[2] & 0x3F) << 6 | (s[3] & 0x3F);

		if (code >= 0x10000 && code <= 0x10FFFF)
		{
			*pos += 4;
			return code;
		}
	}
	*pos += 1;
	return -1;
}

/* --- reading --- */

static int	read_either(Compiler *c);

static int
complain(Compiler *c, const char *why)
{
	if (c->why == NULL)
		c->why = why;
	return -1;
}

static int
add_node(Compiler *c, NodeKind kind, int left, int right)
{
	Node	   *n;

	if (c->why != NULL)
		return -1;
	/* the text's length bounds this; see template_pattern_compile() */
	if (c->nnodes >= c->max_nodes)
		return complain(c, "the pattern is too long");
	n = &c->nodes[c->nnodes];
	memset(n, 0, sizeof(*n));
	n->kind = kind;
	n->left = left;
	n->right = right;
	return c->nnodes++;
}

static int
add_leaf(Compiler *c, Op op, int x)
{
	int			n = add_node(c, NODE_LEAF, -1, -1);

	if (n >= 0)
	{
		c->nodes[n].leaf.op = op;
		c->nodes[n].leaf.x = x;
	}
	return n;
}

/* ranges are bounded by the text: each costs at least one of its bytes */
static void
add_range(Compiler *c, int low, int high)
{
	c->pattern->ranges[c->pattern->nranges].low = low;
	c->pattern->ranges[c->pattern->nranges].high = high;
	c->pattern->nranges++;
}

static bool
at(const Compiler *c, char wanted)
{
	return c->pos < c->len && c->text[c->pos] == wanted;
}

static bool
is_punctuation(int ch)
{
	return (ch >= 0x21 && ch <= 0x2F) || (ch >= 0x3A && ch <= 0x40) ||
		(ch >= 0x5B && ch <= 0x60) || (ch >= 0x7B && ch <= 0x7E);
}

/* [[:digit:]] and its like, ASCII only as under collation "C" */
static bool
read_named_class(Compiler *c)
{
	static const struct
	{
		const char *name;
		const char *pairs;
	}			known[] = {
		{"[:digit:]", "09"}, {"[:upper:]", "AZ"}, {"[:lower:]", "az"},
		{"[:alpha:]", "AZaz"}, {"[:alnum:]", "09AZaz"},
		{"[:xdigit:]", "09AFaf"}, {"[:space:]", "  \t\r"}
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
	{
		size_t		n = strlen(known[i].name);

		if (c->len - c->pos >= n && memcmp(c->text + c->pos, known[i].name, n) == 0)
		{
			for (const char *p = known[i].pairs; *p; p += 2)
				add_range(c, p[0], p[1]);
			c->pos += n;
			return true;
		}
	}
	return false;
}

static int
read_class(Compiler *c)
{
	int			n = add_leaf(c, OP_CLASS, c->pattern->nranges);
	bool		negated = false;
	bool		first = true;

	if (at(c, '^'))
	{
		negated = true;
		c->pos++;
	}
	for (;; first = false)
	{
		int			low;
		int			high;

		if (c->pos >= c->len)
			return complain(c, "a [ is not closed");
		if (at(c, ']') && !first)
			break;
		if (at(c, '[') && c->pos + 1 < c->len &&
			strchr(":.=", c->text[c->pos + 1]) != NULL)
		{
			if (!read_named_class(c))
				return complain(c, "an unknown [: :] class");
			continue;
		}
		/* PostgreSQL and POSIX disagree on \ here, so it may not stand here */
		if (at(c, '\\'))
			return complain(c, "a backslash inside [ ]");
		low = high = template_utf8_next(c->text, c->len, &c->pos);
		if (at(c, '-') && c->pos + 1 < c->len && c->text[c->pos + 1] != ']')
		{
			c->pos++;
			if (at(c, '[') || at(c, '\\'))
				return complain(c, "a range with a bad end");
			high = template_utf8_next(c->text, c->len, &c->pos);
			if (high < low)
				return complain(c, "a range that runs backwards");
		}
		add_range(c, low, high);
	}
	c->pos++;
	if (n >= 0)
	{
		c->nodes[n].leaf.negated = negated;
		c->nodes[n].leaf.y = c->pattern->nranges - c->nodes[n].leaf.x;
	}
	return n;
}

static int
read_atom(Compiler *c)
{
	int			ch;
	int			n;

	switch (c->text[c->pos])
	{
		case '(':
			if (++c->nest > PATTERN_MAX_NEST)
				return complain(c, "too many nested brackets");
			c->pos++;
			if (at(c, '?') || at(c, '*') || at(c, '+'))
				return complain(c, "a repeat without anything to repeat");
			n = read_either(c);
			if (!at(c, ')'))
				return complain(c, "a ( is not closed");
			c->pos++;
			c->nest--;
			return n;
		case '[':
			c->pos++;
			return read_class(c);
		case '.':
			c->pos++;
			return add_leaf(c, OP_ANY, 0);
		case '^':
			c->pos++;
			return add_leaf(c, OP_BEGIN, 0);
		case '$':
			c->pos++;
			return add_leaf(c, OP_END, 0);
		case '*':
		case '+':
		case '?':
		case '{':
			return complain(c, "a repeat without anything to repeat");
		case '\\':
			c->pos++;
			if (at(c, 'd'))
			{
				c->pos++;
				n = add_leaf(c, OP_CLASS, c->pattern->nranges);
				add_range(c, '0', '9');
				if (n >= 0)
					c->nodes[n].leaf.y = 1;
				return n;
			}
			if (c->pos >= c->len || !is_punctuation((unsigned char) c->text[c->pos]))
				return complain(c, "a backslash before something else than punctuation or d");
			return add_leaf(c, OP_CHAR, (unsigned char) c->text[c->pos++]);
		default:
			ch = template_utf8_next(c->text, c->len, &c->pos);
			if (ch < 0)
				return complain(c, "not UTF-8");
			return add_leaf(c, OP_CHAR, ch);
	}
}

static bool
read_count(Compiler *c, int *count)
{
	bool		any = false;

	*count = 0;
	while (c->pos < c->len && c->text[c->pos] >= '0' && c->text[c->pos] <= '9')
	{
		*count = *count * 10 + (c->text[c->pos++] - '0');
		any = true;
		if (*count > PATTERN_MAX_REPEAT)
		{
			complain(c, "a repeat of more than 255");
			return false;
		}
	}
	return any;
}

static int
read_repeat(Compiler *c)
{
	int			n = read_atom(c);
	int			low;
	int			high;

	if (n < 0 || c->why != NULL || c->pos >= c->len)
		return n;
	switch (c->text[c->pos])
	{
		case '*':
			low = 0, high = -1;
			break;
		case '+':
			low = 1, high = -1;
			break;
		case '?':
			low = 0, high = 1;
			break;
		case '{':
			c->pos++;
			if (!read_count(c, &low))
				return complain(c, "a { without a number");
			high = low;
			if (at(c, ','))
			{
				c->pos++;
				if (!read_count(c, &high))
					high = -1;
			}
			if (c->why != NULL || !at(c, '}') || (high >= 0 && high < low))
				return complain(c, "a bad {m,n}");
			break;
		default:
			return n;
	}
	c->pos++;
	if (c->nodes[n].kind == NODE_LEAF &&
		(c->nodes[n].leaf.op == OP_BEGIN || c->nodes[n].leaf.op == OP_END))
		return complain(c, "a repeat of ^ or $");
	/* a second repeat (a**, a*?) means different things to different engines */
	if (at(c, '*') || at(c, '+') || at(c, '?') || at(c, '{'))
		return complain(c, "a repeat of a repeat");
	n = add_node(c, NODE_REPEAT, n, -1);
	if (n >= 0)
	{
		c->nodes[n].low = low;
		c->nodes[n].high = high;
	}
	return n;
}

static int
read_concat(Compiler *c)
{
	int			n = -1;

	while (c->why == NULL && c->pos < c->len && !at(c, '|') && !at(c, ')'))
	{
		int			m = read_repeat(c);

		n = n < 0 ? m : add_node(c, NODE_CONCAT, n, m);
	}
	return n < 0 ? add_node(c, NODE_EMPTY, -1, -1) : n;
}

static int
read_either(Compiler *c)
{
	int			n = read_concat(c);

	while (c->why == NULL && at(c, '|'))
	{
		int			m;

		c->pos++;
		m = read_concat(c);
		n = add_node(c, NODE_EITHER, n, m);
	}
	return n;
}

/* --- writing the program --- */

static int
write_one(Compiler *c, Op op, int x, int y)
{
	Pattern    *p = c->pattern;

	if (c->why != NULL)
		return 0;
	if (p->length >= PATTERN_MAX_PROGRAM)
	{
		complain(c, "the pattern is too large once its repeats are written out");
		return 0;
	}
	p->program[p->length].op = op;
	p->program[p->length].negated = false;
	p->program[p->length].x = x;
	p->program[p->length].y = y;
	return p->length++;
}

/*
 * Concatenations lean to the left, so this recursion is as deep as the text is
 * long at most: 1000 small frames.
 */
static void
write_node(Compiler *c, int index)
{
	const Node *n = &c->nodes[index];
	Instruction *program = c->pattern->program;
	int			split;
	int			jump;

	/* (((){255}){255}){255} writes nothing, 16 million times */
	if (++c->visits > 20 * PATTERN_MAX_PROGRAM)
		complain(c, "the pattern is too large once its repeats are written out");
	if (c->why != NULL)
		return;
	switch (n->kind)
	{
		case NODE_EMPTY:
			break;
		case NODE_LEAF:
			split = write_one(c, n->leaf.op, n->leaf.x, n->leaf.y);
			program[split].negated = n->leaf.negated;
			break;
		case NODE_CONCAT:
			write_node(c, n->left);
			write_node(c, n->right);
			break;
		case NODE_EITHER:
			split = write_one(c, OP_SPLIT, 0, 0);
			program[split].x = c->pattern->length;
			write_node(c, n->left);
			jump = write_one(c, OP_JUMP, 0, 0);
			program[split].y = c->pattern->length;
			write_node(c, n->right);
			program[jump].x = c->pattern->length;
			break;
		case NODE_REPEAT:
			for (int i = 0; i < n->low && c->why == NULL; i++)
				write_node(c, n->left);
			if (n->high < 0)
			{
				split = write_one(c, OP_SPLIT, 0, 0);
				program[split].x = c->pattern->length;
				write_node(c, n->left);
				write_one(c, OP_JUMP, split, 0);
				program[split].y = c->pattern->length;
			}
			else
			{
				for (int i = n->low; i < n->high && c->why == NULL; i++)
				{
					split = write_one(c, OP_SPLIT, 0, 0);
					program[split].x = c->pattern->length;
					write_node(c, n->left);
					program[split].y = c->pattern->length;
				}
			}
			break;
	}
}

Pattern *
template_pattern_compile(const char *text, size_t len, const char **why)
{
	Compiler	c = {0};
	Pattern    *p;
	int			root;
	int			n;

	*why = NULL;
	if (len > PATTERN_MAX_TEXT)
	{
		*why = "the pattern is too long";
		return NULL;
	}
	p = calloc(1, sizeof(Pattern));
	if (p == NULL)
		return NULL;
	c.text = text;
	c.len = len;
	c.pattern = p;
	/* a byte makes at most a leaf, a repeat and a concatenation; +4 for empties */
	c.max_nodes = 4 * (int) len + 4;
	c.nodes = malloc(sizeof(Node) * c.max_nodes);
	p->program = calloc(PATTERN_MAX_PROGRAM, sizeof(Instruction));
	/* a byte makes at most one range: [:alnum:] makes three out of nine */
	p->ranges = malloc(sizeof(Range) * (len + 1));
	if (c.nodes == NULL || p->program == NULL || p->ranges == NULL)
		goto failed;

	root = read_either(&c);
	if (c.why == NULL && c.pos < c.len)
		complain(&c, "a ) without its (");
	if (c.why == NULL)
	{
		write_node(&c, root);
		write_one(&c, OP_MATCH, 0, 0);
	}
	if (c.why != NULL)
		goto failed;

	n = p->length;
	p->now = malloc(sizeof(int) * n);
	p->next = malloc(sizeof(int) * n);
	p->stack = malloc(sizeof(int) * (2 * n + 1));
	p->mark = calloc(n, sizeof(uint32_t));
	if (p->now == NULL || p->next == NULL || p->stack == NULL || p->mark == NULL)
		goto failed;
	free(c.nodes);
	return p;

failed:
	*why = c.why;
	free(c.nodes);
	template_pattern_free(p);
	return NULL;
}

void
template_pattern_free(Pattern *p)
{
	if (p == NULL)
		return;
	free(p->program);
	free(p->ranges);
	free(p->now);
	free(p->next);
	free(p->stack);
	free(p->mark);
	free(p);
}

/* --- matching --- */

/* enter the thread at pc and all it leads to without reading; true on a match */
static bool
enter(Pattern *p, int *list, int *count, int pc, bool begin, bool end)
{
	int			depth = 0;

	p->stack[depth++] = pc;
	while (depth > 0)
	{
		const Instruction *i;

		pc = p->stack[--depth];
		if (p->mark[pc] == p->generation)
			continue;
		p->mark[pc] = p->generation;
		i = &p->program[pc];
		switch (i->op)
		{
			case OP_JUMP:
				p->stack[depth++] = i->x;
				break;
			case OP_SPLIT:
				p->stack[depth++] = i->y;
				p->stack[depth++] = i->x;
				break;
			case OP_BEGIN:
				if (begin)
					p->stack[depth++] = pc + 1;
				break;
			case OP_END:
				if (end)
					p->stack[depth++] = pc + 1;
				break;
			case OP_MATCH:
				return true;
			default:
				list[(*count)++] = pc;
				break;
		}
	}
	return false;
}

static bool
reads(const Pattern *p, const Instruction *i, int ch)
{
	if (i->op == OP_CHAR)
		return i->x == ch;
	if (i->op == OP_ANY)
		return true;
	for (int r = i->x; r < i->x + i->y; r++)
	{
		if (ch >= p->ranges[r].low && ch <= p->ranges[r].high)
			return !i->negated;
	}
	return i->negated;
}

static void
new_generation(Pattern *p)
{
	if (++p->generation == 0)
	{
		memset(p->mark, 0, sizeof(uint32_t) * p->length);
		p->generation = 1;
	}
}

bool
template_pattern_match(Pattern *p, const char *text, size_t len)
{
	size_t		pos = 0;
	int			count = 0;

	new_generation(p);
	if (enter(p, p->now, &count, 0, true, len == 0))
		return true;
	while (pos < len)
	{
		int			ch = template_utf8_next(text, len, &pos);
		int			after = 0;
		int		   *swap;

		new_generation(p);
		for (int t = 0; t < count; t++)
		{
			if (reads(p, &p->program[p->now[t]], ch) &&
				enter(p, p->next, &after, p->now[t] + 1, false, pos == len))
				return true;
		}
		/* not anchored: a match may begin anywhere */
		if (enter(p, p->next, &after, 0, false, pos == len))
			return true;
		swap = p->now;
		p->now = p->next;
		p->next = swap;
		count = after;
	}
	return false;
}
