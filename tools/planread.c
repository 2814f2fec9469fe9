/* planread.c - a situation as JSON: person, facts, wishes, complaints, times. */
#include <math.h>
#include <string.h>
#include "named.h"
#include "painline.h"
#include "planning.h"

/* ---- values ------------------------------------------------------------------------------------------------------------- */

/* Missing, null and "unknown" are all nothing said. */
static int said(const json_t *value)
{
	return value && !json_is_null(value) && !(json_is_string(value) && !strcmp(json_string_value(value), "unknown"));
}

static const char *kind_of(const json_t *value)
{
	static const char *const kinds[] = { "an object", "a list", "a text", "a number", "a number", "true", "false", "null" };

	return kinds[json_typeof(value)];
}

/* "person.age_y", or "age_y" at the top. */
static const char *path_of(const char *where, const char *key, char path[96])
{
	snprintf(path, 96, "%.60s%s%.30s", where, *where ? "." : "", key);
	return path;
}

static int wrong_kind(struct planning *p, const char *where, const char *key, const json_t *value, const char *allowed)
{
	char path[96];

	return planning_fail(p, "%s: got %s, allowed: %s", path_of(where, key, path), kind_of(value), allowed);
}

/* Is `key` one of the words of `allowed`, "id, now, person"? */
static int is_allowed(const char *allowed, const char *key)
{
	const size_t n = strlen(key);

	while (*allowed) {
		const size_t length = strcspn(allowed, ",");

		if (length == n && !strncmp(allowed, key, n))
			return 1;
		allowed += length;
		allowed += strspn(allowed, ", ");
	}
	return 0;
}

int in_keys(struct planning *p, const char *where, const json_t *object, const char *allowed)
{
	const char *key;
	json_t *value;

	if (!json_is_object(object))
		return planning_fail(p, "%s: got %s, allowed: an object", *where ? where : "line", kind_of(object));
	json_object_foreach((json_t *)object, key, value) {
		char path[96];

		if (!is_allowed(allowed, key))
			return planning_fail(p, "%s: no such key, allowed: %s", path_of(where, key, path), allowed);
	}
	return 1;
}

int in_number(struct planning *p, const char *where, const json_t *object, const char *key, double min, double max, double *out)
{
	const json_t *value = json_object_get(object, key);
	char path[96], allowed[64];

	if (!said(value))
		return 1;
	snprintf(allowed, sizeof allowed, "a number, %g to %g", min, max);
	if (!json_is_number(value))
		return wrong_kind(p, where, key, value, allowed);
	if (!(json_number_value(value) >= min && json_number_value(value) <= max))
		return planning_fail(p, "%s: got %g, allowed %g to %g", path_of(where, key, path), json_number_value(value), min, max);
	*out = json_number_value(value);
	return 1;
}

int in_text(struct planning *p, const char *where, const json_t *object, const char *key, const char **out)
{
	const json_t *value = json_object_get(object, key);

	if (!said(value))
		return 1;
	if (!json_is_string(value))
		return wrong_kind(p, where, key, value, "a text");
	*out = json_string_value(value);
	return 1;
}

int in_list(struct planning *p, const char *where, const json_t *object, const char *key, const json_t **out)
{
	const json_t *value = json_object_get(object, key);

	*out = NULL;
	if (!said(value))
		return 1;
	if (!json_is_array(value))
		return wrong_kind(p, where, key, value, "a list");
	*out = value;
	return 1;
}

/* A whole number. */
static int in_whole(struct planning *p, const char *where, const json_t *object, const char *key, double min, double max, int32_t *out)
{
	double number = *out;
	char path[96];

	if (!in_number(p, where, object, key, min, max, &number))
		return 0;
	if (floor(number) < number)
		return planning_fail(p, "%s: got %g, allowed: a whole number, %g to %g", path_of(where, key, path), number, min, max);
	*out = (int32_t)number;
	return 1;
}

/* ---- times -------------------------------------------------------------------------------------------------------------- */

/* "Z", "+01:00", "-0530" at the end of a time: its length; 0: none. */
static size_t zone_at_end(const char *text, int32_t *zone_s)
{
	const char *clock = strpbrk(text, "Tt ");
	const char *at = clock ? strpbrk(clock, "Zz+-") : NULL;
	int hours = 0, minutes = 0, end = 0;

	*zone_s = 0;
	if (!at)
		return 0;
	if ((*at == 'Z' || *at == 'z') && !at[1])
		return 1;
	if (sscanf(at + 1, "%2d:%2d%n", &hours, &minutes, &end) != 2 && sscanf(at + 1, "%2d%2d%n", &hours, &minutes, &end) != 2)
		return 0;
	if (at[1 + end] || at[1] == '-' || at[1] == '+' || hours > 18 || minutes > 59 || minutes < 0)
		return 0;
	*zone_s = (*at == '-' ? -1 : 1) * (hours * HOUR_S + minutes * 60);
	return strlen(at);
}

