/* checksteps.c - what is asked about a pain, in which order, with which answers.  The groups of signs come from the library. */
#include <ctype.h>
#include <math.h>
#include <stddef.h>
#include <string.h>
#include "check.h"

/* Where an answer is shown. */
enum { LIMB = 1, SPINE = 2, CHEST = 4, BELLY = 8, GROIN = 16, HEAD = 32, BONES = 64, LEG = 128, GROWING = 256 };
enum { ACUTE = 1, AFTER = 2, SLOW = 4 };

/* BONES: where bones crack from load (cl_08 to cl_11, ur_35). */
static const struct { int32_t region; uint32_t bits; } regions[] = {
	{ RECOVERY_REGION_HEAD, HEAD },			{ RECOVERY_REGION_JAW, HEAD },
	{ RECOVERY_REGION_NECK, HEAD | SPINE },		{ RECOVERY_REGION_SHOULDER, LIMB },
	{ RECOVERY_REGION_UPPER_ARM, LIMB },		{ RECOVERY_REGION_ELBOW, LIMB },
	{ RECOVERY_REGION_FOREARM, LIMB },		{ RECOVERY_REGION_WRIST, LIMB },
	{ RECOVERY_REGION_HAND, LIMB },			{ RECOVERY_REGION_CHEST, CHEST | BONES },
	{ RECOVERY_REGION_UPPER_BACK, SPINE | CHEST },	{ RECOVERY_REGION_LOWER_BACK, SPINE | BONES },
	{ RECOVERY_REGION_FLANK, CHEST | BELLY },	{ RECOVERY_REGION_ABDOMEN, BELLY | GROIN },
	{ RECOVERY_REGION_PELVIS, GROIN | SPINE | BONES },	{ RECOVERY_REGION_BUTTOCK, LIMB | LEG | SPINE },
	{ RECOVERY_REGION_HIP, LIMB | LEG | BONES },	{ RECOVERY_REGION_GROIN, LIMB | LEG | GROIN | BONES },
	{ RECOVERY_REGION_GENITAL, GROIN },		{ RECOVERY_REGION_THIGH_FRONT, LIMB | LEG | BONES },
	{ RECOVERY_REGION_THIGH_BACK, LIMB | LEG },	{ RECOVERY_REGION_THIGH_INNER, LIMB | LEG | GROIN },
	{ RECOVERY_REGION_THIGH_OUTER, LIMB | LEG },	{ RECOVERY_REGION_KNEE, LIMB | LEG },
	{ RECOVERY_REGION_SHIN, LIMB | LEG | BONES },	{ RECOVERY_REGION_CALF, LIMB | LEG },
	{ RECOVERY_REGION_ANKLE, LIMB | LEG | BONES },	{ RECOVERY_REGION_HEEL, LIMB | LEG | BONES },
	{ RECOVERY_REGION_MIDFOOT, LIMB | LEG | BONES },	{ RECOVERY_REGION_FOREFOOT, LIMB | LEG | BONES },
};

static uint32_t place_bits(const recovery_complaint *place)
{
	const int32_t region = place_region(place);
	size_t i;

	for (i = 0; i < sizeof regions / sizeof regions[0]; i++)
		if (regions[i].region == region)
			return regions[i].bits;
	return GROWING - 1;
}

static uint32_t onset_bits(int32_t onset)
{
	switch (onset) {
	case RECOVERY_ONSET_SUDDEN_DURING:
	case RECOVERY_ONSET_TRAUMA:        return ACUTE;
	case RECOVERY_ONSET_WITHIN_HOURS:
	case RECOVERY_ONSET_DELAYED_12_72H: return AFTER;
	}
	return onset ? SLOW : ACUTE | AFTER | SLOW;
}

int step_shows(const struct dialogue *d, const struct choice *choice)
{
	const recovery_complaint *place = &d->now.complaint;

	if (choice->place == GROWING)
		return !(d->now.person.age_y >= 18);
	return (!choice->place || choice->place & place_bits(place)) && (!choice->onset || choice->onset & onset_bits(place->onset));
}

/* ---- the answers ------------------------------------------------------------------------------------------------------------ */

