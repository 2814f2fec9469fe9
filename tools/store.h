/* store.h - what store.c and storerows.c share. */
#ifndef RECOVERY_STORE_H
#define RECOVERY_STORE_H

#include <sqlite3.h>
#include "tools.h"

enum { FIRST_FIELD = 2 };	/* `size` and `type` are no columns */

struct store {
	sqlite3 *db;
	sqlite3_stmt *insert, *update;
	char *path;
	int64_t version;	/* of the format, as it lies in the file */
};

/* Each prints and returns 0; store_failed() says what SQLite reported last: "cannot WHAT". */
int store_complain(const char *path, const char *what);
int store_failed(const struct store *store, const char *what);
int store_no_memory(const struct store *store);

/* 0 on failure; the reason was printed. */
int store_run(struct store *store, const char *sql, const char *what);
int store_prepare(struct store *store, sqlite3_str *sql, sqlite3_stmt **statement);

/* Name of field `i` of recovery_event when it is a column. */
const char *store_column(size_t i);
size_t store_field_count(void);

enum shape { NAME, DECLARATION, PARAMETER, ASSIGNMENT, DIFFERENCE };

/* Each column in the same shape, parted by `between`.  The parameter of a column has the number of its field. */
void store_each_column(sqlite3_str *sql, enum shape shape, const char *between);

#endif
