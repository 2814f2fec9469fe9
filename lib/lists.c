/* lists.c - every enumeration by one name: those of the headers, and the movements, rules, questions and measures of their rooms. */
#include <string.h>
#include "internal.h"

/* Movements, rules, questions and measures are listed in the tables of their own rooms. */
struct room {
	size_t (*count)(void);
	int32_t (*id)(size_t index);
	const char *(*name)(size_t index), *(*about)(size_t index);
};

static int32_t movement_id(size_t index)
{
	struct movement m;

	movement_get(index, &m);
	return m.id;
}

static const char *rule_about(size_t index)
{
	return recovery_rule_rationale(rule_id(index));
}

static int room_of(int32_t enumeration, struct room *room)
{
	switch (enumeration) {
	case RECOVERY_ENUM_MOVEMENT:
		room->count = movement_count;
		room->id = movement_id;
		room->name = movement_name;
		room->about = movement_about;
		return 1;
	case RECOVERY_ENUM_RULE:
		room->count = rule_count;
		room->id = rule_id;
		room->name = rule_name;
		room->about = rule_about;
		return 1;
	case RECOVERY_ENUM_QUESTION:
		room->count = question_rows;
		room->id = question_id;
		room->name = question_name;
		room->about = question_about;
		return 1;
	case RECOVERY_ENUM_MEASURE:
		room->count = measure_count;
		room->id = measure_id;
		room->name = measure_name;
		room->about = measure_about;
		return 1;
	}
	return 0;
}

/* Place of a value in a room's table; the room's count when it is not there. */
static size_t room_index(const struct room *room, int32_t value)
{
	size_t i;

	for (i = 0; i < room->count(); i++)
		if (room->id(i) == value)
			break;
	return i;
}

RECOVERY_API(size_t) recovery_enum_count(int32_t enumeration)
{
	struct room room;

	return room_of(enumeration, &room) ? room.count() : describe_values(enumeration);
}

RECOVERY_API(int32_t) recovery_enum_value(int32_t enumeration, size_t i)
{
	struct room room;

	if (room_of(enumeration, &room))
		return i < room.count() ? room.id(i) : 0;
	return describe_value(enumeration, i);
}

RECOVERY_API(const char *) recovery_enum_name(int32_t enumeration, int32_t value)
{
	struct room room;
	size_t i;

	if (!room_of(enumeration, &room))
		return describe_name(enumeration, value);
	i = room_index(&room, value);
	return i < room.count() ? room.name(i) : NULL;
}

RECOVERY_API(const char *) recovery_enum_about(int32_t enumeration, int32_t value)
{
	struct room room;
	size_t i;

	if (!room_of(enumeration, &room))
		return describe_about(enumeration, value);
	i = room_index(&room, value);
	return i < room.count() ? room.about(i) : NULL;
}

RECOVERY_API(uint32_t) recovery_enum_since(int32_t enumeration, int32_t value)
{
	struct room room;

	/* Every movement, rule, question and measure so far has been there from the first release. */
	if (room_of(enumeration, &room))
		return room_index(&room, value) < room.count() ? 1000 : 0;
	return describe_since(enumeration, value);
}

RECOVERY_API(recovery_status) recovery_enum_find(int32_t enumeration, const char *name, int32_t *value)
{
	size_t i;
	const size_t n = recovery_enum_count(enumeration);

	if (!name || !value)
		return RECOVERY_E_NULL;
	for (i = 0; i < n; i++) {
		const int32_t v = recovery_enum_value(enumeration, i);

		if (strcmp(recovery_enum_name(enumeration, v), name))
			continue;
		*value = v;
		return RECOVERY_OK;
	}
	return RECOVERY_E_NOT_FOUND;
}
