/* abi_old.c - a client built against the headers of 0.1: it carries its own copy of those structs, and every later library
 * must serve it.  A struct shorter than any release had is refused. */
#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <recovery/recovery.h>

/* The layouts of 0.1.  Never change them. */
struct old_event {
	uint32_t size;
	int32_t type, kind, what, side, scale, set_kind, contraction;
	int64_t time_s;
	double window_s, duration_s, reps, load_kg, rir, rpe, eccentric, climb_m, descent_m, dose, dose_log_sd, value;
	double contractions, intensity_pct, velocity_dps, length;
};

struct old_timeline {
	uint32_t size;
	int32_t type, muscle, side, phase, in_window, in_12_72h;
	uint32_t model;
	int64_t onset_early_s, onset_s, onset_late_s, peak_early_s, peak_s, peak_late_s, end_early_s, end_s, end_late_s;
	int64_t ready_early_s, ready_s, ready_late_s, last_bout_s;
	double now, now_low, now_high, peak, peak_low, peak_high, strength_now, strength_now_low, strength_now_high;
	uint64_t bouts, reports;
};

struct old_point {
	uint32_t size;
	int32_t type;
	uint32_t model;
	int32_t reserved;
	int64_t time_s;
	double soreness, soreness_low, soreness_high, report_low, report_high, strength, strength_low, strength_high;
};

struct old_diag {
	uint32_t size;
	int32_t type, status, at_type, field, reserved;
	uint64_t index;
	double got, min, max;
};

/* What no release ever had. */
struct short_event {
	struct { uint32_t size; int32_t type; double rest[19]; } cut;
	double beyond;
};

#define EVENTS(p) ((recovery_event *)(void *)(p))
#define DIAG(p)   ((recovery_diag *)(void *)(p))

static const int64_t start = INT64_C(1700000000);

static void bout(struct old_event *e, int64_t time_s, double dose)
{
	assert(recovery_init(RECOVERY_TYPE_EVENT, e, sizeof *e) == RECOVERY_OK);
	assert(e->size == 168 && e->type == RECOVERY_TYPE_EVENT);
	assert(e->time_s == RECOVERY_TIME_UNKNOWN && e->window_s == 0 && e->value != e->value);
	e->kind = RECOVERY_KIND_BOUT;
	e->what = RECOVERY_MUSCLE_QUADRICEPS;
	e->side = RECOVERY_SIDE_BOTH;
	e->time_s = time_s;
	e->dose = dose;
}

static void sizes_never_shrink(void)
{
	assert(sizeof(struct old_event) == 168 && recovery_sizeof(RECOVERY_TYPE_EVENT) >= 168);
	assert(sizeof(struct old_timeline) == 224 && recovery_sizeof(RECOVERY_TYPE_TIMELINE) >= 224);
	assert(sizeof(struct old_point) == 88 && recovery_sizeof(RECOVERY_TYPE_POINT) >= 88);
	assert(sizeof(struct old_diag) == 56 && recovery_sizeof(RECOVERY_TYPE_DIAG) >= 56);
}

