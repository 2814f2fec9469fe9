/* check_pain.c - the rules about pain. */
#include "internal.h"

#include <check.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define SEED UINT64_C(20240307)

Suite *suite_pain(void);

/* ---- the table, read a second time and in another way than lib/pain.c does -------------------------------------------- */

enum word { END, CLAUSE, REASSURES, A_FACT, A_PLACE, AN_ONSET, A_TREND, A_FUNCTION, AN_INTENSITY, AN_AGE };

struct part {
	enum word word;
	int32_t value;
};

#define FACT(id)            { A_FACT, RECOVERY_FACT_##id },
#define REGION(x)           { A_PLACE, RECOVERY_REGION_##x },
#define STRUCTURE(x)        { A_PLACE, RECOVERY_STRUCTURE_##x },
#define ONSET(x)            { AN_ONSET, RECOVERY_ONSET_##x },
#define ONSET_UNKNOWN       { AN_ONSET, 0 },
#define TREND(x)            { A_TREND, RECOVERY_TREND_##x },
#define FUNCTION(x)         { A_FUNCTION, RECOVERY_FUNCTION_##x },
#define INTENSITY(n)        { AN_INTENSITY, n },
#define AGE(n)              { AN_AGE, n },
#define NOT_KNOWN(fact)     { REASSURES, 0 }, fact
#define AT_LEAST(n, atoms)  { CLAUSE, n }, atoms
#define ANY(atoms)          { CLAUSE, 1 }, atoms

static const struct row {
	int32_t id, decision, pain_class;
	const char *name, *key;
	struct part part[32];
} rows[] = {
#define RULE(id, name, decision, pain_class, key, premise, why) \
	{ id, RECOVERY_DECISION_##decision, RECOVERY_PAIN_CLASS_##pain_class, #name, #key, { premise { END, 0 } } },
#include "pain.def"
};

enum { ROWS = COUNT_OF(rows), FACTS_MAX = 64, ME = 7 };

/* ---- a case: one complaint with all that was answered ------------------------------------------------ */

struct given {
	recovery_complaint complaint;
	recovery_person person;
	recovery_fact facts[FACTS_MAX];
	size_t n;
};

static void nothing(struct given *g)
{
	ck_assert_int_eq(RECOVERY_INIT(COMPLAINT, &g->complaint), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(PERSON, &g->person), RECOVERY_OK);
	g->complaint.id = ME;
	g->n = 0;
}

static void say(struct given *g, int32_t about, int32_t id, int32_t answer)
{
	recovery_fact *fact = &g->facts[g->n++];

	ck_assert_uint_le(g->n, FACTS_MAX);
	ck_assert_int_eq(RECOVERY_INIT(FACT, fact), RECOVERY_OK);
	fact->about = about;
	fact->fact = id;
	fact->answer = answer;
}

static void present(struct given *g, int32_t id)
{
	say(g, ME, id, RECOVERY_ANSWER_PRESENT);
}

struct result {
	recovery_verdict verdict;
	int32_t rules[ROWS];
	size_t n;
};

static recovery_status classify(const struct given *g, struct result *r, recovery_diag *diag)
{
	memset(r, 0, sizeof *r);
	r->n = ROWS;
	ck_assert_int_eq(RECOVERY_INIT(VERDICT, &r->verdict), RECOVERY_OK);
	return recovery_pain_classify(&g->complaint, &g->person, g->facts, g->n, &r->verdict, r->rules, &r->n, diag);
}

static struct result read_case(const struct given *g)
{
	struct result r;

	ck_assert_int_eq(classify(g, &r, NULL), RECOVERY_OK);
	return r;
}

static int fired(const struct result *r, int32_t rule)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		if (r->rules[i] == rule)
			return 1;
	return 0;
}

/* ---- the oracle: what the table means, the slow way ------------------------------------------------ */

static int is_present(const struct given *g, int32_t id)
{
	const double age = g->person.age_y;
	size_t i;

	for (i = 0; i < g->n; i++)
		if (g->facts[i].fact == id && g->facts[i].answer == RECOVERY_ANSWER_PRESENT &&
		    (g->facts[i].about == ME || g->facts[i].about == 0))
			return 1;
	if (id == RECOVERY_FACT_CONTEXT_CHILD)
		return age < 12;
	return id == RECOVERY_FACT_CONTEXT_ADOLESCENT && age >= 12 && age < 18;
}