static int in_time_text(struct planning *p, const char *where, const char *text, int64_t *time_s, int32_t *zone)
{
	char plain[40];
	const size_t length = strlen(text);
	int32_t zone_s;
	const size_t tail = zone_at_end(text, &zone_s);
	const char *dot = strchr(text, '.');
	size_t n = length - tail;

	if (dot && n > (size_t)(dot - text) + 1 && strspn(dot + 1, "0123456789") == n - (size_t)(dot - text) - 1)
		n = (size_t)(dot - text);	/* parts of seconds */
	if (length < sizeof plain) {
		memcpy(plain, text, n);
		plain[n] = '\0';
		if (time_read(plain, time_s, NULL)) {
			*time_s -= tail ? zone_s : p->request.utc_offset_s;
			if (zone && tail && text[length - 1] != 'Z' && text[length - 1] != 'z')
				*zone = zone_s;
			return 1;
		}
	}
	return planning_fail(p, "%s: got \"%.40s\", allowed: a time as 2026-03-12T08:00 (local), 2026-03-12T08:00:00Z or seconds since 1970", where, text);
}

int in_time(struct planning *p, const char *where, const json_t *value, int64_t *time_s, int32_t *zone)
{
	double number;

	if (!said(value))
		return 1;
	if (json_is_string(value))
		return in_time_text(p, where, json_string_value(value), time_s, zone);
	if (!json_is_number(value))
		return planning_fail(p, "%s: got %s, allowed: a time as 2026-03-12T08:00:00Z or seconds since 1970", where, kind_of(value));
	number = json_number_value(value);
	if (!(number >= -62135596800.0 && number <= 253402300799.0))
		return planning_fail(p, "%s: got %g, allowed: seconds since 1970 in the years 1 to 9999", where, number);
	*time_s = (int64_t)floor(number);
	return 1;
}

/* ---- person, facts, wishes -------------------------------------------------------------------------------------------------- */

static int read_person(struct planning *p, const json_t *in)
{
	const json_t *person = json_object_get(in, "person");
	const char *key;
	char path[96];
	json_t *value;

	if (!said(person))
		return 1;
	if (!json_is_object(person))
		return wrong_kind(p, "", "person", person, "an object");
	json_object_foreach((json_t *)person, key, value) {
		if (!said(value))
			continue;
		path_of("person", key, path);
		if (json_is_number(value) ? !planning_person_number(p, path, key, json_number_value(value))
		    : json_is_string(value) ? !planning_person_word(p, path, key, json_string_value(value))
		    : !wrong_kind(p, "person", key, value, "a number or a text"))
			return 0;
	}
	return 1;
}

/* A list of words; `fact` 0: names of facts, else of measures. */
static int read_words(struct planning *p, const char *where, const json_t *in, const char *key, int32_t fact, int32_t answer)
{
	const json_t *list;
	char path[96], item[120];
	int32_t ids[NAMED_MAX];
	size_t i;

	if (!in_list(p, where, in, key, &list))
		return 0;
	path_of(where, key, path);
	for (i = 0; i < json_array_size(list); i++) {
		const json_t *word = json_array_get(list, i);

		snprintf(item, sizeof item, "%s[%lu]", path, (unsigned long)i);
		if (!said(word))
			continue;
		if (!json_is_string(word))
			return planning_fail(p, "%s: got %s, allowed: a text", item, kind_of(word));
		if (fact && !measures_named(json_string_value(word), ids)) {
			if (p->ignored_count < IGNORED_MAX)
				snprintf(p->ignored[p->ignored_count++], sizeof p->ignored[0], "%.63s", json_string_value(word));
			continue;
		}
		if (!planning_word(p, item, json_string_value(word), fact, answer))
			return 0;
	}
	return 1;
}

static int read_facts(struct planning *p, const json_t *in)
{
	const json_t *facts = json_object_get(in, "facts");

	if (!said(facts))
		return 1;
	return in_keys(p, "facts", facts, "present, denied") &&
	       read_words(p, "facts", facts, "present", 0, RECOVERY_ANSWER_PRESENT) &&
	       read_words(p, "facts", facts, "denied", 0, RECOVERY_ANSWER_DENIED);
}

