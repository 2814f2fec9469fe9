/* save.c - a state as portable bytes: little-endian, versioned, checksummed.
 *
 * One description of the layout, visit_*(), both writes and reads.  Own bests travel by movement id, so that a later
 * library with more movements reads them right. */
#include "state.h"

enum { FORMAT = 1, HEAD = 16, MAX_BYTES = 65536 };

/* "rcvs" */
#define SAVED UINT32_C(0x73766372)

/* `n` little-endian bytes; only a reading stream writes to `value`. */
void visit(struct stream *s, void *value, size_t n)
{
	uint64_t wide = 0;
	uint32_t half;
	uint16_t quarter;
	size_t i;

	if (s->from && (s->bad || n > s->size - s->at)) {
		s->bad = 1;
		memset(value, 0, n);
		return;
	}
	if (!s->from && n == 8)
		memcpy(&wide, value, n);
	if (!s->from && n == 4) {
		memcpy(&half, value, n);
		wide = half;
	}
	if (!s->from && n == 2) {
		memcpy(&quarter, value, n);
		wide = quarter;
	}
	for (i = 0; i < n; i++) {
		if (s->to)
			s->to[s->at + i] = (unsigned char)(wide >> 8 * i);
		if (s->from)
			wide |= (uint64_t)s->from[s->at + i] << 8 * i;
	}
	s->at += n;
	half = (uint32_t)wide;
	quarter = (uint16_t)wide;
	if (s->from)
		memcpy(value, n == 8 ? (const void *)&wide : n == 4 ? (const void *)&half : (const void *)&quarter, n);
}

/* Above what any number of bouts can add up to: a float that large no longer grows by the largest dose. */
#define DRIVE_MAX 1e9f

/* Every stored float is finite, and none is below zero or more than the library ever writes. */
static void visit_f32(struct stream *s, float *value, float most)
{
	visit(s, value, sizeof *value);
	if (!(*value >= 0 && *value <= most))
		s->bad = 1;
}

/* The same for those that may be negative. */
void visit_signed(struct stream *s, float *value, float most)
{
	visit(s, value, sizeof *value);
	if (!(*value >= -most && *value <= most))
		s->bad = 1;
}

/* The person's log-likelihoods: the greatest is 0, and belief.c cuts them off at eight times its least. */
static void visit_minus(struct stream *s, float *value)
{
	visit(s, value, sizeof *value);
	if (!(*value >= -8 * 127 && *value <= 0))
		s->bad = 1;
}

static void visit_time(struct stream *s, int64_t *value)
{
	visit(s, value, sizeof *value);
	if (*value != RECOVERY_TIME_UNKNOWN && (*value < INT64_C(-62135596800) || *value > INT64_C(253402905600)))
		s->bad = 1;
}

/* Log-likelihoods are zero or less; a muscle of which nothing was heard takes four bytes. */
static void visit_heard(struct stream *s, struct kernel *k)
{
	uint32_t any = 0;
	size_t c, i;

	for (c = 0; c < NODES; c++)
		for (i = 0; i < AMPS; i++)
			any |= k->heard[c][i] != 0;
	visit(s, &any, 4);
	for (c = 0; any && c < NODES; c++)
		for (i = 0; i < AMPS; i++) {
			uint16_t minus = (uint16_t)-k->heard[c][i];

			visit(s, &minus, 2);
			if (minus > INT16_MAX)
				s->bad = 1;
			else if (s->from)
				k->heard[c][i] = (int16_t)-minus;
		}
	if (any > 1)
		s->bad = 1;
}

static void visit_kernel(struct stream *s, struct kernel *k)
{
	size_t c, j;

	visit_time(s, &k->time_s);
	visit_time(s, &k->last_bout_s);
	for (c = 0; c < CLASSES; c++) {
		visit_f32(s, &k->fast1[c], DRIVE_MAX);
		visit_f32(s, &k->fast2[c], DRIVE_MAX);
		for (j = 0; j < NODES; j++)
			visit_f32(s, &k->slow[c][j], DRIVE_MAX);
		visit_f32(s, &k->loss_slow[c], DRIVE_MAX);
	}
	visit_f32(s, &k->acute, DRIVE_MAX);
	visit_f32(s, &k->loss_fast, DRIVE_MAX);
	visit_f32(s, &k->young, 1);
	visit_f32(s, &k->protect_sore, 1);
	visit_f32(s, &k->protect_strength, 1);
	visit_f32(s, &k->log_var, 100);
	visit_f32(s, &k->window_s, 604800);
	visit_f32(s, &k->tail, 2);
	visit_signed(s, &k->loss_shift, 8);
	visit_f32(s, &k->loss_known, 1);
	visit(s, &k->bouts, 4);
	visit(s, &k->reports, 4);
	visit_heard(s, k);
}