static int is_place(const struct given *g, int32_t id)
{
	const recovery_complaint *c = &g->complaint;
	int32_t muscle;

	if (c->region == id || c->structure == id || is_present(g, id))
		return 1;
	if (!c->region && c->muscle && recovery_muscle_region(c->muscle, 0) == id)
		return 1;
	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++)
		if (is_present(g, muscle) && recovery_muscle_region(muscle, 0) == id)
			return 1;
	return 0;
}

static int is_so(const struct given *g, struct part part)
{
	switch (part.word) {
	case A_FACT:       return is_present(g, part.value);
	case A_PLACE:      return is_place(g, part.value);
	case AN_ONSET:     return g->complaint.onset == part.value;
	case A_TREND:      return g->complaint.trend == part.value;
	case A_FUNCTION:   return g->complaint.function == part.value;
	case AN_INTENSITY: return g->complaint.intensity >= part.value;
	case AN_AGE:       return g->person.age_y >= part.value;
	default:           ck_abort_msg("not an atom"); return 0;
	}
}

/* Does the clause that begins at `at` hold?  Moves to the next clause. */
static int clause_holds(const struct given *g, const struct part **at)
{
	int needed = (*at)->value;

	for (++*at; (*at)->word != CLAUSE && (*at)->word != END; ++*at) {
		const int negated = (*at)->word == REASSURES;

		*at += negated;
		needed -= is_so(g, **at) != negated;
	}
	return needed <= 0;
}

static int should_fire(const struct given *g, const struct row *row)
{
	const struct part *at = row->part;

	while (at->word != END)
		if (!clause_holds(g, &at))
			return 0;
	return 1;
}

static void check_against_oracle(const struct given *g, const struct result *r)
{
	const struct row *first = NULL;
	size_t i, n = 0;

	for (i = 0; i < ROWS; i++) {
		const int want = should_fire(g, &rows[i]);

		ck_assert_msg(fired(r, rows[i].id) == want, "%s should %sfire", rows[i].name, want ? "" : "not ");
		n += (size_t)want;
		if (want && (!first || rows[i].decision > first->decision))
			first = &rows[i];
	}
	ck_assert_uint_eq(r->n, n);
	ck_assert_int_eq(r->verdict.rule, first ? first->id : 0);
	ck_assert_int_eq(r->verdict.decision, first ? first->decision : RECOVERY_DECISION_MODIFY);
	ck_assert_int_eq(r->verdict.pain_class, first ? first->pain_class : RECOVERY_PAIN_CLASS_INSUFFICIENT_INFORMATION);
	ck_assert_int_eq(r->verdict.about, ME);
	ck_assert_uint_eq(r->verdict.model, recovery_model_version());
}

/* ---- every rule: fires on its least premise, and on nothing less ------------------------------------------------ */

static void make_so(struct given *g, struct part part)
{
	switch (part.word) {
	case A_FACT:       present(g, part.value); break;
	case A_PLACE:
		if (!body_is_region(part.value))
			g->complaint.structure = part.value;
		else if (!g->complaint.region)
			g->complaint.region = part.value;
		else
			present(g, part.value);
		break;
	case AN_ONSET:     g->complaint.onset = part.value; break;
	case A_TREND:      g->complaint.trend = part.value; break;
	case A_FUNCTION:   g->complaint.function = part.value; break;
	case AN_INTENSITY: g->complaint.intensity = part.value; break;
	case AN_AGE:       g->person.age_y = part.value; break;
	default:           ck_abort_msg("not an atom");
	}
}

static const struct part *next_clause(const struct part *at)
{
	do
		at++;
	while (at->word != CLAUSE && at->word != END);
	return at;
}

static int in_clause(const struct part *clause, struct part part)
{
	const struct part *end = next_clause(clause);

	while (++clause < end)
		if (clause->word == part.word && clause->value == part.value)
			return 1;
	return 0;
}

/* Make `n` atoms of a clause so, from the `from`-th on and round again, none of which is in the clause `spare`. */
static void fill(struct given *g, const struct part *clause, int n, int from, const struct part *spare)
{
	const int size = (int)(next_clause(clause) - clause) - 1;
	int i, at;

	if (clause[1].word == REASSURES)
		return;		/* holds until it is known */
	for (i = 0; n > 0 && i < size; i++) {
		at = 1 + (from + i) % size;
		if (spare && in_clause(spare, clause[at]))
			continue;
		make_so(g, clause[at]);
		n--;
	}
	ck_assert_int_eq(n, 0);
}

