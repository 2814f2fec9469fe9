/* storepain.c - answers about pain, to and from their two tables: one row per talk, one per fact. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "store.h"
#include "readings.h"

/* Parameters of the fields follow those of our own columns. */
enum { OWN = 8, BESIDE = 64 };

static const struct columns place_columns = { RECOVERY_TYPE_COMPLAINT, sizeof(recovery_complaint), OWN };
static const struct columns verdict_columns = { RECOVERY_TYPE_VERDICT, sizeof(recovery_verdict), OWN + BESIDE };

/* ---- tables ---------------------------------------------------------------------------------------------------------------- */

static void each_column(sqlite3_str *sql, enum shape shape)
{
	store_each_column(sql, &place_columns, shape, ", ");
	sqlite3_str_appendall(sql, ", ");
	store_each_column(sql, &verdict_columns, shape, ", ");
}

/* Made with the first answer, so that a log without any stays as it is. */
static int make_tables(struct store *store)
{
	sqlite3_str *sql = sqlite3_str_new(store->db);
	char *text;
	int done;

	sqlite3_str_appendall(sql, "CREATE TABLE IF NOT EXISTS complaint(id INTEGER PRIMARY KEY, episode INTEGER, time_s INTEGER NOT NULL, "
				   "over INTEGER NOT NULL, age_y REAL, tail REAL, number TEXT NOT NULL, ");
	each_column(sql, DECLARATION);
	sqlite3_str_appendall(sql, "); CREATE TABLE IF NOT EXISTS complaint_fact(complaint INTEGER NOT NULL, fact INTEGER NOT NULL, "
				   "answer INTEGER NOT NULL, PRIMARY KEY(complaint, fact)) WITHOUT ROWID");
	text = sqlite3_str_finish(sql);
	if (!text)
		return store_no_memory(store);
	done = store_run(store, text, "be written");
	sqlite3_free(text);
	return done;
}

static int have_tables(struct store *store, int *have)
{
	sqlite3_stmt *statement;
	int code = SQLITE_ERROR;

	if (sqlite3_prepare_v2(store->db, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('complaint', 'complaint_fact')",
			       -1, &statement, NULL) == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code == SQLITE_ROW)
		*have = sqlite3_column_int(statement, 0) == 2;
	else
		store_failed(store, "be read");
	sqlite3_finalize(statement);
	return code == SQLITE_ROW;
}

/* ---- writing --------------------------------------------------------------------------------------------------------------- */

static int step(struct store *store, sqlite3_stmt *statement)
{
	if (sqlite3_step(statement) != SQLITE_DONE)
		return store_failed(store, "be written");
	return sqlite3_reset(statement) == SQLITE_OK;
}

static int bind_row(sqlite3_stmt *statement, const struct reading *row)
{
	int code = row->episode ? sqlite3_bind_int64(statement, 1, row->episode) : SQLITE_OK;

	if (code == SQLITE_OK)
		code = sqlite3_bind_int64(statement, 2, row->time_s);
	if (code == SQLITE_OK)
		code = sqlite3_bind_int(statement, 3, row->over);
	if (code == SQLITE_OK && !isnan(row->age_y))
		code = sqlite3_bind_double(statement, 4, row->age_y);
	if (code == SQLITE_OK && !isnan(row->tail))
		code = sqlite3_bind_double(statement, 5, row->tail);
	if (code == SQLITE_OK)
		code = sqlite3_bind_text(statement, 6, row->number, -1, SQLITE_STATIC);
	if (code == SQLITE_OK)
		code = store_bind(statement, &place_columns, &row->complaint);
	return code == SQLITE_OK ? store_bind(statement, &verdict_columns, &row->verdict) : code;
}