static void visit_person(struct stream *s, recovery_person *p)
{
	recovery_diag why;

	visit(s, &p->sex, 4);
	visit(s, &p->training, 4);
	visit(s, &p->age_y, 8);
	visit(s, &p->mass_kg, 8);
	visit(s, &p->sessions_per_week, 8);
	if (s->from && describe_check(RECOVERY_TYPE_PERSON, p, &why))
		s->bad = 1;
}

static void visit_rest(struct stream *s, struct rest *r)
{
	size_t p;

	visit_time(s, &r->time_s);
	for (p = 0; p < FOLK; p++) {
		visit_signed(s, &r->level[p], 10);
		visit_signed(s, &r->day[p], 10);
	}
	visit_f32(s, &r->level_var, 100);
	visit_f32(s, &r->day_var, 100);
	visit_signed(s, &r->cov, 100);
}

static void visit_folk(struct stream *s, struct folk *folk)
{
	size_t j, p;

	visit_time(s, &folk->rated_s);
	visit_time(s, &folk->tested_s);
	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++)
			visit_minus(s, &folk->heard[j][p]);
	visit_signed(s, &folk->loss_shift, 8);
	visit_f32(s, &folk->loss_known, 1);
	visit_rest(s, &folk->rest[0]);
	visit_rest(s, &folk->rest[1]);
}

/* Settings travel by name, so that a later library with more constants reads them right; only changed ones travel. */
static void write_settings(struct stream *s, const recovery_params *p)
{
	uint32_t n = 0, key;
	double value;
	size_t i;

	for (i = 0; i < recovery_param_count(); i++)
		n += param_get(p, i) != recovery_param_value(i);
	visit(s, &n, 4);
	for (i = 0; i < recovery_param_count(); i++) {
		value = param_get(p, i);
		if (value == recovery_param_value(i))
			continue;
		key = param_key(i);
		visit(s, &key, 4);
		visit(s, &value, 8);
	}
}

static void read_settings(struct stream *s, struct model *model)
{
	recovery_params params;
	recovery_diag why;
	uint32_t n = 0, key = 0, i;
	double value = 0;

	(void)recovery_init(RECOVERY_TYPE_PARAMS, &params, sizeof params);
	visit(s, &n, 4);
	for (i = 0; i < n && !s->bad; i++) {
		visit(s, &key, 4);
		visit(s, &value, 8);
		s->bad |= !param_set(&params, key, value);
	}
	abi_why(&why);
	if (!s->bad && model_in(model, &params, &why))
		s->bad = 1;
}

static void write_bests(struct stream *s, const struct bests *bests)
{
	struct movement m;
	uint32_t n = 0, best, spread;
	size_t i;

	for (i = 0; i < movement_count(); i++)
		n += bests->twentieths[i] > 0;
	visit(s, &n, 4);
	for (i = 0; i < movement_count(); i++) {
		if (!bests->twentieths[i])
			continue;
		movement_get(i, &m);
		best = bests->twentieths[i];
		spread = bests->thousandths[i];
		visit(s, &m.id, 4);
		visit(s, &best, 4);
		visit(s, &spread, 4);
	}
}

/* `bests` NULL: only look whether the bytes are good. */
static void read_bests(struct stream *s, struct bests *bests)
{
	uint32_t n = 0, i, best = 0, spread = 0;
	int32_t id = 0;

	visit(s, &n, 4);
	for (i = 0; i < n && !s->bad; i++) {
		visit(s, &id, 4);
		visit(s, &best, 4);
		visit(s, &spread, 4);
		if (best < 1 || best > UINT16_MAX || spread < 1 || spread > UINT8_MAX)
			s->bad = 1;
		if (!bests || movement_index(id) == movement_count())
			continue;
		bests->twentieths[movement_index(id)] = (uint16_t)best;
		bests->thousandths[movement_index(id)] = (uint8_t)spread;
	}
}

static void visit_front(struct stream *s, struct front *front)
{
	visit(s, &front->form, 4);
	visit_time(s, &front->clock_s);
	visit_time(s, &front->first_s);
	visit(s, &front->events, 8);
	visit_person(s, &front->person);
	if (!recovery_state_size(front->form))
		s->bad = 1;
}

static void write_state(struct stream *s, const struct recovery_state *state)
{
	/* A writing stream only reads through these pointers. */
	struct recovery_state *source = (struct recovery_state *)(uintptr_t)state;
	size_t i;

	visit_front(s, &source->front);
	write_settings(s, &state->model.p);
	if (state->front.form == RECOVERY_FORM_WATCH) {
		watch_visit(s, source);
		return;
	}
	visit_folk(s, &source->folk);
	write_bests(s, &state->bests);
	for (i = 0; i < SLOTS; i++)
		visit_kernel(s, &source->kernels[i]);
}