static void fill_others(struct given *g, const struct row *row, const struct part *but)
{
	const struct part *clause;

	for (clause = row->part; clause->word != END; clause = next_clause(clause))
		if (clause != but)
			fill(g, clause, clause->value, 0, but);
}

START_TEST(fires_on_each_way_through)
{
	const struct row *row = &rows[_i];
	const struct part *clause;
	struct given g;
	struct result r;
	int i;

	ck_assert_int_eq(row->part[0].word, CLAUSE);
	for (clause = row->part; clause->word != END; clause = next_clause(clause)) {
		for (i = 0; i < next_clause(clause) - clause - 1; i++) {
			nothing(&g);
			fill_others(&g, row, clause);
			fill(&g, clause, clause->value, i, NULL);
			r = read_case(&g);
			ck_assert_msg(fired(&r, row->id), "%s does not fire", row->name);
			ck_assert_int_ge(r.verdict.decision, row->decision);
			check_against_oracle(&g, &r);
		}
	}
}
END_TEST

/* Break one clause: make the reassuring fact known, name an onset it does not list, or leave one atom too few. */
static void leave_out(struct given *g, const struct part *clause)
{
	const struct part unknown = { AN_ONSET, 0 };
	struct part other = { AN_ONSET, RECOVERY_ONSET_SUDDEN_DURING };

	if (clause[1].word == REASSURES) {
		make_so(g, clause[2]);
	} else if (in_clause(clause, unknown)) {
		while (in_clause(clause, other))
			other.value++;
		ck_assert_int_le(other.value, RECOVERY_ONSET_UNPROVOKED);
		make_so(g, other);
	} else {
		fill(g, clause, clause->value - 1, 0, NULL);
	}
}

START_TEST(does_not_fire_with_a_clause_missing)
{
	const struct row *row = &rows[_i];
	const struct part *clause;
	struct given g;
	struct result r;

	for (clause = row->part; clause->word != END; clause = next_clause(clause)) {
		nothing(&g);
		fill_others(&g, row, clause);
		leave_out(&g, clause);
		r = read_case(&g);
		ck_assert_msg(!fired(&r, row->id), "%s fires with a clause missing", row->name);
		check_against_oracle(&g, &r);
	}
}
END_TEST

START_TEST(rule_is_whole)
{
	const int32_t id = rows[_i].id;
	const char *why = recovery_rule_rationale(id);

	ck_assert_int_eq(rule_id((size_t)_i), id);
	ck_assert_str_eq(rule_name((size_t)_i), rows[_i].name);
	ck_assert_ptr_nonnull(why);
	ck_assert_uint_gt(strlen(why), 20);
	ck_assert_ptr_null(strpbrk(why, "%\n"));
	ck_assert_pstr_eq(recovery_evidence_key(recovery_rule_evidence(id)), rows[_i].key);
	ck_assert_int_gt(recovery_evidence_design(recovery_rule_evidence(id)), 0);
}
END_TEST

START_TEST(no_such_rule)
{
	ck_assert_uint_eq(rule_count(), ROWS);
	ck_assert_ptr_null(recovery_rule_rationale(0));
	ck_assert_ptr_null(recovery_rule_rationale(rows[ROWS - 1].id + 1));
	ck_assert_uint_eq(recovery_rule_evidence(0), 0);
}
END_TEST

/* Ids are unique, and only reassuring facts may be negated. */
START_TEST(table_is_sound)
{
	const struct part *at;
	size_t i, j;

	for (i = 0; i < ROWS; i++) {
		for (j = 0; j < i; j++)
			ck_assert(rows[i].id != rows[j].id && strcmp(rows[i].name, rows[j].name));
		for (at = rows[i].part; at->word != END; at++)
			if (at->word == REASSURES)
				ck_assert_int_eq(at[1].value, RECOVERY_FACT_BEHAVIOUR_EASES_REST);
	}
}
END_TEST

/* ---- cases worth a name ------------------------------------------------ */

START_TEST(silence_is_no_reason_to_train)
{
	struct given g;
	struct result r;

	nothing(&g);
	r = read_case(&g);
	ck_assert_int_eq(r.verdict.decision, RECOVERY_DECISION_MODIFY);
	ck_assert_int_eq(r.verdict.pain_class, RECOVERY_PAIN_CLASS_INSUFFICIENT_INFORMATION);
	ck_assert_int_eq(r.verdict.rule, 0);
	ck_assert_uint_eq(r.n, 0);
	ck_assert_int_gt(r.verdict.open_questions, 0);
	ck_assert(r.verdict.answered == 0.0);
}
END_TEST

