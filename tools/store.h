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

/* A struct of the library whose fields are columns.  The parameter of a column is `base` and the number of its field. */
struct columns {
	int32_t type;
	size_t size;		/* as this program was built: a newer library may have more fields */
	int base;
};

extern const struct columns event_columns;

/* Name of field `i` when it is a column. */
const char *store_column(const struct columns *columns, size_t i);
size_t store_field_count(const struct columns *columns);

enum shape { NAME, DECLARATION, PARAMETER, ASSIGNMENT, DIFFERENCE };

/* Each column in the same shape, parted by `between`. */
void store_each_column(sqlite3_str *sql, const struct columns *columns, enum shape shape, const char *between);

/* All columns of an object into the parameters of a statement: an SQLite code. */
int store_bind(sqlite3_stmt *statement, const struct columns *columns, const void *object);

/* All columns from `*c` on into an object that was given to recovery_init(): the first field that holds nothing usable, or the
   number of fields. */
size_t store_fill(sqlite3_stmt *statement, const struct columns *columns, int *c, void *object);

#endif
