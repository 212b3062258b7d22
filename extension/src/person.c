/*
 * person.c
 *	  The code under which the platform knows a natural person: derived from
 *	  the citizen identity number by a keyed digest.
 *
 * The same person has the same code everywhere the same key is used, and
 * nobody without the key can go from the code to the number, or try all
 * numbers until one fits.  Hence the rules of this file:
 *	  - the key never enters SQL: it lives in a file that only the server may
 *		read, outside the data directory, so that no backup carries it;
 *	  - it is read when first needed, kept in this backend alone, and wiped
 *		when the configuration is read again;
 *	  - no message holds a byte of it, nor of a number.
 * A different key gives every person a different code.  credit.person_key_id()
 * tells two keys apart, so that a database can remember which one it began
 * with.
 */
#include "postgres.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/hmac.h"
#include "common/sha2.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "storage/fd.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/memutils.h"

#include "citizen_id_core.h"
#include "credit_code_core.h"
#include "pg_credit.h"

#define ERRCODE_PERSON_KEY_MISSING MAKE_SQLSTATE('U', 'C', '3', '0', '1')

#define KEY_MIN 32
#define KEY_MAX 128
#define KIND_PERSON '1'

typedef struct PersonKey
{
	size_t		len;
	uint8		bytes[KEY_MAX];
} PersonKey;

static char *person_key_file = NULL;

/* in TopMemoryContext; NULL until needed and after each configuration reload */
static PersonKey *person_key = NULL;

static void
forget_key(void)
{
	if (person_key == NULL)
		return;
	explicit_bzero(person_key, sizeof(PersonKey));
	pfree(person_key);
	person_key = NULL;
}

static bool
check_person_key_file(char **newval, void **extra, GucSource source)
{
	char	   *path;
	bool		inside;

	(void) extra;
	(void) source;
	if (*newval == NULL || **newval == '\0')
		return true;
	if (!is_absolute_path(*newval))
	{
		GUC_check_errdetail("The path must be absolute.");
		return false;
	}
	path = pstrdup(*newval);
	canonicalize_path(path);
	inside = DataDir != NULL && path_is_prefix_of_path(DataDir, path);
	pfree(path);
	if (inside)
	{
		GUC_check_errdetail("The file must not lie in the data directory, where every backup would carry it.");
		return false;
	}
	return true;
}

/* called at each reload, even when the path stays: the file may be another */
static void
assign_person_key_file(const char *newval, void *extra)
{
	(void) newval;
	(void) extra;
	forget_key();
}

void
credit_person_init(void)
{
	DefineCustomStringVariable("pg_credit.person_key_file",
							   gettext_noop("File with the key from which the codes of natural persons are derived."),
							   gettext_noop("One line of at least 64 hexadecimal digits, readable by the server alone."),
							   &person_key_file, "",
							   PGC_SIGHUP, GUC_SUPERUSER_ONLY,
							   check_person_key_file, assign_person_key_file, NULL);
}

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* one line of hexadecimal digits, in pairs */
static bool
parse_key(const char *str, size_t len, PersonKey *key)
{
	while (len > 0 && (str[len - 1] == '\n' || str[len - 1] == '\r'))
		len--;
	if (len % 2 != 0 || len < 2 * KEY_MIN || len > 2 * KEY_MAX)
		return false;
	for (size_t i = 0; i < len; i += 2)
	{
		int			high = hex_value(str[i]);
		int			low = hex_value(str[i + 1]);

		if (high < 0 || low < 0)
			return false;
		key->bytes[i / 2] = (uint8) (high << 4 | low);
	}
	key->len = len / 2;
	return true;
}

/* the rule that libpq and the server keep for private keys */
static bool
too_readable(const struct stat *st)
{
#if !defined(WIN32) && !defined(__CYGWIN__)
	if (st->st_uid == geteuid())
		return (st->st_mode & (S_IRWXG | S_IRWXO)) != 0;
	if (st->st_uid == 0)
		return (st->st_mode & (S_IWGRP | S_IXGRP | S_IRWXO)) != 0;
	return true;
#else
	return false;
#endif
}

