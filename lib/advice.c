/* advice.c - how to train with a complaint, or around it. */
#include "internal.h"

enum {
#define EVIDENCE(id, key, design, year, people, locator, finding) EV_##key = (id),
#include "evidence.def"
#undef EVIDENCE
};

enum { RECOVERY_LEAVE_OUT_NONE = 0, RECOVERY_PAIN_CLASS_OTHER = 0 };

static const struct advice {
	uint16_t evidence[2];
	uint8_t  pain_class, load_low, load_high, pain, range, leave_out[3], watch;
} table[] = {
#define LEAVE_OUT3(a, b, c) { RECOVERY_LEAVE_OUT_##a, RECOVERY_LEAVE_OUT_##b, RECOVERY_LEAVE_OUT_##c }
#define EVIDENCE2(a, b) { EV_##a, EV_##b }
#define ADVICE(pain_class, low, high, pain, range, leave_out, watch, evidence) \
	{ evidence, RECOVERY_PAIN_CLASS_##pain_class, low, high, pain, RECOVERY_RANGE_##range, leave_out, RECOVERY_WATCH_##watch },
#include "advice.def"
};

enum { OTHER = COUNT_OF(table) - 1 };

static const struct advice *find_advice(int32_t pain_class)
{
	size_t i;

	for (i = 0; i < OTHER; i++)
		if (table[i].pain_class == pain_class)
			break;
	return &table[i];
}

/* Three days: what is ordinary has turned by then (NHS_inform_exercise_pain gives five days at most; judgement).  From PAUSE
 * on the answers matter earlier. */
static double again_after(int32_t decision)
{
	return decision >= RECOVERY_DECISION_PAUSE ? 24 : 72;
}

static void lighter(recovery_advice *out, const struct advice *row)
{
	out->range = row->range;
	out->leave_out1 = row->leave_out[0];
	out->leave_out2 = row->leave_out[1];
	out->leave_out3 = row->leave_out[2];
	out->load_low = row->load_low;
	out->load_high = row->load_high;
	out->pain_during = row->pain;
}

static void as_always(recovery_advice *out)
{
	out->range = RECOVERY_RANGE_FULL;
	out->load_low = out->load_high = 100;
	out->pain_during = 3;		/* the safe zone (Pain_monitoring_zones) */
}

static void nothing(recovery_advice *out)
{
	out->range = RECOVERY_RANGE_NONE;
	out->leave_out1 = RECOVERY_LEAVE_OUT_ALL;
	out->load_low = out->load_high = 0;
	out->pain_during = 0;
}

void advice_of(const recovery_verdict *verdict, recovery_advice *out)
{
	const struct advice *row = find_advice(verdict->pain_class);

	(void)recovery_init(RECOVERY_TYPE_ADVICE, out, sizeof *out);
	out->about = verdict->about;
	out->decision = verdict->decision;
	out->pain_class = verdict->pain_class;
	out->watch = row->watch;
	out->evidence1 = row->evidence[0];
	out->evidence2 = row->evidence[1];
	out->pain_next = 0;
	out->again_h = again_after(verdict->decision);
	if (verdict->decision == RECOVERY_DECISION_PUSH)
		as_always(out);
	else if (verdict->decision == RECOVERY_DECISION_MODIFY)
		lighter(out, row);
	else
		nothing(out);
}

RECOVERY_API(recovery_status) recovery_pain_advice(const recovery_verdict *verdict, recovery_advice *out, recovery_diag *diag)
{
	recovery_verdict theirs;
	recovery_advice ours;
	recovery_diag why;
	recovery_status status;

	abi_why(&why);
	status = abi_in(RECOVERY_TYPE_VERDICT, &theirs, verdict, &why);
	if (!status)
		status = abi_out_check(RECOVERY_TYPE_ADVICE, out, &why);
	if (!status && !theirs.decision)
		status = describe_blame(RECOVERY_TYPE_VERDICT, offsetof(recovery_verdict, decision), 0, RECOVERY_E_MISSING, &why);
	if (status)
		return abi_fail(diag, &why, status);
	advice_of(&theirs, &ours);
	abi_out(RECOVERY_TYPE_ADVICE, &ours, out, 0);
	return RECOVERY_OK;
}