#define END { 0, 0, 0, NULL }

static const struct choice sides[] = {
	{ RECOVERY_SIDE_LEFT, 0, 0, "left" }, { RECOVERY_SIDE_RIGHT, 0, 0, "right" }, { RECOVERY_SIDE_BOTH, 0, 0, "both" },
	{ RECOVERY_SIDE_MIDLINE, SPINE | CHEST | BELLY | GROIN | HEAD, 0, "in the middle" }, END,
};

#define TISSUE(name, place) { RECOVERY_STRUCTURE_##name, place, 0, NULL }
static const struct choice tissues[] = {
	TISSUE(MUSCLE_BELLY, 0), TISSUE(MYOTENDINOUS_JUNCTION, LIMB | CHEST | GROIN), TISSUE(TENDON, LIMB), TISSUE(ENTHESIS, LIMB | GROIN),
	TISSUE(FASCIA, LEG), TISSUE(JOINT, LIMB | HEAD | CHEST), TISSUE(LIGAMENT, LIMB), TISSUE(BONE, 0), TISSUE(GROWTH_PLATE, GROWING),
	TISSUE(SPINE, SPINE), TISSUE(NERVE_PATH, 0), TISSUE(CHEST_WALL, CHEST), TISSUE(CHEST_CENTRAL, CHEST), TISSUE(ABDOMINAL_WALL, BELLY),
	TISSUE(GENITAL, GROIN), TISSUE(HEAD, HEAD), TISSUE(SKIN, 0), TISSUE(WHOLE_BODY, 0), END,
};

static const struct choice spreads[] = {
	{ RECOVERY_SPREAD_FOCAL, 0, 0, "one spot: a fingertip or a palm covers it" },
	{ RECOVERY_SPREAD_DIFFUSE, 0, 0, "spread over the whole muscle or area" },
	{ RECOVERY_SPREAD_RADIATING, 0, 0, "it travels along a line" }, END,
};

static const struct choice onsets[] = {
	{ RECOVERY_ONSET_SUDDEN_DURING, 0, 0, "suddenly, at one moment of the activity" },
	{ RECOVERY_ONSET_GRADUAL_DURING, 0, 0, "bit by bit during the activity" },
	{ RECOVERY_ONSET_WITHIN_HOURS, 0, 0, "within hours after it" },
	{ RECOVERY_ONSET_DELAYED_12_72H, 0, 0, "the next day or the days after (12 to 72 hours)" },
	{ RECOVERY_ONSET_GRADUAL_WEEKS, 0, 0, "slowly, over weeks" },
	{ RECOVERY_ONSET_TRAUMA, 0, 0, "with a fall, a twist or a blow" },
	{ RECOVERY_ONSET_UNPROVOKED, 0, 0, "out of nowhere: no training explains it" }, END,
};

static const struct choice trends[] = {
	{ RECOVERY_TREND_IMPROVING, 0, 0, "better" }, { RECOVERY_TREND_SAME, 0, 0, "neither better nor worse" },
	{ RECOVERY_TREND_WORSENING, 0, 0, "worse: it escalates" }, END,
};

static const struct choice functions[] = {
	{ RECOVERY_FUNCTION_NORMAL, 0, 0, "nothing: I am aware of it and move as always" },
	{ RECOVERY_FUNCTION_STIFF, 0, 0, "stiff: it restricts everyday movement, slower or shorter" },
	{ RECOVERY_FUNCTION_LIMPING, 0, 0, "I limp or compensate: it changes how I squat, walk or keep steady" },
	{ RECOVERY_FUNCTION_UNABLE, 0, 0, "I cannot stand on it, lift it or use it" }, END,
};

#define FEELS(name) { RECOVERY_FACT_QUALITY_##name, 0, 0, NULL }
static const struct choice feels[] = {
	FEELS(DULL_ACHE), FEELS(TIGHT), FEELS(TENDER), FEELS(CRAMPING), FEELS(SHARP), FEELS(STABBING), FEELS(BURNING), FEELS(ELECTRIC),
	FEELS(TINGLING), FEELS(NUMB), FEELS(THROBBING), FEELS(PRESSURE), FEELS(TEARING), END,
};

