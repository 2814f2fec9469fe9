/* check_pain.c - the rules about pain. */
#include "internal.h"

#include <check.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include "cases.h"

Suite *suite_pain(void);

/* ---- the tables, read a second time and in another way than lib/rules.c does ------------------------------------------- */

enum word { END, CLAUSE, NOT_PRESENT, NOT_ABSENT, IS_DENIED, A_FACT, A_REGION, A_STRUCTURE, AN_ONSET, A_TREND, A_FUNCTION, A_SIDE,
	    A_SPREAD, AN_OTTAWA, NO_STRUCTURE, NO_INTENSITY, AN_INTENSITY, AN_AGE, AN_HOURS, A_DAYS, A_WELLS, A_MILD, IS_ABOVE, A_TAIL };

struct part {
	enum word word;
	int32_t value;
};

#define FACT(id)            { A_FACT, RECOVERY_FACT_##id },
#define REGION(x)           { A_REGION, RECOVERY_REGION_##x },
#define STRUCTURE(x)        { A_STRUCTURE, RECOVERY_STRUCTURE_##x },
#define STRUCTURE_UNKNOWN   { NO_STRUCTURE, 0 },
#define ONSET(x)            { AN_ONSET, RECOVERY_ONSET_##x },
#define ONSET_UNKNOWN       { AN_ONSET, 0 },
#define TREND(x)            { A_TREND, RECOVERY_TREND_##x },
#define TREND_UNKNOWN       { A_TREND, 0 },
#define FUNCTION(x)         { A_FUNCTION, RECOVERY_FUNCTION_##x },
#define FUNCTION_UNKNOWN    { A_FUNCTION, 0 },
#define SIDE(x)             { A_SIDE, RECOVERY_SIDE_##x },
#define SIDE_UNKNOWN        { A_SIDE, 0 },
#define SPREAD(x)           { A_SPREAD, RECOVERY_SPREAD_##x },
#define OTTAWA(x)           { AN_OTTAWA, RECOVERY_SCORE_OTTAWA_##x },
#define INTENSITY_UNKNOWN   { NO_INTENSITY, 0 },
#define INTENSITY(n)        { AN_INTENSITY, n },
#define AGE(n)              { AN_AGE, n },
#define HOURS(n)            { AN_HOURS, n },
#define PAIN_DAYS(n)        { A_DAYS, n },
#define WELLS(n)            { A_WELLS, n },
#define MILD(n)             { A_MILD, n },
#define ABOVE(n)            { IS_ABOVE, n },
#define TAIL(n)             { A_TAIL, n },
#define NOT_KNOWN(fact)     { NOT_PRESENT, 0 }, fact
#define NOT_DENIED(fact)    { NOT_ABSENT, 0 }, fact
#define DENIED(fact)        { IS_DENIED, 0 }, fact
#define AT_LEAST(n, atoms)  { CLAUSE, n }, atoms
#define ANY(atoms)          { CLAUSE, 1 }, atoms
#include "words.def"

