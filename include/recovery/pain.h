/* pain.h - what kind of pain is this, and what to do about it.
 *
 * A reading of signs against published rules: never a diagnosis, never a probability. */
#ifndef RECOVERY_PAIN_H
#define RECOVERY_PAIN_H

#include <recovery/base.h>
#include <recovery/facts.h>
#include <recovery/forecast.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How far a pain spreads. */
enum recovery_spread {
	RECOVERY_SPREAD_FOCAL     = 1,	/**< can be covered with a fingertip or palm */
	RECOVERY_SPREAD_DIFFUSE   = 2,	/**< a whole muscle or area */
	RECOVERY_SPREAD_RADIATING = 3	/**< travels along a line */
};

/** How a pain began. */
enum recovery_onset {
	RECOVERY_ONSET_SUDDEN_DURING   = 1,	/**< at one moment of the activity */
	RECOVERY_ONSET_GRADUAL_DURING  = 2,	/**< built up during the activity */
	RECOVERY_ONSET_WITHIN_HOURS    = 3,	/**< up to 12 hours after */
	RECOVERY_ONSET_DELAYED_12_72H  = 4,	/**< 12 to 72 hours after */
	RECOVERY_ONSET_GRADUAL_WEEKS   = 5,	/**< over weeks */
	RECOVERY_ONSET_TRAUMA          = 6,	/**< fall, twist or blow */
	RECOVERY_ONSET_UNPROVOKED      = 7	/**< no exercise explains it */
};

/** Which way a pain goes: over the last day when acute, over the last week when from overuse. */
enum recovery_trend {
	RECOVERY_TREND_IMPROVING = 1,	/**< getting better */
	RECOVERY_TREND_SAME      = 2,	/**< no change */
	RECOVERY_TREND_WORSENING = 3	/**< getting worse */
};

/** What a pain does to movement. */
enum recovery_function {
	RECOVERY_FUNCTION_NORMAL  = 1,	/**< moves as always */
	RECOVERY_FUNCTION_STIFF   = 2,	/**< slower or shorter movement */
	RECOVERY_FUNCTION_LIMPING = 3,	/**< limps, compensates or favours the other side */
	RECOVERY_FUNCTION_UNABLE  = 4	/**< cannot stand on it, lift it or use it */
};

/** What to do, in rising caution. */
enum recovery_decision {
	RECOVERY_DECISION_PUSH      = 1,	/**< train on */
	RECOVERY_DECISION_MODIFY    = 2,	/**< train, but change load, range or movement */
	RECOVERY_DECISION_PAUSE     = 3,	/**< leave the sore part alone */
	RECOVERY_DECISION_CLINICIAN = 4,	/**< have it looked at within days */
	RECOVERY_DECISION_URGENT    = 5,	/**< have it looked at the same day */
	RECOVERY_DECISION_EMERGENCY = 6		/**< get emergency help now */
};