#define WHEN(name, place, onset) { RECOVERY_FACT_BEHAVIOUR_##name, place, onset, NULL }
static const struct choice changes[] = {
	WHEN(EASES_WARMUP, 0, 0), WHEN(EASES_REST, 0, 0), { RECOVERY_FACT_BEHAVIOUR_WORSE_MOVEMENT, 0, 0, "it increases with movement" },
	WHEN(WORSE_LOAD, LIMB | SPINE | BELLY | GROIN, 0), WHEN(WORSE_IMPACT, LEG | SPINE | BONES, 0),
	WHEN(WORSE_TOUCH, 0, 0), WHEN(WORSE_BREATHING, CHEST | BELLY, 0), WHEN(WORSE_EXTENSION, SPINE, 0),
	END,
};

static const struct choice course[] = {
	WHEN(BUILDS_DURING, 0, SLOW | AFTER), WHEN(PREDICTABLE_EXERTIONAL, LIMB, SLOW), WHEN(WARMUP_CONTINUES, 0, SLOW),
	WHEN(WARMUP_THEN_GONE, 0, SLOW), WHEN(WARMUP_GONE_RETURNS, 0, SLOW),
	WHEN(SETTLES_NEXT_MORNING, 0, SLOW), WHEN(FLARES_NEXT_MORNING, 0, SLOW), WHEN(WEEK_ON_WEEK_WORSE, 0, SLOW),
	WHEN(MORNING_STIFF_LONG, 0, SLOW), WHEN(REST_PAIN, 0, 0), WHEN(NIGHT_PAIN, 0, 0),
	WHEN(CONSTANT, 0, 0), END,
};

#define SIGN(name, place) { RECOVERY_FACT_SIGN_##name, place, 0, NULL }
static const struct choice notices[] = {
	SIGN(SWELLING, 0), SIGN(BRUISING, 0), SIGN(WEAKNESS, 0), SIGN(ROM_LOSS, 0), SIGN(CREPITUS, LIMB | SPINE), END,
};

#define WORK(name, place) { RECOVERY_FACT_CONTEXT_##name, place, 0, NULL }
static const struct choice training[] = {
	WORK(NOVEL_EXERCISE, 0), WORK(ECCENTRIC, 0), WORK(MAX_EFFORT, 0), WORK(LOAD_SPIKE, 0),
	WORK(ONE_SIDED_EXERCISE, 0), WORK(HEAT, 0), WORK(PROLONGED_ENDURANCE, 0), WORK(OVERDRINKING, 0), WORK(EXTENSION_SPORT, SPINE), END,
};

static const struct choice effort[] = { SIGN(HEADACHE, 0), SIGN(PUFFINESS, 0), SIGN(NAUSEA_VOMITING, 0), SIGN(DIZZINESS, 0), END };

static const struct choice bones[] = {
	WORK(LOW_ENERGY, 0), WORK(AMENORRHOEA, 0), WORK(PRIOR_BSI, 0), WORK(OSTEOPOROSIS, 0), WORK(STEROID, 0), WORK(CANCER_ACTIVE, 0), END,
};

/* ---- which questions are asked ------------------------------------------------------------------------------------------------ */

static int asks_same(const struct dialogue *d)
{
	return d->before != NULL;
}

static int asks_side(const struct dialogue *d)
{
	return !d->now.complaint.side && place_region(&d->now.complaint) != RECOVERY_REGION_WHOLE_BODY;
}

static int asks_age(const struct dialogue *d)
{
	return isnan(d->log.person.age_y);
}

static int asks_tissue(const struct dialogue *d)
{
	return !d->now.complaint.structure || d->earlier;
}

static int asks_training(const struct dialogue *d)
{
	return d->now.complaint.onset != RECOVERY_ONSET_TRAUMA && d->now.complaint.onset != RECOVERY_ONSET_UNPROVOKED;
}