static const struct row {
	int32_t id, decision, pain_class;
	const char *name, *key;
	struct part part[48];
} rows[] = {
#define RULE(id, name, decision, pain_class, key, premise, why) \
	{ id, RECOVERY_DECISION_##decision, RECOVERY_PAIN_CLASS_##pain_class, #name, #key, { premise { END, 0 } } },
#include "pain.def"
};

static const struct item {
	int32_t score, points;
	struct part part[32];
} items[] = {
#define SCORE(score, kind, threshold, key, gate)
#define ITEM(score, points, key, premise, about) { RECOVERY_SCORE_##score, points, { premise { END, 0 } } },
#include "score.def"
};

static const struct gate {
	int32_t score;
	struct part part[32];
} gates[] = {
#define SCORE(score, kind, threshold, key, gate) { RECOVERY_SCORE_##score, { gate { END, 0 } } },
#define ITEM(score, points, key, premise, about)
#include "score.def"
};

#define SKIP1(a)
#define SKIP2(a, b)

static const struct floor {
	int32_t fact, decision, pain_class;
	const char *key;
} floors[] = {
#define FLOOR(fact, decision, pain_class, key) \
	{ RECOVERY_FACT_##fact, RECOVERY_DECISION_##decision, RECOVERY_PAIN_CLASS_##pain_class, #key },
#define NO_FLOOR  SKIP1
#define REASSURES SKIP1
#define IMPLIES   SKIP2
#define INJURES   SKIP1
#include "floor.def"
};

static const int32_t no_floor[] = {
#define FLOOR(fact, decision, pain_class, key)
#define NO_FLOOR(fact) RECOVERY_FACT_##fact,
#define REASSURES SKIP1
#define IMPLIES   SKIP2
#define INJURES   SKIP1
#include "floor.def"
};

static const int32_t reassuring[] = {
#define FLOOR(fact, decision, pain_class, key)
#define NO_FLOOR  SKIP1
#define REASSURES(fact) RECOVERY_FACT_##fact,
#define IMPLIES   SKIP2
#define INJURES   SKIP1
#include "floor.def"
};

static const int32_t implied[][2] = {
#define FLOOR(fact, decision, pain_class, key)
#define NO_FLOOR  SKIP1
#define REASSURES SKIP1
#define IMPLIES(marked, plain) { RECOVERY_FACT_##marked, RECOVERY_FACT_##plain },
#define INJURES   SKIP1
#include "floor.def"
};

static const int32_t injuries[] = {
#define FLOOR(fact, decision, pain_class, key)
#define NO_FLOOR  SKIP1
#define REASSURES SKIP1
#define IMPLIES   SKIP2
#define INJURES(context) RECOVERY_FACT_##context,
#include "floor.def"
};

enum { ROWS = COUNT_OF(rows), FLOORS = COUNT_OF(floors), ALL_ROWS = ROWS + FLOORS, FACTS_MAX = 320, ME = 7, FLOOR_ID = 4000 };

static int is_in(const int32_t *list, size_t n, int32_t id)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (list[i] == id)
			return 1;
	return 0;
}

#define IS_IN(list, id) is_in(list, COUNT_OF(list), id)

/* ---- a case: one complaint with all that was answered ------------------------------------------------ */

struct given {
	recovery_complaint complaint;
	recovery_person person;
	recovery_timeline expected;
	recovery_fact facts[FACTS_MAX];
	size_t n;
};

static void nothing(struct given *g)
{
	ck_assert_int_eq(RECOVERY_INIT(COMPLAINT, &g->complaint), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(PERSON, &g->person), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(TIMELINE, &g->expected), RECOVERY_OK);
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
	int32_t rules[ALL_ROWS];
	size_t n;
};

static recovery_status classify(const struct given *g, struct result *r, recovery_diag *diag)
{
	memset(r, 0, sizeof *r);
	r->n = ALL_ROWS;
	ck_assert_int_eq(RECOVERY_INIT(VERDICT, &r->verdict), RECOVERY_OK);
	return recovery_pain_classify(&g->complaint, &g->person, g->facts, g->n, &g->expected, &r->verdict, r->rules, &r->n, diag);
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

/* ---- the oracle: what the tables mean, the slow way ------------------------------------------------ */

static int is_said_to_be(const struct given *g, int32_t id, int32_t answer)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		if (g->facts[i].fact == id && g->facts[i].answer == answer && (g->facts[i].about == ME || g->facts[i].about == 0))
			return 1;
	return 0;
}

static int is_present(const struct given *g, int32_t id)
{
	const double age = g->person.age_y;
	size_t i;

	if (is_said_to_be(g, id, RECOVERY_ANSWER_PRESENT))
		return 1;
	for (i = 0; i < COUNT_OF(implied); i++)
		if (implied[i][1] == id && is_present(g, implied[i][0]))
			return 1;
	if (id == RECOVERY_FACT_CONTEXT_CHILD)
		return age < 12;
	return id == RECOVERY_FACT_CONTEXT_ADOLESCENT && age >= 12 && age < 18;
}

static int is_denied(const struct given *g, int32_t id)
{
	const double age = g->person.age_y;

	if (is_said_to_be(g, id, RECOVERY_ANSWER_DENIED))
		return 1;
	return (id == RECOVERY_FACT_CONTEXT_CHILD && age >= 12) || (id == RECOVERY_FACT_CONTEXT_ADOLESCENT && (age < 12 || age >= 18));
}

static int is_place(const struct given *g, int32_t id)
{
	const recovery_complaint *c = &g->complaint;
	int32_t muscle;

	if (c->region == id || is_present(g, id))
		return 1;
	if (!c->region && c->muscle && recovery_muscle_region(c->muscle, 0) == id)
		return 1;
	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++)
		if (is_present(g, muscle) && recovery_muscle_region(muscle, 0) == id)
			return 1;
	return 0;
}

static int is_onset(const struct given *g, int32_t onset)
{
	size_t i;

	if (onset == RECOVERY_ONSET_TRAUMA)
		for (i = 0; i < COUNT_OF(injuries); i++)
			if (is_present(g, injuries[i]))
				return 1;
	return g->complaint.onset == onset;
}

static int points(const struct given *g, int32_t score);

static int is_so(const struct given *g, struct part part)
{
	const recovery_complaint *c = &g->complaint;

	switch (part.word) {
	case A_FACT:       return is_present(g, part.value);
	case A_REGION:     return is_place(g, part.value);
	case A_STRUCTURE:  return c->structure == part.value;
	case NO_STRUCTURE: return c->structure == 0;
	case AN_ONSET:     return is_onset(g, part.value);
	case A_TREND:      return c->trend == part.value;
	case A_FUNCTION:   return c->function == part.value;
	case A_SIDE:       return c->side == part.value;
	case A_SPREAD:     return c->spread == part.value;
	case AN_OTTAWA:    return points(g, part.value) >= 1;
	case A_WELLS:      return points(g, RECOVERY_SCORE_WELLS_DVT) >= part.value;
	case NO_INTENSITY: return isnan(c->intensity);
	case AN_INTENSITY: return c->intensity >= part.value;
	case A_MILD:       return c->intensity <= part.value;
	case IS_ABOVE:     return c->intensity > part.value;
	case AN_AGE:       return g->person.age_y >= part.value;
	case AN_HOURS:     return c->hours_since >= part.value;
	case A_DAYS:       return isnan(c->pain_days) ? c->hours_since / 24 >= part.value : c->pain_days >= part.value;
	case A_TAIL:       return 100 - 100 * g->expected.tail >= 100 - part.value;
	default:           ck_abort_msg("not an atom"); return 0;
	}
}

