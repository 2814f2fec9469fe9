/* abi.c - the front door: the only file that knows struct sizes.
 *
 * A struct may come from a client built against an older header (shorter: the missing tail is "nothing known") or a newer
 * one (longer: what this library does not know must be zero, or the call is refused with RECOVERY_E_NEWER). */
#include <string.h>
#include "internal.h"

/* No struct will ever be larger: refuse absurd sizes before reading the bytes. */
enum { MAX_SIZE = 4096 };

struct head {
	uint32_t size;
	int32_t type;
};

/* Size in this library, and the first released one: a struct below that never existed. */
static size_t sizes(int32_t type, size_t *released)
{
	switch (type) {
#define STRUCT(TYPE, name, first) \
	case RECOVERY_TYPE_##TYPE: \
		*released = (first); \
		return sizeof(recovery_##name);
	STRUCT(DIAG, diag, 56)
	STRUCT(PERSON, person, 40)
	STRUCT(EVENT, event, 168)
	STRUCT(POINT, point, 88)
	STRUCT(TIMELINE, timeline, 224)
	STRUCT(FACT, fact, 24)
	STRUCT(COMPLAINT, complaint, 72)
	STRUCT(VERDICT, verdict, 40)
	STRUCT(REQUEST, request, 48)
	STRUCT(ACTION, action, 176)
	STRUCT(MOVEMENT, movement, 56)
	STRUCT(PARAMS, params, 728)
	STRUCT(RATING, rating, 88)
	STRUCT(DRIVER, driver, 64)
	STRUCT(SCORE, score, 64)
	STRUCT(ADVICE, advice, 88)
#undef STRUCT
	}
	*released = 0;
	return 0;
}

RECOVERY_API(size_t) recovery_sizeof(int32_t type)
{
	size_t released;

	return sizes(type, &released);
}

RECOVERY_API(recovery_status) recovery_init(int32_t type, void *object, size_t size)
{
	const struct head head = { (uint32_t)size, type };

	if (!object)
		return RECOVERY_E_NULL;
	if (!recovery_sizeof(type))
		return RECOVERY_E_TYPE;
	if (size < sizeof head || size > MAX_SIZE || size % 8)
		return RECOVERY_E_SIZE;
	describe_defaults(type, object, size);
	memcpy(object, &head, sizeof head);
	return RECOVERY_OK;
}

void abi_why(recovery_diag *why)
{
	(void)recovery_init(RECOVERY_TYPE_DIAG, why, sizeof *why);
}

static struct head head_of(const void *theirs)
{
	struct head head;

	memcpy(&head, theirs, sizeof head);
	return head;
}

static recovery_status check_head(int32_t type, struct head head, recovery_diag *why)
{
	size_t released;

	(void)sizes(type, &released);
	if (head.type != type)
		return describe_blame(type, offsetof(struct head, type), head.type, RECOVERY_E_TYPE, why);
	if (head.size < released || head.size > MAX_SIZE || head.size % 8)
		return describe_blame(type, offsetof(struct head, size), head.size, RECOVERY_E_SIZE, why);
	return RECOVERY_OK;
}

static int all_zero(const unsigned char *p, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (p[i])
			return 0;
	return 1;
}

/* Copy in, whatever the fields say. */
static recovery_status copy_in(int32_t type, void *ours, const void *theirs, recovery_diag *why)
{
	const size_t known = recovery_sizeof(type);
	struct head head;
	recovery_status status;
	uint32_t size;

	if (!theirs) {
		why->at_type = type;
		return RECOVERY_E_NULL;
	}
	head = head_of(theirs);
	status = check_head(type, head, why);
	if (status)
		return status;
	if (head.size > known && !all_zero((const unsigned char *)theirs + known, head.size - known))
		return describe_blame(type, offsetof(struct head, size), head.size, RECOVERY_E_NEWER, why);
	if (head.size < known) {
		status = recovery_init(type, ours, known);
		if (status)
			return status;
	}
	memcpy(ours, theirs, head.size < known ? head.size : known);
	size = (uint32_t)known;
	memcpy(ours, &size, sizeof size);
	return RECOVERY_OK;
}

recovery_status abi_copy(int32_t type, void *ours, const void *theirs, recovery_diag *why)
{
	why->index = 0;
	return copy_in(type, ours, theirs, why);
}

recovery_status abi_in(int32_t type, void *ours, const void *theirs, recovery_diag *why)
{
	const recovery_status status = abi_copy(type, ours, theirs, why);

	return status ? status : describe_check(type, ours, why);
}

recovery_status abi_in_at(int32_t type, void *ours, const void *array, size_t i, recovery_diag *why)
{
	const uint32_t stride = head_of(array).size;
	const unsigned char *theirs = (const unsigned char *)array + i * stride;
	const uint32_t size = head_of(theirs).size;
	recovery_status status;

	why->index = i;
	if (size != stride)
		return describe_blame(type, offsetof(struct head, size), size, RECOVERY_E_SIZE, why);
	status = copy_in(type, ours, theirs, why);
	return status ? status : describe_check(type, ours, why);
}

recovery_status abi_out_check(int32_t type, const void *theirs, recovery_diag *why)
{
	why->index = 0;
	if (!theirs) {
		why->at_type = type;
		return RECOVERY_E_NULL;
	}
	return check_head(type, head_of(theirs), why);
}

void abi_out(int32_t type, const void *ours, void *array, size_t i)
{
	const size_t known = recovery_sizeof(type);
	const uint32_t stride = head_of(array).size;
	unsigned char *theirs = (unsigned char *)array + i * stride;

	memcpy(theirs, ours, stride < known ? stride : known);
	if (stride > known)
		memset(theirs + known, 0, stride - known);
	memcpy(theirs, &stride, sizeof stride);
}

recovery_status abi_argument(recovery_diag *why, double got, double min, double max, recovery_status status)
{
	const uint64_t index = why->index;

	abi_why(why);
	why->index = index;
	why->got = got;
	why->min = min;
	why->max = max;
	return status;
}

recovery_status abi_plain(recovery_diag *diag, recovery_status status)
{
	recovery_diag why;

	abi_why(&why);
	return abi_fail(diag, &why, status);
}

/* A bad diag never hides the real error: one that cannot be written is left alone. */
static void put_diag(recovery_diag *diag, const recovery_diag *why)
{
	recovery_diag unused;

	if (diag && !abi_out_check(RECOVERY_TYPE_DIAG, diag, &unused))
		abi_out(RECOVERY_TYPE_DIAG, why, diag, 0);
}

void abi_note(recovery_diag *diag, recovery_diag *why)
{
	why->status = RECOVERY_OK;
	put_diag(diag, why);
}

recovery_status abi_fail(recovery_diag *diag, recovery_diag *why, recovery_status status)
{
	why->status = status;
	if (status)
		put_diag(diag, why);
	return status;
}