START_TEST(chest_pressure_and_rest)
{
	struct given g;
	struct result r;

	nothing(&g);
	present(&g, RECOVERY_FACT_SIGN_CHEST_PRESSURE);
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_EMERGENCY);
	say(&g, ME, RECOVERY_FACT_BEHAVIOUR_EASES_REST, RECOVERY_ANSWER_DENIED);
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_EMERGENCY);
	g.facts[1].answer = RECOVERY_ANSWER_PRESENT;
	r = read_case(&g);
	ck_assert(!fired(&r, 5002));
	present(&g, RECOVERY_FACT_SIGN_COLD_SWEAT);
	ck_assert_int_eq(read_case(&g).verdict.rule, 5001);
}
END_TEST

/* Signs that the published rules read as another illness must not take the emergency away. */
START_TEST(more_danger_is_never_less)
{
	static const int32_t more[] = { RECOVERY_FACT_SIGN_STROKE_SIGNS, RECOVERY_FACT_SIGN_VISION_CHANGE,
		RECOVERY_FACT_SIGN_JAW_PAIN_CHEWING, RECOVERY_FACT_SIGN_FEVER };
	struct given g;
	size_t i;

	nothing(&g);
	g.complaint.region = RECOVERY_REGION_NECK;
	present(&g, RECOVERY_FACT_SIGN_NAUSEA_VOMITING);
	for (i = 0; i < COUNT_OF(more); i++) {
		ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_EMERGENCY);
		present(&g, more[i]);
	}
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_EMERGENCY);
	g.facts[0].answer = RECOVERY_ANSWER_DENIED;
	ck_assert_int_eq(read_case(&g).verdict.rule, 5022);
}
END_TEST

START_TEST(age_makes_the_group)
{
	static const struct { double age; int young; } cases[] = { { NAN, 0 }, { 11.9, 1 }, { 12, 1 }, { 17.9, 1 }, { 18, 0 } };
	struct given g;
	size_t i;

	for (i = 0; i < COUNT_OF(cases); i++) {
		nothing(&g);
		g.person.age_y = cases[i].age;
		g.complaint.region = RECOVERY_REGION_HIP;
		g.complaint.function = RECOVERY_FUNCTION_LIMPING;
		present(&g, RECOVERY_FACT_SIGN_FEVER);
		ck_assert_int_eq(read_case(&g).verdict.rule, cases[i].young ? 5028 : 0);
		say(&g, 0, RECOVERY_FACT_CONTEXT_ADOLESCENT, RECOVERY_ANSWER_PRESENT);
		ck_assert_int_eq(read_case(&g).verdict.rule, 5028);
	}
}
END_TEST

START_TEST(muscle_stands_for_its_region)
{
	struct given g;

	nothing(&g);
	present(&g, RECOVERY_FACT_SIGN_FOOT_DROP);
	g.complaint.onset = RECOVERY_ONSET_WITHIN_HOURS;
	g.complaint.muscle = RECOVERY_MUSCLE_TIBIALIS_ANTERIOR;
	ck_assert_int_eq(read_case(&g).verdict.rule, 5009);
	g.complaint.region = RECOVERY_REGION_KNEE;	/* the person said where: believe it */
	ck_assert_int_eq(read_case(&g).verdict.rule, 0);
	present(&g, RECOVERY_MUSCLE_SOLEUS);
	ck_assert_int_eq(read_case(&g).verdict.rule, 5009);
	g.facts[1].fact = RECOVERY_REGION_CALF;
	ck_assert_int_eq(read_case(&g).verdict.rule, 5009);
	g.facts[1].answer = RECOVERY_ANSWER_DENIED;
	ck_assert_int_eq(read_case(&g).verdict.rule, 0);
	g.complaint.region = RECOVERY_REGION_CALF;	/* no further place there, but the main one */
	ck_assert_int_eq(read_case(&g).verdict.rule, 5009);
}
END_TEST

