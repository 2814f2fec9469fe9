/* storerows.c - events and the person, to and from their tables. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "store.h"

/* ---- writing ------------------------------------------------------------------------------------------------------------- */

static size_t field(const char *name)
{
	size_t i;

	for (i = 0; i < store_field_count(&event_columns); i++)
		if (!strcmp(recovery_field_name(RECOVERY_TYPE_EVENT, i), name))
			break;
	return i;
}

static int prepare_insert(struct store *store)
{
	const int n = (int)store_field_count(&event_columns);
	sqlite3_str *sql = sqlite3_str_new(store->db);

	sqlite3_str_appendall(sql, "INSERT OR IGNORE INTO event(");
	store_each_column(sql, &event_columns, NAME, ", ");
	sqlite3_str_appendall(sql, ", source, name, ordinal) VALUES(");
	store_each_column(sql, &event_columns, PARAMETER, ", ");
	sqlite3_str_appendf(sql, ", ?%d, ?%d, ?%d)", n, n + 1, n + 2);
	return store_prepare(store, sql, &store->insert);
}

static int prepare_update(struct store *store)
{
	const int n = (int)store_field_count(&event_columns);
	sqlite3_str *sql = sqlite3_str_new(store->db);

	sqlite3_str_appendall(sql, "UPDATE event SET ");
	store_each_column(sql, &event_columns, ASSIGNMENT, ", ");
	sqlite3_str_appendf(sql, " WHERE source = ?%d AND time_s = ?%d AND name = ?%d AND ordinal = ?%d AND (", n, (int)field("time_s"),
			    n + 1, n + 2);
	store_each_column(sql, &event_columns, DIFFERENCE, " OR ");
	sqlite3_str_appendall(sql, ")");
	return store_prepare(store, sql, &store->update);
}

int store_begin(struct store *store)
{
	if (!store->insert && (!prepare_insert(store) || !prepare_update(store)))
		return 0;
	return store_run(store, "BEGIN IMMEDIATE", "be written");
}

int store_commit(struct store *store)
{
	return store_run(store, "COMMIT", "be written");
}

void store_rollback(struct store *store)
{
	if (!sqlite3_get_autocommit(store->db))
		(void)store_run(store, "ROLLBACK", "be restored");
}

/* Unknown goes in as NULL. */
static int bind_field(sqlite3_stmt *statement, const struct columns *columns, const void *object, size_t i)
{
	const unsigned char *at = (const unsigned char *)object + recovery_field_offset(columns->type, i);
	const int parameter = columns->base + (int)i;
	uint32_t u32;
	int32_t i32;
	int64_t time;
	double number;

	switch (recovery_field_kind(columns->type, i)) {
	case RECOVERY_FIELD_KIND_U32:
		memcpy(&u32, at, sizeof u32);
		return sqlite3_bind_int64(statement, parameter, u32);
	case RECOVERY_FIELD_KIND_I32:
		memcpy(&i32, at, sizeof i32);
		return i32 == 0 ? SQLITE_OK : sqlite3_bind_int(statement, parameter, i32);
	case RECOVERY_FIELD_KIND_I64:
		memcpy(&time, at, sizeof time);
		return time == RECOVERY_TIME_UNKNOWN ? SQLITE_OK : sqlite3_bind_int64(statement, parameter, time);
	case RECOVERY_FIELD_KIND_F64:
		memcpy(&number, at, sizeof number);
		return isnan(number) ? SQLITE_OK : sqlite3_bind_double(statement, parameter, number);
	}
	return SQLITE_OK;
}

int store_bind(sqlite3_stmt *statement, const struct columns *columns, const void *object)
{
	int code = SQLITE_OK;
	size_t i;

	for (i = FIRST_FIELD; code == SQLITE_OK && i < store_field_count(columns); i++)
		if (store_column(columns, i))
			code = bind_field(statement, columns, object, i);
	return code;
}

/* Run one of the two statements: -1 on failure, else the number of rows it changed. */
static int write_event(struct store *store, sqlite3_stmt *statement, const recovery_event *event, const struct origin *origin)
{
	const int n = (int)store_field_count(&event_columns);
	int code = sqlite3_clear_bindings(statement);

	if (code == SQLITE_OK)
		code = store_bind(statement, &event_columns, event);
	if (code == SQLITE_OK)
		code = sqlite3_bind_text(statement, n, origin->source, -1, SQLITE_STATIC);
	if (code == SQLITE_OK)
		code = sqlite3_bind_text(statement, n + 1, origin->name, -1, SQLITE_STATIC);
	if (code == SQLITE_OK)
		code = sqlite3_bind_int64(statement, n + 2, origin->ordinal);
	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code != SQLITE_DONE)
		store_failed(store, "be written");
	(void)sqlite3_reset(statement);
	return code == SQLITE_DONE ? sqlite3_changes(store->db) : -1;
}

