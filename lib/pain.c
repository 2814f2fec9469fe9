/* pain.c - what do the signs of one complaint ask for? */
#include <string.h>
#include "rules.h"

static recovery_status write_rules(const struct fired *fired, int32_t *rules, size_t *count, recovery_diag *why)
{
	const size_t capacity = *count;
	size_t i;

	*count = fired->n;
	if (capacity < fired->n) {
		abi_why(why);
		why->got = (double)capacity;
		why->min = (double)fired->n;
		return RECOVERY_E_SPACE;
	}
	for (i = 0; i < fired->n; i++)
		rules[i] = rule_at(fired->row[i]).id;
	return RECOVERY_OK;
}

/* What the signs resemble: the most cautious rule that names something. */
static int32_t choose_class(const struct fired *fired)
{
	size_t i;

	for (i = 0; i < fired->n; i++)
		if (rule_at(fired->row[i]).pain_class != RECOVERY_PAIN_CLASS_INSUFFICIENT_INFORMATION)
			return rule_at(fired->row[i]).pain_class;
	return RECOVERY_PAIN_CLASS_INSUFFICIENT_INFORMATION;
}

/* Silence is no reason to train on: when no rule fires the answer is MODIFY. */
static void write_verdict(const struct known *known, const struct fired *fired, int32_t about, recovery_verdict *out)
{
	const struct rule none = { 0, RECOVERY_DECISION_MODIFY, 0, 0 };
	const struct rule rule = fired->n ? rule_at(fired->row[0]) : none;
	recovery_verdict ours;

	(void)recovery_init(RECOVERY_TYPE_VERDICT, &ours, sizeof ours);
	ours.about = about;
	ours.decision = rule.decision;
	ours.pain_class = choose_class(fired);
	ours.rule = rule.id;
	ours.model = MODEL_VERSION;
	question_count(known, &ours);
	abi_out(RECOVERY_TYPE_VERDICT, &ours, out, 0);
}

RECOVERY_API(recovery_status) recovery_pain_classify(const recovery_complaint *complaint, const recovery_person *person,
	const recovery_fact *facts, size_t n, const recovery_timeline *expected, recovery_verdict *out, int32_t *rules, size_t *count,
	recovery_diag *diag)
{
	struct known known;
	struct fired fired;
	recovery_diag why;
	recovery_status status;
	int32_t id = 0;

	abi_why(&why);
	status = count && *count && !rules ? RECOVERY_E_NULL : abi_out_check(RECOVERY_TYPE_VERDICT, out, &why);
	if (!status)
		status = pain_read(complaint, person, facts, n, expected, &id, &known, &why);
	if (status)
		return abi_fail(diag, &why, status);
	rules_fire(&known, &fired);
	if (count)
		status = write_rules(&fired, rules, count, &why);
	if (!status)
		write_verdict(&known, &fired, id, out);
	return abi_fail(diag, &why, status);
}

RECOVERY_API(recovery_status) recovery_pain_score(const recovery_complaint *complaint, const recovery_person *person,
	const recovery_fact *facts, size_t n, int32_t score, recovery_score *out, recovery_diag *diag)
{
	struct known known;
	recovery_score ours;
	recovery_diag why;
	recovery_status status;
	int32_t about = 0;

	abi_why(&why);
	if (!describe_name(RECOVERY_ENUM_SCORE, score))
		status = abi_argument(&why, score, RECOVERY_SCORE_WELLS_DVT, RECOVERY_SCORE_NIRSCHL, RECOVERY_E_ENUM);
	else
		status = abi_out_check(RECOVERY_TYPE_SCORE, out, &why);
	if (!status)
		status = pain_read(complaint, person, facts, n, NULL, &about, &known, &why);
	if (status)
		return abi_fail(diag, &why, status);
	score_work_out(&known, about, score, &ours);
	abi_out(RECOVERY_TYPE_SCORE, &ours, out, 0);
	return RECOVERY_OK;
}
