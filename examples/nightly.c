/* nightly.c - every night over a folder of logs: read each, keep its state as bytes, say what is sorest in the morning.
 * cc nightly.c $(pkg-config --cflags --libs recovery);  ./nightly logs 2026-03-11T07:00:00Z */
#define _XOPEN_SOURCE 700
#include <recovery/recovery.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>

enum { SETS = 5000 };

static recovery_event log_[SETS], sorted[SETS];
static uint64_t order[SETS], memory[2048];
static unsigned char bytes[32768];

/* Days since 1970 from the calendar (Howard Hinnant's way), without the machine's time zone. */
static int read_time(const char *text, int64_t *time_s)
{
	int y, m, d, hour, minute, second;

	if (sscanf(text, "%d-%d-%dT%d:%d:%d", &y, &m, &d, &hour, &minute, &second) != 6)
		return -1;
	y -= m <= 2;
	d += (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 - 1 + (y % 400) * 365 + (y % 400) / 4 - (y % 400) / 100;
	*time_s = ((int64_t)(y / 400) * 146097 + d - 719468) * 86400 + hour * 3600 + minute * 60 + second;
	return 0;
}

/* Rows "time,exercise,reps,load_kg"; a name that no movement has is counted, not guessed. */
static int read_log(const char *path, size_t *n, int *unknown)
{
	char line[400], time[40], name[200];
	FILE *in = fopen(path, "r");

	if (!in)
		return -1;
	for (*n = 0, *unknown = 0; *n < SETS && fgets(line, sizeof line, in); ) {
		recovery_event *e = &log_[*n];

		if (RECOVERY_INIT(EVENT, e) || sscanf(line, "%39[^,],%199[^,],%lf,%lf", time, name, &e->reps, &e->load_kg) != 4 ||
		    read_time(time, &e->time_s))
			continue;
		e->kind = RECOVERY_KIND_SET;
		if (recovery_movement_find(name, strlen(name), &e->what, NULL) || !e->what)
			++*unknown;
		else
			++*n;
	}
	fclose(in);
	return 0;
}

static int night(const char *folder, const char *name, int64_t morning_s)
{
	const int length = (int)(strlen(name) - strlen(".csv"));
	char path[600];
	recovery_state *state;
	recovery_point p, worst;
	size_t n, i, count = sizeof bytes;
	int32_t muscle, sorest = 0;
	int unknown;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	if (read_log(path, &n, &unknown) || recovery_order(log_, n, order, NULL) ||
	    recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, NULL, &state, NULL))
		return -1;
	for (i = 0; i < n; i++)
		sorted[i] = log_[order[i]];
	if (recovery_state_add(state, sorted, n, NULL) || recovery_state_save(state, bytes, &count, NULL) || RECOVERY_INIT(POINT, &p))
		return -1;
	worst = p;
	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_MUSCLE); i++) {
		muscle = recovery_enum_value(RECOVERY_ENUM_MUSCLE, i);
		if (recovery_forecast(state, muscle, RECOVERY_SIDE_BOTH, &morning_s, 1, &p, NULL))
			return -1;
		if (p.soreness > (sorest ? worst.soreness : 0)) {	/* never true of the unknown, NaN */
			worst = p;
			sorest = muscle;
		}
	}
	printf("%-5.*s %2zu sets, %d not read, state %zu bytes; sorest: %s %.1f (%.1f to %.1f)\n", length, name, n, unknown, count,
	       sorest ? recovery_enum_name(RECOVERY_ENUM_MUSCLE, sorest) : "unknown", worst.soreness, worst.soreness_low, worst.soreness_high);
	return 0;
}

int main(int argc, char **argv)
{
	struct dirent **names;
	int64_t morning_s = 0;
	int i, failed = 0, n = argc == 3 && !read_time(argv[2], &morning_s) ? scandir(argv[1], &names, NULL, alphasort) : -1;

	for (i = 0; i < n; i++)
		if (strstr(names[i]->d_name, ".csv") && night(argv[1], names[i]->d_name, morning_s) && ++failed)
			fprintf(stderr, "%s: failed\n", names[i]->d_name);	/* one bad log must not stop the night */
	return n < 0 || failed;
}