/* Does the clause that begins at `at` hold?  Moves to the next clause. */
static int clause_holds(const struct given *g, const struct part **at)
{
	int needed = (*at)->value, so;

	for (++*at; (*at)->word != CLAUSE && (*at)->word != END; ++*at) {
		switch ((*at)->word) {
		case NOT_PRESENT: so = !is_present(g, (++*at)->value); break;
		case IS_DENIED:   so = is_denied(g, (++*at)->value); break;
		case NOT_ABSENT:
			++*at;
			so = is_present(g, (*at)->value) || !is_denied(g, (*at)->value);
			break;
		default:          so = is_so(g, **at);
		}
		needed -= so;
	}
	return needed <= 0;
}

static int premise_holds(const struct given *g, const struct part *at)
{
	while (at->word != END)
		if (!clause_holds(g, &at))
			return 0;
	return 1;
}

static int points(const struct given *g, int32_t score)
{
	size_t i;
	int sum = 0;

	for (i = 0; i < COUNT_OF(gates); i++)
		if (gates[i].score == score && !premise_holds(g, gates[i].part))
			return 0;
	for (i = 0; i < COUNT_OF(items); i++)
		if (items[i].score == score && premise_holds(g, items[i].part))
			sum += items[i].points;
	return sum;
}

struct want {
	int32_t rule, decision, pain_class, class_level;
	size_t n;
};

static void want_row(struct want *want, const struct result *r, int should, int32_t id, int32_t decision, int32_t pain_class)
{
	ck_assert_msg(fired(r, id) == should, "%d should %sfire", (int)id, should ? "" : "not ");
	if (!should)
		return;
	want->n++;
	if (!want->rule || decision > want->decision) {
		want->rule = id;
		want->decision = decision;
	}
	if (pain_class != RECOVERY_PAIN_CLASS_INSUFFICIENT_INFORMATION && decision > want->class_level) {
		want->pain_class = pain_class;
		want->class_level = decision;
	}
}

static void check_against_oracle(const struct given *g, const struct result *r)
{
	struct want want = { 0, RECOVERY_DECISION_MODIFY, RECOVERY_PAIN_CLASS_INSUFFICIENT_INFORMATION, 0, 0 };
	size_t i;

	for (i = 0; i < ROWS; i++)
		want_row(&want, r, premise_holds(g, rows[i].part), rows[i].id, rows[i].decision, rows[i].pain_class);
	for (i = 0; i < FLOORS; i++)
		want_row(&want, r, is_present(g, floors[i].fact), floors[i].fact + FLOOR_ID, floors[i].decision, floors[i].pain_class);
	ck_assert_uint_eq(r->n, want.n);
	ck_assert_int_eq(r->verdict.rule, want.rule);
	ck_assert_int_eq(r->verdict.decision, want.decision);
	ck_assert_int_eq(r->verdict.pain_class, want.pain_class);
	ck_assert_int_eq(r->verdict.about, ME);
	ck_assert_uint_eq(r->verdict.model, recovery_model_version());
}

/* ---- every rule fires by each of its atoms ------------------------------------------------ */

static uint64_t rng;

static int32_t below(int32_t n)
{
	return cases_below(&rng, n);
}

static void make_points(struct given *g, int32_t score, int n);

static void say_once(struct given *g, int32_t id, int32_t answer)
{
	if (!is_said_to_be(g, id, RECOVERY_ANSWER_PRESENT) && !is_said_to_be(g, id, RECOVERY_ANSWER_DENIED))
		say(g, ME, id, answer);
}

static void make_so(struct given *g, struct part part)
{
	recovery_complaint *c = &g->complaint;

	switch (part.word) {
	case A_FACT:       say_once(g, part.value, RECOVERY_ANSWER_PRESENT); break;
	case A_REGION:
		if (!c->region)
			c->region = part.value;
		else
			say_once(g, part.value, RECOVERY_ANSWER_PRESENT);
		break;
	case A_STRUCTURE:  c->structure = part.value; break;
	case NO_STRUCTURE: c->structure = 0; break;
	case AN_ONSET:     c->onset = part.value; break;
	case A_TREND:      c->trend = part.value; break;
	case A_FUNCTION:   c->function = part.value; break;
	case A_SIDE:       c->side = part.value; break;
	case A_SPREAD:     c->spread = part.value; break;
	case AN_OTTAWA:    make_points(g, part.value, 1); break;
	case A_WELLS:      make_points(g, RECOVERY_SCORE_WELLS_DVT, part.value); break;
	case NO_INTENSITY: c->intensity = (double)NAN; break;
	case AN_INTENSITY:
	case A_MILD:       c->intensity = part.value; break;
	case IS_ABOVE:     c->intensity = part.value + 0.5; break;
	case AN_AGE:       g->person.age_y = part.value; break;
	case AN_HOURS:     c->hours_since = part.value; break;
	case A_DAYS:       c->pain_days = part.value; break;
	case A_TAIL:       g->expected.tail = 0.01 * part.value; break;
	default:           ck_abort_msg("not an atom");
	}
}