int store_add(struct store *store, const recovery_event *event, const struct origin *origin, enum stored *stored)
{
	int rows = write_event(store, store->insert, event, origin);

	*stored = STORED_NEW;
	if (rows == 0) {
		rows = write_event(store, store->update, event, origin);
		*stored = rows > 0 ? STORED_CHANGED : STORED_BEFORE;
	}
	return rows >= 0;
}

/* ---- reading ------------------------------------------------------------------------------------------------------------- */

/* A column as field: 0 when it cannot be one. */
static int read_field(sqlite3_stmt *statement, int c, const struct columns *columns, void *object, size_t i)
{
	unsigned char *at = (unsigned char *)object + recovery_field_offset(columns->type, i);
	const int32_t kind = recovery_field_kind(columns->type, i);
	const int type = sqlite3_column_type(statement, c);
	const int64_t whole_number = sqlite3_column_int64(statement, c);
	const double number = sqlite3_column_double(statement, c);
	const int32_t i32 = (int32_t)whole_number;
	const uint32_t u32 = (uint32_t)whole_number;

	if (type == SQLITE_NULL)
		return 1;
	if (type != SQLITE_INTEGER && (type != SQLITE_FLOAT || kind != RECOVERY_FIELD_KIND_F64))
		return 0;
	if (kind == RECOVERY_FIELD_KIND_F64)
		memcpy(at, &number, sizeof number);
	else if (kind == RECOVERY_FIELD_KIND_I64)
		memcpy(at, &whole_number, sizeof whole_number);
	else if (kind == RECOVERY_FIELD_KIND_U32)
		memcpy(at, &u32, sizeof u32);
	else
		memcpy(at, &i32, sizeof i32);
	return kind == RECOVERY_FIELD_KIND_U32 ? u32 == whole_number : kind != RECOVERY_FIELD_KIND_I32 || i32 == whole_number;
}

size_t store_fill(sqlite3_stmt *statement, const struct columns *columns, int *c, void *object)
{
	size_t i;

	for (i = FIRST_FIELD; i < store_field_count(columns); i++)
		if (store_column(columns, i) && !read_field(statement, (*c)++, columns, object, i))
			break;
	return i;
}

static int read_event(const struct store *store, sqlite3_stmt *statement, recovery_event *event)
{
	const size_t fields = store_field_count(&event_columns);
	recovery_diag diag;
	char text[160];
	size_t i;
	int c = 1;

	(void)RECOVERY_INIT(DIAG, &diag);
	(void)RECOVERY_INIT(EVENT, event);
	i = store_fill(statement, &event_columns, &c, event);
	if (i == fields && recovery_event_check(event, &diag) == RECOVERY_OK)
		return 1;
	if (i == fields && diag.field >= 0)
		i = (size_t)diag.field;
	snprintf(text, sizeof text, "row %lld holds no usable \"%s\"; the file is damaged: move it away and import your logs again",
		 (long long)sqlite3_column_int64(statement, 0), i < fields ? recovery_field_name(RECOVERY_TYPE_EVENT, i) : "event");
	return store_complain(store->path, text);
}

static int load(struct store *store, sqlite3_stmt *statement, recovery_event **events, size_t *n)
{
	size_t room = 0;
	recovery_event *more;
	int code;

	while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
		if (*n == room) {
			room = room ? 2 * room : 1024;
			more = room > SIZE_MAX / sizeof *more ? NULL : realloc(*events, room * sizeof *more);
			if (!more)
				return store_no_memory(store);
			*events = more;
		}
		if (!read_event(store, statement, &(*events)[*n]))
			return 0;
		++*n;
	}
	return code == SQLITE_DONE || store_failed(store, "be read");
}

static int put_in_order(const struct store *store, recovery_event **events, size_t n)
{
	uint64_t *order = calloc(n ? n : 1, sizeof *order);
	recovery_event *sorted = calloc(n ? n : 1, sizeof *sorted);
	const int done = order && sorted && recovery_order(*events, n, order, NULL) == RECOVERY_OK;
	size_t i;

	for (i = 0; done && i < n; i++)
		sorted[i] = (*events)[order[i]];
	free(order);
	free(done ? *events : sorted);
	if (done)
		*events = sorted;
	return done || store_no_memory(store);
}

