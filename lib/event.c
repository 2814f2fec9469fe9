/* event.c - the log: what each kind of event needs, the total order, the rating scales. */
#include "internal.h"

/* ---- scales ---------------------------------------------------------------------------------------------------------- */

/* `none` is the rating that says no soreness, `worst` the other end. */
struct ends { double none, worst; };

static int scale_ends(int32_t scale, struct ends *out)
{
	static const struct row { int32_t scale; struct ends ends; } rows[] = {
		{ RECOVERY_SCALE_NRS_0_10,             {   0,  10 } },
		{ RECOVERY_SCALE_VAS_0_100,            {   0, 100 } },
		{ RECOVERY_SCALE_LIKERT_1_5,           {   1,   5 } },
		{ RECOVERY_SCALE_HOOPER_1_7,           {   1,   7 } },
		{ RECOVERY_SCALE_RATING_1_10,          {   1,  10 } },
		{ RECOVERY_SCALE_VERBAL_0_3,           {   0,   3 } },
		{ RECOVERY_SCALE_NRS_0_10_REVERSED,    {  10,   0 } },
		{ RECOVERY_SCALE_VAS_0_100_REVERSED,   { 100,   0 } },
		{ RECOVERY_SCALE_LIKERT_1_5_REVERSED,  {   5,   1 } },
		{ RECOVERY_SCALE_HOOPER_1_7_REVERSED,  {   7,   1 } },
		{ RECOVERY_SCALE_RATING_1_10_REVERSED, {  10,   1 } },
		{ RECOVERY_SCALE_VERBAL_0_3_REVERSED,  {   3,   0 } },
	};
	size_t i;

	for (i = 0; i < COUNT_OF(rows); i++) {
		if (rows[i].scale != scale)
			continue;
		*out = rows[i].ends;
		return 1;
	}
	return 0;
}

static int on_scale(const struct ends *e, double value)
{
	return (value >= e->none && value <= e->worst) || (value <= e->none && value >= e->worst);
}

RECOVERY_API(double) recovery_scale_to_nrs(int32_t scale, double value)
{
	struct ends e;

	if (!scale_ends(scale, &e) || !on_scale(&e, value))
		return num_nan();
	return 10 * (value - e.none) / (e.worst - e.none) + 0.0;	/* never minus zero */
}

RECOVERY_API(double) recovery_scale_from_nrs(int32_t scale, double nrs)
{
	struct ends e;

	if (!scale_ends(scale, &e) || !(nrs >= 0 && nrs <= 10))
		return num_nan();
	return e.none + nrs * (e.worst - e.none) / 10;
}

/* Ratings are whole numbers, on the line whole millimetres. */
double event_cell(int32_t scale)
{
	struct ends e;

	if (!scale_ends(scale, &e))
		return 0;
	return 10 / (e.worst > e.none ? e.worst - e.none : e.none - e.worst);
}

int64_t event_middle(const recovery_event *event)
{
	return event->time_s + (int64_t)(event->window_s / 2);
}

/* ---- what each kind of event needs --------------------------------------------------------------------------------- */

#define AT(member) offsetof(recovery_event, member)

static recovery_status refuse(size_t offset, double got, recovery_status status, recovery_diag *why)
{
	return describe_blame(RECOVERY_TYPE_EVENT, offset, got, status, why);
}

static recovery_status need(double value, size_t offset, recovery_diag *why)
{
	return num_is_nan(value) ? refuse(offset, value, RECOVERY_E_MISSING, why) : RECOVERY_OK;
}

static recovery_status need_what(const recovery_event *event, int fits, recovery_diag *why)
{
	return fits ? RECOVERY_OK : refuse(AT(what), event->what, RECOVERY_E_ENUM, why);
}

static recovery_status check_bout(const recovery_event *event, recovery_diag *why)
{
	const recovery_status status = need_what(event, body_is_muscle(event->what), why);

	return status ? status : need(event->dose, AT(dose), why);
}

