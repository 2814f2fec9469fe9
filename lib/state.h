/* state.h - the block that state.c keeps and save.c writes. */
#ifndef RECOVERY_LIB_STATE_H
#define RECOVERY_LIB_STATE_H

#include "internal.h"
#include "kernel.h"

enum { SLOTS = MUSCLES * SIDES };

/* "RCV" and the number of this layout in memory. */
#define STATE_MAGIC UINT32_C(0x52435602)

struct front {
	int64_t clock_s;		/* time of the last event */
	int64_t first_s;		/* time of the first one: the log warms up from here */
	uint64_t events;
	recovery_person person;
	int32_t form, reserved;
};

struct recovery_state {
	uint32_t magic, reserved;
	struct front front;
	struct model model;
	struct folk folk;
	struct bests bests;
	struct kernel kernels[SLOTS];
};

/* Is there room for a state of this form at `memory`? */
recovery_status state_memory(const void *memory, size_t size, int32_t form, recovery_state *const *out);

void state_begin(struct recovery_state *state, int32_t form, const recovery_person *person, const struct model *model);

/* watch.c: the small form. */
size_t watch_size(void);
void watch_begin(recovery_state *state);
double watch_doses(recovery_state *state, const recovery_event *event);
void watch_kernel(const recovery_state *state, size_t slot, struct kernel *out);
void watch_view(const recovery_state *state, struct view *out);

/* save.c: either `to` or `from` is set, or neither: then the bytes are only counted. */
struct stream {
	unsigned char *to;
	const unsigned char *from;
	size_t at, size;
	int bad;
};

/* `n` little-endian bytes, 2, 4 or 8; a float from -most to most; only a reading stream writes to `value`. */
void visit(struct stream *s, void *value, size_t n);
void visit_signed(struct stream *s, float *value, float most);

/* What of the small form stands behind front and settings.  `state` NULL: only look whether the bytes are good. */
void watch_visit(struct stream *s, recovery_state *state);

/* report.c: what a rating or a strength test teaches. */
void report_rate(struct recovery_state *s, const recovery_event *event);
void report_test(struct recovery_state *s, const recovery_event *event);

#endif
