/* movement.c - what the table of exercises says of a movement, for clients. */
#include "internal.h"

RECOVERY_API(recovery_status) recovery_movement_get(int32_t movement, recovery_movement *out, recovery_diag *diag)
{
	const size_t at = movement_index(movement);
	recovery_movement ours;
	struct movement found;
	recovery_diag why;
	recovery_status status;

	abi_why(&why);
	status = abi_out_check(RECOVERY_TYPE_MOVEMENT, out, &why);
	if (!status && at == movement_count())
		status = abi_argument(&why, movement, num_nan(), num_nan(), RECOVERY_E_NOT_FOUND);
	if (status)
		return abi_fail(diag, &why, status);
	movement_get(at, &found);
	(void)recovery_init(RECOVERY_TYPE_MOVEMENT, &ours, sizeof ours);
	ours.movement = found.id;
	ours.one_sided = found.one_sided;
	ours.assisted = found.assisted;
	ours.muscles = (int32_t)found.muscles;
	ours.evidence = found.evidence;
	ours.body_fraction = found.body_fraction;
	ours.eccentric = found.eccentric;
	ours.length = found.length;
	abi_out(RECOVERY_TYPE_MOVEMENT, &ours, out, 0);
	return RECOVERY_OK;
}

RECOVERY_API(recovery_status) recovery_movement_muscles(int32_t movement, int32_t *muscles, double *shares, size_t *count)
{
	size_t capacity, at = movement_index(movement);
	struct movement found;

	if (!count || (*count > 0 && (!muscles || !shares)))
		return RECOVERY_E_NULL;
	if (at == movement_count())
		return RECOVERY_E_NOT_FOUND;
	movement_get(at, &found);
	capacity = *count;
	*count = found.muscles;
	if (capacity < found.muscles)
		return RECOVERY_E_SPACE;
	memcpy(muscles, found.muscle, found.muscles * sizeof(*muscles));
	memcpy(shares, found.share, found.muscles * sizeof(*shares));
	return RECOVERY_OK;
}
