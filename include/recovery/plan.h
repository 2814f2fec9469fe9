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
	RECOVERY_VERB_REST          = 5,	/**< leave this muscle alone until `end_s` */
	RECOVERY_VERB_GET_HELP      = 6		/**< a pain decision stands above every plan */
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
	RECOVERY_REASON_SESSION     = 12	/**< a session lies less than a day back */
};

/** Units of amounts. */
enum recovery_unit {
	RECOVERY_UNIT_MINUTE             = 1,	/**< minutes */
	RECOVERY_UNIT_LITRE              = 2,	/**< litres */
	RECOVERY_UNIT_MG_SODIUM_PER_L    = 3,	/**< milligrams of sodium per litre */
	RECOVERY_UNIT_PERCENT_OF_LOAD    = 4	/**< percent of the usual load */
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
	RECOVERY_OUTCOME_COMFORT   = 4	/**< how bothersome discomfort is */
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
} recovery_request;

/** One line of a plan: a measure, or what a muscle may do. */
typedef struct recovery_action {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_ACTION {enum type} */
	int64_t  start_s;	/**< from [s] {time} */
	int64_t  end_s;		/**< to; of REST: ready again from here [s] {time} */
	int32_t  measure;	/**< the measure, 0 for a muscle {enum measure} */
	int32_t  verb;		/**< what the plan says {enum verb} */
	int32_t  muscle;	/**< the muscle, 0 for the whole body {enum muscle} */
	int32_t  side;		/**< side of the muscle {enum side} */
	int32_t  reason;	/**< why {enum reason} */
	int32_t  unit;		/**< unit of the amount {enum unit} */
	int32_t  certainty;	/**< certainty that it acts on `outcome` {enum certainty} */
	int32_t  outcome;	/**< what it acts on {enum outcome} */
	int32_t  because;	/**< the fact (of SKIP) or decision (of GET_HELP) behind it, 0: none */
	uint32_t model;		/**< recovery_model_version() that computed it */
	double   amount_low;	/**< least amount, in `unit` {0..10000} */
	double   amount_high;	/**< greatest amount, in `unit` {0..10000} */
	double   minutes;	/**< minutes of the person's time [min] {0..1440} */
	double   effect;	/**< effect on `outcome` as studied; unknown when no figure was found {-100..100} */
	double   effect_low;	/**< low end of its 95 % interval {-100..100} */
	double   effect_high;	/**< high end of its 95 % interval {-100..100} */
	double   effect_at_h;	/**< hours after the session at which it was measured [h] {0..1000} */
	uint32_t evidence1;	/**< first source, for recovery_evidence_key(); 0: none */
	uint32_t evidence2;	/**< second source */
	uint32_t evidence3;	/**< third source */
	uint32_t evidence4;	/**< fourth source */
} recovery_action;

/** A plan.  Complaints are read by recovery_pain_classify() inside; after URGENT or EMERGENCY the plan holds that alone.
 *  @param request     when, for how long, with how much time
 *  @param person      NULL: nothing known
 *  @param state       the person's running state; it must not have seen events after `now_s`
 *  @param complaints  may be NULL with count 0
 *  @param facts       answers about the complaints and the person; unknown is never "no"
 *  @param out         filled with actions: muscles first (rest, lighter, train), then measures to do in order of expected
 *                     worth, then what was left out and why; only the first needs recovery_init()
 *  @param count       in: capacity; out: needed.  When the capacity is too small nothing else is written
 *  @return RECOVERY_OK, RECOVERY_E_SPACE, or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_plan_generate(const recovery_request *request, const recovery_person *person, const recovery_state *state,
	const recovery_complaint *complaints, size_t complaint_count, const recovery_fact *facts, size_t fact_count,
	recovery_action *out, size_t *count, recovery_diag *diag) RECOVERY_MUST_USE;

#ifdef __cplusplus
}
#endif
#endif
