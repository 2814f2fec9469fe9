/* planhear.c - sessions to come, in words or as JSON. */
#include <math.h>
#include <string.h>
#include "named.h"
#include "planning.h"

#define DOSE_USUAL 0.2

static int object_session(struct planning *p, const char *where, const json_t *in)
{
	const char *kind = NULL, *muscle = NULL;
	double hours = NAN, minutes = NAN, rpe = NAN, dose = NAN;
	int64_t time_s = RECOVERY_TIME_UNKNOWN;
	int32_t id[NAMED_MAX], activity;
	recovery_event e;
	char path[64];
	size_t i, n;

	snprintf(path, sizeof path, "%s.time", where);
	if (!in_keys(p, where, in, "kind, muscle, time, hours, minutes, rpe, dose") || !in_text(p, where, in, "kind", &kind) ||
	    !in_text(p, where, in, "muscle", &muscle) || !in_time(p, path, json_object_get(in, "time"), &time_s, NULL) ||
	    !in_number(p, where, in, "hours", 0, 8760, &hours) || !in_number(p, where, in, "minutes", 0, 10080, &minutes) ||
	    !in_number(p, where, in, "rpe", 0, 10, &rpe) || !in_number(p, where, in, "dose", 0, 10, &dose))
		return 0;
	if (time_s == RECOVERY_TIME_UNKNOWN && isnan(hours))
		return planning_fail(p, "%s.time: got nothing, allowed: a time, or hours from now as \"hours\"", where);
	if (time_s == RECOVERY_TIME_UNKNOWN)
		time_s = p->request.now_s + (int64_t)(hours * HOUR_S);
	(void)RECOVERY_INIT(EVENT, &e);
	e.time_s = time_s;
	activity = kind ? activity_named(kind) : LIFTING;
	if (!activity)
		return planning_fail(p, "%s.kind: got \"%.60s\", allowed: lifting, or a RECOVERY_ACTIVITY_* as running or cycling", where, kind);
	if (activity != LIFTING) {
		e.kind = RECOVERY_KIND_ACTIVITY;
		e.what = activity;
		e.duration_s = 60 * (isnan(minutes) ? 60 : minutes);
		e.rpe = rpe;
		return planning_session(p, where, &e);
	}
	n = muscles_named(muscle ? muscle : "full body", id);
	if (!n)
		return planning_fail(p, "%s.muscle: got \"%.60s\", allowed: a muscle as quadriceps, or a group as legs", where, muscle);
	for (i = 0; i < n; i++) {
		e.kind = RECOVERY_KIND_BOUT;
		e.what = id[i];
		e.dose = isnan(dose) ? DOSE_USUAL : dose;
		if (!planning_session(p, where, &e))
			return 0;
	}
	return 1;
}

int in_planned(struct planning *p, const json_t *in)
{
	const json_t *list;
	char where[32];
	size_t i;

	if (!in_list(p, "", in, "planned", &list))
		return 0;
	for (i = 0; i < json_array_size(list); i++) {
		snprintf(where, sizeof where, "planned[%lu]", (unsigned long)i);
		if (!object_session(p, where, json_array_get(list, i)))
			return 0;
	}
	return 1;
}