/* Make one atom of each clause so, in the clause `by` the `nth`; where a clause needs more, the ones behind it too. */
static int make_premise(struct given *g, const struct part *at, int by, int nth)
{
	int clause = 0, size, i, first, needed;

	for (; at->word != END; at += size + 1, clause++) {
		for (size = 0; at[size + 1].word != CLAUSE && at[size + 1].word != END; size++)
			;
		needed = at->value;
		if (clause == by && nth >= size)
			return 0;
		first = clause == by ? nth : below(size);
		for (i = 0; i < needed; i++) {
			const struct part *atom = &at[1 + (first + i) % size];

			if (atom->word == NOT_PRESENT || atom->word == NOT_ABSENT || atom[-1].word == NOT_PRESENT || atom[-1].word == NOT_ABSENT)
				continue;
			if (atom->word == IS_DENIED || atom[-1].word == IS_DENIED)
				say_once(g, atom[atom->word == IS_DENIED].value, RECOVERY_ANSWER_DENIED);
			else
				make_so(g, *atom);
		}
	}
	return by < clause;
}

static void make_points(struct given *g, int32_t score, int n)
{
	size_t i;

	for (i = 0; i < COUNT_OF(gates); i++)
		if (gates[i].score == score)
			make_premise(g, gates[i].part, -1 + (int)COUNT_OF(gates[0].part), 0);
	for (i = 0; i < COUNT_OF(items) && n > 0; i++) {
		if (items[i].score != score)
			continue;
		make_premise(g, items[i].part, -1 + (int)COUNT_OF(items[0].part), 0);
		n--;
	}
}

static int clauses_of(const struct row *row)
{
	const struct part *at;
	int n = 0;

	for (at = row->part; at->word != END; at++)
		n += at->word == CLAUSE;
	return n;
}

START_TEST(fires_on_each_way_through)
{
	const struct row *row = &rows[_i];
	struct given g;
	struct result r;
	int clause, nth, more = 1, tries, done;

	ck_assert_int_eq(row->part[0].word, CLAUSE);
	for (clause = 0; clause < clauses_of(row); clause++) {
		for (nth = 0, more = 1; more; nth++) {
			for (tries = done = 0; !done && more && tries < 3000; tries++) {
				nothing(&g);
				more = make_premise(&g, row->part, clause, nth);
				done = more && premise_holds(&g, row->part);
			}
			if (!more)
				break;
			ck_assert_msg(done, "%s cannot fire by atom %d of clause %d", row->name, nth, clause);
			r = read_case(&g);
			ck_assert_msg(fired(&r, row->id), "%s does not fire", row->name);
			ck_assert_int_ge(r.verdict.decision, row->decision);
			check_against_oracle(&g, &r);
		}
	}
}
END_TEST

static void check_texts(size_t index, int32_t id, const char *key)
{
	const char *why = recovery_rule_rationale(id);

	ck_assert_int_eq(rule_id(index), id);
	ck_assert_ptr_nonnull(why);
	ck_assert_uint_gt(strlen(why), 2);
	ck_assert_ptr_null(strpbrk(why, "%\n"));
	ck_assert_pstr_eq(recovery_evidence_key(recovery_rule_evidence(id)), key);
	ck_assert_int_gt(recovery_evidence_design(recovery_rule_evidence(id)), 0);
}

START_TEST(rule_is_whole)
{
	check_texts((size_t)_i, rows[_i].id, rows[_i].key);
	ck_assert_str_eq(rule_name((size_t)_i), rows[_i].name);
}
END_TEST

START_TEST(floor_is_whole)
{
	const int32_t fact = floors[_i].fact;
	struct given g;
	struct result r;

	check_texts((size_t)(ROWS + _i), fact + FLOOR_ID, floors[_i].key);
	ck_assert_str_eq(rule_name((size_t)(ROWS + _i)), recovery_enum_name(RECOVERY_ENUM_FACT, fact));
	ck_assert_int_ge(floors[_i].decision, RECOVERY_DECISION_MODIFY);
	nothing(&g);
	present(&g, fact);
	r = read_case(&g);
	ck_assert(fired(&r, fact + FLOOR_ID));
	ck_assert_int_ge(r.verdict.decision, floors[_i].decision);
	check_against_oracle(&g, &r);
}
END_TEST

START_TEST(no_such_rule)
{
	ck_assert_uint_eq(rule_count(), ALL_ROWS);
	ck_assert_ptr_null(recovery_rule_rationale(0));
	ck_assert_ptr_null(recovery_rule_rationale(rows[ROWS - 1].id + 1));
	ck_assert_uint_eq(recovery_rule_evidence(0), 0);
}
END_TEST

/* Every sign, quality, behaviour and context stands in floor.def once. */
START_TEST(every_fact_has_a_floor)
{
	size_t i, j;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_FACT); i++) {
		const int32_t id = recovery_enum_value(RECOVERY_ENUM_FACT, i);
		int n = IS_IN(no_floor, id) + IS_IN(reassuring, id);

		for (j = 0; j < FLOORS; j++)
			n += floors[j].fact == id;
		ck_assert_msg(n == (id < RECOVERY_FACT_PERSON_KIDNEY_DISEASE), "%s stands %d times in floor.def",
			      recovery_enum_name(RECOVERY_ENUM_FACT, id), n);
		if (id <= RECOVERY_FACT_SIGN_ARM_SWELLING_ONE)
			ck_assert(!IS_IN(no_floor, id) && !IS_IN(reassuring, id));
	}
}
END_TEST

/* In a row that raises, only reassuring facts may be negated and nothing may be mild or denied. */
static void check_raises(const struct row *row)
{
	const struct part *at;

	for (at = row->part; at->word != END; at++) {
		ck_assert_msg(at->word != IS_DENIED && at->word != A_MILD, "%s is not monotone", row->name);
		if (at->word == NOT_PRESENT)
			ck_assert_msg(IS_IN(reassuring, at[1].value), "%s negates what alarms", row->name);
		else if (at->word == A_FACT && IS_IN(reassuring, at->value))
			ck_assert_msg(at[-1].word == NOT_PRESENT, "%s raises by what reassures", row->name);
	}
}

