/* storefacts.c - numbers of the person and standing answers, to and from their tables.  Facts are kept by name. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "store.h"

/* ---- numbers ------------------------------------------------------------------------------------------------------------- */

static int prepare(struct store *store, const char *sql, sqlite3_stmt **statement)
{
	return sqlite3_prepare_v2(store->db, sql, -1, statement, NULL) == SQLITE_OK || store_failed(store, "be used");
}

/* Run to the end; 0 on failure. */
static int finish(struct store *store, sqlite3_stmt *statement, int bound)
{
	const int done = bound == SQLITE_OK && sqlite3_step(statement) == SQLITE_DONE;

	if (!done)
		store_failed(store, "be written");
	sqlite3_finalize(statement);
	return done;
}

int store_number(struct store *store, const char *key, double *value)
{
	sqlite3_stmt *statement;
	int code;

	*value = NAN;
	if (!prepare(store, "SELECT value FROM person WHERE key = ?1 AND typeof(value) IN ('integer', 'real')", &statement))
		return 0;
	sqlite3_bind_text(statement, 1, key, -1, SQLITE_STATIC);
	code = sqlite3_step(statement);
	if (code == SQLITE_ROW)
		*value = sqlite3_column_double(statement, 0);
	else if (code != SQLITE_DONE)
		store_failed(store, "be read");
	sqlite3_finalize(statement);
	return code == SQLITE_ROW || code == SQLITE_DONE;
}

int store_set_number(struct store *store, const char *key, double value)
{
	sqlite3_stmt *statement;
	int bound;

	if (!prepare(store, isnan(value) ? "DELETE FROM person WHERE key = ?1" : "INSERT OR REPLACE INTO person(key, value) VALUES(?1, ?2)",
		     &statement))
		return 0;
	bound = sqlite3_bind_text(statement, 1, key, -1, SQLITE_STATIC);
	if (bound == SQLITE_OK && !isnan(value))
		bound = sqlite3_bind_double(statement, 2, value);
	return finish(store, statement, bound);
}

/* ---- answers --------------------------------------------------------------------------------------------------------------- */

static const char *name_of(int32_t enumeration, int32_t value)
{
	const char *name = value ? recovery_enum_name(enumeration, value) : "";

	return name ? name : "";
}

int store_set_fact(struct store *store, int32_t fact, int32_t about, int32_t answer)
{
	sqlite3_stmt *statement;
	int bound;

	if (!prepare(store, answer == RECOVERY_ANSWER_UNKNOWN ? "DELETE FROM fact WHERE fact = ?1 AND about = ?2"
		     : "INSERT OR REPLACE INTO fact(fact, about, answer) VALUES(?1, ?2, ?3)", &statement))
		return 0;
	bound = sqlite3_bind_text(statement, 1, name_of(RECOVERY_ENUM_FACT, fact), -1, SQLITE_STATIC);
	if (bound == SQLITE_OK)
		bound = sqlite3_bind_text(statement, 2, name_of(RECOVERY_ENUM_MEASURE, about), -1, SQLITE_STATIC);
	if (bound == SQLITE_OK && answer != RECOVERY_ANSWER_UNKNOWN)
		bound = sqlite3_bind_int(statement, 3, answer);
	return finish(store, statement, bound);
}

/* A row that this library does not know is left out: a later one may have written it. */
static size_t read_row(sqlite3_stmt *statement, recovery_fact *row)
{
	const char *fact = (const char *)sqlite3_column_text(statement, 0), *about = (const char *)sqlite3_column_text(statement, 1);

	if (!fact || !about || RECOVERY_INIT(FACT, row) || recovery_enum_find(RECOVERY_ENUM_FACT, fact, &row->fact))
		return 0;
	if (*about && recovery_enum_find(RECOVERY_ENUM_MEASURE, about, &row->about))
		return 0;
	row->answer = sqlite3_column_int(statement, 2);
	return row->answer == RECOVERY_ANSWER_DENIED || row->answer == RECOVERY_ANSWER_PRESENT;
}

enum { FACTS_STORED = 1000 };

int store_facts(struct store *store, recovery_fact **facts, size_t *n)
{
	sqlite3_stmt *statement;
	int code = SQLITE_DONE;

	*n = 0;
	*facts = NULL;
	if (store->version < 2)
		return 1;
	*facts = calloc(FACTS_STORED, sizeof **facts);
	if (!*facts)
		return store_no_memory(store);
	if (!prepare(store, "SELECT fact, about, answer FROM fact ORDER BY fact, about", &statement))
		return 0;
	while (*n < FACTS_STORED && (code = sqlite3_step(statement)) == SQLITE_ROW)
		*n += read_row(statement, *facts + *n);
	if (code != SQLITE_DONE && code != SQLITE_ROW)
		store_failed(store, "be read");
	sqlite3_finalize(statement);
	return code == SQLITE_DONE || code == SQLITE_ROW;
}
