/* words.c - words for times and verbs; JSON from the library's own description of its structs. */
#include <math.h>
#include <string.h>
#include <time.h>
#include "answer.h"

/* ---- times ------------------------------------------------------------------------------------------------------------- */

static const char *const days[7] = { "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday" };
static const char *const months[12] = { "January", "February", "March", "April", "May", "June", "July", "August", "September",
					"October", "November", "December" };

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

static void civil(int64_t time_s, struct tm *out)
{
	const time_t t = (time_t)time_s;

	memset(out, 0, sizeof *out);
	gmtime_r(&t, out);
}

static int64_t nearest_hour(int64_t time_s)
{
	return time_s == RECOVERY_TIME_UNKNOWN ? 0 : floor_div(time_s + HOUR_S / 2, HOUR_S) * HOUR_S;
}

const char *when_words(int64_t time_s, int64_t at, char words[WORDS_MAX])
{
	const int64_t hour = nearest_hour(time_s);
	const int64_t away = floor_div(hour, DAY_S) - floor_div(at, DAY_S);
	struct tm tm;

	if (time_s == RECOVERY_TIME_UNKNOWN)
		return strcpy(words, "-");
	civil(hour, &tm);
	if (away >= 0 && away < 7)
		snprintf(words, WORDS_MAX, "%.3s %02d:00", days[tm.tm_wday], tm.tm_hour);
	else if (away < 0 && away > -7)
		snprintf(words, WORDS_MAX, "last %.3s", days[tm.tm_wday]);
	else if (away > -180 && away < 180)
		snprintf(words, WORDS_MAX, "%d %.3s", tm.tm_mday, months[tm.tm_mon]);
	else
		snprintf(words, WORDS_MAX, "%.3s %d", months[tm.tm_mon], tm.tm_year + 1900);
	return words;
}

const char *clock_words(int64_t time_s, char words[WORDS_MAX])
{
	struct tm tm;

	civil(nearest_hour(time_s), &tm);
	snprintf(words, WORDS_MAX, "%.3s %2d %.3s %02d:00", days[tm.tm_wday], tm.tm_mday, months[tm.tm_mon], tm.tm_hour);
	return words;
}

void date_words(int64_t time_s, char words[WORDS_MAX])
{
	struct tm tm;

	civil(time_s, &tm);
	snprintf(words, WORDS_MAX, "%s %d %s %d, %02d:%02d", days[tm.tm_wday], tm.tm_mday, months[tm.tm_mon], tm.tm_year + 1900,
		 tm.tm_hour, tm.tm_min);
}

void iso_words(int64_t time_s, char words[WORDS_MAX])
{
	struct tm tm;

	civil(time_s, &tm);
	snprintf(words, WORDS_MAX, "%04d-%02d-%02dT%02d:%02d:%02d", tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min,
		 tm.tm_sec);
}

void ago_words(int64_t time_s, int64_t at, char words[WORDS_MAX])
{
	const int64_t away = floor_div(at, DAY_S) - floor_div(time_s, DAY_S);
	const char *part;
	struct tm tm;

	civil(time_s, &tm);
	part = tm.tm_hour < 12 ? "morning" : tm.tm_hour < 18 ? "afternoon" : "evening";
	if (away <= 1)
		snprintf(words, WORDS_MAX, "%s %s", away < 1 ? "this" : "yesterday", part);
	else if (away < 7)
		snprintf(words, WORDS_MAX, "on %s %s", days[tm.tm_wday], part);
	else if (away < 180)
		snprintf(words, WORDS_MAX, "on %d %s", tm.tm_mday, months[tm.tm_mon]);
	else
		snprintf(words, WORDS_MAX, "in %s %d", months[tm.tm_mon], tm.tm_year + 1900);
}

/* ---- words -------------------------------------------------------------------------------------------------------------- */

const char *verb_words(int32_t verb)
{
	switch (verb) {
	case RECOVERY_VERB_TRAIN:         return "train";
	case RECOVERY_VERB_TRAIN_LIGHTER: return "lighter";
	case RECOVERY_VERB_REST:          return "leave alone";
	case RECOVERY_VERB_GET_HELP:      return "get checked first";
	}
	return "not known";
}

void row_name(const struct row *row, char *name, size_t size)
{
	place_words(row->course.muscle, row->course.side, name, size);
}

/* A number and its "%" are one word. */
static size_t word_length(const char *text)
{
	size_t n = strcspn(text, " \n");

	if (text[n] == ' ' && text[n + 1] == '%')
		n += 1 + strcspn(text + n + 1, " \n");
	return n;
}

void wrap_to(FILE *file, size_t width, size_t indent, const char *text)
{
	size_t column = 0, gap = 0;

	while (*(text += gap)) {
		const size_t n = word_length(text);

		if (column && column + gap + n > width) {
			fprintf(file, "\n%*s", (int)indent, "");
			column = indent;
			gap = 0;
		}
		fprintf(file, "%*s%.*s", column ? (int)gap : 0, "", (int)n, text);
		column += n + (column ? gap : 0);
		text += n;
		gap = strspn(text, " \n");
	}
	if (column)
		putc('\n', file);
}

void print_wrapped(const char *text)
{
	wrap_to(stdout, 100, 0, text);
}

void print_result(const void *result, int64_t at)
{
	char text[512];
	size_t size = sizeof text;

	if (!recovery_text(result, RECOVERY_TEXT_HEADLINE, at, 0, NULL, text, &size, NULL))
		print_wrapped(text);
}

