/* alert.c - will a muscle be sorer than a limit?  JSON for whatever sends messages; exit status 3 when there is an alert.
 * cc alert.c $(pkg-config --cflags --libs recovery);  ./alert 3.5 */
#include <recovery/recovery.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { HOUR = 3600, SETS = 12 };

static uint64_t memory[2048];

/* Ten lunges and two jumps: a log of our own. */
static int train(recovery_state *state, int64_t start_s, recovery_diag *why)
{
	static const char *const names[] = { "Walking Lunge", "Box Jump" };
	recovery_event set[SETS];
	int i;

	for (i = 0; i < SETS; i++) {
		const char *name = names[i >= 10];

		if (RECOVERY_INIT(EVENT, &set[i]) || recovery_movement_find(name, strlen(name), &set[i].what, NULL))
			return -1;
		set[i].kind = RECOVERY_KIND_SET;
		set[i].time_s = start_s + i * 300;
		set[i].reps = 20;
		set[i].rir = 1;
	}
	return recovery_state_add(state, set, SETS, why);
}

/* Unknown is null: neither 0 nor left out. */
static void print_time(const char *name, int64_t time_s)
{
	char text[40];
	const time_t t = (time_t)time_s;

	if (time_s == RECOVERY_TIME_UNKNOWN || !strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", gmtime(&t)))
		printf(", \"%s\": null", name);
	else
		printf(", \"%s\": \"%s\"", name, text);
}

static int report(const recovery_state *state, int64_t now_s, double limit, int *alerts, recovery_diag *why)
{
	recovery_timeline t;
	size_t i;
	int shown = 0;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_MUSCLE); i++) {
		if (RECOVERY_INIT(TIMELINE, &t) ||
		    recovery_timeline_at(state, recovery_enum_value(RECOVERY_ENUM_MUSCLE, i), RECOVERY_SIDE_BOTH, now_s, recovery_param_value(9999),
					 limit, &t, why))
			return -1;
		if (!(t.peak_high >= limit))		/* also when it is unknown */
			continue;
		printf("%s\n  {\"muscle\": \"%s\", \"peak\": %.1f, \"low\": %.1f, \"high\": %.1f, \"alert\": %s", shown++ ? "," : "",
		       recovery_enum_name(RECOVERY_ENUM_MUSCLE, t.muscle), t.peak, t.peak_low, t.peak_high,
		       t.peak >= limit ? "\"likely\"" : "\"possible\"");
		print_time("peak_at", t.peak_s);
		print_time("ready_at", t.ready_s);
		printf("}");
	}
	*alerts = shown;
	return 0;
}

int main(int argc, char **argv)
{
	const int64_t start_s = 1773250200;	/* 11 March 2026, 17:30 UTC */
	const double limit = argc > 1 ? atof(argv[1]) : 3;
	recovery_state *state;
	recovery_diag why;
	int alerts = 0;

	if (RECOVERY_INIT(DIAG, &why) || recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, NULL, &state, &why) ||
	    train(state, start_s, &why))
		return 1;
	printf("{\"limit\": %.1f, \"model\": %u, \"muscles\": [", limit, (unsigned)recovery_model_version());
	if (report(state, start_s + 2 * HOUR, limit, &alerts, &why))
		return 1;
	printf("%s]}\n", alerts ? "\n" : "");
	return alerts ? 3 : 0;
}