/* `state` NULL: only look whether the bytes are good. */
static void read_state(struct stream *s, struct recovery_state *state)
{
	struct front front;
	struct model model;
	struct folk folk;
	struct kernel kernel;
	size_t i;

	(void)recovery_init(RECOVERY_TYPE_PERSON, &front.person, sizeof front.person);
	memset(&kernel, 0, sizeof kernel);
	visit_front(s, state ? &state->front : &front);
	read_settings(s, state ? &state->model : &model);
	if ((state ? &state->front : &front)->form == RECOVERY_FORM_WATCH) {
		watch_visit(s, state);
		return;
	}
	visit_folk(s, state ? &state->folk : &folk);
	read_bests(s, state ? &state->bests : NULL);
	for (i = 0; i < SLOTS; i++)
		visit_kernel(s, state ? &state->kernels[i] : &kernel);
}

/* CRC-32 (IEEE 802.3, reflected): finds every flipped bit. */
static uint32_t checksum(uint32_t crc, const unsigned char *p, size_t n)
{
	size_t i;
	int bit;

	for (i = 0; i < n; i++) {
		crc ^= p[i];
		for (bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? UINT32_C(0xedb88320) : 0);
	}
	return crc;
}

/* Over everything but the checksum's own four bytes at offset 12. */
static uint32_t checksum_of(const unsigned char *bytes, size_t n)
{
	return ~checksum(checksum(UINT32_MAX, bytes, HEAD - 4), bytes + HEAD, n - HEAD);
}

RECOVERY_API(recovery_status) recovery_state_save(const recovery_state *state, void *bytes, size_t *count, recovery_diag *diag)
{
	struct stream s = { NULL, NULL, HEAD, 0, 0 };
	struct stream head = { bytes, NULL, 0, 0, 0 };
	uint32_t words[4] = { SAVED, FORMAT, 0, 0 };
	recovery_diag why;
	recovery_status status;
	size_t room, i;

	abi_why(&why);
	status = state_check_any(state);
	if (!status && (!count || (*count && !bytes)))
		status = RECOVERY_E_NULL;
	if (status)
		return abi_fail(diag, &why, status);
	write_state(&s, state);
	room = *count;
	*count = s.at;
	if (room < s.at)
		return abi_plain(diag, RECOVERY_E_SPACE);
	words[2] = (uint32_t)s.at;
	s.to = bytes;
	s.at = HEAD;
	write_state(&s, state);
	for (i = 0; i < 3; i++)
		visit(&head, &words[i], 4);
	words[3] = checksum_of(bytes, s.at);
	visit(&head, &words[3], 4);
	return RECOVERY_OK;
}

static recovery_status check_saved(const unsigned char *bytes, size_t count)
{
	struct stream s = { NULL, bytes, 0, count, 0 };
	uint32_t words[4] = { 0, 0, 0, 0 };
	size_t i;

	for (i = 0; i < 4; i++)
		visit(&s, &words[i], 4);
	if (s.bad || words[0] != SAVED || words[2] != count || count > MAX_BYTES)
		return RECOVERY_E_STATE;
	if (checksum_of(bytes, count) != words[3])
		return RECOVERY_E_STATE;
	return words[1] == FORMAT ? RECOVERY_OK : words[1] > FORMAT ? RECOVERY_E_NEWER : RECOVERY_E_STATE;
}

/* The bytes are read twice, so that memory is touched only when all of them are good. */
RECOVERY_API(recovery_status) recovery_state_load(void *memory, size_t size, const void *bytes, size_t count,
	recovery_state **out, recovery_diag *diag)
{
	struct stream look = { NULL, bytes, HEAD, count, 0 }, take = { NULL, bytes, HEAD, count, 0 };
	struct stream form_of = { NULL, bytes, HEAD, count, 0 };
	recovery_person nobody;
	recovery_diag why;
	recovery_status status;
	int32_t form = 0;

	abi_why(&why);
	status = bytes && memory && out ? check_saved(bytes, count) : RECOVERY_E_NULL;
	if (!status) {
		visit(&form_of, &form, 4);
		status = recovery_state_size(form) ? state_memory(memory, size, form, out) : RECOVERY_E_STATE;
	}
	if (!status)
		read_state(&look, NULL);
	if (!status && (look.bad || look.at != count))
		status = RECOVERY_E_STATE;
	if (!status)
		status = person_in(&nobody, NULL, &why);
	if (status)
		return abi_fail(diag, &why, status);
	state_begin(memory, form, &nobody, &published_model);
	read_state(&take, memory);
	*out = memory;
	return RECOVERY_OK;
}