START_TEST(facts_of_other_complaints_are_left_aside)
{
	struct given g;
	const int32_t id = RECOVERY_FACT_SIGN_SCROTAL_PAIN;

	nothing(&g);
	say(&g, ME + 1, id, RECOVERY_ANSWER_PRESENT);
	ck_assert_int_eq(read_case(&g).verdict.rule, 0);
	say(&g, ME, id, RECOVERY_ANSWER_DENIED);
	ck_assert_int_eq(read_case(&g).verdict.rule, 0);
	g.n = 0;
	say(&g, 0, id, RECOVERY_ANSWER_PRESENT);
	ck_assert_int_eq(read_case(&g).verdict.rule, 5029);
}
END_TEST

START_TEST(questions_are_counted)
{
	struct given g;
	recovery_verdict before, after;

	nothing(&g);
	before = read_case(&g).verdict;
	say(&g, ME, RECOVERY_FACT_SIGN_FEVER, RECOVERY_ANSWER_DENIED);
	say(&g, 0, RECOVERY_FACT_BEHAVIOUR_EASES_REST, RECOVERY_ANSWER_PRESENT);
	say(&g, ME, RECOVERY_FACT_SIGN_HEADACHE, RECOVERY_ANSWER_UNKNOWN);
	say(&g, ME, RECOVERY_FACT_PERSON_HEAVY_SWEAT, RECOVERY_ANSWER_PRESENT);	/* no rule looks at it */
	after = read_case(&g).verdict;
	ck_assert_int_eq(after.open_questions, before.open_questions - 2);
	ck_assert(after.answered == 1.0 - (double)after.open_questions / before.open_questions);
	g.person.age_y = 40;	/* answers child and adolescent */
	ck_assert_int_eq(read_case(&g).verdict.open_questions, before.open_questions - 4);
}
END_TEST

/* Every fact that a rule looks at is asked once, and nothing else is. */
START_TEST(all_answered)
{
	static struct { struct given g; recovery_fact more[512]; } all;
	struct result r;
	const struct part *at;
	size_t i, used = 0, n;
	int32_t id;

	nothing(&all.g);
	n = (size_t)read_case(&all.g).verdict.open_questions;
	for (id = RECOVERY_FACT_SIGN_SWELLING; id < 4500; id++) {
		int found = 0;

		for (i = 0; i < ROWS; i++)
			for (at = rows[i].part; at->word != END; at++)
				found |= at->word == A_FACT && at->value == id;
		if (!found)
			continue;
		ck_assert_int_eq(RECOVERY_INIT(FACT, &all.more[used]), RECOVERY_OK);
		all.more[used].fact = id;
		all.more[used++].answer = RECOVERY_ANSWER_DENIED;
	}
	ck_assert_uint_eq(used, n);
	ck_assert_int_eq(RECOVERY_INIT(VERDICT, &r.verdict), RECOVERY_OK);
	ck_assert_int_eq(recovery_pain_classify(&all.g.complaint, NULL, all.more, used, &r.verdict, NULL, NULL, NULL), RECOVERY_OK);
	ck_assert_int_eq(r.verdict.open_questions, 0);
	ck_assert(r.verdict.answered == 1.0);
}
END_TEST

/* ---- what is refused ------------------------------------------------ */

static recovery_diag refused(const struct given *g, recovery_status want)
{
	struct result r, untouched;
	recovery_diag diag;

	ck_assert_int_eq(RECOVERY_INIT(DIAG, &diag), RECOVERY_OK);
	ck_assert_int_eq(classify(g, &r, &diag), want);
	memset(&untouched, 0, sizeof untouched);
	untouched.n = ROWS;
	ck_assert_int_eq(RECOVERY_INIT(VERDICT, &untouched.verdict), RECOVERY_OK);
	ck_assert_mem_eq(&r, &untouched, sizeof r);
	ck_assert_int_eq(diag.status, want);
	return diag;
}

#define ck_blames(diag, type, member) do { \
	ck_assert_int_eq((diag).at_type, type); \
	ck_assert_str_eq(recovery_field_name(type, (size_t)(diag).field), member); \
} while (0)

