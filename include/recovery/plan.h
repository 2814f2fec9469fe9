/* plan.h - what now: timed measures with their evidence, and what each muscle may do. */
#ifndef RECOVERY_PLAN_H
#define RECOVERY_PLAN_H

#include <recovery/base.h>
#include <recovery/facts.h>
#include <recovery/forecast.h>
#include <recovery/pain.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Goals of training. */
enum recovery_goal {
	RECOVERY_GOAL_HEALTH    = 1,	/**< health */
	RECOVERY_GOAL_STRENGTH  = 2,	/**< strength or growth */
	RECOVERY_GOAL_ENDURANCE = 3,	/**< endurance */
	RECOVERY_GOAL_EVENT     = 4	/**< race or tournament soon */
};

/** What a plan says of a measure or a muscle. */
enum recovery_verb {
	RECOVERY_VERB_DO            = 1,	/**< do this */
	RECOVERY_VERB_SKIP          = 2,	/**< leave this out; `reason` says why */
	RECOVERY_VERB_TRAIN         = 3,	/**< train this muscle */
	RECOVERY_VERB_TRAIN_LIGHTER = 4,	/**< train this muscle, but lighter */
	RECOVERY_VERB_REST          = 5,	/**< leave this muscle alone until `end_s`, then train it lighter until `ready_s` */
	RECOVERY_VERB_GET_HELP      = 6,	/**< a pain decision stands above every plan */
	RECOVERY_VERB_ASK           = 7		/**< answer the questions about pain first; until then the plan stays gentle */
};

/** Why an action stands in a plan, or was left out. */
enum recovery_reason {
	RECOVERY_REASON_SORE        = 1,	/**< a muscle is sore or will be */
	RECOVERY_REASON_WEAK        = 2,	/**< strength is not back */
	RECOVERY_REASON_READY       = 3,	/**< soreness and strength are within the limits */
	RECOVERY_REASON_SWEAT       = 4,	/**< heavy sweating was reported */
	RECOVERY_REASON_WISH        = 5,	/**< the person asked for it */
	RECOVERY_REASON_CALM        = 6,	/**< to make discomfort less bothersome */
	RECOVERY_REASON_CONDITION   = 7,	/**< a condition bars it */
	RECOVERY_REASON_ASK_FIRST   = 8,	/**< ask a professional first because of a condition */
	RECOVERY_REASON_NO_BENEFIT  = 9,	/**< no benefit was shown and nobody asked for it */
	RECOVERY_REASON_PAIN        = 10,	/**< a complaint decides */
	RECOVERY_REASON_NO_TIME     = 11,	/**< no minutes left in the day */
	RECOVERY_REASON_SESSION     = 12,	/**< a session lies less than a day back */
	RECOVERY_REASON_REPAIR      = 13,	/**< repair and building go on for days after work */
	RECOVERY_REASON_SOON        = 14,	/**< the next hard session or event is near */
	RECOVERY_REASON_NEXT_TIME   = 15,	/**< to be less sore next time */
	RECOVERY_REASON_GOAL        = 16,	/**< it works against the goal */
	RECOVERY_REASON_TOGETHER    = 17,	/**< not together with another measure of this plan */
	RECOVERY_REASON_MINOR       = 18,	/**< not below 18 years of age */
	RECOVERY_REASON_NOT_ANSWERED = 19,	/**< a condition that would bar it was not answered */
	RECOVERY_REASON_FULL        = 20,	/**< the plan is full: a few things a day are enough */
	RECOVERY_REASON_NOT_AT_HAND = 21,	/**< what it needs is not at hand */
	RECOVERY_REASON_DISLIKED    = 22,	/**< the person does not like it */
	RECOVERY_REASON_GENTLE      = 23,	/**< pain was not asked about, so the plan stays gentle */
	RECOVERY_REASON_WINDOW      = 24	/**< the time in which it makes sense is over */
};

/** Units of amounts. */
enum recovery_unit {
	RECOVERY_UNIT_MINUTE             = 1,	/**< minutes */
	RECOVERY_UNIT_LITRE              = 2,	/**< litres */
	RECOVERY_UNIT_MG_SODIUM_PER_L    = 3,	/**< milligrams of sodium per litre */
	RECOVERY_UNIT_PERCENT_OF_LOAD    = 4,	/**< percent of the usual load */
	RECOVERY_UNIT_GRAM               = 5,	/**< grams a day */
	RECOVERY_UNIT_HOUR               = 6,	/**< hours */
	RECOVERY_UNIT_G_PER_KG           = 7,	/**< grams a day per kilogram of body mass */
	RECOVERY_UNIT_G_PER_KG_H         = 8,	/**< grams an hour per kilogram of body mass */
	RECOVERY_UNIT_L_PER_KG_LOST      = 9,	/**< litres per kilogram of body mass lost */
	RECOVERY_UNIT_GRAM_PER_H         = 10	/**< grams an hour */
};