/* PUSH needs an upper limit of at most 3, or the plain denial, and takes no alarming fact for or against. */
static void check_lets(const struct row *row)
{
	const struct part *at;
	int limited = 0;

	for (at = row->part; at->word != END; at++) {
		limited |= at->word == A_MILD && at->value <= 3;
		ck_assert(at->word != NOT_PRESENT && at->word != NOT_ABSENT && at->word != A_REGION);
		if (at->word == A_FACT)
			ck_assert(IS_IN(reassuring, at->value) || at[-1].word == IS_DENIED);
	}
	ck_assert_msg(limited, "%s has no limit", row->name);
}

START_TEST(table_is_sound)
{
	uint64_t classes = 0;
	size_t i, j;

	for (i = 0; i < ROWS; i++) {
		for (j = 0; j < i; j++)
			ck_assert(rows[i].id != rows[j].id && strcmp(rows[i].name, rows[j].name));
		if (rows[i].decision > RECOVERY_DECISION_PUSH)
			check_raises(&rows[i]);
		else
			check_lets(&rows[i]);
		classes |= UINT64_C(1) << rows[i].pain_class;
	}
	for (i = 0; i < COUNT_OF(reassuring); i++)
		for (j = 0; j < COUNT_OF(implied); j++)
			ck_assert(reassuring[i] != implied[j][0] && reassuring[i] != implied[j][1]);
	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_PAIN_CLASS); i++)
		ck_assert_msg(classes >> recovery_enum_value(RECOVERY_ENUM_PAIN_CLASS, i) & 1, "no rule names class %d", (int)i + 1);
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
		ck_assert_int_eq(read_case(&g).verdict.rule, cases[i].young ? 5028 : 8058);
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
	ck_assert_int_eq(read_case(&g).verdict.rule, 8043);
	present(&g, RECOVERY_MUSCLE_SOLEUS);
	ck_assert_int_eq(read_case(&g).verdict.rule, 5009);
	g.facts[1].fact = RECOVERY_REGION_CALF;
	ck_assert_int_eq(read_case(&g).verdict.rule, 5009);
	g.facts[1].answer = RECOVERY_ANSWER_DENIED;
	ck_assert_int_eq(read_case(&g).verdict.rule, 8043);
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

/* What is at hand or liked is said of a measure: no sign, no place, and no contradiction between two of them. */
START_TEST(wishes_are_left_aside)
{
	static const int32_t about[] = { 6001, 6004, 0, ME };
	struct given g;
	recovery_verdict without;
	int32_t fact;
	size_t i;

	nothing(&g);
	present(&g, RECOVERY_FACT_SIGN_FEVER);
	without = read_case(&g).verdict;
	for (fact = RECOVERY_FACT_MEASURE_AT_HAND; fact <= RECOVERY_FACT_MEASURE_DISLIKED; fact++)
		for (i = 0; i < COUNT_OF(about); i++) {
			recovery_verdict with;

			g.n = 1;
			say(&g, about[i], fact, RECOVERY_ANSWER_PRESENT);
			say(&g, about[(i + 1) % COUNT_OF(about)], fact, RECOVERY_ANSWER_DENIED);
			with = read_case(&g).verdict;
			ck_assert_mem_eq(&with, &without, sizeof with);
		}
}
END_TEST

START_TEST(questions_are_counted)
{
	struct given g;
	recovery_verdict before, after;

	nothing(&g);
	before = read_case(&g).verdict;
	say(&g, ME, RECOVERY_FACT_SIGN_FEVER, RECOVERY_ANSWER_DENIED);
	say(&g, 0, RECOVERY_FACT_SIGN_UNWELL, RECOVERY_ANSWER_PRESENT);
	say(&g, ME, RECOVERY_FACT_SIGN_HEADACHE, RECOVERY_ANSWER_UNKNOWN);
	say(&g, ME, RECOVERY_FACT_PERSON_HEAVY_SWEAT, RECOVERY_ANSWER_PRESENT);	/* no rule looks at it */
	after = read_case(&g).verdict;
	ck_assert_int_eq(after.open_questions, before.open_questions - 2);
	ck_assert(after.answered == 1.0 - (double)after.open_questions / before.open_questions);
}
END_TEST

/* A sore muscle as after any session: 3 of 10, both sides, the day after. */
static void dull_soreness(struct given *g)
{
	nothing(g);
	g->complaint.structure = RECOVERY_STRUCTURE_MUSCLE_BELLY;
	g->complaint.region = RECOVERY_REGION_UPPER_BACK;
	g->complaint.side = RECOVERY_SIDE_BOTH;
	g->complaint.onset = RECOVERY_ONSET_DELAYED_12_72H;
	g->complaint.function = RECOVERY_FUNCTION_NORMAL;
	g->complaint.intensity = 3;
	g->complaint.hours_since = 24;
}

