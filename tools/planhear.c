/* planhear.c - sessions to come, in words or as JSON: "legs tomorrow 18:00", "squat 5x5 100kg Thursday 7am", "run 60min". */
#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "named.h"
#include "plan.h"

/* The dose of one muscle in an easy, usual and hard session (lib/dose.def); sets and minutes where none are said; metres of descent
   a minute of a downhill run (a laboratory run is 40 minutes and 500 to 1000 m): judgement. */
#define DOSE_EASY 0.1
#define DOSE_USUAL 0.2
#define DOSE_HARD 0.6
#define DESCENT_A_MINUTE 12
#define SURE 0.5
enum { SETS_USUAL = 4, REPS_USUAL = 8, SETS_MOST = 30, MINUTES_USUAL = 60, WORDS = 24, LB_G = 454 };

struct heard {
	char name[96];
	double sets, reps, load_kg, minutes, rpe, km;
	double dose;
	int effort;			/* -1 easy, 1 hard */
};

/* ---- words ---------------------------------------------------------------------------------------------------------------- */

/* "100kg", "60min", "1.5h", "10km", "@8". */
static int hear_amount(const char *word, struct heard *h)
{
	const int at = *word == '@';
	char *end;
	const double value = strtod(word + at, &end);

	if (end == word + at || !(value >= 0) || value > 100000)
		return 0;
	if (at && !*end)
		h->rpe = value;
	else if (!strcasecmp(end, "kg"))
		h->load_kg = value;
	else if (!strcasecmp(end, "lb") || !strcasecmp(end, "lbs"))
		h->load_kg = value * 0.45359237;
	else if (!strcasecmp(end, "min") || !strcasecmp(end, "mins") || !strcasecmp(end, "minutes"))
		h->minutes = value;
	else if (!strcasecmp(end, "h") || !strcasecmp(end, "hours") || !strcasecmp(end, "hour"))
		h->minutes = 60 * value;
	else if (!strcasecmp(end, "km"))
		h->km = value;
	else if (tolower((unsigned char)*end) == 'x' && isdigit((unsigned char)end[1])) {
		h->sets = value;
		h->reps = strtod(end + 1, &end);
		return !*end;
	} else {
		return 0;
	}
	return 1;
}

static int hear_effort(const char *word, struct heard *h)
{
	if (!strcasecmp(word, "easy") || !strcasecmp(word, "light"))
		h->effort = -1;
	else if (!strcasecmp(word, "hard") || !strcasecmp(word, "heavy"))
		h->effort = 1;
	return !strcasecmp(word, "easy") || !strcasecmp(word, "light") || h->effort == 1;
}

/* "60 min", "100 kg", "rpe 8" are two words. */
static int hear_two(char **word, size_t left, struct heard *h)
{
	char both[64];

	if (left < 2)
		return 0;
	if (!strcasecmp(word[0], "rpe"))
		snprintf(both, sizeof both, "@%.30s", word[1]);
	else
		snprintf(both, sizeof both, "%.30s%.30s", word[0], word[1]);
	return (isdigit((unsigned char)*word[0]) || !strcasecmp(word[0], "rpe")) && hear_amount(both, h);
}

static void hear_what(char **word, size_t n, struct heard *h)
{
	size_t i, used = 0;

	memset(h, 0, sizeof *h);
	h->sets = h->reps = h->load_kg = h->minutes = h->rpe = h->km = h->dose = NAN;
	for (i = 0; i < n; i++) {
		if (hear_two(word + i, n - i, h))
			i++;
		else if (!hear_amount(word[i], h) && !hear_effort(word[i], h) && used + strlen(word[i]) + 2 < sizeof h->name)
			used += (size_t)snprintf(h->name + used, sizeof h->name - used, "%s%s", used ? " " : "", word[i]);
	}
}

/* ---- events ------------------------------------------------------------------------------------------------------------------ */

static recovery_event *add_event(struct session *s, int32_t kind, int32_t what)
{
	recovery_event *e = &s->event[s->n++];

	(void)RECOVERY_INIT(EVENT, e);
	e->kind = kind;
	e->what = what;
	e->time_s = s->time_s;
	return e;
}