static int add_row(struct store *store, struct reading *row)
{
	sqlite3_str *sql = sqlite3_str_new(store->db);
	sqlite3_stmt *statement = NULL;
	char text[96];
	int done;

	sqlite3_str_appendall(sql, "INSERT INTO complaint(episode, time_s, over, age_y, tail, number, ");
	each_column(sql, NAME);
	sqlite3_str_appendall(sql, ") VALUES(?1, ?2, ?3, ?4, ?5, ?6, ");
	each_column(sql, PARAMETER);
	sqlite3_str_appendall(sql, ")");
	done = store_prepare(store, sql, &statement);
	if (done && bind_row(statement, row) != SQLITE_OK)
		done = store_failed(store, "be written");
	done = done && step(store, statement);
	sqlite3_finalize(statement);
	if (!done)
		return 0;
	row->id = sqlite3_last_insert_rowid(store->db);
	if (row->episode)
		return 1;
	row->episode = row->id;
	snprintf(text, sizeof text, "UPDATE complaint SET episode = id WHERE id = %lld", (long long)row->id);
	return store_run(store, text, "be written");
}

static int add_facts(struct store *store, const struct reading *row)
{
	sqlite3_stmt *statement = NULL;
	size_t i;
	int done = sqlite3_prepare_v2(store->db, "INSERT INTO complaint_fact(complaint, fact, answer) VALUES(?1, ?2, ?3)", -1, &statement,
				      NULL) == SQLITE_OK;

	if (!done)
		store_failed(store, "be written");
	for (i = 0; done && i < row->n; i++) {
		done = sqlite3_bind_int64(statement, 1, row->id) == SQLITE_OK && sqlite3_bind_int(statement, 2, row->facts[i].fact) == SQLITE_OK &&
		       sqlite3_bind_int(statement, 3, row->facts[i].answer) == SQLITE_OK;
		done = done ? step(store, statement) : store_failed(store, "be written");
	}
	sqlite3_finalize(statement);
	return done;
}

int store_add_reading(struct store *store, struct reading *row)
{
	if (!store_begin(store))
		return 0;
	if (make_tables(store) && add_row(store, row) && add_facts(store, row) && store_commit(store))
		return 1;
	store_rollback(store);
	return 0;
}

int store_remove_reading(struct store *store, int64_t id)
{
	char sql[160];

	snprintf(sql, sizeof sql, "DELETE FROM complaint_fact WHERE complaint = %lld; DELETE FROM complaint WHERE id = %lld", (long long)id,
		 (long long)id);
	if (!store_begin(store))
		return 0;
	if (store_run(store, sql, "be written") && store_commit(store))
		return 1;
	store_rollback(store);
	return 0;
}

/* ---- reading ---------------------------------------------------------------------------------------------------------------- */

static int damaged(const struct store *store, int64_t id, const char *what)
{
	char text[160];

	snprintf(text, sizeof text, "answers %lld hold no usable \"%s\"; the file is damaged: move it away and import your logs again",
		 (long long)id, what);
	return store_complain(store->path, text);
}

static int read_row(const struct store *store, sqlite3_stmt *statement, struct reading *row)
{
	const char *number = (const char *)sqlite3_column_text(statement, 6);
	size_t i;
	int c = 7;

	memset(row, 0, sizeof *row);
	(void)RECOVERY_INIT(COMPLAINT, &row->complaint);
	(void)RECOVERY_INIT(VERDICT, &row->verdict);
	row->id = sqlite3_column_int64(statement, 0);
	row->episode = sqlite3_column_int64(statement, 1);
	row->time_s = sqlite3_column_int64(statement, 2);
	row->over = sqlite3_column_int(statement, 3) != 0;
	row->age_y = sqlite3_column_type(statement, 4) == SQLITE_NULL ? NAN : sqlite3_column_double(statement, 4);
	row->tail = sqlite3_column_type(statement, 5) == SQLITE_NULL ? NAN : sqlite3_column_double(statement, 5);
	snprintf(row->number, sizeof row->number, "%s", number ? number : "");
	i = store_fill(statement, &place_columns, &c, &row->complaint);
	if (i < store_field_count(&place_columns))
		return damaged(store, row->id, recovery_field_name(place_columns.type, i));
	i = store_fill(statement, &verdict_columns, &c, &row->verdict);
	if (i < store_field_count(&verdict_columns))
		return damaged(store, row->id, recovery_field_name(verdict_columns.type, i));
	return row->over || recovery_enum_name(RECOVERY_ENUM_DECISION, row->verdict.decision) ? 1 : damaged(store, row->id, "decision");
}

