/* store.c - the log in SQLite.  The columns of an event are the fields of recovery_event, as the library lists them. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "store.h"

enum { APPLICATION = 0x52435652, SCHEMA = 2, BUSY_MS = 5000, SMALLEST = 512 };

/* ---- messages ------------------------------------------------------------------------------------------------------------ */

int store_complain(const char *path, const char *what)
{
	fprintf(stderr, "recovery: database %s: %s\n", path, what);
	return 0;
}

/* Say what SQLite reported last, in words that help. */
int store_failed(const struct store *store, const char *what)
{
	const int code = sqlite3_errcode(store->db);
	const int system = sqlite3_system_errno(store->db);
	const char *hint = "";

	if (code == SQLITE_NOTADB)
		hint = "; name the right file with --db, or, if it is damaged, move it away and import your logs again";
	else if (code == SQLITE_CORRUPT)
		hint = "; the file is damaged: move it away and import your logs again";
	else if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
		hint = "; another program is using it, try again";
	fprintf(stderr, "recovery: database %s: cannot %s: %s%s%s%s\n", store->path, what, sqlite3_errmsg(store->db),
		code == SQLITE_CANTOPEN && system ? ": " : "", code == SQLITE_CANTOPEN && system ? strerror(system) : "", hint);
	return 0;
}

int store_no_memory(const struct store *store)
{
	return store_complain(store->path, "out of memory");
}

int store_run(struct store *store, const char *sql, const char *what)
{
	return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK || store_failed(store, what);
}

/* First column of the first row. */
static int ask(struct store *store, const char *sql, int64_t *answer)
{
	sqlite3_stmt *statement;
	int got = SQLITE_ERROR;

	if (sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL) == SQLITE_OK)
		got = sqlite3_step(statement);
	if (got != SQLITE_ROW)
		store_failed(store, "be read");
	else
		*answer = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return got == SQLITE_ROW;
}

/* ---- columns ------------------------------------------------------------------------------------------------------------- */

static size_t width_of(int32_t kind)
{
	return kind == RECOVERY_FIELD_KIND_U32 || kind == RECOVERY_FIELD_KIND_I32 ? 4 : 8;
}

const struct columns event_columns = { RECOVERY_TYPE_EVENT, sizeof(recovery_event), 0 };

/* Name of field `i` when it is a column: numbers of structs among each other are none. */
const char *store_column(const struct columns *columns, size_t i)
{
	const char *name = recovery_field_name(columns->type, i);
	const size_t end = recovery_field_offset(columns->type, i) + width_of(recovery_field_kind(columns->type, i));

	if (!name || end > columns->size || !strcmp(name, "reserved") || !strcmp(name, "id") || !strcmp(name, "about"))
		return NULL;
	return name;
}

size_t store_field_count(const struct columns *columns)
{
	return recovery_field_count(columns->type);
}

void store_each_column(sqlite3_str *sql, const struct columns *columns, enum shape shape, const char *between)
{
	static const char *const shapes[] = { "\"%w\"", "\"%w\" %s", "?%d", "\"%w\" = ?%d", "\"%w\" IS NOT ?%d" };
	const char *part = "";
	size_t i;

	for (i = FIRST_FIELD; i < store_field_count(columns); i++) {
		const char *name = store_column(columns, i);
		const int parameter = columns->base + (int)i;

		if (!name)
			continue;
		sqlite3_str_appendall(sql, part);
		if (shape == DECLARATION)
			sqlite3_str_appendf(sql, shapes[shape], name,
					    recovery_field_kind(columns->type, i) == RECOVERY_FIELD_KIND_F64 ? "REAL" : "INTEGER");
		else if (shape == PARAMETER)
			sqlite3_str_appendf(sql, shapes[shape], parameter);
		else
			sqlite3_str_appendf(sql, shapes[shape], name, parameter);
		part = between;
	}
}

int store_prepare(struct store *store, sqlite3_str *sql, sqlite3_stmt **statement)
{
	char *text = sqlite3_str_finish(sql);
	int code;

	if (!text)
		return store_no_memory(store);
	code = sqlite3_prepare_v2(store->db, text, -1, statement, NULL);
	sqlite3_free(text);
	return code == SQLITE_OK || store_failed(store, "be used");
}

/* ---- opening ------------------------------------------------------------------------------------------------------------- */

/* What each version of the format adds to the one before; the first are the tables of make_tables(). */
static const char *const steps[SCHEMA] = {
	"",
	"CREATE TABLE IF NOT EXISTS fact(fact TEXT NOT NULL, about TEXT NOT NULL, answer INTEGER NOT NULL, PRIMARY KEY(fact, about)) WITHOUT ROWID;",
};

static int run_steps(struct store *store, sqlite3_str *sql)
{
	char *text;
	int64_t version;
	int done;

	for (version = store->version; version < SCHEMA; version++)
		sqlite3_str_appendall(sql, steps[version]);
	sqlite3_str_appendf(sql, "PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT;", APPLICATION, SCHEMA);
	text = sqlite3_str_finish(sql);
	if (!text)
		return store_no_memory(store);
	done = store_run(store, text, "be created");
	sqlite3_free(text);
	if (done)
		store->version = SCHEMA;
	return done;
}

