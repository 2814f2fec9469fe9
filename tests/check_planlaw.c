#include "plans.h"

Suite *suite_planlaw(void);

Suite *suite_planlaw(void)
{
	return suite_create("planlaw");
}
