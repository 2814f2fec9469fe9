/* sheet.c - the lines of a plan as they are written, or only counted. */
#include "planner.h"

void plan_blank(recovery_action *a, const struct situation *s, int32_t verb, int32_t reason)
{
	(void)recovery_init(RECOVERY_TYPE_ACTION, a, sizeof *a);
	a->model = MODEL_VERSION;
	a->start_s = s->request.now_s;
	a->verb = verb;
	a->reason = reason;
}

void sheet_put(struct sheet *sheet, const recovery_action *action)
{
	if (sheet->out)
		abi_out(RECOVERY_TYPE_ACTION, action, sheet->out, sheet->n);
	sheet->n++;
}