/** What the signs resemble. */
enum recovery_pain_class {
	RECOVERY_PAIN_CLASS_ADAPTIVE_SORENESS        = 1,	/**< ordinary soreness of adaptation */
	RECOVERY_PAIN_CLASS_SEVERE_DOMS              = 2,	/**< severe delayed soreness */
	RECOVERY_PAIN_CLASS_MUSCLE_TIGHTNESS         = 3,	/**< muscle tightness */
	RECOVERY_PAIN_CLASS_MUSCLE_CRAMP             = 4,	/**< cramp */
	RECOVERY_PAIN_CLASS_MUSCLE_CONTUSION         = 5,	/**< bruised muscle */
	RECOVERY_PAIN_CLASS_MUSCLE_STRAIN            = 6,	/**< strained muscle */
	RECOVERY_PAIN_CLASS_MUSCLE_TENDON_RUPTURE    = 7,	/**< torn muscle or tendon */
	RECOVERY_PAIN_CLASS_TENDON_OVERUSE           = 8,	/**< overused tendon */
	RECOVERY_PAIN_CLASS_JOINT_OVERUSE            = 9,	/**< overused joint */
	RECOVERY_PAIN_CLASS_JOINT_INJURY             = 10,	/**< injured joint */
	RECOVERY_PAIN_CLASS_BONE_STRESS              = 11,	/**< stress on a bone */
	RECOVERY_PAIN_CLASS_FRACTURE_SUSPECTED       = 12,	/**< signs of a broken bone */
	RECOVERY_PAIN_CLASS_GROWTH_PLATE             = 13,	/**< growth zone of a bone */
	RECOVERY_PAIN_CLASS_NERVE                    = 14,	/**< nerve */
	RECOVERY_PAIN_CLASS_BACK_MECHANICAL          = 15,	/**< ordinary back pain */
	RECOVERY_PAIN_CLASS_RHABDO_SUSPECTED         = 16,	/**< signs of muscle breakdown */
	RECOVERY_PAIN_CLASS_COMPARTMENT_ACUTE        = 17,	/**< signs of pressure inside a muscle compartment */
	RECOVERY_PAIN_CLASS_COMPARTMENT_CHRONIC      = 18,	/**< compartment pressure with effort */
	RECOVERY_PAIN_CLASS_DVT_SUSPECTED            = 19,	/**< signs of a clot in a vein */
	RECOVERY_PAIN_CLASS_CARDIOPULMONARY          = 20,	/**< signs from heart or lungs */
	RECOVERY_PAIN_CLASS_INFECTION                = 21,	/**< signs of infection */
	RECOVERY_PAIN_CLASS_CAUDA_EQUINA_CORD        = 22,	/**< signs from the spinal cord or its lower nerves */
	RECOVERY_PAIN_CLASS_NEUROVASCULAR_HEAD_NECK  = 23,	/**< signs from vessels or nerves of head and neck */
	RECOVERY_PAIN_CLASS_HEAT_OR_SODIUM           = 24,	/**< signs of overheating or low sodium */
	RECOVERY_PAIN_CLASS_EXERTIONAL_SICKLING      = 25,	/**< sickle cell trait under effort */
	RECOVERY_PAIN_CLASS_TESTICULAR_OR_HERNIA     = 26,	/**< testicle or hernia */
	RECOVERY_PAIN_CLASS_SYSTEMIC_ILLNESS         = 27,	/**< illness of the whole body */
	RECOVERY_PAIN_CLASS_INFLAMMATORY_OR_TUMOUR   = 28,	/**< signs that need a doctor's search */
	RECOVERY_PAIN_CLASS_INSUFFICIENT_INFORMATION = 29,	/**< too little was said */
	RECOVERY_PAIN_CLASS_NO_COMPLAINT             = 30	/**< no pain beyond soreness */
};

/** Published scores and scales. */
enum recovery_score_id {
	RECOVERY_SCORE_WELLS_DVT       = 1,	/**< Wells score: signs and risks of a leg clot, 0 to 9 points */
	RECOVERY_SCORE_OTTAWA_ANKLE    = 2,	/**< Ottawa rule: does a hurt ankle need an X-ray? */
	RECOVERY_SCORE_OTTAWA_FOOT     = 3,	/**< Ottawa rule: does a hurt midfoot need an X-ray? */
	RECOVERY_SCORE_OTTAWA_KNEE     = 4,	/**< Ottawa rule: does a hurt knee need an X-ray? */
	RECOVERY_SCORE_PAIN_MONITORING = 5,	/**< pain-monitoring model for tendons, zone 1 to 3 */
	RECOVERY_SCORE_NIRSCHL         = 6	/**< Nirschl phase of an overused tendon, 1 to 7 */
};

/** Kinds of work to leave out. */
enum recovery_leave_out {
	RECOVERY_LEAVE_OUT_PROVOKING   = 1,	/**< the movements that bring it on */
	RECOVERY_LEAVE_OUT_LOWERING    = 2,	/**< heavy or slow lowering */
	RECOVERY_LEAVE_OUT_HEAVY       = 3,	/**< heavy loads */
	RECOVERY_LEAVE_OUT_SPRINTS     = 4,	/**< sprints and quick starts */
	RECOVERY_LEAVE_OUT_JUMPS       = 5,	/**< jumps */
	RECOVERY_LEAVE_OUT_IMPACT      = 6,	/**< running, jumping and every impact */
	RECOVERY_LEAVE_OUT_DEEP_BENDS  = 7,	/**< deep bends */
	RECOVERY_LEAVE_OUT_TWISTS      = 8,	/**< twists under load */
	RECOVERY_LEAVE_OUT_FLOOR_LIFTS = 9,	/**< lifts from the floor */
	RECOVERY_LEAVE_OUT_STRETCHING  = 10,	/**< stretching into the pain */
	RECOVERY_LEAVE_OUT_ALL         = 11	/**< all work of this part */
};