/* the path goes to the log only: settings of superusers are not for callers */
static void
read_key(PersonKey *key)
{
	char		hex[2 * KEY_MAX + 16];
	struct stat st;
	int			fd;
	ssize_t		len;
	bool		good;

	fd = OpenTransientFile(person_key_file, O_RDONLY | PG_BINARY);
	if (fd < 0 || fstat(fd, &st) != 0)
		ereport(ERROR,
				(errcode_for_file_access(),
				 errmsg("could not open the person key file: %m"),
				 errdetail_log("The file is \"%s\".", person_key_file)));
	if (!S_ISREG(st.st_mode))
		ereport(ERROR,
				(errcode(ERRCODE_CONFIG_FILE_ERROR),
				 errmsg("the person key file is not a regular file"),
				 errdetail_log("The file is \"%s\".", person_key_file)));
	if (too_readable(&st))
		ereport(ERROR,
				(errcode(ERRCODE_CONFIG_FILE_ERROR),
				 errmsg("the person key file can be read by others"),
				 errdetail_log("The file is \"%s\".", person_key_file),
				 errhint("It must be owned by the database user with permissions 0600 or less, or by root with 0640 or less.")));
	/* a buffer's worth is more than any key: what fills it is none */
	len = read(fd, hex, sizeof(hex));
	if (len < 0)
		ereport(ERROR,
				(errcode_for_file_access(),
				 errmsg("could not read the person key file: %m"),
				 errdetail_log("The file is \"%s\".", person_key_file)));
	CloseTransientFile(fd);
	good = len < (ssize_t) sizeof(hex) && parse_key(hex, len, key);
	explicit_bzero(hex, sizeof(hex));
	if (!good)
	{
		explicit_bzero(key, sizeof(PersonKey));
		ereport(ERROR,
				(errcode(ERRCODE_CONFIG_FILE_ERROR),
				 errmsg("the person key file holds no key"),
				 errdetail("A key is one line of 64 to 256 hexadecimal digits."),
				 errdetail_log("The file \"%s\" is not one line of 64 to 256 hexadecimal digits.", person_key_file)));
	}
}

static const PersonKey *
get_key(void)
{
	PersonKey	key;

	if (person_key != NULL)
		return person_key;
	if (person_key_file == NULL || *person_key_file == '\0')
		ereport(ERROR,
				(errcode(ERRCODE_PERSON_KEY_MISSING),
				 errmsg("no person key is configured"),
				 errhint("Set pg_credit.person_key_file.")));
	read_key(&key);
	person_key = MemoryContextAlloc(TopMemoryContext, sizeof(PersonKey));
	memcpy(person_key, &key, sizeof(PersonKey));
	explicit_bzero(&key, sizeof(PersonKey));
	return person_key;
}

static void
keyed_digest(const char *str, size_t len, uint8 *digest)
{
	const PersonKey *key = get_key();
	pg_hmac_ctx *ctx = pg_hmac_create(PG_SHA256);

	if (ctx == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_OUT_OF_MEMORY),
				 errmsg("out of memory")));
	if (pg_hmac_init(ctx, key->bytes, key->len) < 0 ||
		pg_hmac_update(ctx, (const uint8 *) str, len) < 0 ||
		pg_hmac_final(ctx, digest, PG_SHA256_DIGEST_LENGTH) < 0)
		elog(ERROR, "could not compute the keyed digest: %s", pg_hmac_error(ctx));
	pg_hmac_free(ctx);
}

/*
 * credit.person_code(citizen_id) -> credit_code
 *	  The code of a natural person: HMAC-SHA256 of the 18 characters, its
 *	  leading bits in an assigned code of kind 1.
 */
PG_FUNCTION_INFO_V1(credit_person_code);
Datum
credit_person_code(PG_FUNCTION_ARGS)
{
	char		written[CITIZEN_ID_LEN];
	uint8		digest[PG_SHA256_DIGEST_LENGTH];
	CreditCode *code = palloc(sizeof(CreditCode));

	StaticAssertStmt(PG_SHA256_DIGEST_LENGTH >= CREDIT_CODE_PAYLOAD_BYTES,
					 "the digest fills an assigned code");
	citizen_id_format(PG_GETARG_INT64(0), written);
	keyed_digest(written, sizeof(written), digest);
	if (!credit_code_assign(KIND_PERSON, digest, code))
		elog(ERROR, "could not assign a code");
	PG_RETURN_POINTER(code);
}

/*
 * credit.person_key_id() -> text
 *	  A name for the key in use that tells nothing of it: 16 hexadecimal
 *	  digits of the digest of a fixed text.
 */
PG_FUNCTION_INFO_V1(credit_person_key_id);
Datum
credit_person_key_id(PG_FUNCTION_ARGS)
{
	static const char fixed[] = "pg_credit person key";
	uint8		digest[PG_SHA256_DIGEST_LENGTH];
	char		id[17];

	(void) fcinfo;
	keyed_digest(fixed, sizeof(fixed) - 1, digest);
	for (int i = 0; i < 8; i++)
		snprintf(id + 2 * i, 3, "%02x", digest[i]);
	PG_RETURN_TEXT_P(cstring_to_text(id));
}