static void add_activity(struct session *s, const struct heard *h, int32_t activity)
{
	recovery_event *e = add_event(s, RECOVERY_KIND_ACTIVITY, activity);
	const double minutes = !isnan(h->minutes) ? h->minutes : !isnan(h->km) && activity == RECOVERY_ACTIVITY_RUNNING ? 6 * h->km : MINUTES_USUAL;

	e->duration_s = 60 * minutes;
	e->rpe = !isnan(h->rpe) ? h->rpe : h->effort < 0 ? 3 : h->effort > 0 ? 8 : NAN;
	if (!strncasecmp(h->name, "downhill", 8))
		e->descent_m = DESCENT_A_MINUTE * minutes;
}

static void add_muscles(struct session *s, const struct heard *h, const int32_t *muscle, size_t n)
{
	size_t i;

	for (i = 0; i < n && s->n < SESSION_EVENTS; i++)
		add_event(s, RECOVERY_KIND_BOUT, muscle[i])->dose = !isnan(h->dose) ? h->dose : h->effort < 0 ? DOSE_EASY : h->effort > 0 ? DOSE_HARD : DOSE_USUAL;
}

static int add_sets(struct session *s, const struct heard *h)
{
	const double sets = isnan(h->sets) ? SETS_USUAL : h->sets;
	double sure = 0;
	int32_t movement = 0;
	int i;

	if (recovery_movement_find(h->name, strlen(h->name), &movement, &sure) || !movement || sure < SURE)
		return 0;
	for (i = 0; i < sets && i < SETS_MOST; i++) {
		recovery_event *e = add_event(s, RECOVERY_KIND_SET, movement);

		e->reps = isnan(h->reps) ? REPS_USUAL : h->reps;
		e->load_kg = h->load_kg;
		e->rpe = !isnan(h->rpe) ? h->rpe : h->effort < 0 ? 5 : h->effort > 0 ? 9.5 : NAN;
	}
	return 1;
}

/* Sets or a load: an exercise first; else a group of muscles, a sport, an exercise. */
static int make_events(struct session *s, struct heard *h)
{
	double usual = NAN;
	int32_t muscle[NAMED_MAX];
	const int lifted = !isnan(h->sets) || !isnan(h->load_kg);
	const int32_t activity = activity_named(h->name, &usual);
	size_t n;

	s->n = 0;
	h->minutes = isnan(h->minutes) ? usual : h->minutes;
	if (!*h->name)
		return 0;
	if (lifted && add_sets(s, h))
		return 1;
	if (activity > 0)
		add_activity(s, h, activity);
	n = activity ? 0 : muscles_named(h->name, muscle);
	if (activity == LIFTING)
		n = muscles_named("full body", muscle);
	if (n)
		add_muscles(s, h, muscle, n);
	return s->n > 0 || (!lifted && add_sets(s, h));
}

/* ---- what and when ---------------------------------------------------------------------------------------------------------- */

static void join(char **word, size_t n, char *out, size_t size)
{
	size_t i, used = 0;

	*out = '\0';
	for (i = 0; i < n && used + 1 < size; i++)
		used += (size_t)snprintf(out + used, size - used, "%s%s", i ? " " : "", word[i]);
}

/* The time stands behind what is done, or before it: the longest words that are a time. */
static int split(char **word, size_t n, int64_t now_s, struct session *s, size_t *from, size_t *to)
{
	char time[160];
	size_t k;

	for (k = 1; k < n; k++) {
		join(word + k, n - k, time, sizeof time);
		*from = 0;
		*to = k;
		if (time_hear(time, now_s, &s->time_s))
			return 1;
	}
	for (k = n ? n - 1 : 0; k > 0; k--) {
		join(word, k, time, sizeof time);
		*from = k;
		*to = n;
		if (time_hear(time, now_s, &s->time_s))
			return 1;
	}
	*from = 0;
	*to = n;
	return 0;
}

/* As recovery_order() wants them. */
static void put_in_order(struct session *s)
{
	static recovery_event sorted[SESSION_EVENTS];
	uint64_t order[SESSION_EVENTS];
	size_t i;

	if (recovery_order(s->event, s->n, order, NULL))
		return;
	for (i = 0; i < s->n; i++)
		sorted[i] = s->event[order[i]];
	memcpy(s->event, sorted, s->n * sizeof sorted[0]);
}

