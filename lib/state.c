/* state.c - the running state of one person: one block of the caller's memory without pointers. */
#include "state.h"

RECOVERY_API(size_t) recovery_state_size(int32_t form)
{
	if (form == RECOVERY_FORM_WATCH)
		return watch_size();
	return form == RECOVERY_FORM_FULL ? sizeof(struct recovery_state) : 0;
}

/* ---- begin ------------------------------------------------------------------------------------------------------------- */

recovery_status state_memory(const void *memory, size_t size, int32_t form, recovery_state *const *out)
{
	if (!memory || !out)
		return RECOVERY_E_NULL;
	if (!recovery_state_size(form))
		return RECOVERY_E_ENUM;
	if ((uintptr_t)memory % 8)
		return RECOVERY_E_ALIGN;
	return size < recovery_state_size(form) ? RECOVERY_E_SPACE : RECOVERY_OK;
}

void state_begin(struct recovery_state *s, int32_t form, const recovery_person *person, const struct model *model)
{
	size_t i;

	memset(s, 0, recovery_state_size(form));
	s->magic = STATE_MAGIC;
	s->front.form = form;
	s->front.clock_s = RECOVERY_TIME_UNKNOWN;
	s->front.first_s = RECOVERY_TIME_UNKNOWN;
	s->front.person = *person;
	s->model = *model;
	if (form == RECOVERY_FORM_WATCH) {
		watch_begin(s);
		return;
	}
	belief_begin(&s->folk);
	for (i = 0; i < SLOTS; i++)
		kernel_begin(&s->kernels[i], kernel_start(model, person));
}

RECOVERY_API(recovery_status) recovery_state_begin(void *memory, size_t size, int32_t form, const recovery_person *person,
	const recovery_params *params, recovery_state **out, recovery_diag *diag)
{
	recovery_person who;
	struct model model;
	recovery_diag why;
	recovery_status status;

	abi_why(&why);
	status = state_memory(memory, size, form, out);
	if (!status)
		status = person_in(&who, person, &why);
	if (!status)
		status = model_in(&model, params, &why);
	if (status)
		return abi_fail(diag, &why, status);
	state_begin(memory, form, &who, &model);
	*out = memory;
	return RECOVERY_OK;
}

recovery_status state_check_any(const recovery_state *state)
{
	if (!state)
		return RECOVERY_E_NULL;
	if ((uintptr_t)state % 8)
		return RECOVERY_E_ALIGN;
	return state->magic == STATE_MAGIC && recovery_state_size(state->front.form) ? RECOVERY_OK : RECOVERY_E_STATE;
}

recovery_status state_check(const recovery_state *state, recovery_diag *why)
{
	const recovery_status status = state_check_any(state);

	if (!status && state->front.form != RECOVERY_FORM_FULL)
		return abi_argument(why, state->front.form, RECOVERY_FORM_FULL, RECOVERY_FORM_FULL, RECOVERY_E_FORM);
	return status;
}

const recovery_person *state_person(const recovery_state *state)
{
	return &state->front.person;
}

const struct bests *state_bests(const recovery_state *state)
{
	return &state->bests;
}

const struct kernel *state_kernel(const recovery_state *state, size_t slot)
{
	return &state->kernels[slot];
}

const struct model *state_model(const recovery_state *state)
{
	return &state->model;
}

const struct folk *state_folk(const recovery_state *state)
{
	return &state->folk;
}

int64_t state_first(const recovery_state *state)
{
	return state->front.first_s;
}

RECOVERY_API(int64_t) recovery_state_clock(const recovery_state *state)
{
	return state_check_any(state) ? RECOVERY_TIME_UNKNOWN : state->front.clock_s;
}

int state_has_bands(const recovery_state *state)
{
	return state->front.form == RECOVERY_FORM_FULL;
}

void state_look(const recovery_state *state, size_t slot, struct kernel *kernel, struct view *view)
{
	if (state_has_bands(state)) {
		*kernel = state->kernels[slot];
		belief_view(&state->model, &state->folk, kernel, view);
		return;
	}
	watch_kernel(state, slot, kernel);
	watch_view(state, view);
}

int64_t state_last_bout(const recovery_state *state, size_t slot)
{
	struct kernel kernel;

	if (state_has_bands(state))
		return state->kernels[slot].last_bout_s;
	watch_kernel(state, slot, &kernel);
	return kernel.last_bout_s;
}

/* ---- add ------------------------------------------------------------------------------------------------------------------ */

static void add_bout(struct recovery_state *s, const struct bout *bout, int32_t muscle, int32_t side)
{
	struct kernel *k = &s->kernels[body_slot(muscle, side)];

	kernel_enter(k, s->front.first_s);
	kernel_advance(&s->model, k, bout->begin_s + (int64_t)(bout->window_s / 2));
	kernel_add(&s->model, k, bout);
}

