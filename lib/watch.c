/* watch.c - the small form of a state: one typical curve per muscle, no bands, no learning of its own.
 *
 * The stages of the middle kind of person are kept as the upper halves of floats (8 bits of fraction: within 0.4 % a step),
 * times as minutes from the first event, own bests of the 64 movements used last. */
#include "state.h"

enum { KEPT = 64, PARTS = 13 };

struct small {
	int32_t time_min, last_min;	/* INT32_MIN: no bout yet */
	uint16_t part[PARTS];
	uint16_t bouts;
};

struct known {
	uint16_t movement;		/* id; 0: empty */
	uint16_t twentieths;
	uint16_t thousandths;
};

/* Stands behind front and model, where the full form has what reports taught. */
struct watch {
	float log_amp, log_loss;	/* what the full form had learnt of the person */
	struct known known[KEPT];	/* used last first */
	struct small small[SLOTS];
};

static struct watch *watch_of(recovery_state *state)
{
	return (struct watch *)(void *)&state->folk;
}

static const struct watch *watch_in(const recovery_state *state)
{
	return (const struct watch *)(const void *)&state->folk;
}

size_t watch_size(void)
{
	return offsetof(struct recovery_state, folk) + sizeof(struct watch);
}

/* ---- packing ------------------------------------------------------------------------------------------------------------- */

static uint16_t half_of(float value)
{
	uint32_t bits;

	memcpy(&bits, &value, sizeof bits);
	return (uint16_t)((bits + 0x8000) >> 16);
}

static float float_of(uint16_t half)
{
	const uint32_t bits = (uint32_t)half << 16;
	float value;

	memcpy(&value, &bits, sizeof value);
	return value;
}

static int64_t time_of(const recovery_state *state, int32_t minutes)
{
	return minutes == INT32_MIN ? RECOVERY_TIME_UNKNOWN : state->front.first_s + (int64_t)minutes * 60;
}

static int32_t minutes_of(const recovery_state *state, int64_t time_s)
{
	const int64_t minutes = (time_s - state->front.first_s) / 60;

	return minutes > INT32_MAX ? INT32_MAX : (int32_t)minutes;
}

/* The places of the parts in a kernel. */
static void parts_of(struct kernel *k, float *part[PARTS])
{
	size_t c, n = 0;

	for (c = 0; c < CLASSES; c++) {
		part[n++] = &k->fast1[c];
		part[n++] = &k->fast2[c];
		part[n++] = &k->slow[c][NODES / 2];
		part[n++] = &k->loss_slow[c];
	}
	part[n++] = &k->acute;
	part[n++] = &k->loss_fast;
	part[n++] = &k->young;
	part[n++] = &k->protect_sore;
	part[n++] = &k->protect_strength;
}

void watch_kernel(const recovery_state *state, size_t slot, struct kernel *out)
{
	const struct small *s = &watch_in(state)->small[slot];
	float *part[PARTS];
	size_t i;

	kernel_begin(out, 0);
	parts_of(out, part);
	for (i = 0; i < PARTS; i++)
		*part[i] = float_of(s->part[i]);
	out->time_s = time_of(state, s->time_min);
	out->last_bout_s = time_of(state, s->last_min);
	out->bouts = s->bouts;
}

static void pack(recovery_state *state, size_t slot, struct kernel *k)
{
	struct small *s = &watch_of(state)->small[slot];
	float *part[PARTS];
	size_t i;

	parts_of(k, part);
	for (i = 0; i < PARTS; i++)
		s->part[i] = half_of(*part[i]);
	s->time_min = k->time_s == RECOVERY_TIME_UNKNOWN ? INT32_MIN : minutes_of(state, k->time_s);
	s->last_min = k->last_bout_s == RECOVERY_TIME_UNKNOWN ? INT32_MIN : minutes_of(state, k->last_bout_s);
	s->bouts = k->bouts > UINT16_MAX ? UINT16_MAX : (uint16_t)k->bouts;
}

void watch_view(const recovery_state *state, struct view *out)
{
	memset(out, 0, sizeof *out);
	out->weight[NODES / 2] = 1;
	out->mean[NODES / 2] = watch_in(state)->log_amp;
	out->loss_mean = watch_in(state)->log_loss;
}

/* ---- own bests ------------------------------------------------------------------------------------------------------------- */

static void bests_of(const struct watch *w, struct bests *out)
{
	size_t i;

	memset(out, 0, sizeof *out);
	for (i = 0; i < KEPT && w->known[i].movement; i++) {
		const size_t index = movement_index(w->known[i].movement);

		out->twentieths[index] = w->known[i].twentieths;
		out->thousandths[index] = (uint8_t)w->known[i].thousandths;
	}
}

/* To the front of the list; the last one falls off. */
static void keep_best(struct watch *w, int32_t movement, const struct bests *bests)
{
	const size_t index = movement_index(movement);
	const struct known known = { (uint16_t)movement, bests->twentieths[index], bests->thousandths[index] };
	size_t i;

	if (!known.twentieths)
		return;
	for (i = 0; i < KEPT - 1 && w->known[i].movement && w->known[i].movement != known.movement; i++)
		;
	memmove(&w->known[1], &w->known[0], i * sizeof known);
	w->known[0] = known;
}

/* ---- begin, take over, add ---------------------------------------------------------------------------------------------------- */

void watch_begin(recovery_state *state)
{
	struct kernel k;
	size_t i;

	memset(watch_of(state), 0, sizeof(struct watch));
	kernel_begin(&k, kernel_start(&state->model, &state->front.person));
	for (i = 0; i < SLOTS; i++)
		pack(state, i, &k);
}