/** What to watch for, and when to be seen. */
enum recovery_watch {
	RECOVERY_WATCH_MUSCLE = 1,	/**< the same day if urine turns brown, the muscle becomes hard, or a limb goes weak or numb */
	RECOVERY_WATCH_STRAIN = 2,	/**< the same day if you feel a snap or lose strength at once */
	RECOVERY_WATCH_JOINT  = 3,	/**< the same day if it becomes hot and swollen, if it blocks, or with fever */
	RECOVERY_WATCH_BONE   = 4,	/**< within days if it hurts at night, at rest or with each step */
	RECOVERY_WATCH_NERVE  = 5	/**< at once if you go numb where you sit, or if bladder, bowels or both legs change */
};

/** How far to move under load. */
enum recovery_range {
	RECOVERY_RANGE_FULL        = 1,	/**< the whole range */
	RECOVERY_RANGE_COMFORTABLE = 2,	/**< as far as pain stays within its limit */
	RECOVERY_RANGE_SHORT       = 3,	/**< the middle of the range, never its ends */
	RECOVERY_RANGE_NONE        = 4	/**< not under load */
};

/** One place that hurts: the main place; further places, qualities, behaviour, signs and context are facts. */
typedef struct recovery_complaint {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_COMPLAINT {enum type} */
	int32_t  id;		/**< the caller's number for it, named by facts in `about` */
	int32_t  structure;	/**< tissue {enum structure} */
	int32_t  region;	/**< region {enum region} */
	int32_t  muscle;	/**< muscle {enum muscle} */
	int32_t  side;		/**< side {enum side} */
	int32_t  spread;	/**< spread {enum spread} */
	int32_t  onset;		/**< how it began {enum onset} */
	int32_t  trend;		/**< trend {enum trend} */
	int32_t  function;	/**< what it does to movement {enum function} */
	int32_t  reserved;	/**< 0 {0..0} */
	double   intensity;	/**< pain now, at its usual worst in daily movement [{NRS}] {0..10} */
	double   hours_since;	/**< since the session or event that is blamed [h] {0..8760} */
	double   pain_days;	/**< the pain has been there for [d] {0..36500} */
} recovery_complaint;

/** What a complaint was read as. */
typedef struct recovery_verdict {
	uint32_t size;			/**< written by recovery_init() [By] */
	int32_t  type;			/**< RECOVERY_TYPE_VERDICT {enum type} */
	int32_t  about;			/**< id of the complaint */
	int32_t  decision;		/**< what to do {enum decision} */
	int32_t  pain_class;		/**< what the signs resemble {enum pain_class} */
	int32_t  rule;			/**< the rule that decided, 0: none fired {enum rule} */
	int32_t  open_questions;	/**< facts the rules look at that are still unknown {0..1000} */
	uint32_t model;			/**< recovery_model_version() that computed it */
	double   answered;		/**< share of the facts the rules look at that are answered; never a probability [1] {0..1} */
} recovery_verdict;

/** How to train with a complaint, or around it. */
typedef struct recovery_advice {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_ADVICE {enum type} */
	int32_t  about;		/**< id of the complaint */
	int32_t  decision;	/**< the decision it goes with {enum decision} */
	int32_t  pain_class;	/**< what the signs resemble {enum pain_class} */
	int32_t  range;		/**< how far to move the sore part under load {enum range} */
	int32_t  leave_out1;	/**< first kind of work to leave out, 0: none {enum leave_out} */
	int32_t  leave_out2;	/**< second {enum leave_out} */
	int32_t  leave_out3;	/**< third {enum leave_out} */
	int32_t  watch;		/**< what to watch for {enum watch} */
	uint32_t evidence1;	/**< first source, for recovery_evidence_key(); 0: none */
	uint32_t evidence2;	/**< second source */
	double   load_low;	/**< least load for the sore part, of the usual [%] {0..100} */
	double   load_high;	/**< greatest load for the sore part, of the usual [%] {0..100} */
	double   pain_during;	/**< pain that is all right during the session, at most [{NRS}] {0..10} */
	double   pain_next;	/**< pain that may be left over the next morning, above that before the session [{NRS}] {0..10} */
	double   again_h;	/**< answer the questions again after [h] {0..8760} */
} recovery_advice;

/** One published score of a complaint.  Bit i of a mask stands for recovery_score_item(score, i). */
typedef struct recovery_score {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_SCORE {enum type} */
	int32_t  about;		/**< id of the complaint */
	int32_t  score;		/**< which {enum score} */
	int32_t  applies;	/**< was it made for such a place and onset? {enum answer} */
	int32_t  met;		/**< is the threshold reached?  DENIED only when no open answer could reach it {enum answer} */
	uint32_t counted;	/**< mask of the items that hold */
	uint32_t open;		/**< mask of the items that could still hold */
	uint32_t evidence;	/**< its source, for recovery_evidence_key() */
	uint32_t reserved;	/**< 0 {0..0} */
	double   points;	/**< what is certain: a sum, or the zone or phase reached; 0: none {0..100} */
	double   points_open;	/**< the same if every open answer were the worse one {0..100} */
	double   threshold;	/**< from here on: Wells a scan the same day, Ottawa an X-ray, zone or phase a pause {0..100} */
} recovery_score;

