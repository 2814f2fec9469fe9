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

/* report.c: what a rating or a strength test teaches. */
void report_rate(struct recovery_state *s, const recovery_event *event);
void report_test(struct recovery_state *s, const recovery_event *event);

#endif