double watch_doses(recovery_state *state, const recovery_event *event)
{
	struct watch *w = watch_of(state);
	struct bests bests;
	struct dose dose;
	struct bout bout;
	struct kernel k;
	int32_t side;
	size_t i;

	bests_of(w, &bests);
	dose_of(&state->model.p, event, &state->front.person, &bests, &dose);
	bout.begin_s = event->time_s;
	bout.window_s = event->window_s;
	bout.novelty = dose.novelty;
	bout.log_var = 0;
	for (i = 0; i < dose.muscles; i++)
		for (side = RECOVERY_SIDE_LEFT; side <= RECOVERY_SIDE_RIGHT; side++) {
			const size_t slot = body_slot(dose.muscle[i], side);

			if (!event_on_side(event, side))
				continue;
			bout.dose = dose.dose[i];
			bout.frailty = kernel_frailty(&state->model, dose.muscle[i]);
			watch_kernel(state, slot, &k);
			kernel_enter(&k, state->front.first_s);
			kernel_advance(&state->model, &k, event_middle(event));
			kernel_add(&state->model, &k, &bout);
			pack(state, slot, &k);
		}
	if (event->kind == RECOVERY_KIND_SET) {
		dose_learn(&state->model.p, event, &state->front.person, &bests);
		keep_best(w, event->what, &bests);
	}
	return dose.capped;
}

/* The bests of the full form are in no order of use: the first 64 by id are taken. */
static void take_bests(struct watch *w, const struct bests *bests)
{
	struct movement m;
	size_t i, n = 0;

	for (i = 0; i < movement_count() && n < KEPT; i++) {
		if (!bests->twentieths[i])
			continue;
		movement_get(i, &m);
		w->known[n].movement = (uint16_t)m.id;
		w->known[n].twentieths = bests->twentieths[i];
		w->known[n++].thousandths = bests->thousandths[i];
	}
}

/* What is known of the person, without any one muscle. */
static void take_view(struct watch *w, const recovery_state *full)
{
	struct kernel nothing;
	struct view v;
	size_t j;

	kernel_begin(&nothing, 0);
	belief_view(&full->model, &full->folk, &nothing, &v);
	w->log_amp = 0;
	for (j = 0; j < NODES; j++)
		w->log_amp = (float)(w->log_amp + v.weight[j] * v.mean[j]);
	w->log_loss = (float)v.loss_mean;
}

RECOVERY_API(recovery_status) recovery_state_watch(const recovery_state *full, void *memory, size_t size, recovery_state **out,
	recovery_diag *diag)
{
	recovery_diag why;
	recovery_status status;
	struct kernel k;
	size_t i;

	abi_why(&why);
	status = state_check(full, &why);
	if (!status)
		status = state_memory(memory, size, RECOVERY_FORM_WATCH, out);
	if (status)
		return abi_fail(diag, &why, status);
	state_begin(memory, RECOVERY_FORM_WATCH, &full->front.person, &full->model);
	*out = memory;
	(*out)->front = full->front;
	(*out)->front.form = RECOVERY_FORM_WATCH;
	for (i = 0; i < SLOTS; i++) {
		k = full->kernels[i];
		pack(*out, i, &k);
	}
	take_bests(watch_of(*out), &full->bests);
	take_view(watch_of(*out), full);
	return RECOVERY_OK;
}

/* ---- bytes ------------------------------------------------------------------------------------------------------------------- */

/* Every stored part is finite, and none is below zero or absurd. */
static int small_bad(const struct small *s)
{
	size_t i;
	int bad = 0;

	for (i = 0; i < PARTS; i++)
		bad |= !(float_of(s->part[i]) >= 0 && float_of(s->part[i]) <= 1e6f);
	return bad || (s->time_min != INT32_MIN && s->time_min < -11000) || (s->last_min != INT32_MIN && s->last_min < 0);
}

static void visit_small(struct stream *stream, struct small *s)
{
	size_t i;

	visit(stream, &s->time_min, 4);
	visit(stream, &s->last_min, 4);
	for (i = 0; i < PARTS; i++)
		visit(stream, &s->part[i], 2);
	visit(stream, &s->bouts, 2);
	stream->bad |= small_bad(s);
}

static void visit_known(struct stream *stream, struct known *known)
{
	visit(stream, &known->movement, 2);
	visit(stream, &known->twentieths, 2);
	visit(stream, &known->thousandths, 2);
	stream->bad |= known->thousandths > UINT8_MAX;
	if (stream->from && known->movement && movement_index(known->movement) == movement_count())
		memset(known, 0, sizeof *known);	/* a movement that this library does not know */
}

/* `state` NULL: only look whether the bytes are good. */
void watch_visit(struct stream *stream, recovery_state *state)
{
	struct watch *w = state ? watch_of(state) : NULL;
	struct known known;
	struct small small;
	float log_amp = 0, log_loss = 0;
	size_t i;

	memset(&known, 0, sizeof known);
	memset(&small, 0, sizeof small);
	visit_signed(stream, w ? &w->log_amp : &log_amp, 8);
	visit_signed(stream, w ? &w->log_loss : &log_loss, 8);
	for (i = 0; i < KEPT; i++)
		visit_known(stream, w ? &w->known[i] : &known);
	for (i = 0; i < SLOTS; i++)
		visit_small(stream, w ? &w->small[i] : &small);
}