static int make_tables(struct store *store)
{
	sqlite3_str *sql = sqlite3_str_new(store->db);

	sqlite3_str_appendall(sql, "BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS event(id INTEGER PRIMARY KEY, ");
	store_each_column(sql, &event_columns, DECLARATION, ", ");
	sqlite3_str_appendall(sql, ", source TEXT NOT NULL, name TEXT NOT NULL, ordinal INTEGER NOT NULL, "
				   "UNIQUE(source, time_s, name, ordinal));"
				   "CREATE TABLE IF NOT EXISTS person(key TEXT PRIMARY KEY NOT NULL, value) WITHOUT ROWID;");
	return run_steps(store, sql);
}

int store_upgrade(struct store *store)
{
	sqlite3_str *sql;

	if (store->version == SCHEMA)
		return 1;
	if (!store_run(store, "BEGIN IMMEDIATE", "be written") || !ask(store, "PRAGMA user_version", &store->version))
		return 0;
	if (store->version >= SCHEMA)	/* somebody else was faster */
		return store_run(store, "COMMIT", "be written");
	sql = sqlite3_str_new(store->db);
	if (run_steps(store, sql))
		return 1;
	store_rollback(store);
	return 0;
}

/* Ours, of a version we know, and whole. */
static int identify(struct store *store, int create)
{
	int64_t application, tables;
	char text[128];

	if (!ask(store, "PRAGMA application_id", &application) || !ask(store, "PRAGMA user_version", &store->version) ||
	    !ask(store, "SELECT count(*) FROM sqlite_master", &tables))
		return 0;
	if (!application && !store->version && !tables)
		return create ? make_tables(store) : store_complain(store->path, "it is empty; import a log first");
	if (application != APPLICATION)
		return store_complain(store->path, "this is a database of another program; give another file with --db");
	if (store->version > SCHEMA) {
		snprintf(text, sizeof text, "written by a later version of recovery: format, got %lld, allowed %d; update the program",
			 (long long)store->version, SCHEMA);
		return store_complain(store->path, text);
	}
	return 1;
}

/* SQLite only finds damage where it happens to look; a log is small enough to look everywhere. */
static int whole(struct store *store)
{
	sqlite3_stmt *statement;
	const char *answer;
	int sound = 0;

	if (sqlite3_prepare_v2(store->db, "PRAGMA integrity_check(1)", -1, &statement, NULL) != SQLITE_OK || sqlite3_step(statement) != SQLITE_ROW) {
		store_failed(store, "be checked");
		sqlite3_finalize(statement);
		return 0;
	}
	answer = (const char *)sqlite3_column_text(statement, 0);
	sound = answer && !strcmp(answer, "ok");
	sqlite3_finalize(statement);
	return sound || store_complain(store->path, "it is damaged; move it away and import your logs again");
}

/* The folders above `path`, for this user only. */
static int make_folders(const char *path)
{
	char *folder = strdup(path), *slash;
	int done = folder != NULL;

	for (slash = folder; done && (slash = strchr(slash + 1, '/')) != NULL; *slash = '/') {
		*slash = '\0';
		done = mkdir(folder, 0700) == 0 || errno == EEXIST || errno == EROFS || errno == EACCES;
	}
	free(folder);
	return done;
}

/* SQLite itself would make the file readable for everybody, and takes a very short file for an empty one. */
static int make_file(const char *path)
{
	struct stat status;
	int file, known;

	if (!make_folders(path))
		return store_complain(path, strerror(errno));
	file = open(path, O_RDWR | O_CREAT, 0600);
	if (file < 0)
		return store_complain(path, strerror(errno));
	known = fstat(file, &status) == 0;
	close(file);
	if (known && status.st_size > 0 && status.st_size < SMALLEST)
		return store_complain(path, "this is not a database; give another file with --db");
	return 1;
}

static int open_file(struct store *store)
{
	int code;

	if (sqlite3_open_v2(store->path, &store->db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
		return store->db ? store_failed(store, "be opened") : store_no_memory(store);
	code = sqlite3_busy_timeout(store->db, BUSY_MS);
	/* The file may come from anywhere: nothing in it is run. */
	if (!code)
		code = sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	if (!code)
		code = sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	if (!code)
		code = sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
	if (code)
		return store_failed(store, "be opened");
	return store_run(store, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY", "be opened");
}

static int is_there(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 || store_complain(path, strerror(errno));
}

struct store *store_open(const char *path, int create)
{
	struct store *store;

	if (create ? !make_file(path) : !is_there(path))
		return NULL;
	store = calloc(1, sizeof *store);
	if (store)
		store->path = strdup(path);
	if (!store || !store->path) {
		store_complain(path, "out of memory");
		free(store);
		return NULL;
	}
	if (open_file(store) && identify(store, create) && whole(store))
		return store;
	store_close(store);
	return NULL;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	sqlite3_finalize(store->insert);
	sqlite3_finalize(store->update);
	sqlite3_close(store->db);
	free(store->path);
	free(store);
}