START_TEST(plain_soreness)
{
	struct given g;
	struct result r;

	dull_soreness(&g);
	r = read_case(&g);
	ck_assert_int_eq(r.verdict.decision, RECOVERY_DECISION_PUSH);
	ck_assert_int_eq(r.verdict.pain_class, RECOVERY_PAIN_CLASS_ADAPTIVE_SORENESS);
	g.complaint.intensity = 4;
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_MODIFY);
	g.complaint.intensity = (double)NAN;
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_MODIFY);

	nothing(&g);
	say(&g, 0, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS, RECOVERY_ANSWER_DENIED);
	r = read_case(&g);
	ck_assert_int_eq(r.verdict.decision, RECOVERY_DECISION_PUSH);
	ck_assert_int_eq(r.verdict.pain_class, RECOVERY_PAIN_CLASS_NO_COMPLAINT);
	g.complaint.intensity = 5;
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_MODIFY);
}
END_TEST

/* What published rules with exceptions get wrong. */
START_TEST(counterexamples)
{
	static const int32_t alone[] = { RECOVERY_FACT_SIGN_SEIZURE, RECOVERY_FACT_SIGN_COLLAPSE, RECOVERY_FACT_SIGN_CONFUSION,
		RECOVERY_FACT_SIGN_STROKE_SIGNS };
	struct given g;
	size_t i;

	dull_soreness(&g);
	present(&g, RECOVERY_FACT_SIGN_FOOT_DROP);
	ck_assert_int_ge(read_case(&g).verdict.decision, RECOVERY_DECISION_URGENT);

	nothing(&g);
	g.complaint.region = RECOVERY_REGION_SHOULDER;
	g.complaint.onset = RECOVERY_ONSET_GRADUAL_DURING;
	present(&g, RECOVERY_FACT_SIGN_COLD_SWEAT);
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_EMERGENCY);
	present(&g, RECOVERY_FACT_SIGN_STROKE_SIGNS);
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_EMERGENCY);

	nothing(&g);
	g.complaint.region = RECOVERY_REGION_KNEE;
	g.complaint.onset = RECOVERY_ONSET_GRADUAL_WEEKS;
	g.complaint.function = RECOVERY_FUNCTION_LIMPING;
	g.person.age_y = 12;
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_URGENT);
	present(&g, RECOVERY_FACT_SIGN_LUMP);
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_URGENT);

	for (i = 0; i < COUNT_OF(alone); i++) {
		dull_soreness(&g);
		g.complaint.region = RECOVERY_REGION_CALF;
		present(&g, alone[i]);
		ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_EMERGENCY);
	}
}
END_TEST

START_TEST(expectation_only_raises)
{
	struct given g;

	dull_soreness(&g);
	g.expected.tail = 0.5;
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_PUSH);
	g.expected.tail = 0.04;
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_PAUSE);
	g.expected.tail = 0.01;
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_PAUSE);
	g.complaint.intensity = 6;
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_CLINICIAN);
	g.complaint.trend = RECOVERY_TREND_IMPROVING;
	ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_PAUSE);
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
	untouched.n = ALL_ROWS;
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
		ck_assert_int_eq(read_case(&g).verdict.decision, RECOVERY_DECISION_PAUSE);
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
		4300, 4351, 4400, 4442, 4600, 4604, 5001, INT32_MAX, INT32_MIN };
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
	ck_assert_int_eq(read_case(&g).verdict.rule, 8056);
	g.complaint.intensity = 6;
	ck_assert_int_eq(read_case(&g).verdict.rule, 5012);
	g.complaint.intensity = 5.9;
	ck_assert_int_eq(read_case(&g).verdict.rule, 8056);
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
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, NULL, 0, NULL, &out, NULL, NULL, &diag), RECOVERY_E_TYPE);
	ck_assert_int_eq(diag.at_type, RECOVERY_TYPE_VERDICT);

	ck_assert_int_eq(RECOVERY_INIT(VERDICT, &out), RECOVERY_OK);
	ck_assert_int_eq(recovery_pain_classify(NULL, NULL, NULL, 0, NULL, &out, NULL, NULL, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, NULL, 1, NULL, &out, NULL, NULL, &diag), RECOVERY_E_NULL);
	ck_assert_int_eq(diag.at_type, RECOVERY_TYPE_FACT);
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL), RECOVERY_E_NULL);
	r.n = 1;
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, NULL, 0, NULL, &out, NULL, &r.n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, NULL, 0, NULL, &out, NULL, NULL, NULL), RECOVERY_OK);
}
END_TEST

START_TEST(room_for_the_rules)
{
	struct given g;
	recovery_verdict out, untouched;
	recovery_diag diag;
	int32_t rules[5] = { -1, -1, -1, -1, -1 };
	size_t n = 0;

	nothing(&g);
	ck_assert_int_eq(RECOVERY_INIT(VERDICT, &out), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(DIAG, &diag), RECOVERY_OK);
	untouched = out;
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, NULL, 0, NULL, &out, NULL, &n, &diag), RECOVERY_OK);
	out = untouched;
	present(&g, RECOVERY_FACT_SIGN_SCROTAL_PAIN);
	present(&g, RECOVERY_FACT_SIGN_SADDLE_NUMBNESS);
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, g.facts, 2, NULL, &out, NULL, &n, &diag), RECOVERY_E_SPACE);
	ck_assert_uint_eq(n, 4);
	n = 1;
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, g.facts, 2, NULL, &out, rules, &n, &diag), RECOVERY_E_SPACE);
	ck_assert_uint_eq(n, 4);
	ck_assert_int_eq(rules[0], -1);
	ck_assert_mem_eq(&out, &untouched, sizeof out);
	ck_assert_int_eq(diag.at_type, 0);
	ck_assert_uint_eq(diag.index, 0);
	ck_assert(diag.got == 1 && diag.min == 4);
	n = 5;
	ck_assert_int_eq(recovery_pain_classify(&g.complaint, NULL, g.facts, 2, NULL, &out, rules, &n, &diag), RECOVERY_OK);
	ck_assert_uint_eq(n, 4);
	ck_assert_int_eq(rules[0], 5018);
	ck_assert_int_eq(rules[1], 5029);
	ck_assert_int_eq(rules[2], 8044);
	ck_assert_int_eq(rules[3], 8070);
	ck_assert_int_eq(rules[4], -1);
	ck_assert_int_eq(out.rule, 5018);
	ck_assert_int_eq(out.pain_class, RECOVERY_PAIN_CLASS_CAUDA_EQUINA_CORD);
}
END_TEST