void print_foot(const struct answer *a)
{
	if (a->later)
		printf("Note: %lu later %s of the log %s left out.\n", (unsigned long)a->later, a->later == 1 ? "row" : "rows",
		       a->later == 1 ? "is" : "are");
	print_wrapped(recovery_notice(RECOVERY_PART_FORECAST));
	printf("Model version %lu.\n", (unsigned long)recovery_model_version());
}

/* ---- JSON ----------------------------------------------------------------------------------------------------------------- */

static json_t *json_time(int64_t time_s)
{
	char words[WORDS_MAX];

	if (time_s == RECOVERY_TIME_UNKNOWN)
		return json_null();
	iso_words(time_s, words);
	return json_string(words);
}

static json_t *json_i32(int32_t type, size_t i, int32_t value)
{
	const int32_t enumeration = recovery_field_enum(type, i);
	const char *name = enumeration ? recovery_enum_name(enumeration, value) : NULL;

	if (enumeration)
		return name ? json_string(name) : json_null();
	if (recovery_field_min(type, i) >= 0 && recovery_field_max(type, i) <= 1)
		return json_boolean(value);
	return json_integer(value);
}

static json_t *json_field(int32_t type, size_t i, const char *at)
{
	int32_t i32;
	uint32_t u32;
	int64_t i64;
	uint64_t u64;
	double f64;

	switch (recovery_field_kind(type, i)) {
	case RECOVERY_FIELD_KIND_U32: memcpy(&u32, at, sizeof u32); return json_integer(u32);
	case RECOVERY_FIELD_KIND_I32: memcpy(&i32, at, sizeof i32); return json_i32(type, i, i32);
	case RECOVERY_FIELD_KIND_U64: memcpy(&u64, at, sizeof u64); return json_integer((json_int_t)u64);
	case RECOVERY_FIELD_KIND_I64: memcpy(&i64, at, sizeof i64); return json_time(i64);
	}
	memcpy(&f64, at, sizeof f64);
	return isnan(f64) ? json_null() : json_real(f64);
}

json_t *json_struct(int32_t type, const void *object)
{
	json_t *out = json_object();
	size_t i;

	for (i = 0; i < recovery_field_count(type); i++) {
		const char *name = recovery_field_name(type, i);

		if (!strcmp(name, "size") || !strcmp(name, "type") || !strcmp(name, "reserved"))
			continue;
		json_object_set_new(out, name, json_field(type, i, (const char *)object + recovery_field_offset(type, i)));
	}
	return out;
}

json_t *json_row(const struct row *row)
{
	const char *verb = row->verb ? recovery_enum_name(RECOVERY_ENUM_VERB, row->verb) : NULL;
	json_t *out = json_struct(RECOVERY_TYPE_TIMELINE, &row->course);

	json_object_set_new(out, "name", json_string(recovery_body_name(row->course.muscle, RECOVERY_BODY_TEXT_ENGLISH)));
	json_object_set_new(out, "verb", verb ? json_string(verb) : json_null());
	json_object_set_new(out, "pain", row->pain ? json_string(recovery_enum_name(RECOVERY_ENUM_DECISION, row->pain)) : json_null());
	return out;
}

json_t *json_reading(const struct readings *readings, const struct reading *row, int64_t at)
{
	json_t *out = json_object(), *facts = json_object();
	char words[WORDS_MAX];
	size_t i;

	iso_words(row->time_s, words);
	json_object_set_new(out, "id", json_integer((json_int_t)row->id));
	json_object_set_new(out, "episode", json_integer((json_int_t)row->episode));
	json_object_set_new(out, "time_s", json_string(words));
	json_object_set_new(out, "over", json_boolean(row->over));
	json_object_set_new(out, "stands", json_boolean(reading_stands(readings, row, at)));
	place_said(&row->complaint, 0, words, sizeof words);
	json_object_set_new(out, "place", json_string(words));
	json_object_set_new(out, "complaint", json_struct(RECOVERY_TYPE_COMPLAINT, &row->complaint));
	json_object_set_new(out, "age_y", isnan(row->age_y) ? json_null() : json_real(row->age_y));
	for (i = 0; i < row->n; i++) {
		const char *name = recovery_enum_name(RECOVERY_ENUM_FACT, row->facts[i].fact);

		json_object_set_new(facts, name ? name : recovery_body_name(row->facts[i].fact, RECOVERY_BODY_TEXT_ENGLISH),
				    json_string(recovery_enum_name(RECOVERY_ENUM_ANSWER, row->facts[i].answer)));
	}
	json_object_set_new(out, "facts", facts);
	json_object_set_new(out, "verdict", row->over ? json_null() : json_struct(RECOVERY_TYPE_VERDICT, &row->verdict));
	decision_words(row->verdict.decision, row->number, words, sizeof words);
	json_object_set_new(out, "text", row->over ? json_null() : json_string(words));
	return out;
}

json_t *json_readings(const struct readings *readings, int64_t at, int all)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < readings->n; i++)
		if (all || reading_stands(readings, &readings->rows[i], at))
			json_array_append_new(list, json_reading(readings, &readings->rows[i], at));
	return list;
}

int json_print(json_t *value)
{
	const int failed = json_dumpf(value, stdout, JSON_INDENT(1) | JSON_REAL_PRECISION(6));

	putchar('\n');
	json_decref(value);
	return failed || fflush(stdout) ? EXIT_FAILED : EXIT_DONE;
}

const char *locator_of(uint32_t evidence, char text[LOCATOR_MAX])
{
	size_t n = LOCATOR_MAX;

	if (recovery_evidence_locator(evidence, text, &n) != RECOVERY_OK)
		*text = '\0';
	return text;
}
