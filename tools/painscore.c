/* painscore.c - what goes with a reading: how to train with it, and published scores. */
#include <math.h>
#include "painline.h"

static json_t *figure(double x)
{
	return isnan(x) ? json_null() : json_real(x);
}

json_t *json_advice(const recovery_verdict *verdict)
{
	int32_t leave[3];
	recovery_advice a;
	json_t *out;
	size_t n;

	if (RECOVERY_INIT(ADVICE, &a) || recovery_pain_advice(verdict, &a, NULL))
		return json_null();
	leave[0] = a.leave_out1;
	leave[1] = a.leave_out2;
	leave[2] = a.leave_out3;
	for (n = 0; n < 3 && leave[n]; n++)
		;
	out = json_object();
	json_object_set_new(out, "leave_out", json_names(RECOVERY_ENUM_LEAVE_OUT, leave, n));
	json_object_set_new(out, "load_low", figure(a.load_low));
	json_object_set_new(out, "load_high", figure(a.load_high));
	json_object_set_new(out, "range", json_string(recovery_enum_name(RECOVERY_ENUM_RANGE, a.range)));
	json_object_set_new(out, "pain_during", figure(a.pain_during));
	json_object_set_new(out, "pain_next", figure(a.pain_next));
	json_object_set_new(out, "again_h", figure(a.again_h));
	json_object_set_new(out, "watch", json_string(recovery_enum_name(RECOVERY_ENUM_WATCH, a.watch)));
	return out;
}

int case_score(const struct case_ *c, size_t i, recovery_score *score)
{
	const int32_t id = recovery_enum_value(RECOVERY_ENUM_SCORE, i);

	return !RECOVERY_INIT(SCORE, score) && !recovery_pain_score(&c->complaint, &c->person, c->facts, c->n, id, score, NULL) &&
	       score->applies == RECOVERY_ANSWER_PRESENT;
}

json_t *json_scores(const struct case_ *c)
{
	json_t *out = json_object();
	recovery_score s;
	size_t i;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_SCORE); i++) {
		json_t *one;

		if (!case_score(c, i, &s))
			continue;
		one = json_object();
		json_object_set_new(one, "points", json_real(s.points));
		json_object_set_new(one, "points_open", json_real(s.points_open));
		json_object_set_new(one, "threshold", json_real(s.threshold));
		json_object_set_new(one, "met", json_string(recovery_enum_name(RECOVERY_ENUM_ANSWER, s.met)));
		json_object_set_new(out, recovery_enum_name(RECOVERY_ENUM_SCORE, s.score), one);
	}
	return out;
}
