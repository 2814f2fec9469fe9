/* why.c - recovery_drivers() names every set; people think in sessions and exercises. */
#include <stdlib.h>
#include <string.h>
#include "why.h"

static int by_time(const void *left, const void *right)
{
	const recovery_driver *a = left, *b = right;

	if (a->time_s != b->time_s)
		return a->time_s < b->time_s ? -1 : 1;
	return a->event < b->event ? -1 : a->event > b->event;
}

static int by_share(const void *left, const void *right)
{
	const struct part *a = left, *b = right;

	if (a->session_s != b->session_s)
		return a->session_s < b->session_s ? -1 : 1;
	if (a->share != b->share)
		return a->share < b->share ? 1 : -1;
	return a->what < b->what ? -1 : a->what > b->what;
}

static void count(struct why *why, const recovery_driver *d, int64_t session_s)
{
	struct part *p = why->parts;

	while (p < why->parts + why->n && (p->session_s != session_s || p->kind != d->kind || p->what != d->what))
		p++;
	if (p == why->parts + why->n) {
		memset(p, 0, sizeof *p);
		p->session_s = session_s;
		p->kind = d->kind;
		p->what = d->what;
		why->n++;
	}
	p->sets++;
	p->dose += d->dose;
	p->taken += d->dose * d->protection;
	p->share += d->share;
}

int why_find(const struct answer *a, const recovery_timeline *course, int by_session, struct why *why)
{
	const int32_t side = course->side == RECOVERY_SIDE_RIGHT ? RECOVERY_SIDE_RIGHT : RECOVERY_SIDE_LEFT;
	int64_t session_s = 0;
	recovery_diag diag;
	recovery_status status;
	size_t i;

	memset(why, 0, sizeof *why);
	why->ahead = course->peak_s != RECOVERY_TIME_UNKNOWN && course->peak_s > a->at;
	why->at = why->ahead ? course->peak_s : a->at;
	why->sets = DRIVERS_MAX;
	(void)RECOVERY_INIT(DIAG, &diag);
	(void)RECOVERY_INIT(DRIVER, why->drivers);
	status = recovery_drivers(a->events, a->n, &a->person, NULL, course->muscle, side, why->at, why->drivers, &why->sets, &diag);
	if (status)
		return library_failed(status, &diag);
	qsort(why->drivers, why->sets, sizeof why->drivers[0], by_time);
	for (i = 0; i < why->sets; i++) {
		if (by_session && (!i || why->drivers[i].time_s - why->drivers[i - 1].time_s > PAUSE_S))
			session_s = why->drivers[i].time_s;
		count(why, &why->drivers[i], session_s);
	}
	qsort(why->parts, why->n, sizeof why->parts[0], by_share);
	return EXIT_DONE;
}

void part_name(const struct part *part, char name[WORDS_MAX])
{
	const int32_t of = part->kind == RECOVERY_KIND_SET ? RECOVERY_ENUM_MOVEMENT : RECOVERY_ENUM_ACTIVITY;
	const char *found = part->kind == RECOVERY_KIND_BOUT ? "work entered as a dose"
			  : part->kind == RECOVERY_KIND_PROTOCOL ? "counted contractions" : recovery_enum_name(of, part->what);

	snprintf(name, WORDS_MAX, "%s", found ? found : "other work");
	for (; *name; name++)
		if (*name == '_')
			*name = ' ';
}