/* The guards show that nothing is written past the old end. */
static void timeline_from_a_log(void)
{
	struct old_event events[2];
	struct { struct old_timeline course; uint64_t guard; } old;
	recovery_timeline today;
	struct old_diag diag;

	bout(&events[0], start, 0.6);
	bout(&events[1], start + 2 * 86400, 0.2);
	old.guard = UINT64_C(0x5a5a5a5a5a5a5a5a);
	assert(recovery_init(RECOVERY_TYPE_TIMELINE, &old.course, sizeof old.course) == RECOVERY_OK);
	assert(recovery_doms_timeline(EVENTS(events), 2, NULL, RECOVERY_MUSCLE_QUADRICEPS, RECOVERY_SIDE_LEFT, start + 86400,
				      (recovery_timeline *)(void *)&old.course, NULL) == RECOVERY_OK);
	assert(old.guard == UINT64_C(0x5a5a5a5a5a5a5a5a));
	assert(old.course.size == sizeof old.course && old.course.type == RECOVERY_TYPE_TIMELINE);
	assert(old.course.muscle == RECOVERY_MUSCLE_QUADRICEPS && old.course.side == RECOVERY_SIDE_LEFT);
	assert(old.course.model == recovery_model_version() && old.course.bouts == 1 && old.course.reports == 0);
	assert(old.course.last_bout_s == start && old.course.in_12_72h == 1);
	assert(old.course.peak_early_s <= old.course.peak_s && old.course.peak_s <= old.course.peak_late_s);
	assert(old.course.now_low <= old.course.now && old.course.now <= old.course.now_high);
	assert(old.course.peak_low <= old.course.peak && old.course.peak <= old.course.peak_high && old.course.peak <= 10);
	assert(old.course.strength_now_low <= old.course.strength_now && old.course.strength_now <= 100);
	assert(RECOVERY_INIT(TIMELINE, &today) == RECOVERY_OK);
	assert(recovery_doms_timeline(EVENTS(events), 2, NULL, RECOVERY_MUSCLE_QUADRICEPS, RECOVERY_SIDE_LEFT, start + 86400,
				      &today, NULL) == RECOVERY_OK);
	assert(!memcmp((char *)&today + 8, (char *)&old.course + 8, sizeof old.course - 8));

	assert(recovery_init(RECOVERY_TYPE_DIAG, &diag, sizeof diag) == RECOVERY_OK);
	events[1].dose = 11;
	assert(recovery_event_check(EVENTS(&events[1]), DIAG(&diag)) == RECOVERY_E_RANGE);
	assert(diag.status == RECOVERY_E_RANGE && diag.at_type == RECOVERY_TYPE_EVENT && diag.got == 11 && diag.max == 10);
}

static void forecast_from_a_state(void)
{
	static uint64_t memory[4096];
	recovery_state *state;
	struct { struct old_point point[3]; uint64_t guard; } old;
	struct old_event events[2];
	int64_t times[3];
	uint64_t order[2];
	int i;

	bout(&events[0], start + 2 * 86400, 0.2);
	bout(&events[1], start, 0.6);
	assert(recovery_order(EVENTS(events), 2, order, NULL) == RECOVERY_OK && order[0] == 1 && order[1] == 0);
	bout(&events[0], start, 0.6);
	bout(&events[1], start + 2 * 86400, 0.2);
	assert(recovery_state_size(RECOVERY_FORM_FULL) <= sizeof memory);
	assert(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, NULL, &state, NULL) == RECOVERY_OK);
	assert(recovery_state_add(state, EVENTS(events), 2, NULL) == RECOVERY_OK);
	assert(recovery_state_clock(state) == events[1].time_s);
	for (i = 0; i < 3; i++)
		times[i] = events[1].time_s + i * 86400;
	memset(&old, 0x5a, sizeof old);
	assert(recovery_init(RECOVERY_TYPE_POINT, &old.point[0], sizeof old.point[0]) == RECOVERY_OK);
	assert(recovery_forecast(state, RECOVERY_MUSCLE_QUADRICEPS, RECOVERY_SIDE_BOTH, times, 3,
				 (recovery_point *)(void *)old.point, NULL) == RECOVERY_OK);
	assert(old.guard == UINT64_C(0x5a5a5a5a5a5a5a5a));
	for (i = 0; i < 3; i++) {
		assert(old.point[i].size == 88 && old.point[i].type == RECOVERY_TYPE_POINT && old.point[i].time_s == times[i]);
		assert(old.point[i].soreness_low <= old.point[i].soreness && old.point[i].soreness <= old.point[i].soreness_high);
		assert(old.point[i].report_low <= old.point[i].report_high && old.point[i].reserved == 0);
		assert(old.point[i].strength_low <= old.point[i].strength && old.point[i].strength <= 100);
	}
}

static void shorter_than_released(void)
{
	struct short_event e;
	recovery_diag diag;

	memset(&e, 0, sizeof e);
	(void)recovery_init(RECOVERY_TYPE_EVENT, &e.cut, sizeof e.cut);
	e.cut.size = sizeof e.cut;
	e.cut.type = RECOVERY_TYPE_EVENT;
	assert(sizeof e.cut == 160);
	assert(RECOVERY_INIT(DIAG, &diag) == RECOVERY_OK);
	assert(recovery_event_check(EVENTS(&e), &diag) == RECOVERY_E_SIZE);
	assert(diag.at_type == RECOVERY_TYPE_EVENT && diag.field == 0 && diag.got == 160);
}

int main(void)
{
	sizes_never_shrink();
	timeline_from_a_log();
	forecast_from_a_state();
	shorter_than_released();
	puts("abi_old: ok");
	return 0;
}