static recovery_status check_set(const recovery_event *event, recovery_diag *why)
{
	const recovery_status status = need_what(event, movement_index(event->what) < movement_count(), why);

	return status ? status : need(event->reps, AT(reps), why);
}

static recovery_status check_activity(const recovery_event *event, recovery_diag *why)
{
	const int known = event->what >= RECOVERY_ACTIVITY_WALKING && event->what <= RECOVERY_ACTIVITY_DISC_SPORTS;
	const recovery_status status = need_what(event, known, why);

	return status ? status : need(event->duration_s, AT(duration_s), why);
}

/* What holds its length does not move. */
static recovery_status check_protocol(const recovery_event *event, recovery_diag *why)
{
	recovery_status status = need_what(event, body_is_muscle(event->what), why);

	if (!status)
		status = need(event->contractions, AT(contractions), why);
	if (status || event->contraction != RECOVERY_CONTRACTION_ISOMETRIC || !(event->velocity_dps > 0))
		return status;
	status = refuse(AT(velocity_dps), event->velocity_dps, RECOVERY_E_RANGE, why);
	why->max = 0;
	return status;
}

static recovery_status check_report(const recovery_event *event, recovery_diag *why)
{
	const int fits = event->what == 0 || body_is_muscle(event->what) || body_is_region(event->what);
	recovery_status status = need_what(event, fits, why);
	struct ends e;

	if (status)
		return status;
	if (!scale_ends(event->scale, &e))
		return refuse(AT(scale), event->scale, RECOVERY_E_MISSING, why);
	status = need(event->value, AT(value), why);
	if (status || on_scale(&e, event->value))
		return status;
	status = refuse(AT(value), event->value, RECOVERY_E_RANGE, why);
	why->min = e.none < e.worst ? e.none : e.worst;
	why->max = e.none < e.worst ? e.worst : e.none;
	return status;
}

static recovery_status check_strength(const recovery_event *event, recovery_diag *why)
{
	const int fits = event->what == 0 || body_is_muscle(event->what);
	recovery_status status = need_what(event, fits, why);

	if (!status)
		status = need(event->value, AT(value), why);
	if (status || (event->value >= 0 && event->value <= 200))
		return status;
	status = refuse(AT(value), event->value, RECOVERY_E_RANGE, why);
	why->min = 0;
	why->max = 200;
	return status;
}

recovery_status event_check(const recovery_event *event, recovery_diag *why)
{
	if (event->time_s == RECOVERY_TIME_UNKNOWN)
		return refuse(AT(time_s), num_nan(), RECOVERY_E_MISSING, why);
	if (num_is_nan(event->window_s))
		return refuse(AT(window_s), event->window_s, RECOVERY_E_MISSING, why);
	if (event->side == RECOVERY_SIDE_MIDLINE)
		return refuse(AT(side), event->side, RECOVERY_E_ENUM, why);
	switch (event->kind) {
	case RECOVERY_KIND_BOUT:     return check_bout(event, why);
	case RECOVERY_KIND_SET:      return check_set(event, why);
	case RECOVERY_KIND_ACTIVITY: return check_activity(event, why);
	case RECOVERY_KIND_REPORT:   return check_report(event, why);
	case RECOVERY_KIND_STRENGTH: return check_strength(event, why);
	case RECOVERY_KIND_PROTOCOL: return check_protocol(event, why);
	}
	return refuse(AT(kind), event->kind, RECOVERY_E_ENUM, why);
}

RECOVERY_API(recovery_status) recovery_event_check(const recovery_event *event, recovery_diag *diag)
{
	recovery_event e;
	recovery_diag why;
	recovery_status status;

	abi_why(&why);
	status = abi_in(RECOVERY_TYPE_EVENT, &e, event, &why);
	if (!status)
		status = event_check(&e, &why);
	return abi_fail(diag, &why, status);
}

recovery_status person_in(recovery_person *ours, const recovery_person *theirs, recovery_diag *why)
{
	return theirs ? abi_in(RECOVERY_TYPE_PERSON, ours, theirs, why)
		      : recovery_init(RECOVERY_TYPE_PERSON, ours, sizeof *ours);
}

