/* timeline.c - ten sets of squats: how will the thighs feel?   cc timeline.c $(pkg-config --cflags --libs recovery) */
#include <recovery/recovery.h>
#include <stdio.h>
#include <string.h>

enum { SETS = 10, HOUR = 3600 };

int main(void)
{
	static const char name[] = "Squat (Barbell)", bar[] = "############################################################";
	const int64_t end_s = 1700071200;		/* 15 November 2023, 18:00 UTC */
	recovery_event set[SETS];
	recovery_timeline course;
	recovery_diag why;
	char text[1000];
	size_t size = sizeof text;
	int i, hours, failed = RECOVERY_INIT(TIMELINE, &course) || RECOVERY_INIT(DIAG, &why);

	for (i = 0; i < SETS && !failed; i++) {
		failed = RECOVERY_INIT(EVENT, &set[i]) || recovery_movement_find(name, strlen(name), &set[i].what, NULL);
		set[i].kind = RECOVERY_KIND_SET;
		set[i].time_s = end_s + (i - SETS) * 180;
		set[i].reps = 10;
		set[i].load_kg = 100;
		set[i].rir = 2;				/* two more would have gone */
	}
	for (hours = 0; hours <= 96 && !failed; hours += 12) {
		failed = recovery_doms_timeline(set, SETS, NULL, RECOVERY_MUSCLE_QUADRICEPS, RECOVERY_SIDE_LEFT,
						end_s + hours * HOUR, &course, &why);
		if ((failed || hours == 0) && !recovery_text(failed ? (void *)&why : (void *)&course, RECOVERY_TEXT_WHOLE,
							     end_s, 0, NULL, text, &size, NULL))
			printf("%s\n\n", text);
		if (!failed)
			printf("%2d h  %4.1f  (%.1f to %.1f)  %.*s\n", hours, course.now, course.now_low, course.now_high,
			       (int)(6 * course.now), bar);
	}
	return failed != 0;
}
