/* watch.c - the loop of a watch: a state of less than 4 KiB, one number an hour, asleep in between.
 * cc watch.c $(pkg-config --cflags --libs recovery) */
#include <recovery/recovery.h>
#include <inttypes.h>
#include <stdio.h>

enum { HOUR = 3600, ROOM = 4096 };

static uint64_t memory[ROOM / 8];	/* the running state */
static unsigned char flash[ROOM];	/* what survives a flat battery */
static size_t saved;

/* A set as the watch sees it: no weight, the effort as the wearer felt it. */
static int add_set(recovery_state *state, int64_t time_s, double reps, double rpe, recovery_diag *why)
{
	static const char name[] = "Squat";
	recovery_event set;

	if (RECOVERY_INIT(EVENT, &set) || recovery_movement_find(name, sizeof name - 1, &set.what, NULL))
		return -1;
	set.kind = RECOVERY_KIND_SET;
	set.time_s = time_s;
	set.reps = reps;
	set.rpe = rpe;
	return recovery_state_add(state, &set, 1, why);
}

static int sleep_and_wake(recovery_state **state, recovery_diag *why)
{
	saved = sizeof flash;
	if (recovery_state_save(*state, flash, &saved, why))
		return -1;
	*state = NULL;
	return recovery_state_load(memory, sizeof memory, flash, saved, state, why);
}

/* The face: a number and a bar.  Without a bout on record soreness is unknown (NaN), never 0. */
static int show(const recovery_state *state, int64_t now_s, int hour, recovery_diag *why)
{
	recovery_point p;

	if (RECOVERY_INIT(POINT, &p) || recovery_forecast(state, RECOVERY_MUSCLE_QUADRICEPS, RECOVERY_SIDE_BOTH, &now_s, 1, &p, why))
		return -1;
	if (p.soreness != p.soreness)
		printf("%2d h  thighs   -\n", hour);
	else
		printf("%2d h  thighs %3.1f  strength %3.0f %%  %.*s\n", hour, p.soreness, p.strength, (int)(8 * p.soreness),
		       "################################################################################");
	return 0;
}

int main(void)
{
	const int64_t start_s = 1700035200;	/* 15 November 2023, 08:00 UTC */
	recovery_state *state;
	recovery_diag why;
	char text[300];
	size_t size = sizeof text;
	int hour, set, failed = RECOVERY_INIT(DIAG, &why) ||
		recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_WATCH, NULL, NULL, &state, &why);

	for (hour = 0; hour <= 72 && !failed; hour += 6) {
		for (set = 0; hour == 6 && set < 8 && !failed; set++)	/* eight sets in the hour before 14:00 */
			failed = add_set(state, start_s + 5 * HOUR + set * 240, 10, 8, &why);
		failed = failed || sleep_and_wake(&state, &why) || show(state, start_s + hour * HOUR, hour, &why);
	}
	if (failed && !recovery_text(&why, RECOVERY_TEXT_WHOLE, 0, 0, NULL, text, &size, NULL))
		fprintf(stderr, "%s\n", text);
	else
		printf("%zu bytes of memory, %zu of flash\n", sizeof memory, saved);
	return failed != 0;
}