/* Returns what a dose came to that had to be capped, else 0. */
static double add_doses(struct recovery_state *s, const recovery_event *event)
{
	struct dose dose;
	struct bout bout;
	size_t i;
	int32_t side;

	belief_fade_ratings(&s->model, &s->folk, event->time_s);
	belief_fade_tests(&s->model, &s->folk, event->time_s);
	dose_of(&s->model.p, event, &s->front.person, &s->bests, &dose);
	bout.begin_s = event->time_s;
	bout.window_s = event->window_s;
	bout.novelty = dose.novelty;
	bout.log_var = dose.log_var + kernel_person_var(&s->model, &s->front.person, s->front.first_s, event->time_s);
	for (i = 0; i < dose.muscles; i++) {
		bout.dose = dose.dose[i];
		bout.frailty = kernel_frailty(&s->model, dose.muscle[i]);
		for (side = RECOVERY_SIDE_LEFT; side <= RECOVERY_SIDE_RIGHT; side++)
			if (event_on_side(event, side))
				add_bout(s, &bout, dose.muscle[i], side);
	}
	if (event->kind == RECOVERY_KIND_SET)
		dose_learn(&s->model.p, event, &s->front.person, &s->bests);
	return dose.capped;
}

/* A dose was capped: say of which event. */
static void note_cap(recovery_diag *diag, double came_to, size_t i)
{
	recovery_diag why;

	if (!(came_to > 0))
		return;
	abi_why(&why);
	why.index = i;
	(void)describe_blame(RECOVERY_TYPE_EVENT, offsetof(recovery_event, dose), came_to, RECOVERY_OK, &why);
	abi_note(diag, &why);
}

/* The small form does not learn. */
static void add_event(struct recovery_state *s, const recovery_event *event, size_t i, recovery_diag *diag)
{
	const int full = s->front.form == RECOVERY_FORM_FULL;

	if (s->front.first_s == RECOVERY_TIME_UNKNOWN)
		s->front.first_s = event->time_s;
	if (event->kind == RECOVERY_KIND_REPORT && full)
		report_rate(s, event);
	else if (event->kind == RECOVERY_KIND_STRENGTH && full)
		report_test(s, event);
	else
		note_cap(diag, full ? add_doses(s, event) : watch_doses(s, event), i);
	s->front.clock_s = event->time_s;
	s->front.events++;
}

RECOVERY_API(recovery_status) recovery_state_add(recovery_state *state, const recovery_event *events, size_t n, recovery_diag *diag)
{
	recovery_event event, last;
	recovery_diag why;
	recovery_status status;
	size_t i;

	abi_why(&why);
	status = state_check_any(state);
	if (!status && n && !events)
		status = RECOVERY_E_NULL;
	if (status)
		return abi_fail(diag, &why, status);
	for (i = 0; i < n; i++) {
		status = event_next(events, i, &event, &last, &why);
		if (!status && event.time_s < state->front.clock_s) {
			status = describe_blame(RECOVERY_TYPE_EVENT, offsetof(recovery_event, time_s), (double)event.time_s,
						RECOVERY_E_PAST, &why);
			why.min = (double)state->front.clock_s;
		}
		if (status)
			return abi_fail(diag, &why, status);
	}
	for (i = 0; i < n; i++) {
		(void)abi_in_at(RECOVERY_TYPE_EVENT, &event, events, i, &why);
		add_event(state, &event, i, diag);
	}
	return RECOVERY_OK;
}

/* ---- doses of one event, with what the state knows of the person ----------------------------------------------------------- */

static void put_bout(const recovery_event *event, const struct dose *dose, size_t i, recovery_event *bouts)
{
	recovery_event bout;

	(void)recovery_init(RECOVERY_TYPE_EVENT, &bout, sizeof bout);
	bout.kind = RECOVERY_KIND_BOUT;
	bout.what = dose->muscle[i];
	bout.side = event->side ? event->side : RECOVERY_SIDE_BOTH;
	bout.time_s = event->time_s;
	bout.window_s = event->window_s;
	bout.eccentric = dose->novelty;
	bout.dose = dose->dose[i];
	bout.dose_log_sd = num_sqrt(dose->log_var);
	abi_out(RECOVERY_TYPE_EVENT, &bout, bouts, i);
}

RECOVERY_API(recovery_status) recovery_dose(const recovery_event *event, const recovery_person *person, const recovery_state *state,
	recovery_event *bouts, size_t *count, recovery_diag *diag)
{
	recovery_event e;
	recovery_person p;
	recovery_diag why;
	recovery_status status;
	struct dose dose;
	size_t i, room;

	abi_why(&why);
	if (!count || (*count && !bouts))
		return abi_plain(diag, RECOVERY_E_NULL);
	status = abi_in(RECOVERY_TYPE_EVENT, &e, event, &why);
	if (!status)
		status = event_check(&e, &why);
	if (!status)
		status = person_in(&p, person, &why);
	if (!status && state)
		status = state_check(state, &why);
	if (!status && *count)
		status = abi_out_check(RECOVERY_TYPE_EVENT, bouts, &why);
	if (status)
		return abi_fail(diag, &why, status);
	dose_of(state ? &state_model(state)->p : &published, &e, &p, state ? state_bests(state) : NULL, &dose);
	room = *count;
	*count = dose.muscles;
	if (room < dose.muscles)
		return abi_plain(diag, RECOVERY_E_SPACE);
	for (i = 0; i < dose.muscles; i++)
		put_bout(&e, &dose, i, bouts);
	note_cap(diag, dose.capped, 0);
	return RECOVERY_OK;
}