int store_events(struct store *store, recovery_event **events, size_t *n)
{
	sqlite3_str *sql = sqlite3_str_new(store->db);
	sqlite3_stmt *statement = NULL;
	int done;

	*events = NULL;
	*n = 0;
	sqlite3_str_appendall(sql, "SELECT id, ");
	store_each_column(sql, &event_columns, NAME, ", ");
	sqlite3_str_appendall(sql, " FROM event ORDER BY id");
	done = store_prepare(store, sql, &statement) && load(store, statement, events, n) && put_in_order(store, events, *n);
	sqlite3_finalize(statement);
	if (done)
		return 1;
	free(*events);
	*events = NULL;
	*n = 0;
	return 0;
}

/* ---- taking back --------------------------------------------------------------------------------------------------------- */

static int delete_row(struct store *store, int64_t id)
{
	char sql[64];

	snprintf(sql, sizeof sql, "DELETE FROM event WHERE id = %lld", (long long)id);
	return store_run(store, sql, "be written");
}

static int find_row(struct store *store, const struct origin *origin, int64_t time_s, sqlite3_stmt **statement)
{
	sqlite3_str *sql = sqlite3_str_new(store->db);

	sqlite3_str_appendall(sql, "SELECT id, ");
	store_each_column(sql, &event_columns, NAME, ", ");
	sqlite3_str_appendall(sql, " FROM event WHERE source = ?1 AND (?2 IS NULL OR (name = ?2 AND time_s = ?3 AND ordinal = ?4)) "
				   "ORDER BY id DESC LIMIT 1");
	if (!store_prepare(store, sql, statement))
		return 0;
	if (sqlite3_bind_text(*statement, 1, origin->source, -1, SQLITE_STATIC) == SQLITE_OK &&
	    sqlite3_bind_text(*statement, 2, origin->name, -1, SQLITE_STATIC) == SQLITE_OK &&
	    sqlite3_bind_int64(*statement, 3, time_s) == SQLITE_OK && sqlite3_bind_int64(*statement, 4, origin->ordinal) == SQLITE_OK)
		return 1;
	return store_failed(store, "be read");
}

int store_remove(struct store *store, const struct origin *origin, int64_t time_s, recovery_event *event, int *removed)
{
	recovery_event gone;
	sqlite3_stmt *statement = NULL;
	int64_t id = 0;
	int code = SQLITE_ERROR, done = find_row(store, origin, time_s, &statement);

	if (done) {
		code = sqlite3_step(statement);
		done = code == SQLITE_DONE || (code == SQLITE_ROW ? read_event(store, statement, &gone) : store_failed(store, "be read"));
		id = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
	}
	sqlite3_finalize(statement);
	*removed = done && code == SQLITE_ROW;
	if (*removed && event)
		*event = gone;
	return *removed ? delete_row(store, id) : done;
}

/* ---- the person ------------------------------------------------------------------------------------------------------------ */

static void set_person(recovery_person *person, const char *key, sqlite3_stmt *statement)
{
	size_t i;

	for (i = FIRST_FIELD; i < recovery_field_count(RECOVERY_TYPE_PERSON); i++) {
		const size_t at = recovery_field_offset(RECOVERY_TYPE_PERSON, i);
		const double number = sqlite3_column_double(statement, 1);
		const int32_t i32 = (int32_t)sqlite3_column_int(statement, 1);
		const int is_i32 = recovery_field_kind(RECOVERY_TYPE_PERSON, i) == RECOVERY_FIELD_KIND_I32;

		if (strcmp(recovery_field_name(RECOVERY_TYPE_PERSON, i), key) || at + (is_i32 ? 4 : 8) > sizeof *person)
			continue;
		memcpy((unsigned char *)person + at, is_i32 ? (const void *)&i32 : &number, is_i32 ? sizeof i32 : sizeof number);
	}
}

int store_person(struct store *store, recovery_person *person)
{
	sqlite3_stmt *statement;
	int code;

	(void)RECOVERY_INIT(PERSON, person);
	if (sqlite3_prepare_v2(store->db, "SELECT key, value FROM person WHERE typeof(value) IN ('integer', 'real') AND typeof(key) = 'text'",
			       -1, &statement, NULL) != SQLITE_OK)
		return store_failed(store, "be read");
	while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
		const char *key = (const char *)sqlite3_column_text(statement, 0);

		if (key)
			set_person(person, key, statement);
	}
	if (code != SQLITE_DONE)
		store_failed(store, "be read");
	sqlite3_finalize(statement);
	return code == SQLITE_DONE;
}