int session_hear(struct planning *p, const char *where, const char *words, int64_t now_s, int needs_time, struct session *s)
{
	char copy[200], *word[WORDS], *rest = NULL, *next;
	size_t n = 0, from, to;
	struct heard h;

	s->words = words;
	s->time_s = now_s;
	if (strlen(words) >= sizeof copy)
		return planning_fail(p, "%s: got %lu letters, allowed: fewer than %lu", where, (unsigned long)strlen(words), (unsigned long)sizeof copy);
	strcpy(copy, words);
	for (next = strtok_r(copy, " ,\t", &rest); next && n < WORDS; next = strtok_r(NULL, " ,\t", &rest))
		word[n++] = next;
	if (!split(word, n, now_s, s, &from, &to) && needs_time)
		return planning_fail(p, "%s: got \"%.80s\", allowed: a session and a time, as \"legs tomorrow 18:00\" or \"run 60min Thursday 7am\"", where,
				     words);
	hear_what(word + from, to - from, &h);
	if (!needs_time && !h.effort)
		h.effort = 1;		/* a ramp leads to a hard session */
	join(word + from, to - from, s->what, sizeof s->what);
	if (make_events(s, &h)) {
		put_in_order(s);
		return 1;
	}
	return planning_fail(p, "%s: got \"%.80s\", allowed: a muscle or group (legs, upper body), a sport (run 60min) or an exercise "
			     "(squat 5x5 100kg)", where, s->what);
}

/* ---- JSON --------------------------------------------------------------------------------------------------------------------- */

static int add_session(struct planning *p, const char *where, const struct session *s)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (!planning_session(p, where, &s->event[i]))
			return 0;
	return 1;
}

static int when_object(struct planning *p, const char *where, const json_t *in, int64_t *time_s)
{
	double hours = NAN;
	char path[64];

	snprintf(path, sizeof path, "%.50s.time", where);
	*time_s = RECOVERY_TIME_UNKNOWN;
	if (!in_time(p, path, json_object_get(in, "time"), time_s, NULL) || !in_number(p, where, in, "hours", 0, 8760, &hours))
		return 0;
	if (*time_s == RECOVERY_TIME_UNKNOWN && isnan(hours))
		return planning_fail(p, "%s.time: got nothing, allowed: a time, or hours from now as \"hours\"", where);
	if (*time_s == RECOVERY_TIME_UNKNOWN)
		*time_s = p->request.now_s + (int64_t)(hours * HOUR_S);
	return 1;
}

static int object_session(struct planning *p, const char *where, const json_t *in)
{
	static struct session s;
	const char *kind = NULL, *muscle = NULL;
	struct heard h;

	hear_what(NULL, 0, &h);
	if (!in_keys(p, where, in, "kind, muscle, time, hours, minutes, rpe, sets, reps, load_kg, dose") || !in_text(p, where, in, "kind", &kind) ||
	    !in_text(p, where, in, "muscle", &muscle) || !in_number(p, where, in, "minutes", 0, 10080, &h.minutes) ||
	    !in_number(p, where, in, "rpe", 0, 10, &h.rpe) || !in_number(p, where, in, "sets", 1, SETS_MOST, &h.sets) ||
	    !in_number(p, where, in, "reps", 1, 1000, &h.reps) || !in_number(p, where, in, "load_kg", 0, 1000, &h.load_kg) ||
	    !in_number(p, where, in, "dose", 0, 10, &h.dose) || !when_object(p, where, in, &s.time_s))
		return 0;
	snprintf(h.name, sizeof h.name, "%.90s", muscle ? muscle : kind ? kind : "full body");
	if (!make_events(&s, &h))
		return planning_fail(p, "%s.%s: got \"%.60s\", allowed: a muscle or group (legs), a sport (running) or an exercise (squat)", where,
				     muscle ? "muscle" : "kind", h.name);
	return add_session(p, where, &s);
}

/* Words are local times, as a person says them. */
static int text_session(struct planning *p, const char *where, const char *words)
{
	static struct session s;
	size_t i;

	if (!session_hear(p, where, words, p->request.now_s + p->request.utc_offset_s, 1, &s))
		return 0;
	for (i = 0; i < s.n; i++)
		s.event[i].time_s -= p->request.utc_offset_s;
	return add_session(p, where, &s);
}

int in_planned(struct planning *p, const json_t *in)
{
	const json_t *list;
	char where[40];
	size_t i;

	if (!in_list(p, "", in, "planned", &list))
		return 0;
	for (i = 0; i < json_array_size(list); i++) {
		const json_t *one = json_array_get(list, i);

		snprintf(where, sizeof where, "planned[%lu]", (unsigned long)i);
		if (json_is_string(one) ? !text_session(p, where, json_string_value(one)) : !object_session(p, where, one))
			return 0;
	}
	return 1;
}