/** GRADE certainty of evidence. */
enum recovery_certainty {
	RECOVERY_CERTAINTY_NONE     = 1,	/**< not tested */
	RECOVERY_CERTAINTY_VERY_LOW = 2,	/**< we are not sure whether */
	RECOVERY_CERTAINTY_LOW      = 3,	/**< may */
	RECOVERY_CERTAINTY_MODERATE = 4,	/**< probably */
	RECOVERY_CERTAINTY_HIGH     = 5		/**< does */
};

/** What a measure acts on. */
enum recovery_outcome {
	RECOVERY_OUTCOME_SORENESS  = 1,	/**< soreness, points of 10; negative is better */
	RECOVERY_OUTCOME_STRENGTH  = 2,	/**< strength */
	RECOVERY_OUTCOME_HYDRATION = 3,	/**< fluid balance */
	RECOVERY_OUTCOME_COMFORT   = 4,	/**< how bothersome discomfort is */
	RECOVERY_OUTCOME_ENERGY    = 5,	/**< stores of energy */
	RECOVERY_OUTCOME_REPAIR    = 6,	/**< repair and building of muscle, and health */
	RECOVERY_OUTCOME_NEXT_TIME = 7,	/**< soreness after the next session */
	RECOVERY_OUTCOME_INJURY    = 8	/**< strains and sprains */
};

/** Units of effects. */
enum recovery_effect_unit {
	RECOVERY_EFFECT_UNIT_POINTS  = 1,	/**< points of 10; 1.4 are noticed */
	RECOVERY_EFFECT_UNIT_SMD     = 2,	/**< standardised mean difference; 0.7 are noticed */
	RECOVERY_EFFECT_UNIT_PERCENT = 3	/**< percent */
};

/** What a plan is wanted for. */
typedef struct recovery_request {
	uint32_t size;			/**< written by recovery_init() [By] */
	int32_t  type;			/**< RECOVERY_TYPE_REQUEST {enum type} */
	int64_t  now_s;			/**< the time of the request [s] {time} */
	int32_t  utc_offset_s;		/**< local time minus UTC, so that a day is the person's day [s] {-64800..64800} */
	int32_t  goal;			/**< goal; unknown plans for health {enum goal} */
	int32_t  days;			/**< days to plan, today included {1..14 default 1} */
	int32_t  minutes_per_day;	/**< minutes the person can spend a day {0..1440 default 60} */
	int64_t  next_event_s;		/**< the next race, match or hard session; unknown: the first planned session [s] {time} */
	double   mass_lost_kg;		/**< body mass lost in the last session [kg] {0..20} */
} recovery_request;

/** One line of a plan: a measure, or what a muscle may do. */
typedef struct recovery_action {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_ACTION {enum type} */
	int64_t  start_s;	/**< from [s] {time} */
	int64_t  end_s;		/**< to; of REST: lighter work from here, of TRAIN_LIGHTER: ready again, in half of people and sessions [s] {time} */
	int64_t  ready_s;	/**< of REST and TRAIN_LIGHTER: ready again from here in half of people and sessions [s] {time} */
	int64_t  late_s;	/**< of REST and TRAIN_LIGHTER: ready again from here in nine of ten [s] {time} */
	double   repeat_s;	/**< again after [s] {0..31622400} */
	int32_t  repeats;	/**< how many times again, 0: once is all {0..366} */
	int32_t  measure;	/**< the measure, 0 for a muscle {enum measure} */
	int32_t  verb;		/**< what the plan says {enum verb} */
	int32_t  muscle;	/**< the muscle, 0 for the whole body {enum muscle} */
	int32_t  side;		/**< side of the muscle {enum side} */
	int32_t  reason;	/**< why {enum reason} */
	int32_t  unit;		/**< unit of the amount {enum unit} */
	int32_t  certainty;	/**< certainty that it acts on `outcome` {enum certainty} */
	int32_t  outcome;	/**< what it acts on {enum outcome} */
	int32_t  effect_unit;	/**< unit of the effect {enum effect_unit} */
	int32_t  because;	/**< the fact behind a SKIP, the fact that limits a DO, the decision behind GET_HELP, 0: none */
	int32_t  range;		/**< of TRAIN_LIGHTER: how far to move under load {enum range} */
	int32_t  reserved;	/**< 0 {0..0} */
	uint32_t model;		/**< recovery_model_version() that computed it */
	double   amount_low;	/**< least amount, in `unit` {0..10000} */
	double   amount_high;	/**< greatest amount, in `unit` {0..10000} */
	double   minutes;	/**< minutes of the person's time, each time [min] {0..1440} */
	double   effect;	/**< effect on `outcome` as studied; unknown when no figure was found {-100..100} */
	double   effect_low;	/**< low end of its 95 % interval {-100..100} */
	double   effect_high;	/**< high end of its 95 % interval {-100..100} */
	double   effect_at_h;	/**< hours after the session at which it was measured [h] {0..1000} */
	uint32_t evidence1;	/**< first source, for recovery_evidence_key(); 0: none */
	uint32_t evidence2;	/**< second source */
	uint32_t evidence3;	/**< third source */
	uint32_t evidence4;	/**< fourth source */
} recovery_action;

