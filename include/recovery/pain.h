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

/** Published scores. */
enum recovery_score {
	RECOVERY_SCORE_WELLS_DVT       = 1,	/**< signs and risks of a leg clot */
	RECOVERY_SCORE_OTTAWA_ANKLE    = 2,	/**< Ottawa rule for the ankle */
	RECOVERY_SCORE_OTTAWA_FOOT     = 3,	/**< Ottawa rule for the foot */
	RECOVERY_SCORE_OTTAWA_KNEE     = 4	/**< Ottawa rule for the knee */
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
 *  by its place and fields, each while a rule above the present decision could still fire.
 *  @param question  the group, 0: nothing is left to ask
 *  @param asked     filled with the facts of the group that are still unknown
 *  @param count     in: capacity, 10 is always enough; out: needed.  When the capacity is too small nothing else is written
 *  @return RECOVERY_OK, RECOVERY_E_SPACE, or why an input is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_pain_question(const recovery_complaint *complaint, const recovery_person *person,
	const recovery_fact *facts, size_t n, const recovery_timeline *expected, int32_t *question, int32_t *asked, size_t *count,
	recovery_diag *diag) RECOVERY_MUST_USE;

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