START_TEST(conflicts)
{
	static const int32_t about[][2] = { { ME, ME }, { ME, 0 }, { 0, 0 } };
	struct given g;
	recovery_diag diag;
	size_t i;

	for (i = 0; i < COUNT_OF(about); i++) {
		nothing(&g);
		present(&g, RECOVERY_FACT_SIGN_HEAT);
		say(&g, about[i][0], RECOVERY_FACT_SIGN_FEVER, RECOVERY_ANSWER_PRESENT);
		say(&g, about[i][1], RECOVERY_FACT_SIGN_FEVER, RECOVERY_ANSWER_UNKNOWN);
		say(&g, about[i][1], RECOVERY_FACT_SIGN_FEVER, RECOVERY_ANSWER_PRESENT);
		ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_MODIFY);
		g.facts[3].answer = RECOVERY_ANSWER_DENIED;
		diag = refused(&g, RECOVERY_E_CONFLICT);
		ck_blames(diag, RECOVERY_TYPE_FACT, "fact");
		ck_assert_uint_eq(diag.index, 3);
		ck_assert(diag.got == RECOVERY_FACT_SIGN_FEVER);
	}
}
END_TEST

START_TEST(no_such_fact)
{
	static const int32_t bad[] = { 0, -1, 1, 100, 135, 200, 232, RECOVERY_STRUCTURE_SKIN, 4000, 4074, 4100, 4114, 4200, 4228,
		4300, 4351, 4400, 4409, 5001, INT32_MAX, INT32_MIN };
	struct given g;
	recovery_diag diag;
	size_t i;

	for (i = 0; i < COUNT_OF(bad); i++) {
		nothing(&g);
		present(&g, RECOVERY_FACT_SIGN_HEAT);
		say(&g, ME + 1, bad[i], RECOVERY_ANSWER_UNKNOWN);	/* about somebody else, and still wrong */
		diag = refused(&g, RECOVERY_E_ENUM);
		ck_blames(diag, RECOVERY_TYPE_FACT, "fact");
		ck_assert_uint_eq(diag.index, 1);
		ck_assert(diag.got == bad[i]);
	}
}
END_TEST

/* pain.c knows the facts as ranges: they must be those of the enumeration. */
START_TEST(every_fact_is_known)
{
	struct given g;
	struct result r;
	int32_t id;

	for (id = 1; id < 5000; id++) {
		const int known = recovery_enum_name(RECOVERY_ENUM_FACT, id) || body_is_muscle(id) || body_is_region(id);

		nothing(&g);
		say(&g, ME, id, RECOVERY_ANSWER_DENIED);
		ck_assert_int_eq(classify(&g, &r, NULL), known ? RECOVERY_OK : RECOVERY_E_ENUM);
	}
}
END_TEST

START_TEST(bad_numbers_and_answers)
{
	struct given g;
	recovery_diag diag;

	nothing(&g);
	present(&g, RECOVERY_FACT_SIGN_DARK_URINE);
	g.complaint.intensity = NAN;
	ck_assert_int_eq(read_case(&g).verdict.rule, 0);
	g.complaint.intensity = 6;
	ck_assert_int_eq(read_case(&g).verdict.rule, 5012);
	g.complaint.intensity = 5.9;
	ck_assert_int_eq(read_case(&g).verdict.rule, 0);
	g.complaint.intensity = 11;
	diag = refused(&g, RECOVERY_E_RANGE);
	ck_blames(diag, RECOVERY_TYPE_COMPLAINT, "intensity");
	ck_assert(diag.got == 11 && diag.min == 0 && diag.max == 10);

	nothing(&g);
	g.complaint.onset = 8;
	diag = refused(&g, RECOVERY_E_ENUM);
	ck_blames(diag, RECOVERY_TYPE_COMPLAINT, "onset");

	nothing(&g);
	g.person.age_y = -1;
	diag = refused(&g, RECOVERY_E_RANGE);
	ck_blames(diag, RECOVERY_TYPE_PERSON, "age_y");

	nothing(&g);
	say(&g, ME, RECOVERY_FACT_SIGN_HEAT, 3);
	diag = refused(&g, RECOVERY_E_ENUM);
	ck_blames(diag, RECOVERY_TYPE_FACT, "answer");
}
END_TEST