/* ---- laws ------------------------------------------------ */

/* Mostly what rules look at, so that they fire. */
static int32_t any_fact(void)
{
	const struct part *part;

	if (below(3) == 0)
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

static int is_mentioned(const struct given *g, int32_t id)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		if (g->facts[i].fact == id)
			return 1;
	return 0;
}

static double any_number(double greatest)
{
	return below(2) ? (double)below(3) * greatest / 4 + below(10) : (double)NAN;
}

static void anything(struct given *g)
{
	recovery_complaint *c = &g->complaint;
	int32_t n = below(3) ? below(6) : below(31), id;

	nothing(g);
	c->structure = below(2) ? 0 : RECOVERY_STRUCTURE_MUSCLE_BELLY + below(18);
	if (!below(4))
		c->structure = RECOVERY_STRUCTURE_MUSCLE_BELLY;
	c->region = below(3) ? RECOVERY_REGION_HEAD + below(31) : 0;
	c->muscle = below(3) ? 0 : FIRST_MUSCLE + below(MUSCLES);
	c->side = below(5);
	c->spread = below(4);
	c->onset = below(8);
	c->trend = below(4);
	c->function = below(5);
	c->intensity = below(4) ? 0.5 * below(21) : (double)NAN;
	c->hours_since = any_number(200);
	c->pain_days = any_number(60);
	g->person.age_y = below(3) ? below(90) : (double)NAN;
	g->expected.tail = below(3) ? (double)NAN : cases_uniform(&rng, 0, 1) * cases_uniform(&rng, 0, 1);
	if (!below(3))
		make_premise(g, rows[below(ROWS)].part, -1, 0);
	while (n-- > 0) {
		id = any_fact();
		if (!is_mentioned(g, id))
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

/* What reassures, and the answer about pain beyond soreness as a whole, are no alarming facts. */
static void check_more_danger(const struct given *g, const struct result *before)
{
	struct given more = *g;
	int32_t id;

	do
		id = any_fact();
	while (is_mentioned(&more, id) || IS_IN(reassuring, id));
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

static void check_rarer(const struct given *g, const struct result *before)
{
	struct given less = *g;

	less.expected.tail = isnan(less.expected.tail) ? cases_uniform(&rng, 0, 1) : 0.5 * less.expected.tail;
	ck_assert_int_ge(read_case(&less).verdict.decision, before->verdict.decision);
}

static void check_floors(const struct given *g, const struct result *r)
{
	size_t i;

	for (i = 0; i < FLOORS; i++)
		if (is_said_to_be(g, floors[i].fact, RECOVERY_ANSWER_PRESENT))
			ck_assert_int_ge(r->verdict.decision, floors[i].decision);
	if (g->complaint.intensity >= 4)
		ck_assert_int_gt(r->verdict.decision, RECOVERY_DECISION_PUSH);
}

START_TEST(laws)
{
	struct given g;
	struct result r, again;
	const int n = (int)cases_count();
	int i, fires = 0, lets = 0;

	rng = cases_seed();
	for (i = 0; i < n; i++) {
		anything(&g);
		r = read_case(&g);
		if (i < 20000)
			check_against_oracle(&g, &r);
		check_floors(&g, &r);
		check_more_danger(&g, &r);
		check_less_denied(&g, &r);
		check_rarer(&g, &r);
		shuffle(&g);
		again = read_case(&g);
		ck_assert_mem_eq(&again, &r, sizeof r);
		fires += r.verdict.decision > RECOVERY_DECISION_PAUSE;
		lets += r.verdict.decision == RECOVERY_DECISION_PUSH;
	}
	ck_assert_int_gt(fires, n / 5);		/* or the laws say nothing */
	ck_assert_int_gt(lets, n / 1000);
}
END_TEST

/* Bytes that nobody wrote: refused, or answered safely. */
START_TEST(random_structs)
{
	struct given g;
	struct result r;
	size_t i, k;
	const size_t n = cases_count();

	rng = cases_seed();
	for (i = 0; i < n; i++) {
		anything(&g);
		for (k = 8; k < sizeof g.complaint; k++)
			if (below(24) == 0)
				((unsigned char *)&g.complaint)[k] = (unsigned char)below(256);
		if (classify(&g, &r, NULL))
			ck_assert_int_eq(r.verdict.decision, 0);
		else if (!(g.complaint.intensity < 4) && !isnan(g.complaint.intensity))
			ck_assert_int_gt(r.verdict.decision, RECOVERY_DECISION_PUSH);
		for (k = 8; k < sizeof g.complaint; k++)
			((unsigned char *)&g.complaint)[k] = (unsigned char)below(256);
		ck_assert(classify(&g, &r, NULL) || r.verdict.decision > RECOVERY_DECISION_PUSH);
	}
}
END_TEST

/* ---- questions ------------------------------------------------ */

struct asked {
	int32_t question, fact[16];
	size_t n;
};

static struct asked ask(const struct given *g)
{
	struct asked a = { -1, { 0 }, COUNT_OF(a.fact) };

	ck_assert_int_eq(recovery_pain_question(&g->complaint, &g->person, g->facts, g->n, &g->expected, &a.question, a.fact, &a.n, NULL),
			 RECOVERY_OK);
	return a;
}

/* Answer what is asked until nothing is, as `truth` would; how many groups were asked. */
static int answer_all(struct given *g, const struct given *truth)
{
	struct asked a;
	int groups = 0, denied;
	size_t i;

	for (a = ask(g); a.question; a = ask(g), groups++) {
		ck_assert_uint_gt(a.n, 0);
		ck_assert_int_lt(groups, 8);
		for (i = 0; i < a.n; i++) {
			ck_assert(!is_mentioned(g, a.fact[i]) || is_said_to_be(g, a.fact[i], RECOVERY_ANSWER_UNKNOWN) ||
				  !is_said_to_be(g, a.fact[i], RECOVERY_ANSWER_PRESENT));
			denied = !truth || !is_present(truth, a.fact[i]);
			say(g, ME, a.fact[i], denied ? RECOVERY_ANSWER_DENIED : RECOVERY_ANSWER_PRESENT);
		}
	}
	ck_assert_uint_eq(a.n, 0);
	return groups;
}

START_TEST(first_question)
{
	struct given g;
	struct asked a;

	nothing(&g);
	a = ask(&g);
	ck_assert_str_eq(recovery_enum_name(RECOVERY_ENUM_QUESTION, a.question), "danger");
	ck_assert_ptr_nonnull(recovery_enum_about(RECOVERY_ENUM_QUESTION, a.question));
	present(&g, RECOVERY_FACT_SIGN_SADDLE_NUMBNESS);
	ck_assert_int_eq(ask(&g).question, 0);	/* nothing can raise an emergency */
}
END_TEST

/* At most eight, whatever the place, and never the same fact twice. */
START_TEST(questions_end)
{
	struct given g;
	size_t i, n = cases_count() / 4;
	int most = 0, groups;

	rng = cases_seed();
	for (i = 0; i < n; i++) {
		anything(&g);
		groups = answer_all(&g, NULL);
		most = groups > most ? groups : most;
	}
	ck_assert_int_ge(most, 6);
}
END_TEST

START_TEST(questions_are_refused)
{
	struct given g;
	int32_t question = -1, fact[1] = { -1 };
	size_t n = 1;

	nothing(&g);
	ck_assert_int_eq(recovery_pain_question(&g.complaint, NULL, NULL, 0, NULL, &question, fact, &n, NULL), RECOVERY_E_SPACE);
	ck_assert_int_eq(question, -1);
	ck_assert_int_eq(fact[0], -1);
	ck_assert_uint_eq(n, 10);
	ck_assert_int_eq(recovery_pain_question(&g.complaint, NULL, NULL, 0, NULL, NULL, fact, &n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_pain_question(&g.complaint, NULL, NULL, 0, NULL, &question, NULL, &n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_pain_question(&g.complaint, NULL, NULL, 0, NULL, &question, fact, NULL, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_pain_question(NULL, NULL, NULL, 0, NULL, &question, fact, &n, NULL), RECOVERY_E_NULL);
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
	tcase_add_loop_test(table, rule_is_whole, 0, ROWS);
	tcase_add_loop_test(table, floor_is_whole, 0, FLOORS);
	tcase_add_test(table, every_fact_has_a_floor);
	tcase_add_test(table, no_such_rule);
	tcase_add_test(table, table_is_sound);
	suite_add_tcase(s, table);

	tcase_add_test(cases, silence_is_no_reason_to_train);
	tcase_add_test(cases, chest_pressure_and_rest);
	tcase_add_test(cases, more_danger_is_never_less);
	tcase_add_test(cases, age_makes_the_group);
	tcase_add_test(cases, muscle_stands_for_its_region);
	tcase_add_test(cases, facts_of_other_complaints_are_left_aside);
	tcase_add_test(cases, wishes_are_left_aside);
	tcase_add_test(cases, questions_are_counted);
	tcase_add_test(cases, counterexamples);
	tcase_add_test(cases, plain_soreness);
	tcase_add_test(cases, expectation_only_raises);
	tcase_add_test(cases, first_question);
	suite_add_tcase(s, cases);

	tcase_add_test(refusals, conflicts);
	tcase_add_test(refusals, no_such_fact);
	tcase_add_test(refusals, every_fact_is_known);
	tcase_add_test(refusals, bad_numbers_and_answers);
	tcase_add_test(refusals, forgotten_structs);
	tcase_add_test(refusals, room_for_the_rules);
	tcase_add_test(refusals, questions_are_refused);
	suite_add_tcase(s, refusals);

	tcase_add_test(random, laws);
	tcase_add_test(random, random_structs);
	tcase_add_test(random, questions_end);
	tcase_set_timeout(random, 600);
	suite_add_tcase(s, random);
	return s;
}
