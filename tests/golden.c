/* golden.c - prints results of every room to the last bit; tests/golden/golden.txt holds them.
 *
 * Numbers are printed as hexadecimal floats, so that equal text means equal bits, on every compiler and machine. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <recovery/recovery.h>

static const int64_t T0 = INT64_C(1700000000);

static void must(recovery_status status, const char *what)
{
	if (!status)
		return;
	fprintf(stderr, "golden: %s: %s\n", what, recovery_enum_name(RECOVERY_ENUM_STATUS_CODE, status));
	exit(1);
}

static void print_bits(double x)
{
	uint64_t u;

	memcpy(&u, &x, sizeof u);
	printf(" %016" PRIx64, u);
}

/* Every number of a result, in the order of its fields, by its own description. */
static void print_result(const char *label, int32_t type, const void *result)
{
	size_t i;

	printf("%s", label);
	for (i = 2; i < recovery_field_count(type); i++) {
		const char *at = (const char *)result + recovery_field_offset(type, i);
		int32_t i32;
		int64_t i64;
		double f64;

		switch (recovery_field_kind(type, i)) {
		case RECOVERY_FIELD_KIND_F64:
			memcpy(&f64, at, sizeof f64);
			print_bits(f64);
			break;
		case RECOVERY_FIELD_KIND_I64:
		case RECOVERY_FIELD_KIND_U64:
			memcpy(&i64, at, sizeof i64);
			printf(" %" PRId64, i64);
			break;
		default:
			memcpy(&i32, at, sizeof i32);
			printf(" %" PRId32, i32);
		}
	}
	printf("\n");
}

static void print_text(const void *result)
{
	char words[2000];
	size_t n = sizeof words;

	must(recovery_text(result, RECOVERY_TEXT_WHOLE, T0 + 3 * 86400, 3600, "112", words, &n, NULL), "text");
	printf("%s\n", words);
}

static recovery_event set_of(const char *name, int day, double reps, double load_kg, double rir)
{
	recovery_event e;

	must(RECOVERY_INIT(EVENT, &e), "init");
	e.kind = RECOVERY_KIND_SET;
	must(recovery_movement_find(name, strlen(name), &e.what, NULL), name);
	e.time_s = T0 + day * INT64_C(86400);
	e.reps = reps;
	e.load_kg = load_kg;
	e.rir = rir;
	return e;
}

static void add(recovery_state *state, const recovery_event *event)
{
	recovery_event bouts[16];
	size_t n = 16, i;

	must(RECOVERY_INIT(EVENT, &bouts[0]), "init");
	must(recovery_dose(event, NULL, state, bouts, &n, NULL), "dose");
	for (i = 0; i < n; i++)
		print_result("dose", RECOVERY_TYPE_EVENT, &bouts[i]);
	must(recovery_state_add(state, event, 1, NULL), "add");
}

static void forecasts(recovery_state *state)
{
	recovery_timeline t;
	recovery_point p;
	int32_t muscle;
	int h;

	for (muscle = RECOVERY_MUSCLE_NECK_FLEXORS; muscle <= RECOVERY_MUSCLE_FOOT_INTRINSICS; muscle++) {
		must(RECOVERY_INIT(TIMELINE, &t), "init");
		must(recovery_timeline_at(state, muscle, RECOVERY_SIDE_BOTH, T0 + 3 * 86400, 95, 2, &t, NULL), "timeline");
		print_result("timeline", RECOVERY_TYPE_TIMELINE, &t);
		if (t.bouts)
			print_text(&t);
	}
	for (h = 0; h <= 168; h += 6) {
		const int64_t at = T0 + 3 * 86400 + h * INT64_C(3600);

		must(RECOVERY_INIT(POINT, &p), "init");
		must(recovery_forecast(state, RECOVERY_MUSCLE_QUADRICEPS, RECOVERY_SIDE_LEFT, &at, 1, &p, NULL), "forecast");
		print_result("point", RECOVERY_TYPE_POINT, &p);
	}
}

static void plans(const recovery_state *state)
{
	recovery_request request;
	recovery_action actions[64];
	recovery_fact wish;
	size_t n = 64, i;

	must(RECOVERY_INIT(REQUEST, &request), "init");
	must(RECOVERY_INIT(ACTION, &actions[0]), "init");
	must(RECOVERY_INIT(FACT, &wish), "init");
	request.now_s = T0 + 3 * 86400;
	request.days = 3;
	wish.fact = RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM;
	wish.answer = RECOVERY_ANSWER_PRESENT;
	must(recovery_plan_generate(&request, NULL, state, NULL, 0, &wish, 1, actions, &n, NULL), "plan");
	for (i = 0; i < n; i++) {
		print_result("action", RECOVERY_TYPE_ACTION, &actions[i]);
		print_text(&actions[i]);
	}
}

static void pains(void)
{
	recovery_complaint complaint;
	recovery_verdict verdict;
	recovery_fact fact;

	must(RECOVERY_INIT(COMPLAINT, &complaint), "init");
	must(RECOVERY_INIT(FACT, &fact), "init");
	complaint.region = RECOVERY_REGION_LOWER_BACK;
	fact.answer = RECOVERY_ANSWER_PRESENT;
	for (fact.fact = RECOVERY_FACT_SIGN_SWELLING; fact.fact <= RECOVERY_FACT_SIGN_ARM_SWELLING_ONE; fact.fact++) {
		must(RECOVERY_INIT(VERDICT, &verdict), "init");
		must(recovery_pain_classify(&complaint, NULL, &fact, 1, NULL, &verdict, NULL, NULL, NULL), "classify");
		print_result(recovery_enum_name(RECOVERY_ENUM_FACT, fact.fact), RECOVERY_TYPE_VERDICT, &verdict);
		if (verdict.decision == RECOVERY_DECISION_EMERGENCY)
			print_text(&verdict);
	}
}

int main(void)
{
	static uint64_t memory[2048];
	recovery_state *state;
	recovery_event e;
	unsigned char bytes[16384];
	size_t n = sizeof bytes, i;
	uint64_t hash = UINT64_C(14695981039346656037);

	must(recovery_selftest(), "selftest");
	must(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, NULL, &state, NULL), "begin");
	e = set_of("Squat (Barbell)", 0, 8, 100, 2);
	add(state, &e);
	e = set_of("Romanian Deadlift (Barbell)", 0, 10, 80, 1);
	add(state, &e);
	e = set_of("Push Up", 1, 20, 0, 3);
	add(state, &e);
	must(RECOVERY_INIT(EVENT, &e), "init");
	e.kind = RECOVERY_KIND_ACTIVITY;
	e.what = RECOVERY_ACTIVITY_TRAIL_RUNNING;
	e.time_s = T0 + 2 * 86400;
	e.window_s = 86400;
	e.duration_s = 5400;
	e.rpe = 6;
	e.descent_m = 450;
	add(state, &e);
	forecasts(state);
	plans(state);
	pains();
	must(recovery_state_save(state, bytes, &n, NULL), "save");
	for (i = 0; i < n; i++)
		hash = (hash ^ bytes[i]) * UINT64_C(1099511628211);
	printf("saved %zu bytes %016" PRIx64 "\n", n, hash);
	return 0;
}