int event_on_side(const recovery_event *event, int32_t side)
{
	return event->side == 0 || event->side == RECOVERY_SIDE_BOTH || event->side == side;
}

int event_asks(const recovery_event *event, int32_t muscle, int32_t side)
{
	if (!event_on_side(event, side))
		return 0;
	return event->what == 0 || event->what == muscle || body_in_region(muscle, event->what);
}

int event_rates(const recovery_event *event, int32_t muscle, int32_t side)
{
	return event->kind == RECOVERY_KIND_REPORT && event_asks(event, muscle, side);
}

/* ---- order ------------------------------------------------------------------------------------------------------------- */

/* Doses come before the ratings and tests that speak about them. */
static int rank(int32_t kind)
{
	return kind == RECOVERY_KIND_REPORT ? 1 : kind == RECOVERY_KIND_STRENGTH ? 2 : 0;
}

/* The order without the place in the array. */
static int compare(const recovery_event *a, const recovery_event *b)
{
	if (a->time_s != b->time_s)
		return a->time_s < b->time_s ? -1 : 1;
	if (rank(a->kind) != rank(b->kind))
		return rank(a->kind) - rank(b->kind);
	if (a->what != b->what)
		return a->what < b->what ? -1 : 1;
	return a->side - b->side;
}

recovery_status event_next(const recovery_event *events, size_t i, recovery_event *event, recovery_event *last, recovery_diag *why)
{
	recovery_status status = abi_in_at(RECOVERY_TYPE_EVENT, event, events, i, why);

	if (!status)
		status = event_check(event, why);
	if (!status && i && compare(last, event) > 0)
		status = refuse(AT(time_s), (double)event->time_s, RECOVERY_E_ORDER, why);
	if (!status)
		*last = *event;
	return status;
}

recovery_status event_check_all(const recovery_event *events, size_t n, recovery_diag *why)
{
	recovery_event event, last;
	size_t i;

	if (n && !events)
		return RECOVERY_E_NULL;
	for (i = 0; i < n; i++) {
		const recovery_status status = event_next(events, i, &event, &last, why);

		if (status)
			return status;
	}
	return RECOVERY_OK;
}

/* Only the fields of the order are read, from events that passed the front door. */
static int before(const recovery_event *events, uint64_t a, uint64_t b)
{
	const unsigned char *base = (const unsigned char *)events;
	const recovery_event *x = (const recovery_event *)(const void *)(base + a * events->size);
	const recovery_event *y = (const recovery_event *)(const void *)(base + b * events->size);
	const int order = compare(x, y);

	return order ? order < 0 : a < b;
}

/* Heap sort: no memory of its own, no bad case. */
static void sift(const recovery_event *events, uint64_t *order, size_t root, size_t n)
{
	while (2 * root + 1 < n) {
		size_t child = 2 * root + 1;
		uint64_t swap;

		if (child + 1 < n && before(events, order[child], order[child + 1]))
			child++;
		if (!before(events, order[root], order[child]))
			return;
		swap = order[root];
		order[root] = order[child];
		order[child] = swap;
		root = child;
	}
}

RECOVERY_API(recovery_status) recovery_order(const recovery_event *events, size_t n, uint64_t *order, recovery_diag *diag)
{
	recovery_event e;
	recovery_diag why;
	recovery_status status;
	uint64_t swap;
	size_t i;

	abi_why(&why);
	if (n && (!events || !order))
		return abi_plain(diag, RECOVERY_E_NULL);
	for (i = 0; i < n; i++) {
		status = abi_in_at(RECOVERY_TYPE_EVENT, &e, events, i, &why);
		if (!status)
			status = event_check(&e, &why);
		if (status)
			return abi_fail(diag, &why, status);
	}
	for (i = 0; i < n; i++)
		order[i] = i;
	for (i = n / 2; i-- > 0;)
		sift(events, order, i, n);
	for (i = n; i-- > 1;) {
		swap = order[0];
		order[0] = order[i];
		order[i] = swap;
		sift(events, order, 0, i);
	}
	return RECOVERY_OK;
}
