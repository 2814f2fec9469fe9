/* forecast.h - how soreness and strength will run. */
#ifndef RECOVERY_FORECAST_H
#define RECOVERY_FORECAST_H

#include <recovery/base.h>
#include <recovery/event.h>
#include <recovery/exercise.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The forecast for one muscle and side at one time. */
typedef struct recovery_point {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_POINT {enum type} */
	uint32_t model;		/**< recovery_model_version() that computed it */
	int32_t  reserved;	/**< 0 {0..0} */
	int64_t  time_s;	/**< the time [s] {time} */
	double   soreness;	/**< mean of the noise-free level, 0 none to 10 worst [{NRS}] {0..10} */
	double   soreness_low;	/**< its 10th percentile over people and bouts [{NRS}] {0..10} */
	double   soreness_high;	/**< its 90th percentile [{NRS}] {0..10} */
	double   report_low;	/**< 10th percentile of what the person would answer if asked: level plus answer noise [{NRS}] {0..10} */
	double   report_high;	/**< 90th percentile of what the person would answer [{NRS}] {0..10} */
	double   strength;	/**< mean strength in percent of the person's own baseline [%] {0..100} */
	double   strength_low;	/**< its 10th percentile [%] {0..100} */
	double   strength_high;	/**< its 90th percentile [%] {0..100} */
} recovery_point;

/** Phases of soreness, by its expectation. */
enum recovery_phase {
	RECOVERY_PHASE_NONE   = 1,	/**< never reaches 1 of 10 */
	RECOVERY_PHASE_RISING = 2,	/**< below 90 % of the peak to come */
	RECOVERY_PHASE_PEAK   = 3,	/**< within 10 % of the peak */
	RECOVERY_PHASE_FADING = 4,	/**< past the peak, before the median end */
	RECOVERY_PHASE_GONE   = 5	/**< past the median end: below 1 of 10 for good */
};

/** The course of delayed-onset muscle soreness (DOMS) of one muscle and side.  It counts the delayed soreness only, not
 *  the fatigue pain of the first hours.  Times are RECOVERY_TIME_UNKNOWN when the course never reaches the level they speak of. */
typedef struct recovery_timeline {
	uint32_t size;			/**< written by recovery_init() [By] */
	int32_t  type;			/**< RECOVERY_TYPE_TIMELINE {enum type} */
	int32_t  muscle;		/**< the muscle {enum muscle} */
	int32_t  side;			/**< LEFT or RIGHT {enum side} */
	int32_t  phase;			/**< phase at `now` {enum phase} */
	int32_t  in_window;		/**< 1: at or above half its own peak at `now`, 0: not {0..1} */
	int32_t  in_12_72h;		/**< 1: `now` is 12 to 72 hours after the last bout, 0: not {0..1} */
	uint32_t model;			/**< recovery_model_version() that computed it */
	int64_t  onset_early_s;		/**< 10th percentile of the time soreness reaches 1 of 10 [s] {time} */
	int64_t  onset_s;		/**< median of it; unknown when the muscle was sore already at its last bout and the state forgot [s] {time} */
	int64_t  onset_late_s;		/**< 90th percentile of it [s] {time} */
	int64_t  peak_early_s;		/**< 10th percentile of the time of the peak [s] {time} */
	int64_t  peak_s;		/**< median of it [s] {time} */
	int64_t  peak_late_s;		/**< 90th percentile of it [s] {time} */
	int64_t  end_early_s;		/**< 10th percentile of the time soreness falls below 1 of 10 for good [s] {time} */
	int64_t  end_s;			/**< median of it [s] {time} */
	int64_t  end_late_s;		/**< 90th percentile of it [s] {time} */
	int64_t  ready_early_s;		/**< 10th percentile of the last time that soreness or strength cross the chosen limits; never before `now` [s] {time} */
	int64_t  ready_s;		/**< median of it: stays ready from here up to the horizon of 21 days [s] {time} */
	int64_t  ready_late_s;		/**< 90th percentile of it [s] {time} */
	int64_t  last_bout_s;		/**< begin of the last bout up to `now` [s] {time} */
	double   now;			/**< mean soreness at `now`, acute part included [{NRS}] {0..10} */
	double   now_low;		/**< its 10th percentile [{NRS}] {0..10} */
	double   now_high;		/**< its 90th percentile [{NRS}] {0..10} */
	double   peak;			/**< mean soreness at the peak [{NRS}] {0..10} */
	double   peak_low;		/**< its 10th percentile [{NRS}] {0..10} */
	double   peak_high;		/**< its 90th percentile [{NRS}] {0..10} */
	double   strength_now;		/**< mean strength at `now` in percent of own baseline [%] {0..100} */
	double   strength_now_low;	/**< its 10th percentile [%] {0..100} */
	double   strength_now_high;	/**< its 90th percentile [%] {0..100} */
	uint64_t bouts;			/**< bouts on this muscle and side so far */
	uint64_t reports;		/**< reports on this muscle and side so far; this model version does not learn from them yet */
} recovery_timeline;

/** The course of one muscle straight from a log.
 *  @param events  `n` events in the order of recovery_order(); those after `now_s` are planned sessions
 *  @param person  NULL: nothing known
 *  @param muscle  a RECOVERY_MUSCLE_*
 *  @param side    LEFT, RIGHT, or BOTH: the sorer one
 *  @param now_s   the time from which phase, window and `now` are seen
 *  @param out     given to recovery_init() before; untouched on failure
 *  @return RECOVERY_OK, or why an input is refused: RECOVERY_E_ORDER names the first event out of order
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_doms_timeline(const recovery_event *events, size_t n, const recovery_person *person,
	int32_t muscle, int32_t side, int64_t now_s, recovery_timeline *out, recovery_diag *diag) RECOVERY_MUST_USE;

/** Forms of a state. */
enum recovery_form {
	RECOVERY_FORM_FULL = 1		/**< everything, at most 16 KiB */
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
 *  @param out     set to the state on success
 *  @return RECOVERY_OK, RECOVERY_E_NULL, _ENUM, _SPACE, _ALIGN or why the person is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_state_begin(void *memory, size_t size, int32_t form, const recovery_person *person,
	recovery_state **out, recovery_diag *diag) RECOVERY_MUST_USE;

/** Add events.  All are checked before the first enters: on failure nothing has changed.
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

/** Forecast of one muscle at each of `n` times.
 *  @param side     LEFT, RIGHT, or BOTH: at each time the sorer one
 *  @param times_s  in any order, none before the last bout on this muscle
 *  @param out      `n` points; only the first needs recovery_init(); untouched on failure
 *  @return RECOVERY_OK, RECOVERY_E_PAST with the index of the time, or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_forecast(const recovery_state *state, int32_t muscle, int32_t side, const int64_t *times_s, size_t n,
	recovery_point *out, recovery_diag *diag) RECOVERY_MUST_USE;

/** The course of one muscle from a running state.
 *  @param side            LEFT, RIGHT, or BOTH: the sorer one
 *  @param now_s           not before the last bout on this muscle
 *  @param ready_strength  strength that counts as ready, in % of own baseline; NaN: 95
 *  @param ready_soreness  soreness that counts as ready, 0 to 10; NaN: 2
 *  @param out             given to recovery_init() before; untouched on failure
 *  @return RECOVERY_OK, RECOVERY_E_PAST, or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_timeline_at(const recovery_state *state, int32_t muscle, int32_t side, int64_t now_s,
	double ready_strength, double ready_soreness, recovery_timeline *out, recovery_diag *diag) RECOVERY_MUST_USE;

#ifdef __cplusplus
}
#endif
#endif
