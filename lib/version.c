/* version.c - the three versions, and what each part is for. */
#include "internal.h"

#define TEXT_(x) #x
#define TEXT(x) TEXT_(x)

RECOVERY_API(uint32_t) recovery_version(void)
{
	return RECOVERY_VERSION_NUMBER;
}

RECOVERY_API(const char *) recovery_version_text(void)
{
	return TEXT(RECOVERY_VERSION_MAJOR) "." TEXT(RECOVERY_VERSION_MINOR) "." TEXT(RECOVERY_VERSION_PATCH);
}

RECOVERY_API(uint32_t) recovery_model_version(void)
{
	return MODEL_VERSION;
}

RECOVERY_API(const char *) recovery_notice(int32_t part)
{
	switch (part) {
	case RECOVERY_PART_FORECAST:
		return "Forecast of muscle soreness and strength from training: general fitness information for healthy adults. "
		       "It is not for diagnosis or treatment of injury or disease.";
	case RECOVERY_PART_PAIN:
		return "Reads answers about pain against published warning signs and says what people are advised to have looked "
		       "at. It is not a diagnosis, and a missing sign is not an all-clear. When in doubt, ask a professional.";
	case RECOVERY_PART_PLAN:
		return "General fitness and self-care information for healthy adults, with the certainty of its evidence. "
		       "It does not replace a professional and promises no effect.";
	}
	return "";
}