/** A plan.  Complaints are read by recovery_pain_classify() inside, so no verdict goes in; the worst governs the whole, each
 *  its own muscles.  After URGENT or EMERGENCY the plan holds that alone.  While nothing is said about pain
 *  (RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS unknown, no complaint) it stays gentle and says so.
 *  At most seven measures stand for a day, five beside two or more muscles that rest or go lighter, six of them when the next
 *  session or event is near; an unsore person gets a nearly empty plan.
 *  @param request     when, for how long, with how much time
 *  @param person      NULL: nothing known
 *  @param state       the person's running state; it must not have seen events after `now_s`
 *  @param planned     `planned_count` sessions to come, in the order of recovery_order(); NULL with count 0
 *  @param complaints  may be NULL with count 0
 *  @param facts       answers about the complaints, the person, and measures (`about` a RECOVERY_ENUM_MEASURE value and one of
 *                     RECOVERY_FACT_MEASURE_*); unknown is never "no"
 *  @param out         filled with actions: what comes before all else, muscles (rest, lighter, train), then measures to do in
 *                     order of expected worth, then what was left out and why; ties by id; only the first needs recovery_init()
 *  @param count       in: capacity; out: needed.  When the capacity is too small nothing else is written
 *  @return RECOVERY_OK, RECOVERY_E_SPACE, or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_plan_generate(const recovery_request *request, const recovery_person *person, const recovery_state *state,
	const recovery_event *planned, size_t planned_count, const recovery_complaint *complaints, size_t complaint_count,
	const recovery_fact *facts, size_t fact_count, recovery_action *out, size_t *count, recovery_diag *diag) RECOVERY_MUST_USE;

/** Bytes of work memory that recovery_plan_week() and recovery_plan_ramp() need.
 *  @since 0.1 */
RECOVERY_API(size_t) recovery_plan_work_size(void);

/** Rearrange planned sessions among their own times so that they meet the least soreness and missing strength: the sum over
 *  sessions and the muscles they work of dose x (points of soreness above 2 of 10 + tenths of strength missing below 95 %), each
 *  at the begin of the session.  Every order in which each session ends before the next begins is looked at; the first of equally good ones in the order given stays.
 *  Events less than four hours apart are one session and stay together.
 *  @param state     the person's running state, of the full form
 *  @param planned   `n` events in the order of recovery_order(), none before the state's clock: 1 to 7 sessions within 14 days
 *  @param work      recovery_plan_work_size() bytes, starting at a multiple of 8
 *  @param times_s   filled with the new time of each event
 *  @param before    set to the sum for the order given; may be NULL
 *  @param after     set to the sum for the new order; may be NULL
 *  @return RECOVERY_OK, RECOVERY_E_SPACE (work), _ALIGN, _RANGE (too many sessions), _PAST or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_plan_week(const recovery_state *state, const recovery_event *planned, size_t n, void *work,
	size_t work_size, int64_t *times_s, double *before, double *after, recovery_diag *diag) RECOVERY_MUST_USE;

/** A ramp into new work: for each of `n` sessions the largest part of the full one after which soreness stays at or below a
 *  limit.  Each session protects from the next (repeated-bout effect), so later parts are larger; where sessions are close or many,
 *  what is left of the ones before takes some of that back.
 *  @param state    the person's running state, of the full form
 *  @param muscle   a RECOVERY_MUSCLE_*
 *  @param dose     dose of the full session, above 0
 *  @param soreness the limit of the mean of the peak, above 0 and below 10
 *  @param times_s  `n` times in ascending order, 1 to 31, none before the state's clock
 *  @param work     recovery_plan_work_size() bytes, starting at a multiple of 8
 *  @param parts    filled with `n` parts of the full dose, 0 to 1
 *  @param peaks    filled with the mean of the peak after each; may be NULL
 *  @return RECOVERY_OK, RECOVERY_E_SPACE (work), _ALIGN, _ORDER, _PAST, _RANGE or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_plan_ramp(const recovery_state *state, int32_t muscle, double dose, double soreness,
	const int64_t *times_s, size_t n, void *work, size_t work_size, double *parts, double *peaks, recovery_diag *diag) RECOVERY_MUST_USE;

#ifdef __cplusplus
}
#endif
#endif