/** Read one complaint.  Every alarming fact has a floor of its own; rules only raise from there.  When nothing fires the
 *  answer is MODIFY with RECOVERY_PAIN_CLASS_INSUFFICIENT_INFORMATION; PUSH needs a rule that says so and nothing above it.
 *  The call is pure: clients keep facts, merge them, and never lower a level because a later answer is missing.
 *  @param complaint   the place
 *  @param person      NULL: nothing known
 *  @param facts       `n` answers about this complaint or the person; others are left aside; the same fact present and
 *                     denied is RECOVERY_E_CONFLICT
 *  @param expected    the forecast of this muscle, or NULL; only its `tail` is used, and it can only raise
 *  @param out         given to recovery_init() before; untouched on failure
 *  @param rules       filled with every rule that fired, most cautious first; may be NULL with rule_count NULL
 *  @param rule_count  in: capacity; out: needed.  When the capacity is too small nothing is written (RECOVERY_E_SPACE)
 *  @return RECOVERY_OK or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_pain_classify(const recovery_complaint *complaint, const recovery_person *person,
	const recovery_fact *facts, size_t n, const recovery_timeline *expected, recovery_verdict *out, int32_t *rules,
	size_t *rule_count, recovery_diag *diag) RECOVERY_MUST_USE;

/** What to ask next: a group of facts, asked at once with "none of these".  Its words are recovery_enum_about() of
 *  RECOVERY_ENUM_QUESTION, those of its facts of RECOVERY_ENUM_FACT.  At most 8 groups are asked about one complaint, chosen
 *  by its place and fields, each while a rule above the present decision could still fire.  Who does not know leaves facts
 *  unknown and would be asked the same again: pass over the group in a second list of facts, denied there and used for this
 *  call alone, and classify with the first.
 *  @param question  the group, 0: nothing is left to ask
 *  @param asked     filled with the facts of the group that are still unknown
 *  @param count     in: capacity, 10 is always enough; out: needed.  When the capacity is too small nothing else is written
 *  @return RECOVERY_OK, RECOVERY_E_SPACE, or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_pain_question(const recovery_complaint *complaint, const recovery_person *person,
	const recovery_fact *facts, size_t n, const recovery_timeline *expected, int32_t *question, int32_t *asked, size_t *count,
	recovery_diag *diag) RECOVERY_MUST_USE;

/** How to train with it: what to leave out, how much load and range, how much pain during and the morning after.  MODIFY
 *  limits the sore part by its class; PUSH sets no limit but the pain rule; from PAUSE on the sore part does no work.
 *  @param verdict  what recovery_pain_classify() said
 *  @param out      given to recovery_init() before; untouched on failure
 *  @return RECOVERY_OK or why an input is refused; RECOVERY_E_MISSING when the verdict holds no decision
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_pain_advice(const recovery_verdict *verdict, recovery_advice *out, recovery_diag *diag) RECOVERY_MUST_USE;

/** Work out one published score.  Nothing unknown counts as a point or as its absence.
 *  @param score  a RECOVERY_SCORE_*
 *  @param out    given to recovery_init() before; untouched on failure
 *  @return RECOVERY_OK or why an input is refused; RECOVERY_E_ENUM for an unknown score
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_pain_score(const recovery_complaint *complaint, const recovery_person *person,
	const recovery_fact *facts, size_t n, int32_t score, recovery_score *out, recovery_diag *diag) RECOVERY_MUST_USE;

/** What item `i` of a score is for, counted from 0; NULL when there is none.
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_score_item(int32_t score, size_t i);

/** Points of item `i` of a score (its zone or phase); NaN when there is none.
 *  @since 0.1 */
RECOVERY_API(double) recovery_score_item_points(int32_t score, size_t i);

/** Why a rule exists, one line in our words; NULL for an unknown rule.
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_rule_rationale(int32_t rule);

/** Evidence a rule rests on: an id for recovery_evidence_key(), 0 for an unknown rule.
 *  @since 0.1 */
RECOVERY_API(uint32_t) recovery_rule_evidence(int32_t rule);

#ifdef __cplusplus
}
#endif
#endif