static int asks_effort(const struct dialogue *d)
{
	return case_fact(&d->now, RECOVERY_FACT_CONTEXT_HEAT) == RECOVERY_ANSWER_PRESENT ||
	       case_fact(&d->now, RECOVERY_FACT_CONTEXT_PROLONGED_ENDURANCE) == RECOVERY_ANSWER_PRESENT ||
	       case_fact(&d->now, RECOVERY_FACT_CONTEXT_OVERDRINKING) == RECOVERY_ANSWER_PRESENT;
}

static int asks_bones(const struct dialogue *d)
{
	const recovery_complaint *c = &d->now.complaint;

	return c->structure == RECOVERY_STRUCTURE_BONE || c->onset == RECOVERY_ONSET_TRAUMA || c->structure == RECOVERY_STRUCTURE_SPINE ||
	       (place_bits(c) & BONES && onset_bits(c->onset) & SLOW);
}

/* ---- the questions ------------------------------------------------------------------------------------------------------------ */

#define FIELD(name) offsetof(recovery_complaint, name)

const struct step steps[] = {
	{ "place", "where: ", KIND_PLACE, 0, 0, "Where does it hurt?  A place or a muscle, for example left calf, quad, lower back.  With several the worst "
	  "first, with commas between.",
	  "Which signs matter depends on the place: a calf is asked about clots, a back about nerves, a chest about the heart.", NULL, NULL, 0 },
	{ "same", NULL, KIND_SAME, 0, 0, "Is it that same pain?", "If it is, your earlier answers stand until you change them.", asks_same, NULL, 0 },
	{ "danger", NULL, KIND_GROUP, 0, 0, NULL, NULL, NULL, NULL, 1 },
	{ "side", "side: ", KIND_CHOICE, FIELD(side), RECOVERY_ENUM_SIDE, "Which side?",
	  "Ordinary soreness is mostly on both sides, unless one side was trained alone.", asks_side, sides, 0 },
	{ "age", "age: ", KIND_AGE, 0, 0, "How old are you, in years?", "Some signs mean more in the young, and past fifty.", asks_age, NULL, 0 },
	{ "structure", "it is ", KIND_CHOICE, FIELD(structure), RECOVERY_ENUM_STRUCTURE, "What part is it, when you press and move it?",
	  "Muscles, tendons, joints and bones are trained on, or spared, by different rules.", asks_tissue, tissues, 0 },
	{ "spread", "", KIND_CHOICE, FIELD(spread), RECOVERY_ENUM_SPREAD, "How far does it spread?",
	  "Soreness fills a muscle; torn fibres and bones hurt at one spot, nerves along a line.", NULL, spreads, 0 },
	{ "onset", "it began ", KIND_CHOICE, FIELD(onset), RECOVERY_ENUM_ONSET, "How did it begin?",
	  "How it began says most about whether it is soreness or an injury.", NULL, onsets, 0 },
	{ "since", "for ", KIND_SINCE, 0, 0, NULL, "Soreness is over within days; what lasts longer is something else.", NULL, NULL, 0 },
	{ "intensity", "", KIND_NUMBER, FIELD(intensity), 0, "How strong is it, at its usual worst in daily movement, 0 to 10?  0 is none, 1 to 3 mild: it comes "
	  "and goes; 4 to 6: always there, hard to concentrate; 7 to 10: hard to think, sleep or dress.",
	  "From 4 on nobody is told to train on unchanged; strong pain is not trained through.", NULL, NULL, 0 },
	{ "trend", "it gets ", KIND_CHOICE, FIELD(trend), RECOVERY_ENUM_TREND, "Which way does it go?  Over the last day, or over the last week if it is there for weeks.",
	  "What gets worse, or no better after days, is looked at sooner.", NULL, trends, 0 },
	{ "function", "to movement: ", KIND_CHOICE, FIELD(function), RECOVERY_ENUM_FUNCTION, "What does it do to movement?",
	  "A limp or a part that cannot be used is more than soreness in most places.", NULL, functions, 0 },
	{ "feel", NULL, KIND_LIST, 0, RECOVERY_ENUM_FACT, "How does it feel?", "An ache is like soreness; a stab or a tingle points elsewhere.", NULL, feels, 0 },
	{ "changes", NULL, KIND_LIST, 0, RECOVERY_ENUM_FACT, "What changes it?", "What eases it speaks for muscle and tendon; some things that worsen it do not.",
	  NULL, changes, 0 },
	{ "course", NULL, KIND_LIST, 0, RECOVERY_ENUM_FACT, "In a session, after it and at night: any of these?",
	  "Tendons and joints show their limit in the session and the next morning, bones at night.", NULL, course, 1 },
	{ "notice", NULL, KIND_LIST, 0, RECOVERY_ENUM_FACT, "What do you see or notice there?", "Some of it belongs to soreness, together with others it does not.",
	  NULL, notices, 1 },
	{ "training", NULL, KIND_LIST, 0, RECOVERY_ENUM_FACT, "The training before it: any of these?",
	  "It can explain the pain, and after heat or long effort other signs count more.", asks_training, training, 1 },
	{ "effort", NULL, KIND_LIST, 0, RECOVERY_ENUM_FACT, "Since that effort, any of these?", "Two of them after heat, long effort or much drinking are looked at the "
	  "same day.", asks_effort, effort, 1 },
	{ "bones", NULL, KIND_LIST, 0, RECOVERY_ENUM_FACT, "Is any of these true of you?", "With these, bones crack more easily.", asks_bones, bones, 1 },
};

