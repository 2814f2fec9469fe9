/* forecast.h - how soreness and strength will run. */
#ifndef RECOVERY_FORECAST_H
#define RECOVERY_FORECAST_H

#include <recovery/base.h>
#include <recovery/event.h>
#include <recovery/state.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The forecast for one muscle and side at one time. */
typedef struct recovery_point {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_POINT {enum type} */
	uint32_t model;		/**< recovery_model_version() that computed it */
	uint32_t settings;	/**< 0: the published parameters, else a fingerprint of the changed ones */
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

/** What the person would answer when asked at one time: the level, the person's own resting level, what the day brings and
 *  the noise of an answer. */
typedef struct recovery_rating {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_RATING {enum type} */
	uint32_t model;		/**< recovery_model_version() that computed it */
	uint32_t settings;	/**< 0: the published parameters, else a fingerprint of the changed ones */
	int32_t  muscle;	/**< the muscle that decides the answer; 0 when none has been worked {enum muscle} */
	int32_t  side;		/**< its side, LEFT or RIGHT; 0 when none has been worked {enum side} */
	int32_t  scale;		/**< scale of the next four {enum scale} */
	int32_t  reserved;	/**< 0 {0..0} */
	int64_t  time_s;	/**< the time [s] {time} */
	double   mean;		/**< mean of the answer on its scale {0..100} */
	double   low;		/**< the smaller of its 10th and 90th percentile on its scale, within the scale {0..100} */
	double   high;		/**< the larger of them, within the scale {0..100} */
	double   sd;		/**< its standard deviation on its scale, as if the scale had no ends {0..1000} */
	double   resting;	/**< the part that no bout explains, mean [{NRS}] {-10..10} */
	double   soreness;	/**< the part that the bouts explain, mean [{NRS}] {0..10} */
} recovery_rating;

/** One bout and its part of the delayed soreness of a muscle. */
typedef struct recovery_driver {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_DRIVER {enum type} */
	uint32_t model;		/**< recovery_model_version() that computed it */
	uint32_t settings;	/**< 0: the published parameters, else a fingerprint of the changed ones */
	int32_t  kind;		/**< kind of the event {enum kind} */
	int32_t  what;		/**< its movement, activity or muscle */
	int64_t  time_s;	/**< its begin [s] {time} */
	uint64_t event;		/**< its place in the log */
	double   dose;		/**< its dose to this muscle and side, 1 = the laboratory bout [1] {0..10} */
	double   protection;	/**< part of that dose that earlier bouts took away [1] {0..1} */
	double   share;		/**< its part of the soreness drive at the time asked for [1] {0..1} */
} recovery_driver;

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
	uint64_t reports;		/**< reports about this muscle and side so far: about it, its region, or in general */
	double   tail;			/**< share of people in whom soreness would have been at least what the last report about this muscle said, so late; unknown without one [1] {0..1} */
	uint32_t settings;		/**< 0: the published parameters, else a fingerprint of the changed ones */
	int32_t  reserved;		/**< 0 {0..0} */
} recovery_timeline;

/** The course of one muscle straight from a log.  It learns from ratings and strength tests of this very muscle; what others, a
 *  region or a rating in general teach about the person takes a recovery_state.
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

/** What the person would answer to a question about soreness at each of `n` times.
 *  @param what     a muscle, a region, or 0: in general
 *  @param side     LEFT, RIGHT, BOTH or 0
 *  @param scale    a RECOVERY_SCALE_*
 *  @param times_s  in any order, none before the state's clock
 *  @param out      `n` answers; only the first needs recovery_init(); untouched on failure
 *  @return RECOVERY_OK, RECOVERY_E_PAST with the index of the time, or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_rating_at(const recovery_state *state, int32_t what, int32_t side, int32_t scale,
	const int64_t *times_s, size_t n, recovery_rating *out, recovery_diag *diag) RECOVERY_MUST_USE;

/** How usual soreness of this strength would be, this late: the share of people, with what is known of this one, who are at
 *  least so sore at that time.  A small share says: later, longer or stronger than the sessions explain.
 *  @param side      LEFT, RIGHT, or BOTH: the sorer one
 *  @param time_s    not before the last bout on this muscle
 *  @param soreness  0 to 10
 *  @param share     0 to 1; NaN when no bout on this muscle is on record
 *  @return RECOVERY_OK, RECOVERY_E_PAST or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_tail(const recovery_state *state, int32_t muscle, int32_t side, int64_t time_s, double soreness,
	double *share, recovery_diag *diag) RECOVERY_MUST_USE;

/** Which bouts make up how much of the delayed soreness of a muscle, the largest first; those below one hundredth are left
 *  out.  Shares are those of the middle kind of person, without the fatigue of the first hours; reports do not change them.
 *  @param events  `n` events in the order of recovery_order(); those after `at_s` count as not done
 *  @param person  NULL: nothing known
 *  @param params  NULL: the published ones
 *  @param side    LEFT or RIGHT
 *  @param out     only the first needs recovery_init(); may be NULL with *count 0
 *  @param count   in: capacity; out: needed, at most 100.  When the capacity is too small nothing else is written
 *  @return RECOVERY_OK, RECOVERY_E_SPACE, or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_drivers(const recovery_event *events, size_t n, const recovery_person *person,
	const recovery_params *params, int32_t muscle, int32_t side, int64_t at_s, recovery_driver *out, size_t *count,
	recovery_diag *diag) RECOVERY_MUST_USE;

/** The earliest time for a planned session after which soreness stays at or below a limit, with a given probability, in every
 *  muscle the session works.  Looks at every hour.
 *  @param session      `n` events of one session, ordered by recovery_order(); only their times relative to the first count
 *  @param soreness     the limit, above 0 and below 10
 *  @param probability  0.01 to 0.99; it holds for each muscle by itself
 *  @param from_s       first time to look at, not before the state's clock
 *  @param until_s      last time to look at, at most 28 days after `from_s`
 *  @param start_s      the answer; RECOVERY_TIME_UNKNOWN when no hour up to `until_s` will do
 *  @return RECOVERY_OK, RECOVERY_E_PAST or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_earliest(const recovery_state *state, const recovery_event *session, size_t n, double soreness,
	double probability, int64_t from_s, int64_t until_s, int64_t *start_s, recovery_diag *diag) RECOVERY_MUST_USE;

#ifdef __cplusplus
}
#endif
#endif
