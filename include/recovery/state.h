/* state.h - the running state of one person: one block of the caller's memory. */
#ifndef RECOVERY_STATE_H
#define RECOVERY_STATE_H

#include <recovery/base.h>
#include <recovery/event.h>
#include <recovery/exercise.h>
#include <recovery/params.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Forms of a state. */
enum recovery_form {
	RECOVERY_FORM_FULL  = 1,	/**< everything, at most 16 KiB */
	RECOVERY_FORM_WATCH = 2		/**< typical courses without bands, at most 4 KiB; see recovery_state_watch() */
};

/** Bytes that a state of this form needs.
 *  @param form  a RECOVERY_FORM_*
 *  @return bytes, 0 for an unknown form
 *  @since 0.1 */
RECOVERY_API(size_t) recovery_state_size(int32_t form);

/** Begin the running state of one person in the caller's memory.  The state is one block without pointers: a plain copy of
 *  its bytes is a snapshot (what if: copy, add planned sessions, forecast).
 *  @param memory  at least recovery_state_size() bytes, starting at a multiple of 8
 *  @param size    bytes at `memory`
 *  @param form    a RECOVERY_FORM_*
 *  @param person  NULL: nothing known; copied
 *  @param params  NULL: the published ones; copied
 *  @param out     set to the state on success
 *  @return RECOVERY_OK, RECOVERY_E_NULL, _ENUM, _SPACE, _ALIGN or why the person or the settings are refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_state_begin(void *memory, size_t size, int32_t form, const recovery_person *person,
	const recovery_params *params, recovery_state **out, recovery_diag *diag) RECOVERY_MUST_USE;

/** Add events.  All are checked before the first enters: on failure nothing has changed.
 *
 *  Doses move the course on.  A REPORT teaches how this person answers: about one muscle it narrows the band of that muscle
 *  at once and, with time, of all others; about a region or in general it speaks of the muscle that is expected to be
 *  the sorest there.  A STRENGTH test teaches about strength only.  Reports never stand for a dose: days without one are
 *  unknown, not free of soreness.
 *  @param events  `n` events in the order of recovery_order(), none before the state's clock
 *  @return RECOVERY_OK, RECOVERY_E_ORDER, RECOVERY_E_PAST or why an event is refused, with its index
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_state_add(recovery_state *state, const recovery_event *events, size_t n, recovery_diag *diag) RECOVERY_MUST_USE;

/** Time of the last event the state has seen, RECOVERY_TIME_UNKNOWN when it has seen none or is damaged.
 *  @since 0.1 */
RECOVERY_API(int64_t) recovery_state_clock(const recovery_state *state);

/** Write a state as portable bytes, with version and checksum.
 *  @param bytes  may be NULL with *count 0
 *  @param count  in: capacity; out: needed.  When the capacity is too small nothing else is written
 *  @return RECOVERY_OK, RECOVERY_E_NULL, RECOVERY_E_STATE or RECOVERY_E_SPACE
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_state_save(const recovery_state *state, void *bytes, size_t *count, recovery_diag *diag) RECOVERY_MUST_USE;

/** Read what recovery_state_save() wrote, on any platform.
 *  @param memory  as for recovery_state_begin(); untouched on failure
 *  @return RECOVERY_OK, RECOVERY_E_NULL, _SPACE, _ALIGN, _NEWER (saved by a later version) or RECOVERY_E_STATE (damaged)
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_state_load(void *memory, size_t size, const void *bytes, size_t count,
	recovery_state **out, recovery_diag *diag) RECOVERY_MUST_USE;

/** Make the small form of a full state, for a watch: what is known of the person is taken along.  From then on it takes
 *  sets, activities and bouts as the full one does, keeps own bests of the 64 movements used last, and answers
 *  recovery_forecast() and recovery_batch() with typical curves; bands are unknown, and reports teach it nothing.
 *  @param full    of the full form
 *  @param memory  at least recovery_state_size(RECOVERY_FORM_WATCH) bytes, starting at a multiple of 8
 *  @param out     set to the new state on success
 *  @return RECOVERY_OK, RECOVERY_E_NULL, _STATE, _FORM, _SPACE or _ALIGN
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_state_watch(const recovery_state *full, void *memory, size_t size, recovery_state **out,
	recovery_diag *diag) RECOVERY_MUST_USE;

#ifdef __cplusplus
}
#endif
#endif