START_TEST(forgotten_structs)
{
	struct given g;
	struct result r;
	recovery_verdict out;
	recovery_diag diag;

	nothing(&g);
	memset(&g.complaint, 0, sizeof g.complaint);
	diag = refused(&g, RECOVERY_E_TYPE);
	ck_assert_int_eq(diag.at_type, RECOVERY_TYPE_COMPLAINT);

	nothing(&g);
	g.person.type = RECOVERY_TYPE_FACT;
	diag = refused(&g, RECOVERY_E_TYPE);
	ck_assert_int_eq(diag.at_type, RECOVERY_TYPE_PERSON);

	nothing(&g);
	present(&g, RECOVERY_FACT_SIGN_HEAT);
	present(&g, RECOVERY_FACT_SIGN_FEVER);
	g.facts[1].type = 0;
	diag = refused(&g, RECOVERY_E_TYPE);
	ck_assert_int_eq(diag.at_type, RECOVERY_TYPE_FACT);
	ck_assert_uint_eq(diag.index, 1);

	nothing(&g);
	memset(&out, 0, sizeof out);
	ck_assert_int_eq(RECOVERY_INIT(DIAG, &diag), RECOVERY_OK);
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, NULL, 0, &out, NULL, NULL, &diag), RECOVERY_E_TYPE);
	ck_assert_int_eq(diag.at_type, RECOVERY_TYPE_VERDICT);

	ck_assert_int_eq(RECOVERY_INIT(VERDICT, &out), RECOVERY_OK);
	ck_assert_int_eq(recovery_pain_classify(NULL, NULL, NULL, 0, &out, NULL, NULL, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, NULL, 1, &out, NULL, NULL, &diag), RECOVERY_E_NULL);
	ck_assert_int_eq(diag.at_type, RECOVERY_TYPE_FACT);
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, NULL, 0, NULL, NULL, NULL, NULL), RECOVERY_E_NULL);
	r.n = 1;
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, NULL, 0, &out, NULL, &r.n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, NULL, 0, &out, NULL, NULL, NULL), RECOVERY_OK);
}
END_TEST

START_TEST(room_for_the_rules)
{
	struct given g;
	recovery_verdict out, untouched;
	recovery_diag diag;
	int32_t rules[3] = { -1, -1, -1 };
	size_t n = 0;

	nothing(&g);
	ck_assert_int_eq(RECOVERY_INIT(VERDICT, &out), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(DIAG, &diag), RECOVERY_OK);
	untouched = out;
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, NULL, 0, &out, NULL, &n, &diag), RECOVERY_OK);
	out = untouched;
	present(&g, RECOVERY_FACT_SIGN_SCROTAL_PAIN);
	present(&g, RECOVERY_FACT_SIGN_SADDLE_NUMBNESS);
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, g.facts, 2, &out, NULL, &n, &diag), RECOVERY_E_SPACE);
	ck_assert_uint_eq(n, 2);
	n = 1;
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, g.facts, 2, &out, rules, &n, &diag), RECOVERY_E_SPACE);
	ck_assert_uint_eq(n, 2);
	ck_assert_int_eq(rules[0], -1);
	ck_assert_mem_eq(&out, &untouched, sizeof out);
	ck_assert_int_eq(diag.at_type, 0);
	ck_assert_uint_eq(diag.index, 0);
	ck_assert(diag.got == 1 && diag.min == 2);
	n = 3;
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, g.facts, 2, &out, rules, &n, &diag), RECOVERY_OK);
	ck_assert_uint_eq(n, 2);
	ck_assert_int_eq(rules[0], 5018);
	ck_assert_int_eq(rules[1], 5029);
	ck_assert_int_eq(rules[2], -1);
	ck_assert_int_eq(out.rule, 5018);
	ck_assert_int_eq(out.pain_class, RECOVERY_PAIN_CLASS_CAUDA_EQUINA_CORD);
}
END_TEST

/* ---- laws ------------------------------------------------ */

static uint64_t rng;

static int32_t below(int32_t n)
{
	rng ^= rng << 13;
	rng ^= rng >> 7;
	rng ^= rng << 17;
	return (int32_t)((rng >> 33) % (uint64_t)n);
}

/* Mostly what rules look at, so that they fire. */
static int32_t any_fact(void)
{
	const struct part *part;

	if (below(4) == 0)
		return recovery_enum_value(RECOVERY_ENUM_FACT, (size_t)below((int32_t)recovery_enum_count(RECOVERY_ENUM_FACT)));
	if (below(8) == 0)
		return RECOVERY_REGION_HEAD + below(31);
	if (below(8) == 0)
		return FIRST_MUSCLE + below(MUSCLES);
	do
		part = &rows[below(ROWS)].part[below(COUNT_OF(rows[0].part))];
	while (part->word != A_FACT);
	return part->value;
}

static int is_said(const struct given *g, int32_t id)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		if (g->facts[i].fact == id)
			return 1;
	return 0;
}