size_t step_count(void)
{
	return sizeof steps / sizeof steps[0];
}

int32_t field_of(const recovery_complaint *complaint, const struct step *step)
{
	int32_t value;

	memcpy(&value, (const unsigned char *)complaint + step->field, sizeof value);
	return value;
}

void field_set(recovery_complaint *complaint, const struct step *step, int32_t value)
{
	memcpy((unsigned char *)complaint + step->field, &value, sizeof value);
}

/* ---- words ----------------------------------------------------------------------------------------------------------------- */

const char *fact_words(int32_t fact)
{
	const char *words = recovery_enum_about(RECOVERY_ENUM_FACT, fact);

	return words ? words : recovery_body_name(fact, RECOVERY_BODY_TEXT_ENGLISH);
}

const char *choice_words(const struct step *step, const struct choice *choice)
{
	if (choice->words)
		return choice->words;
	if (step->enumeration == RECOVERY_ENUM_STRUCTURE)
		return recovery_body_name(choice->value, RECOVERY_BODY_TEXT_PLAIN);
	return fact_words(choice->value);
}

static void since_said(const struct case_ *c, char *words, size_t size)
{
	const double hours = isnan(c->complaint.hours_since) ? 24 * c->complaint.pain_days : c->complaint.hours_since;

	if (isnan(hours))
		*words = '\0';
	else if (hours < 48)
		snprintf(words, size, "%.*f hours", hours < 10 && hours != floor(hours), hours);
	else
		snprintf(words, size, "%.0f days", hours / 24);
}

void value_said(const struct case_ *c, const struct step *step, char *words, size_t size)
{
	const struct choice *choice;
	int32_t value;

	*words = '\0';
	switch (step->kind) {
	case KIND_PLACE:
		place_said(&c->complaint, 0, words, size);
		return;
	case KIND_AGE:
		if (!isnan(c->person.age_y))
			snprintf(words, size, "%g years", c->person.age_y);
		return;
	case KIND_NUMBER:
		if (!isnan(c->complaint.intensity))
			snprintf(words, size, "%g of 10", c->complaint.intensity);
		return;
	case KIND_SINCE:
		since_said(c, words, size);
		return;
	case KIND_CHOICE:
		value = field_of(&c->complaint, step);
		for (choice = step->choices; choice->value && choice->value != value; choice++)
			;
		if (choice->value)
			snprintf(words, size, "%s", choice_words(step, choice));
		if (step->enumeration == RECOVERY_ENUM_STRUCTURE && *words) {	/* the library's phrase is a sentence */
			*words = (char)tolower((unsigned char)*words);
			words[strlen(words) - 1] = '\0';
		}
		return;
	case KIND_SAME:
	case KIND_LIST:
	case KIND_GROUP:
		return;
	}
}