static int read_wishes(struct planning *p, const json_t *in)
{
	return read_words(p, "", in, "likes", RECOVERY_FACT_MEASURE_LIKED, RECOVERY_ANSWER_PRESENT) &&
	       read_words(p, "", in, "dislikes", RECOVERY_FACT_MEASURE_DISLIKED, RECOVERY_ANSWER_PRESENT) &&
	       read_words(p, "", in, "at_hand", RECOVERY_FACT_MEASURE_AT_HAND, RECOVERY_ANSWER_PRESENT) &&
	       read_words(p, "", in, "not_at_hand", RECOVERY_FACT_MEASURE_AT_HAND, RECOVERY_ANSWER_DENIED);
}

/* ---- complaints ------------------------------------------------------------------------------------------------------------------- */

static int read_complaint(struct planning *p, const char *where, const json_t *in)
{
	static const char keys[] = "structure, side, spread, onset, trend, function, intensity, hours_since, pain_days, age, sex, regions, "
				   "muscles, signs, signs_absent, quality, quality_absent, behaviour, behaviour_absent, context, "
				   "context_absent, person, person_absent";
	static struct case_ c;
	char path[96];

	if (!in_keys(p, where, in, keys))
		return 0;
	if (!case_begin(&c) || !case_read(&c, in))
		return planning_fail(p, "%s.%s", where, c.wrong);
	if (!isnan(c.person.age_y) && isnan(p->person.age_y) && !planning_person_number(p, path_of(where, "age", path), "age", c.person.age_y))
		return 0;
	if (!isnan(c.person.age_y) && (c.person.age_y < p->person.age_y || c.person.age_y > p->person.age_y))
		return planning_fail(p, "%s.age: got %g, but person says %g", where, c.person.age_y, p->person.age_y);
	return planning_complaint(p, where, &c.complaint, c.facts, c.n);
}

static int read_complaints(struct planning *p, const json_t *in)
{
	const json_t *one = json_object_get(in, "complaint"), *list;
	char where[40];
	size_t i;

	if (!in_list(p, "", in, "complaints", &list) || (said(one) && !read_complaint(p, "complaint", one)))
		return 0;
	for (i = 0; i < json_array_size(list); i++) {
		snprintf(where, sizeof where, "complaints[%lu]", (unsigned long)i);
		if (!read_complaint(p, where, json_array_get(list, i)))
			return 0;
	}
	return 1;
}

/* ---- the request ------------------------------------------------------------------------------------------------------------------- */

static int read_goal(struct planning *p, const json_t *in)
{
	const char *goal = NULL;

	if (!in_text(p, "", in, "goal", &goal) || !goal)
		return !p->wrong[0];
	p->request.goal = goal_named(goal);
	return p->request.goal || planning_fail(p, "goal: got \"%.60s\", allowed: health, strength, endurance, event", goal);
}

static int read_next(struct planning *p, const json_t *in)
{
	double hours = NAN;

	if (!in_time(p, "next_event", json_object_get(in, "next_event"), &p->request.next_event_s, NULL) ||
	    !in_number(p, "", in, "next_event_hours", 0, 8760, &hours))
		return 0;
	if (!isnan(hours) && p->request.next_event_s != RECOVERY_TIME_UNKNOWN)
		return planning_fail(p, "next_event_hours: not together with next_event");
	if (!isnan(hours))
		p->request.next_event_s = p->request.now_s + (int64_t)(hours * HOUR_S);
	return 1;
}

static int read_request(struct planning *p, const json_t *in)
{
	const json_t *offset = json_object_get(in, "utc_offset_s");
	int32_t zone = 0;

	if (!in_whole(p, "", in, "utc_offset_s", -64800, 64800, &p->request.utc_offset_s) ||
	    !in_time(p, "now", json_object_get(in, "now"), &p->request.now_s, &zone))
		return 0;
	if (!said(offset))
		p->request.utc_offset_s = zone;
	if (p->request.now_s == RECOVERY_TIME_UNKNOWN)
		p->request.now_s = time_utc();
	return in_whole(p, "", in, "days", 1, 14, &p->request.days) && in_whole(p, "", in, "minutes", 0, 1440, &p->request.minutes_per_day) &&
	       read_goal(p, in) && read_next(p, in);
}

int planning_read(struct planning *p, const json_t *in)
{
	static struct felts felts;

	memset(&felts, 0, sizeof felts);
	return in_keys(p, "", in, "id, now, utc_offset_s, days, minutes, goal, next_event, next_event_hours, person, facts, likes, dislikes, "
			"at_hand, not_at_hand, complaint, complaints, muscles, session, planned") &&
	       read_request(p, in) && read_person(p, in) && read_facts(p, in) && read_wishes(p, in) && read_complaints(p, in) &&
	       in_session(p, in, &felts) && in_planned(p, in) && planning_fit(p, &felts);
}