static void anything(struct given *g)
{
	recovery_complaint *c = &g->complaint;
	int32_t n = below(31), id;

	nothing(g);
	c->structure = below(2) ? 0 : RECOVERY_STRUCTURE_MUSCLE_BELLY + below(18);
	c->region = below(3) ? RECOVERY_REGION_HEAD + below(31) : 0;
	c->muscle = below(3) ? 0 : FIRST_MUSCLE + below(MUSCLES);
	c->onset = below(8);
	c->trend = below(4);
	c->function = below(5);
	c->intensity = below(4) ? 0.5 * below(21) : (double)NAN;
	g->person.age_y = below(3) ? below(90) : (double)NAN;
	while (n-- > 0) {
		id = any_fact();
		if (!is_said(g, id))
			say(g, below(4) ? ME : below(2) ? 0 : ME + 1, id, below(3));
	}
}

static void shuffle(struct given *g)
{
	recovery_fact other;
	size_t i, j;

	for (i = g->n; i > 1; i--) {
		j = (size_t)below((int32_t)i);
		other = g->facts[i - 1];
		g->facts[i - 1] = g->facts[j];
		g->facts[j] = other;
	}
}

static void check_more_danger(const struct given *g, const struct result *before)
{
	struct given more = *g;
	int32_t id;

	do
		id = any_fact();
	while (is_said(&more, id) || id == RECOVERY_FACT_BEHAVIOUR_EASES_REST);
	say(&more, below(2) ? ME : 0, id, RECOVERY_ANSWER_PRESENT);
	ck_assert_int_ge(read_case(&more).verdict.decision, before->verdict.decision);
}

static void check_less_denied(const struct given *g, const struct result *before)
{
	struct given less = *g;
	size_t i;

	for (i = 0; i < less.n; i++)
		if (less.facts[i].answer == RECOVERY_ANSWER_DENIED && below(2))
			less.facts[i].answer = RECOVERY_ANSWER_UNKNOWN;
	ck_assert_int_ge(read_case(&less).verdict.decision, before->verdict.decision);
}

START_TEST(laws)
{
	struct given g;
	struct result r, again;
	int i, fires = 0;

	rng = SEED;
	printf("pain laws: seed %" PRIu64 "\n", rng);
	for (i = 0; i < 10000; i++) {
		anything(&g);
		r = read_case(&g);
		ck_assert_int_ge(r.verdict.decision, RECOVERY_DECISION_MODIFY);
		check_against_oracle(&g, &r);
		check_more_danger(&g, &r);
		check_less_denied(&g, &r);
		shuffle(&g);
		again = read_case(&g);
		ck_assert_mem_eq(&again, &r, sizeof r);
		fires += r.n > 0;
	}
	ck_assert_int_gt(fires, 2000);		/* or the laws say nothing */
	ck_assert_int_lt(fires, 9000);
}
END_TEST

Suite *suite_pain(void)
{
	Suite *s = suite_create("pain");
	TCase *table = tcase_create("table");
	TCase *cases = tcase_create("cases");
	TCase *refusals = tcase_create("refusals");
	TCase *random = tcase_create("laws");

	tcase_add_loop_test(table, fires_on_each_way_through, 0, ROWS);
	tcase_add_loop_test(table, does_not_fire_with_a_clause_missing, 0, ROWS);
	tcase_add_loop_test(table, rule_is_whole, 0, ROWS);
	tcase_add_test(table, no_such_rule);
	tcase_add_test(table, table_is_sound);
	suite_add_tcase(s, table);

	tcase_add_test(cases, silence_is_no_reason_to_train);
	tcase_add_test(cases, chest_pressure_and_rest);
	tcase_add_test(cases, more_danger_is_never_less);
	tcase_add_test(cases, age_makes_the_group);
	tcase_add_test(cases, muscle_stands_for_its_region);
	tcase_add_test(cases, facts_of_other_complaints_are_left_aside);
	tcase_add_test(cases, questions_are_counted);
	tcase_add_test(cases, all_answered);
	suite_add_tcase(s, cases);

	tcase_add_test(refusals, conflicts);
	tcase_add_test(refusals, no_such_fact);
	tcase_add_test(refusals, every_fact_is_known);
	tcase_add_test(refusals, bad_numbers_and_answers);
	tcase_add_test(refusals, forgotten_structs);
	tcase_add_test(refusals, room_for_the_rules);
	suite_add_tcase(s, refusals);

	tcase_add_test(random, laws);
	tcase_set_timeout(random, 60);
	suite_add_tcase(s, random);
	return s;
}