/* One more at the end of an array that grows by doubling. */
static void *one_more(void *array, size_t n, size_t size)
{
	if (n & (n - 1))
		return array;
	return n > SIZE_MAX / size / 2 ? NULL : realloc(array, (n ? 2 * n : 1) * size);
}

static int read_rows(struct store *store, struct readings *all)
{
	sqlite3_str *sql = sqlite3_str_new(store->db);
	sqlite3_stmt *statement = NULL;
	int code = SQLITE_DONE, done;

	sqlite3_str_appendall(sql, "SELECT id, episode, time_s, over, age_y, tail, number, ");
	each_column(sql, NAME);
	sqlite3_str_appendall(sql, " FROM complaint ORDER BY id");
	done = store_prepare(store, sql, &statement);
	while (done && (code = sqlite3_step(statement)) == SQLITE_ROW) {
		struct reading *more = one_more(all->rows, all->n, sizeof *more);

		if (!more)
			done = store_no_memory(store);
		else if ((done = read_row(store, statement, &more[all->n])) != 0)
			all->n++;
		all->rows = more ? more : all->rows;
	}
	if (done && code != SQLITE_DONE)
		done = store_failed(store, "be read");
	sqlite3_finalize(statement);
	return done;
}

static int read_fact(const struct store *store, sqlite3_stmt *statement, struct reading *row)
{
	recovery_fact *more = one_more(row->facts, row->n, sizeof *more);
	recovery_fact *fact = more ? &more[row->n] : NULL;

	if (!more)
		return store_no_memory(store);
	row->facts = more;
	(void)RECOVERY_INIT(FACT, fact);
	fact->fact = sqlite3_column_int(statement, 1);
	fact->answer = sqlite3_column_int(statement, 2);
	if (!recovery_enum_name(RECOVERY_ENUM_FACT, fact->fact) && !recovery_body_name(fact->fact, RECOVERY_BODY_TEXT_ENGLISH))
		return damaged(store, row->id, "fact");
	if (!recovery_enum_name(RECOVERY_ENUM_ANSWER, fact->answer))
		return damaged(store, row->id, "answer");
	row->n++;
	return 1;
}

static int read_facts(struct store *store, struct readings *all)
{
	sqlite3_stmt *statement = NULL;
	size_t at = 0;
	int code = SQLITE_ERROR, done = 1;

	if (sqlite3_prepare_v2(store->db, "SELECT complaint, fact, answer FROM complaint_fact ORDER BY complaint, fact", -1, &statement, NULL) ==
	    SQLITE_OK)
		while (done && (code = sqlite3_step(statement)) == SQLITE_ROW) {
			while (at < all->n && all->rows[at].id < sqlite3_column_int64(statement, 0))
				at++;
			if (at < all->n && all->rows[at].id == sqlite3_column_int64(statement, 0))
				done = read_fact(store, statement, &all->rows[at]);
		}
	if (done && code != SQLITE_DONE)
		done = store_failed(store, "be read");
	sqlite3_finalize(statement);
	return done;
}

int store_readings(struct store *store, struct readings *all)
{
	int have = 0;

	memset(all, 0, sizeof *all);
	if (!have_tables(store, &have))
		return 0;
	if (!have || (read_rows(store, all) && read_facts(store, all)))
		return 1;
	readings_free(all);
	return 0;
}

void readings_free(struct readings *all)
{
	size_t i;

	for (i = 0; i < all->n; i++)
		free(all->rows[i].facts);
	free(all->rows);
	memset(all, 0, sizeof *all);
}
