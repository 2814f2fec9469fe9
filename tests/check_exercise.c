/* check_exercise.c - names of exercises, movements, muscles. */
#include "internal.h"

#include <check.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define SEED UINT64_C(20240301)
#define SURE 0.6

/* ---- the table as text ---- */

static const struct { const char *movement, *words; } phrases[] = {
#define PHRASE(name, ...) { #name, #__VA_ARGS__ },
#define OTHER(...) { "", #__VA_ARGS__ },
#include "../lib/exercise.def"
};

static const char *const dictionary[] = {
#define ENTRY(text) #text,
#include "../lib/exercise.def"
};

enum { ROW_PERCENTS = 16 };

#define NONE 0
#define PERCENTS(a, pa, b, pb, c, pc, d, pd, e, pe, f, pf, g, pg, h, ph, ...) { pa, pb, pc, pd, pe, pf, pg, ph }
#define MUSCLES(...) PERCENTS(__VA_ARGS__, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
static const struct { const char *name; int percent[8]; } percents[] = {
#define MOVEMENT(id, name, about, body, eccentric, length, flags, work, evidence) { #name, work },
#include "../lib/exercise.def"
};

/* ---- helpers ---- */

static uint64_t rng;

static uint32_t below(uint32_t n)
{
	rng ^= rng << 13;
	rng ^= rng >> 7;
	rng ^= rng << 17;
	return (uint32_t)((rng >> 32) % n);
}

static void seed_rng(const char *test)
{
	const char *seed = getenv("RECOVERY_SEED");

	rng = seed ? strtoull(seed, NULL, 10) | 1 : SEED;
	printf("%s: seed %" PRIu64 "\n", test, rng);
}

static unsigned long cases(unsigned long usual)
{
	const char *wanted = getenv("RECOVERY_CASES");

	return wanted ? strtoul(wanted, NULL, 10) : usual;
}

static int32_t find_bytes(const char *name, size_t length, double *confidence)
{
	int32_t movement = -1;

	ck_assert_int_eq(recovery_movement_find(name, length, &movement, confidence), RECOVERY_OK);
	ck_assert(movement == 0 || movement_index(movement) < movement_count());
	ck_assert(*confidence >= 0.0 && *confidence <= 1.0);
	ck_assert((*confidence >= SURE) == (movement != 0));
	return movement;
}

/* The permanent name of what a text means, "" when unknown. */
static const char *meaning(const char *name)
{
	double confidence;
	int32_t movement = find_bytes(name, strlen(name), &confidence);

	return movement ? movement_name(movement_index(movement)) : "";
}

/* Sanitizers see a read behind the end of a block of just this size. */
static int32_t find_copy(const char *bytes, size_t length, double *confidence)
{
	char *copy = malloc(length ? length : 1);
	int32_t movement;

	ck_assert_ptr_nonnull(copy);
	memcpy(copy, bytes, length);
	movement = find_bytes(copy, length, confidence);
	free(copy);
	return movement;
}

/* ---- movements ---- */

START_TEST(movements_are_sound)
{
	int32_t last = 2000;
	size_t i, k, j;

	ck_assert_uint_ge(movement_count(), 200);
	ck_assert_uint_le(movement_count(), MOVEMENTS_MAX);
	for (i = 0; i < movement_count(); i++) {
		struct movement m;
		double sum = 0.0;

		movement_get(i, &m);
		ck_assert_int_gt(m.id, last);
		last = m.id;
		ck_assert_uint_eq(movement_index(m.id), i);
		ck_assert_uint_ge(m.muscles, 1);
		ck_assert_uint_le(m.muscles, COUNT_OF(m.muscle));
		for (k = 0; k < m.muscles; k++) {
			ck_assert_int_ge(m.muscle[k], FIRST_MUSCLE);
			ck_assert_int_lt(m.muscle[k], FIRST_MUSCLE + MUSCLES);
			ck_assert_msg(m.share[k] > 0.0 && m.share[k] <= m.share[0], "%s: part %zu", movement_name(i), k);
			for (j = 0; j < k; j++)
				ck_assert_int_ne(m.muscle[j], m.muscle[k]);
			sum += m.share[k];
		}
		ck_assert_msg(sum > 1.0 - 1e-12 && sum < 1.0 + 1e-12, "%s: sum %.17g", movement_name(i), sum);
		ck_assert(m.body_fraction >= 0.0 && m.body_fraction <= 1.0);
		ck_assert(m.eccentric >= 0.5 && m.eccentric <= 2.0);
		ck_assert(m.length >= 0.5 && m.length <= 2.0);
		ck_assert(m.assisted == 0 || m.assisted == 1);
		ck_assert(m.one_sided == 0 || m.one_sided == 1);
		ck_assert(!m.assisted || m.body_fraction > 0.0);
		for (k = 0; k < i; k++) {
			ck_assert_str_ne(movement_name(k), movement_name(i));
			ck_assert_str_ne(movement_about(k), movement_about(i));
		}
	}
	ck_assert_uint_eq(movement_index(0), movement_count());
	ck_assert_uint_eq(movement_index(last + 1), movement_count());
	ck_assert_uint_eq(movement_index(INT32_MIN), movement_count());
	ck_assert_uint_eq(movement_index(INT32_MAX), movement_count());
}
END_TEST

START_TEST(percents_sum_to_100)
{
	size_t i, k;

	ck_assert_uint_eq(COUNT_OF(percents), movement_count());
	for (i = 0; i < COUNT_OF(percents); i++) {
		int sum = 0;

		for (k = 0; k < COUNT_OF(percents[i].percent); k++)
			sum += percents[i].percent[k];
		ck_assert_msg(sum == 100, "%s: %d", percents[i].name, sum);
	}
}
END_TEST

START_TEST(names_are_permanent_identifiers)
{
	size_t i;

	for (i = 0; i < movement_count(); i++) {
		const char *name = movement_name(i);

		ck_assert_str_eq(name, percents[i].name);
		ck_assert_uint_eq(strspn(name, "abcdefghijklmnopqrstuvwxyz_"), strlen(name));
		ck_assert_uint_gt(strlen(movement_about(i)), 3);
		ck_assert_ptr_null(strchr(movement_about(i), '\n'));
	}
}
END_TEST

/* The underscores become blanks: a client may write the permanent name into a log and read it back. */
START_TEST(own_names_are_read)
{
	char text[64];
	size_t i, k;

	for (i = 0; i < movement_count(); i++) {
		const char *name = movement_name(i);

		for (k = 0; k <= strlen(name); k++)
			text[k] = name[k] == '_' ? ' ' : name[k];
		ck_assert_str_eq(meaning(text), name);
		ck_assert_str_eq(meaning(name), name);
	}
}
END_TEST

/* The same pattern of movement has the same prime mover, unless the movement is an exception with a reason. */
static const struct { const char *pattern; int32_t prime; const char *movements; } patterns[] = {
	{ "press forward", RECOVERY_MUSCLE_PECTORALS,
		"bench_press incline_bench_press decline_bench_press chest_press floor_press reverse_grip_bench_press "
		"guillotine_press svend_press medicine_ball_chest_pass close_grip_bench_press board_press" },
	{ "arms brought together", RECOVERY_MUSCLE_PECTORALS,
		"chest_fly incline_fly low_cable_fly decline_fly" },
	{ "push-up", RECOVERY_MUSCLE_PECTORALS,
		"push_up incline_push_up hindu_push_up ring_push_up wide_push_up decline_push_up clap_push_up "
		"archer_push_up one_arm_push_up close_push_up pseudo_planche_push_up "
		"rotational_push_up" },
	{ "shoulder blade pushed forward", RECOVERY_MUSCLE_SERRATUS_ANTERIOR,
		"scapular_push_up serratus_punch" },
	{ "dip", RECOVERY_MUSCLE_PECTORALS,
		"dip assisted_dip seated_dip bench_dip triceps_dip" },
	{ "press overhead", RECOVERY_MUSCLE_DELTOID_ANTERIOR,
		"overhead_press arnold_press push_press behind_neck_press landmine_press bradford_press "
		"one_arm_overhead_press pike_push_up handstand_push_up cuban_press "
		"planche handstand_hold bottoms_up_press clean_and_press" },
	{ "arm raised to the front", RECOVERY_MUSCLE_DELTOID_ANTERIOR,
		"front_raise overhead_front_raise" },
	{ "arm raised to the side", RECOVERY_MUSCLE_DELTOID_LATERAL,
		"lateral_raise scaption lateral_to_front_raise upright_row "
		"arm_circle kettlebell_halo" },
	{ "arm drawn back", RECOVERY_MUSCLE_DELTOID_POSTERIOR,
		"rear_delt_fly face_pull t_raise band_pull_apart" },
	{ "shoulder blade moved, arm idle", RECOVERY_MUSCLE_MID_LOWER_TRAPEZIUS,
		"y_raise scapular_pull_up scapular_retraction shrug" },
	{ "upper arm rotated", RECOVERY_MUSCLE_ROTATOR_CUFF,
		"external_rotation internal_rotation w_raise" },
	{ "row", RECOVERY_MUSCLE_LATISSIMUS,
		"bent_over_row seated_row one_arm_row inverted_row renegade_row" },
	{ "pull from above", RECOVERY_MUSCLE_LATISSIMUS,
		"pull_up assisted_pull_up chin_up lat_pulldown pullover muscle_up rope_climb one_arm_pull_up front_lever "
		"overhead_throw skin_the_cat swimmer_pull" },
	{ "elbow bent", RECOVERY_MUSCLE_BICEPS,
		"biceps_curl incline_curl preacher_curl hammer_curl reverse_curl concentration_curl" },
	{ "elbow straightened", RECOVERY_MUSCLE_TRICEPS,
		"triceps_pushdown triceps_extension skullcrusher triceps_kickback bodyweight_triceps_extension" },
	{ "wrist bent, grip", RECOVERY_MUSCLE_FOREARM_FLEXORS,
		"wrist_curl finger_curl hand_gripper plate_pinch dead_hang farmers_walk wrist_rotation "
		"suitcase_carry barbell_hold" },
	{ "wrist and fingers straightened", RECOVERY_MUSCLE_FOREARM_EXTENSORS,
		"reverse_wrist_curl wrist_roller finger_extension" },
	{ "squat and lunge", RECOVERY_MUSCLE_QUADRICEPS,
		"squat front_squat goblet_squat split_squat lunge step_up hack_squat leg_press zercher_squat "
		"overhead_squat sissy_squat belt_squat pistol_squat cossack_squat wall_sit side_lunge sumo_squat "
		"spanish_squat jefferson_squat curtsy_lunge one_leg_press thruster wall_ball sled_push "
		"sled_drag_backward burpee kneeling_squat "
		"yoke_walk sled_drag_forward squat_hold step_down" },
	{ "knee straightened", RECOVERY_MUSCLE_QUADRICEPS,
		"leg_extension reverse_nordic" },
	{ "jump", RECOVERY_MUSCLE_QUADRICEPS,
		"box_jump jump_squat jump_lunge tuck_jump broad_jump depth_jump lateral_jump pogo_jump "
		"bounding one_leg_hop hurdle_hop jumping_jack" },
	{ "knee bent", RECOVERY_MUSCLE_HAMSTRINGS,
		"lying_leg_curl seated_leg_curl nordic_curl sliding_leg_curl" },
	{ "hip hinge, knees straight", RECOVERY_MUSCLE_HAMSTRINGS,
		"romanian_deadlift stiff_leg_deadlift good_morning one_leg_romanian_deadlift" },
	{ "lift from the floor", RECOVERY_MUSCLE_GLUTEUS_MAXIMUS,
		"deadlift sumo_deadlift rack_pull trap_bar_deadlift suitcase_deadlift clean_pull tire_flip atlas_stone" },
	{ "hip straightened", RECOVERY_MUSCLE_GLUTEUS_MAXIMUS,
		"hip_thrust one_leg_hip_thrust glute_kickback pull_through reverse_hyperextension kettlebell_swing "
		"kettlebell_snatch "
		"scoop_throw devils_press bridge_march" },
	{ "weight lifted fast to the shoulder or above", RECOVERY_MUSCLE_QUADRICEPS,
		"clean snatch clean_and_jerk jerk high_pull" },
	{ "trunk straightened", RECOVERY_MUSCLE_ERECTOR_SPINAE,
		"back_extension superman bird_dog reverse_plank "
		"sandbag_carry front_rack_carry jefferson_curl" },
	{ "hip opened to the side", RECOVERY_MUSCLE_GLUTEUS_MEDIUS,
		"hip_abduction fire_hydrant clamshell monster_walk hip_circle "
		"hip_airplane" },
	{ "hip closed", RECOVERY_MUSCLE_ADDUCTORS,
		"hip_adduction copenhagen_plank "
		"adductor_squeeze" },
	{ "thigh rotated", RECOVERY_MUSCLE_DEEP_HIP_ROTATORS,
		"hip_external_rotation hip_internal_rotation" },
	{ "hip bent", RECOVERY_MUSCLE_HIP_FLEXORS,
		"hip_flexion l_sit" },
	{ "calf raise, knee straight", RECOVERY_MUSCLE_GASTROCNEMIUS,
		"standing_calf_raise leg_press_calf_raise one_leg_calf_raise seated_calf_raise" },
	{ "foot moved", RECOVERY_MUSCLE_TIBIALIS_ANTERIOR,
		"tibialis_raise foot_eversion foot_inversion toe_curl" },
	{ "belly, forward", RECOVERY_MUSCLE_RECTUS_ABDOMINIS,
		"crunch cable_crunch sit_up leg_raise hanging_leg_raise plank ab_wheel dead_bug hollow_hold "
		"reverse_crunch v_up mountain_climber body_saw knee_tuck dragon_flag bear_crawl medicine_ball_slam "
		"sledgehammer_swing plank_up_down stir_the_pot inchworm" },
	{ "belly, sideways and turned", RECOVERY_MUSCLE_OBLIQUES,
		"oblique_crunch russian_twist side_plank side_bend pallof_press windshield_wiper heel_touch "
		"kettlebell_windmill landmine_twist hanging_oblique_raise hip_hike "
		"rotational_throw plank_shoulder_tap spiderman_plank" },
	{ "weight held overhead", RECOVERY_MUSCLE_DELTOID_ANTERIOR,
		"turkish_get_up overhead_carry battle_rope_wave" },
	{ "neck", RECOVERY_MUSCLE_NECK_FLEXORS,
		"neck_flexion neck_side_flexion neck_extension "
		"neck_bridge" },
};

static const struct { const char *movement; int32_t prime; const char *reason; } exceptions[] = {
	{ "close_grip_bench_press", RECOVERY_MUSCLE_TRICEPS, "hands close: the elbow does the larger part" },
	{ "board_press", RECOVERY_MUSCLE_TRICEPS, "only the upper part of the press, where the elbow straightens" },
	{ "close_push_up", RECOVERY_MUSCLE_TRICEPS, "hands close: the elbow does the larger part" },
	{ "pseudo_planche_push_up", RECOVERY_MUSCLE_DELTOID_ANTERIOR, "hands by the waist: the shoulder carries the body" },
	{ "seated_dip", RECOVERY_MUSCLE_TRICEPS, "trunk upright and held: little work for the chest" },
	{ "bench_dip", RECOVERY_MUSCLE_TRICEPS, "hands behind the body: the chest cannot help" },
	{ "triceps_dip", RECOVERY_MUSCLE_TRICEPS, "the name says that the trunk stays upright" },
	{ "cuban_press", RECOVERY_MUSCLE_ROTATOR_CUFF, "little weight, chosen for the rotation" },
	{ "scapular_retraction", RECOVERY_MUSCLE_RHOMBOIDS, "blades drawn straight back, not down" },
	{ "shrug", RECOVERY_MUSCLE_UPPER_TRAPEZIUS, "blades drawn up" },
	{ "kneeling_squat", RECOVERY_MUSCLE_GLUTEUS_MAXIMUS, "the knees stay bent: only the hip moves" },
	{ "jumping_jack", RECOVERY_MUSCLE_GASTROCNEMIUS, "small jumps, mostly from the ankle" },
	{ "pogo_jump", RECOVERY_MUSCLE_GASTROCNEMIUS, "knees stiff: the ankle jumps" },
	{ "rack_pull", RECOVERY_MUSCLE_ERECTOR_SPINAE, "from the knee: the legs do less, the back as much" },
	{ "trap_bar_deadlift", RECOVERY_MUSCLE_QUADRICEPS, "hands beside the body: the knees bend more" },
	{ "high_pull", RECOVERY_MUSCLE_UPPER_TRAPEZIUS, "no squat under the weight: legs start it, shoulders end it" },
	{ "reverse_plank", RECOVERY_MUSCLE_GLUTEUS_MAXIMUS, "the hips are held up, face upward" },
	{ "hip_internal_rotation", RECOVERY_MUSCLE_TENSOR_FASCIAE_LATAE, "the other direction" },
	{ "seated_calf_raise", RECOVERY_MUSCLE_SOLEUS, "knee bent: the gastrocnemius is slack" },
	{ "foot_eversion", RECOVERY_MUSCLE_FIBULARIS, "each direction of the foot has its own muscle" },
	{ "foot_inversion", RECOVERY_MUSCLE_TIBIALIS_POSTERIOR, "each direction of the foot has its own muscle" },
	{ "toe_curl", RECOVERY_MUSCLE_FOOT_INTRINSICS, "the toes move, not the ankle" },
	{ "hip_hike", RECOVERY_MUSCLE_QUADRATUS_LUMBORUM, "the pelvis is lifted, the trunk stays" },
	{ "overhead_carry", RECOVERY_MUSCLE_DELTOID_LATERAL, "held still above the head: the side of the shoulder balances" },
	{ "neck_extension", RECOVERY_MUSCLE_NECK_EXTENSORS, "the other direction" },
	{ "neck_bridge", RECOVERY_MUSCLE_NECK_EXTENSORS, "the other direction" },
};

static int in_list(const char *list, const char *name)
{
	const size_t length = strlen(name);
	const char *at = list;

	while ((at = strstr(at, name)) != NULL) {
		if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
			return 1;
		at += length;
	}
	return 0;
}

static int32_t exception_of(const char *name)
{
	size_t i;

	for (i = 0; i < COUNT_OF(exceptions); i++)
		if (strcmp(exceptions[i].movement, name) == 0)
			return exceptions[i].prime;
	return 0;
}

START_TEST(pattern_has_one_prime_mover)
{
	size_t listed = 0;
	size_t i, k;

	for (i = 0; i < movement_count(); i++) {
		const char *name = movement_name(i);
		const int32_t exception = exception_of(name);
		struct movement m;
		size_t times = 0;

		movement_get(i, &m);
		listed += exception != 0;
		for (k = 0; k < COUNT_OF(patterns); k++) {
			if (!in_list(patterns[k].movements, name))
				continue;
			times++;
			ck_assert_msg(m.muscle[0] == (exception ? exception : patterns[k].prime), "%s: %s", patterns[k].pattern, name);
			ck_assert_msg(exception != patterns[k].prime, "%s needs no exception", name);
		}
		ck_assert_msg(times == 1, "%s is in %zu patterns", name, times);
	}
	ck_assert_uint_eq(listed, COUNT_OF(exceptions));
	for (i = 0; i < COUNT_OF(exceptions); i++)
		ck_assert_uint_gt(strlen(exceptions[i].reason), 10);
}
END_TEST

START_TEST(every_muscle_is_reached)
{
	unsigned prime[MUSCLES] = { 0 };
	unsigned part[MUSCLES] = { 0 };
	size_t i, k;

	for (i = 0; i < movement_count(); i++) {
		struct movement m;

		movement_get(i, &m);
		prime[m.muscle[0] - FIRST_MUSCLE]++;
		for (k = 0; k < m.muscles; k++)
			part[m.muscle[k] - FIRST_MUSCLE]++;
	}
	for (i = 0; i < MUSCLES; i++) {
		ck_assert_msg(part[i] >= 2, "muscle %zu is in %u movements", i + FIRST_MUSCLE, part[i]);
		ck_assert_msg(prime[i] >= 1, "muscle %zu is nowhere the prime mover", i + FIRST_MUSCLE);
	}
}
END_TEST

/* Both would raise the same log row to a movement with or without the person's weight. */
START_TEST(body_weight_fits)
{
	static const char *const none[] = { "bench_press", "leg_press", "lat_pulldown", "plank", "wall_sit", "dead_hang", "cable_crunch" };
	static const char *const some[] = { "squat", "push_up", "pull_up", "dip", "one_leg_calf_raise", "v_up", "box_jump" };
	struct movement m;
	double confidence;
	size_t i;

	for (i = 0; i < COUNT_OF(none); i++) {
		movement_get(movement_index(find_bytes(none[i], strlen(none[i]), &confidence)), &m);
		ck_assert_msg(m.body_fraction == 0.0, "%s", none[i]);
	}
	for (i = 0; i < COUNT_OF(some); i++) {
		movement_get(movement_index(find_bytes(some[i], strlen(some[i]), &confidence)), &m);
		ck_assert_msg(m.body_fraction > 0.0, "%s", some[i]);
	}
}
END_TEST

START_TEST(assisted_and_one_sided)
{
	struct movement m;

	movement_get(movement_index(2072), &m);
	ck_assert_int_eq(m.assisted, 1);
	ck_assert_int_eq(m.one_sided, 0);
	movement_get(movement_index(2063), &m);
	ck_assert_int_eq(m.assisted, 0);
	ck_assert_int_eq(m.one_sided, 1);
}
END_TEST

/* ---- muscles ---- */

START_TEST(muscles_of_bench_press)
{
	int32_t muscle[8] = { 0 };
	double share[8] = { 0 };
	size_t count = 8;

	ck_assert_int_eq(recovery_movement_muscles(2001, muscle, share, &count), RECOVERY_OK);
	ck_assert_uint_eq(count, 4);
	ck_assert_int_eq(muscle[0], RECOVERY_MUSCLE_PECTORALS);
	ck_assert_int_eq(muscle[1], RECOVERY_MUSCLE_TRICEPS);
	ck_assert(share[0] == 0.55);
	ck_assert_int_eq(muscle[4], 0);
}
END_TEST

START_TEST(muscles_without_space)
{
	int32_t muscle[8] = { 7, 7, 7, 7, 7, 7, 7, 7 };
	double share[8] = { 9, 9, 9, 9, 9, 9, 9, 9 };
	size_t count = 3;
	size_t i;

	ck_assert_int_eq(recovery_movement_muscles(2001, muscle, share, &count), RECOVERY_E_SPACE);
	ck_assert_uint_eq(count, 4);
	for (i = 0; i < 8; i++)
		ck_assert(muscle[i] == 7 && share[i] == 9);
	count = 0;
	ck_assert_int_eq(recovery_movement_muscles(2001, NULL, NULL, &count), RECOVERY_E_SPACE);
	ck_assert_uint_eq(count, 4);
	ck_assert_int_eq(recovery_movement_muscles(2001, muscle, share, &count), RECOVERY_OK);
	ck_assert_int_eq(muscle[4], 7);
}
END_TEST

START_TEST(muscles_refused)
{
	int32_t muscle[8];
	double share[8];
	size_t count = 8;

	ck_assert_int_eq(recovery_movement_muscles(2001, muscle, share, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_movement_muscles(2001, NULL, share, &count), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_movement_muscles(2001, muscle, NULL, &count), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_movement_muscles(0, muscle, share, &count), RECOVERY_E_NOT_FOUND);
	ck_assert_int_eq(recovery_movement_muscles(113, muscle, share, &count), RECOVERY_E_NOT_FOUND);
	ck_assert_uint_eq(count, 8);
}
END_TEST

/* ---- what the table says, for clients ---- */

START_TEST(get_is_the_table)
{
	size_t i;

	for (i = 0; i < movement_count(); i++) {
		recovery_movement out;
		struct movement m;

		movement_get(i, &m);
		ck_assert_int_eq(RECOVERY_INIT(MOVEMENT, &out), RECOVERY_OK);
		ck_assert_int_eq(recovery_movement_get(m.id, &out, NULL), RECOVERY_OK);
		ck_assert(out.size == sizeof out && out.type == RECOVERY_TYPE_MOVEMENT && out.reserved == 0);
		ck_assert(out.movement == m.id && out.one_sided == m.one_sided && out.assisted == m.assisted);
		ck_assert(out.body_fraction == m.body_fraction && out.eccentric == m.eccentric && out.length == m.length);
		ck_assert_int_eq(out.muscles, (int)m.muscles);
		ck_assert_ptr_nonnull(recovery_evidence_key(out.evidence));
	}
}
END_TEST

START_TEST(get_refuses)
{
	static const int32_t bad[] = { 0, -1, 113, 2000, INT32_MAX, INT32_MIN };
	recovery_movement out, before;
	recovery_diag diag;
	size_t i;

	ck_assert_int_eq(RECOVERY_INIT(MOVEMENT, &out), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(DIAG, &diag), RECOVERY_OK);
	before = out;
	for (i = 0; i < COUNT_OF(bad); i++) {
		ck_assert_int_eq(recovery_movement_get(bad[i], &out, &diag), RECOVERY_E_NOT_FOUND);
		ck_assert(diag.status == RECOVERY_E_NOT_FOUND && diag.got == bad[i]);
		ck_assert_mem_eq(&out, &before, sizeof out);
	}
	ck_assert_int_eq(recovery_movement_get(2001, NULL, NULL), RECOVERY_E_NULL);
	out.type = RECOVERY_TYPE_EVENT;
	ck_assert_int_eq(recovery_movement_get(2001, &out, NULL), RECOVERY_E_TYPE);
}
END_TEST

/* ---- dictionary and phrases ---- */

START_TEST(dictionary_is_sorted)
{
	size_t i;

	for (i = 0; i < COUNT_OF(dictionary); i++) {
		ck_assert_uint_eq(strspn(dictionary[i], "abcdefghijklmnopqrstuvwxyz"), strlen(dictionary[i]));
		ck_assert_uint_le(strlen(dictionary[i]), 21);
		if (i > 0)
			ck_assert_msg(strcmp(dictionary[i - 1], dictionary[i]) < 0, "%s stands after %s", dictionary[i], dictionary[i - 1]);
	}
}
END_TEST

START_TEST(phrase_means_its_movement)
{
	ck_assert_msg(strcmp(meaning(phrases[_i].words), phrases[_i].movement) == 0, "%s: wanted '%s', got '%s'",
		phrases[_i].words, phrases[_i].movement, meaning(phrases[_i].words));
}
END_TEST

/* Words of a phrase from last to first. */
static void turn(const char *words, char *out)
{
	size_t end = strlen(words);
	size_t i = end;

	for (;;) {
		while (i > 0 && words[i - 1] != ' ')
			i--;
		memcpy(out, words + i, end - i);
		out += end - i;
		*out++ = ' ';
		if (i == 0)
			break;
		end = --i;
	}
	*out = '\0';
}

START_TEST(order_and_case_do_not_matter)
{
	char text[128];
	size_t k;

	turn(phrases[_i].words, text);
	ck_assert_msg(strcmp(meaning(text), phrases[_i].movement) == 0, "%s: got '%s'", text, meaning(text));
	for (k = 0; text[k]; k++)
		text[k] = (char)(text[k] >= 'a' && text[k] <= 'z' && below(2) ? text[k] - 'a' + 'A' : text[k]);
	ck_assert_msg(strcmp(meaning(text), phrases[_i].movement) == 0, "%s: got '%s'", text, meaning(text));
}
END_TEST

static int has_word(const char *words, const char *word, size_t length)
{
	const char *at = words;

	while ((at = strstr(at, word)) != NULL) {
		if ((at == words || at[-1] == ' ') && (at[length] == '\0' || at[length] == ','))
			return 1;
		at += length;
	}
	return 0;
}

/* Do all words of `a` occur in `b`? */
static int within(const char *a, const char *b)
{
	char word[32];
	size_t n;

	for (; *a; a += n + strspn(a + n, ", ")) {
		n = strcspn(a, ",");
		memcpy(word, a, n);
		word[n] = '\0';
		if (!has_word(b, word, n))
			return 0;
	}
	return 1;
}

START_TEST(no_phrase_stands_twice)
{
	size_t i, k;

	for (i = 0; i < COUNT_OF(phrases); i++)
		for (k = 0; k < i; k++)
			ck_assert_msg(!within(phrases[i].words, phrases[k].words) || !within(phrases[k].words, phrases[i].words),
				"%s: %s and %s", phrases[i].words, phrases[i].movement, phrases[k].movement);
}
END_TEST

/* ---- names ---- */

static const struct { const char *name, *movement; } names[] = {
	{ "Bench Press (Barbell)", "bench_press" }, { "Barbell Bench Press", "bench_press" },
	{ "bench-press barbell", "bench_press" }, { "BENCH PRESS", "bench_press" }, { "benchpress", "bench_press" },
	{ "Bench Presses", "bench_press" }, { "  Bench\tPress\n", "bench_press" },
	{ "Bench Press 3x10 @ RPE8", "bench_press" }, { "Bench Press (Smith Machine)", "bench_press" },
	{ "Flat DB Bench Press", "bench_press" }, { "incline DB press", "incline_bench_press" },
	{ "Incline Bench Press (Smith Machine)", "incline_bench_press" }, { "Decline Chest Press", "decline_bench_press" },
	{ "Bench Press - Close Grip (Barbell)", "close_grip_bench_press" },
	{ "Iso-Lateral Chest Press (Machine)", "chest_press" }, { "Pec Deck (Machine)", "chest_fly" },
	{ "Dumbbell Flyes", "chest_fly" }, { "Reverse Fly (Cable)", "rear_delt_fly" },
	{ "Bent-Over Lateral Raise", "rear_delt_fly" }, { "Tricep Push Up", "close_push_up" },
	{ "Diamond Push-ups", "close_push_up" }, { "push-up", "push_up" }, { "Push Ups on Knees", "incline_push_up" },
	{ "Dip (Assisted)", "assisted_dip" }, { "Weighted Dips", "dip" }, { "Seated Dip", "seated_dip" },
	{ "Dip Machine", "seated_dip" }, { "OHP", "overhead_press" }, { "DB OHP (seated)", "overhead_press" },
	{ "Overhead Smith Seated", "overhead_press" }, { "Shoulder Press (Plate Loaded)", "overhead_press" },
	{ "Face Cable Pull", "face_pull" }, { "Kettlebell Upright Row", "upright_row" }, { "Low Row", "seated_row" },
	{ "High Row", "seated_row" }, { "Cable Row Wide Grip", "seated_row" },
	{ "Bent Over Row Machine (Panatta)", "bent_over_row" }, { "Bent Over One Arm Row (Dumbbell)", "one_arm_row" },
	{ "Australian Pull-Ups", "inverted_row" }, { "Pull Up", "pull_up" }, { "pullups", "pull_up" },
	{ "Pull-Up (Assisted)", "assisted_pull_up" }, { "Pull Up (Band)", "assisted_pull_up" },
	{ "Chin Up (Assisted)", "assisted_pull_up" }, { "Chin-ups", "chin_up" }, { "Lat Pull-Downs", "lat_pulldown" },
	{ "Ropes Tricep Pulldown", "triceps_pushdown" }, { "Straight-Arm Pulldown", "pullover" },
	{ "Bicep Curls (Barbell, Shoulders)", "biceps_curl" }, { "Incline Curl (Dumbbell)", "incline_curl" },
	{ "Cross Body Hammer Curl", "hammer_curl" }, { "Reverse Grip EZ-Bar Curl", "reverse_curl" },
	{ "Supinated EZ bar curl", "biceps_curl" }, { "Over Head Tricep Extension (Cable)", "triceps_extension" },
	{ "Skull Crushers", "skullcrusher" }, { "Air Squats", "squat" }, { "Low Bar Squat", "squat" },
	{ "Squat RPE6", "squat" }, { "Bulgarian Split Squat", "split_squat" }, { "Single Leg Split Squat", "split_squat" },
	{ "Leg Press Technogym (Gelb)", "leg_press" }, { "Leg Press Keller", "leg_press" },
	{ "Calf Press on Seated Leg Press", "leg_press_calf_raise" }, { "Sitting Calf Raise", "seated_calf_raise" },
	{ "panturrilha no leg press horizontal", "leg_press_calf_raise" }, { "Polpacci Leg Press", "leg_press_calf_raise" },
	{ "Leg Curl (Seated)", "seated_leg_curl" }, { "Nordic Hamstrings Curls", "nordic_curl" }, { "dead lift", "deadlift" },
	{ "RDLs", "romanian_deadlift" }, { "Smith Machine Stiff-Legged Deadlift", "stiff_leg_deadlift" },
	{ "Romanian Deadlifts (RDL)", "romanian_deadlift" }, { "Hyperextensions", "back_extension" },
	{ "Back Extension (Weighted Hyperextension)", "back_extension" },
	{ "Standing Cable Glute Kickbacks", "glute_kickback" }, { "Flat Leg Raise", "leg_raise" },
	{ "Leg Raise (Captain\xc2\xb4s Chair)", "hanging_leg_raise" },
	{ "Knee Raise (Captain\xe2\x80\x99s Chair)", "hanging_leg_raise" }, { "Farmer's Walk", "farmers_walk" },
	{ "Plank 1:00", "plank" }, { "KB swings", "kettlebell_swing" }, { "Tr\xc3\xad" "ceps Extension", "triceps_extension" },
	{ "TRI\xcc\x81" "CEPS Extension", "triceps_extension" }, { "Bench\xc2\xa0Press \xe2\x80\x93 Barbell", "bench_press" },
	{ "Glute \xe2\x80\x9c" "Bridge\xe2\x80\x9d", "hip_thrust" }, { "Bench \xcd\x80Press", "bench_press" },
	{ "Panca piana manubri", "bench_press" }, { "Remo Curvado (Barra)", "bent_over_row" },
	{ "Agachamento Livre", "squat" }, { "Supino Reto (Barra)", "bench_press" },
	{ "Supino Inclinado com Halteres", "incline_bench_press" }, { "Supino Declinado", "decline_bench_press" },
	{ "Crucifixo Inverso (M\xc3\xa1quina)", "rear_delt_fly" }, { "Crucifixo Inclinado", "incline_fly" },
	{ "Puxada Frente", "lat_pulldown" }, { "Puxada Alta na Polia (M\xc3\xa1quina)", "lat_pulldown" },
	{ "Remada Curvada", "bent_over_row" }, { "Remada Baixa (Cabo)", "seated_row" }, { "Remada Alta", "upright_row" },
	{ "Remada Cavalinho", "bent_over_row" }, { "Remada Unilateral com Halter", "one_arm_row" },
	{ "Remada Serrote", "one_arm_row" }, { "Barra Fixa", "pull_up" }, { "Barra fixa supinada", "chin_up" },
	{ "Mergulho nas Paralelas", "dip" }, { "Flex\xc3\xa3o", "push_up" },
	{ "Flex\xc3\xb5" "es de bra\xc3\xa7o", "push_up" }, { "Flex\xc3\xa3o Diamante", "close_push_up" },
	{ "Desenvolvimento (Halter)", "overhead_press" }, { "Desenvolvimento Arnold", "arnold_press" },
	{ "Eleva\xc3\xa7\xc3\xa3o Lateral (Cabo)", "lateral_raise" },
	{ "Eleva\xc3\xa7\xc3\xa3o Frontal com Anilha", "front_raise" }, { "Encolhimento de Ombros (Halteres)", "shrug" },
	{ "Rosca Direta (Barra)", "biceps_curl" }, { "Rosca Martelo", "hammer_curl" },
	{ "Rosca Scott (M\xc3\xa1quina)", "preacher_curl" }, { "Rosca Concentrada", "concentration_curl" },
	{ "Rosca Inversa", "reverse_curl" }, { "Rosca Punho", "wrist_curl" }, { "Tr\xc3\xad" "ceps Testa", "skullcrusher" },
	{ "Tr\xc3\xad" "ceps Franc\xc3\xaas", "triceps_extension" },
	{ "Tr\xc3\xad" "ceps na Polia com Corda", "triceps_pushdown" }, { "Tr\xc3\xad" "ceps Coice", "triceps_kickback" },
	{ "Tr\xc3\xad" "ceps Banco", "bench_dip" }, { "Agachamento B\xc3\xbalgaro", "split_squat" },
	{ "Agachamento no Smith", "squat" }, { "Agachamento Sum\xc3\xb4", "sumo_squat" }, { "Afundo com Halteres", "lunge" },
	{ "Passada", "lunge" }, { "Levantamento Terra", "deadlift" },
	{ "Levantamento Terra Romeno (Barra)", "romanian_deadlift" }, { "Peso Morto", "deadlift" },
	{ "Cadeira Extensora", "leg_extension" }, { "Cadeira Flexora", "seated_leg_curl" },
	{ "Mesa Flexora (M\xc3\xa1quina)", "lying_leg_curl" }, { "Cadeira Adutora", "hip_adduction" },
	{ "Cadeira Abdutora", "hip_abduction" }, { "Eleva\xc3\xa7\xc3\xa3o P\xc3\xa9lvica (Barra)", "hip_thrust" },
	{ "Ponte de Gl\xc3\xbateos", "hip_thrust" }, { "Abdu\xc3\xa7\xc3\xa3o de Quadril no Cabo", "hip_abduction" },
	{ "Eleva\xc3\xa7\xc3\xa3o de Panturrilha Sentado", "seated_calf_raise" },
	{ "Extens\xc3\xa3o Lombar", "back_extension" }, { "Abdominal na M\xc3\xa1quina", "cable_crunch" },
	{ "Prancha", "plank" }, { "Prancha Lateral", "side_plank" },
	{ "Distensioni su Panca Inclinata con Manubri", "incline_bench_press" },
	{ "Distensioni su Panca Piana con Bilanciere a Presa Stretta", "close_grip_bench_press" },
	{ "Distensioni Sopra la Testa con Manubri", "overhead_press" }, { "Distensioni delle Gambe", "leg_press" },
	{ "Lento Avanti", "overhead_press" }, { "Lento Dietro La Nuca", "behind_neck_press" },
	{ "Croci ai Cavi", "chest_fly" }, { "Spinte con manubri su panca inclinata", "incline_bench_press" },
	{ "Alzate Laterali", "lateral_raise" }, { "Alzate Frontali con Manubri", "front_raise" },
	{ "Alzate Posteriori", "rear_delt_fly" }, { "Alzate di Gambe alla Sbarra", "hanging_leg_raise" },
	{ "Alzate Polpacci da Seduti", "seated_calf_raise" }, { "Rematore con Bilanciere", "bent_over_row" },
	{ "Rematore a Una Mano con Manubrio", "one_arm_row" }, { "Rematore al Cavo da Seduti", "seated_row" },
	{ "Trazioni alla Sbarra", "pull_up" }, { "Trazioni supine", "chin_up" }, { "Trazioni Assistite", "assisted_pull_up" },
	{ "Trazioni al Mento", "upright_row" }, { "Trazioni al Volto", "face_pull" }, { "Lat machine avanti", "lat_pulldown" },
	{ "Pulley Basso", "seated_row" }, { "Curl con Bilanciere", "biceps_curl" }, { "Curl a Martello", "hammer_curl" },
	{ "Curl Concentrato", "concentration_curl" }, { "Tricipiti al Cavo", "triceps_pushdown" },
	{ "French Press con Barra EZ da Sdraiati", "skullcrusher" }, { "Affondi con Manubri", "lunge" },
	{ "Stacco da Terra", "deadlift" }, { "Stacco Rumeno", "romanian_deadlift" },
	{ "Stacco a Gambe Tese", "stiff_leg_deadlift" }, { "Stacco sumo", "sumo_deadlift" },
	{ "Squat con Bilanciere", "squat" }, { "Split Squat Bulgaro", "split_squat" },
	{ "Estensioni delle Gambe", "leg_extension" }, { "Flessioni delle Gambe da Seduti", "seated_leg_curl" },
	{ "Flessioni delle Gambe da Sdraiati", "lying_leg_curl" }, { "Flessioni", "push_up" }, { "Piegamenti", "push_up" },
	{ "Scrollate con Manubri", "shrug" }, { "Side Bend (Dumbbell)", "side_bend" }, { "Superman", "superman" },
	{ "Polichinelos", "jumping_jack" }, { "Plank Shoulder Taps", "plank_shoulder_tap" },
	{ "Prancha com Toque no Ombro", "plank_shoulder_tap" }, { "Plank con tocco delle spalle", "plank_shoulder_tap" },
	{ "Agachamento Isom\xc3\xa9trico", "squat_hold" }, { "Squat isometrico", "squat_hold" },
	{ "Arremesso de bola", "" }, { "Lancio della palla medica sopra la testa", "overhead_throw" },
	{ "Cerchi con Braccia", "arm_circle" }, { "C\xc3\xadrculos de Bra\xc3\xa7o", "arm_circle" },
	{ "Prancha Spiderman", "spiderman_plank" }, { "Zercher Carry (Sandbag)", "sandbag_carry" },
	{ "Suitcase Carry (Kettlebell)", "suitcase_carry" }, { "Up Downs", "" }, { "Plank Up-Downs", "plank_up_down" },
	{ "Step-Downs", "step_down" }, { "TRX Swimmer Pull", "swimmer_pull" }, { "Cat Cow", "" }, { "Sled Drag", "" },
	{ "Jefferson Curl (Barbell)", "jefferson_curl" }, { "Bottoms-Up Press", "bottoms_up_press" },
	{ "Tyre Flip", "tire_flip" }, { "Kipping Pull-Ups", "pull_up" }, { "Landmine Squat", "goblet_squat" },
	{ "Side Plank", "side_plank" }, { "Bench Dip", "bench_dip" }, { "Pallof Press", "pallof_press" },
	{ "Cable Core Palloff Press", "pallof_press" }, { "Sled Push", "sled_push" },
	{ "Mountain Climbers", "mountain_climber" }, { "Box Jump", "box_jump" }, { "Single Leg Squat", "pistol_squat" },
	{ "Hang Snatch", "snatch" }, { "KB Snatch", "kettlebell_snatch" }, { "Thrusters", "thruster" },
	{ "Squat to Press", "thruster" }, { "Hip Circles", "hip_circle" }, { "Bird Dog", "bird_dog" },
	{ "Wall Sit 1:00", "wall_sit" }, { "Hollow Body Hold", "hollow_hold" }, { "Toes-to-Bar", "hanging_leg_raise" },
	{ "Muscle Up", "muscle_up" }, { "Split Jerk", "jerk" }, { "Clean & Jerk", "clean_and_jerk" },
	{ "Clean and Press", "clean_and_press" }, { "Push Press", "push_press" }, { "Landmine Press", "landmine_press" },
	{ "Zercher Squat", "zercher_squat" }, { "Belt Squat", "belt_squat" }, { "Sissy Squat", "sissy_squat" },
	{ "Deficit Reverse Lunge", "lunge" }, { "Copenhagen Plank", "copenhagen_plank" },
	{ "Lying Neck Curls (Weighted)", "neck_flexion" }, { "Neck Extension", "neck_extension" },
	{ "Forearm Roller", "wrist_roller" }, { "Finger Curls", "finger_curl" },
	{ "Cable External Rotation", "external_rotation" }, { "Shoulder Internal Rotation", "internal_rotation" },
	{ "Y-Raise", "y_raise" }, { "Prone T Raise", "t_raise" }, { "W Raise", "w_raise" },
	{ "Serratus Punch", "serratus_punch" }, { "Lunge Jump", "jump_lunge" }, { "Jump Squat", "jump_squat" },
	{ "Overhead Squat", "overhead_squat" }, { "Pistol Squat", "pistol_squat" }, { "Tricep Dip", "triceps_dip" },
	{ "Decline Push Up", "decline_push_up" }, { "Paused Bench Press", "bench_press" }, { "Tempo Squat 3-1-1", "squat" },
	{ "Single-Arm Cable Lateral Raise", "lateral_raise" }, { "Assisted Pull-Ups (Machine)", "assisted_pull_up" },
	{ "Bodyweight Split Squat", "split_squat" }, { "Deficit Deadlift", "deadlift" }, { "Pull-Up (+20 kg)", "pull_up" },
	{ "Bench Press \xf0\x9f\x92\xaa", "bench_press" }, { "Nordic Curl (Assisted)", "nordic_curl" },
	{ "Kettlebell Windmill", "kettlebell_windmill" }, { "Turkish Get-Up", "turkish_get_up" },
	{ "Foot Eversion (Band)", "foot_eversion" }, { "Single Leg RDL", "one_leg_romanian_deadlift" },
	{ "Rack Pull (Barbell)", "rack_pull" },
};

START_TEST(name_is_read)
{
	ck_assert_msg(strcmp(meaning(names[_i].name), names[_i].movement) == 0, "%s: wanted %s, got '%s'", names[_i].name,
		names[_i].movement, meaning(names[_i].name));
}
END_TEST

/*
 * Notes, rows of an app, titles of workouts, brands, equipment, parts of the body and sentences around an exercise word, in
 * English, German, French, Spanish, Portuguese, Italian and Japanese: none of them names one movement.
 */
static const char *const strangers[] = {
	"", " ", "()", "42", "Barbell", "Chest", "Dumbbell", "Push Day", "Leg Day", "Upper Body", "Rest Timer", "Bench",
	"Bench Press Timer", "squat rack", "squat rack was taken", "press coverage", "pull up a chair", "No squats",
	"I skipped squats", "calf stretch", "Back and biceps", "Legs, Shoulders", "Biceps Curl To Shoulder Press",
	"Leg Press / Leg Curl", "Burpees - Pullup", "Cable Row with Squat", "Rowing (Machine)", "Cable Kickback",
	"Chest Cable Pushdown", "Nordic walking", "step up your game", "row boat", "D\xc3\xa9velopp\xc3\xa9 couch\xc3\xa9",
	"\xe8\x85\x95\xe7\xab\x8b\xe3\x81\xa6", "bench\xc3\x9fpress", "bench\xffpress", "bench\xc3", "bench\xe2\x80",
	"bench\xce\xb1press", "bench\xc4\xb1press", "bench\xcd\xb0press",
	"bench press one two words that nobody ever saw before here", "bench press \xe2", "no bench today", "squat rack taken",
	"curl up with a book", "clean the bench", "press release", "skip legs", "forgot my belt", "gym was closed",
	"left shoulder felt weird on press", "felt strong on deadlift", "bench felt heavy today", "bench press felt easy",
	"need new lifting shoes", "drop set next time", "rest day", "ran out of time", "deload week", "superset with abs",
	"deadlift PR attempt tomorrow", "row the boat", "we rowed across the lake", "plank of wood", "a dip in the sea",
	"dip for the chips", "she will pull through", "push up the price", "time to step up", "clean up after yourself",
	"clean and tidy gym", "please clean the machine", "lunge at the door", "fly to Rome", "crunch time",
	"the squat police", "no squats please", "bench press broken", "leg press out of order", "deadlifts killed my back",
	"my knees hurt after lunges", "do more pull ups", "stop doing curls", "watch squat tutorial", "how to deadlift",
	"what is a hip thrust", "squats tomorrow?", "bench tomorrow", "overhead press instead of bench", "curls for the girls",
	"good morning everyone", "jump in the pool", "sled in the snow", "get up early", "rock climbing", "swing dance class",
	"bridge over water", "the snatch was awful", "jerk chicken", "a thruster rocket", "windmill farm", "wall painting",
	"Push Day A", "Push A", "Pull B", "Pull", "Push", "Legs", "Upper 1", "Lower 2", "Lower Body", "Full body",
	"Full Body A", "Workout A", "Day 3 - Back", "Chest & Triceps", "Chest and Triceps", "Back and Biceps",
	"Shoulders + Abs", "Arms", "Arm Day", "Glutes & Hamstrings", "Core", "Core blast", "Push Pull Legs", "PPL Week 2",
	"5x5", "Squat Day", "Bench Day", "Squat + Bench", "Bench & Squat", "Bench, Squat, Deadlift", "Deadlift Monday",
	"Bench Press Session", "Squat program", "30 day squat challenge", "Push up challenge", "Monday - Chest", "HIIT 20 min",
	"Tabata", "Warm up", "Cool down", "Stretching", "Yoga flow", "Morning routine", "Treino A", "Treino B - Costas",
	"Treino de pernas", "Peito e triceps", "Costas e biceps", "Perna completo", "Ombro e trapezio", "Segunda - peito",
	"Petto e bicipiti", "Petto", "Schiena e tricipiti", "Gambe", "Giorno 1 - spinta", "Scheda A", "Allenamento gambe",
	"Full body lunedi", "Brust und Trizeps", "Beintag", "Oberkorper", "Ruckentag", "Ganzkorper A", "Push Tag",
	"Montag Beine", "Jour des jambes", "Seance A", "Pectoraux et triceps", "Haut du corps", "Dia de pierna",
	"Pecho y triceps", "Espalda", "Tren superior", "Rutina A", "Heute kein Bench Press", "Kein Squat heute",
	"Bench war schwer", "Langhantel war besetzt", "Deadlift ging gut", "Schulter tut weh", "nicht vergessen: Squats",
	"mit dem Rad ins Studio", "Curl mit Hantel fiel aus", "Bankdruecken ging nicht", "Ich hasse Burpees",
	"Plank bis morgen", "Pas de squat aujourd'hui", "J'ai mal au dos apres le deadlift", "Demain bench press",
	"trop fatigue pour le curl", "la salle etait fermee", "je deteste les burpees", "Squat plus jamais",
	"Hoy no hice squat", "me duele el hombro", "manana press de banca", "el gimnasio estaba cerrado",
	"burpees otra vez no", "sin deadlift hoy", "curl sin ganas", "Hoje nao fiz supino", "Amanha tem agachamento",
	"supino foi pesado", "academia lotada", "dor no joelho depois do agachamento", "desenvolvimento pessoal", "bom dia",
	"Bom dia a todos", "faltou a rosca", "comprei uma barra de cereal", "remada no rio", "elevacao do terreno",
	"flexao verbal", "passada de pano", "Oggi niente panca", "La panca era occupata", "Ho saltato lo squat",
	"Domani stacco", "stacco dal lavoro alle sei", "lento ma bene", "spalla dolorante dopo la panca", "croce rossa",
	"alzata presto oggi", "spinta finale", "Panca rotta", "affondo della nave", "trazione integrale", "rematore olimpico",
	"corso di yoga", "buongiorno", "Dumbbells", "Kettlebell", "EZ bar", "Smith machine", "Cable machine", "Flat bench",
	"Incline bench", "Adjustable bench", "Power rack", "Pull-up bar", "Dip bars", "Dip station", "Preacher bench",
	"Roman chair", "Captain's chair", "Resistance band", "Medicine ball", "Swiss ball", "Foam roller", "Jump rope",
	"Trap bar", "Battle rope", "Plates", "Belt", "Straps", "Chalk", "Weight vest", "Treadmill", "Elliptical", "Bike",
	"Rowing machine", "Stair climber", "Halter", "Barra", "Polia", "Esteira", "Banco", "Anilhas", "Manubri", "Bilanciere",
	"Panca", "Cavi", "Tapis roulant", "Langhantel", "Kurzhantel", "Laufband", "Hantelbank", "Haltere", "Barre",
	"Tapis de course", "Mancuerna", "Cinta", "Polea", "Hammer Strength", "Life Fitness", "Technogym", "Nautilus", "Cybex",
	"Precor", "Matrix", "Rogue", "Panatta", "Gym80", "Eleiko", "Bowflex", "Peloton", "Concept2", "Back", "Lower Back",
	"Upper Back", "Shoulders", "Rear Delts", "Front Delts", "Side Delts", "Biceps", "Triceps", "Forearms", "Abs",
	"Obliques", "Glutes", "Quads", "Hamstrings", "Calves", "Hip flexors", "Inner thigh", "Outer thigh", "Neck", "Traps",
	"Rotator cuff", "Serratus", "Adductors", "Peito", "Costas", "Ombros", "Panturrilha", "Gluteos", "Spalle", "Polpacci",
	"Addominali", "Schiena", "Glutei", "Rucken", "Brust", "Schulter", "Waden", "Bauch", "Dos", "Epaules", "Mollets",
	"Pecho", "Hombros", "Pantorrillas", "asdf", "qwerty", "xxx", "lorem ipsum", "test", "test 123", "aaa bbb", "foo bar",
	"zzz", "jkl", "...", "123", "kg", "3x10", "rpe 8", "1:30", "N/A", "null", "undefined", "Exercise Name", "Rest",
	"Set 1", "Superset", "Note", "Notes", "Workout Notes", "Total Volume", "Duration", "Body weight", "Bodyweight",
	"Heart rate", "Calories", "Steps", "Sleep", "Water", "Protein", "New exercise", "Untitled", "Untitled workout",
	"Custom exercise", "Add exercise", "My exercise 1", "Exercise 3", "Upgrade to Pro", "Sign in",
	"\xe8\x85\x95\xe7\xab\x8b\xe3\x81\xa6\xe4\xbc\x8f\xe3\x81\x9b",
	"\xe3\x82\xb9\xe3\x82\xaf\xe3\x83\xaf\xe3\x83\x83\xe3\x83\x88",
	"\xe4\xbb\x8a\xe6\x97\xa5\xe3\x81\xaf\xe3\x83\x99\xe3\x83\xb3\xe3\x83\x81\xe3\x83\x97\xe3\x83\xac\xe3\x82\xb9\xe3\x81\xaa\xe3\x81\x97",
	"\xe3\x83\x99\xe3\x83\xb3\xe3\x83\x81\xe3\x83\x97\xe3\x83\xac\xe3\x82\xb9 bench press",
	"\xe3\x83\x99\xe3\x83\xb3\xe3\x83\x81", "\xe6\x98\x8e\xe6\x97\xa5 squat", "\xe8\x83\xb8\xe3\x81\xae\xe6\x97\xa5",
	"\xe8\x84\x9a", "\xe3\x83\x80\xe3\x83\xb3\xe3\x83\x99\xe3\x83\xab", "\xe8\x84\x9a\xe3\x83\x88\xe3\x83\xac A",
	"\xe4\xbc\x91\xe6\x86\xa9", "\xe8\x83\x8c\xe4\xb8\xad\xe3\x81\xa8\xe4\xba\x8c\xe9\xa0\xad",
	"deadlift\xe3\x81\xaf\xe6\x98\x8e\xe6\x97\xa5", "\xe3\x83\x8e\xe3\x83\xbc\xe3\x83\x88",
	"\xe3\x83\x97\xe3\x83\x83\xe3\x82\xb7\xe3\x83\xa5\xe3\x82\xa2\xe3\x83\x83\xe3\x83\x97",
	"\xd0\x96\xd0\xb8\xd0\xbc \xd0\xbb\xd0\xb5\xd0\xb6\xd0\xb0",
	"\xcf\x80\xce\xb9\xce\xad\xcf\x83\xce\xb5\xce\xb9\xcf\x82", "Squat \xe6\x98\x8e\xe6\x97\xa5", "swimming", "Running",
	"Hiking", "Walk the dog", "Dog walk", "Bird watching", "Dead battery", "Mountain hike", "Climb the mountain",
	"Superman movie", "Russian lesson", "Bulgarian yoghurt", "Arnold Schwarzenegger", "Romanian food", "Turkish coffee",
	"French fries", "Spanish lesson", "American football", "Spider man", "Frog legs", "Hammer and nails", "Skull",
	"Wheel of fortune", "Face wash", "Goblet of fire", "Sumo wrestling", "Donkey", "Good morning sunshine", "Zone 2",
	"Sauna", "Physio exercises", "Shoulder rehab", "Knee pain", "Lower back pain", "hamstring stretch", "hip mobility",
	"foam roll quads", "cat cow", "Bench press 100kg was easy", "sore from squats", "leg press machine is new",
	"row 5 seats back", "shoulder press hurts", "tricep pain", "bicep curl machine broken", "Squat, Bench Press",
	"Squat / Bench Press / Deadlift", "Pull ups and dips", "Squats & lunges", "Bench und Squat", "squat e panca",
	"stacco + panca", "supino e remada", "Press banca y remo", "dorsali e bicipiti", "glutei e gambe", "abs and cardio",
	"Core + Cardio", "Arms and shoulders", "pump", "heavy day", "light week", "easy run", "max effort", "dynamic effort",
	"speed work", "volume day", "test max", "new max deadlift", "bench pr", "bench was taken so did dumbbells",
	"low back tight, skipped deadlift", "feel like my squat form is off", "shoulder pinches when pressing",
	"increase weight next week", "deadlift grip slipped", "dropped the bar", "row felt weird", "used straps",
	"lats were sore", "pull-ups finally clicked", "spotter helped on bench", "squats in the park with Anna",
	"bought a new dip belt", "dip belt arrived", "curl bar missing", "lost count on curls", "press the start button",
	"rowing club meeting", "plank road", "the bench is wet", "bench warmer", "bench mark", "deadlift seminar",
	"squat toilet", "chocolate crunch", "lunge into danger", "running machine broken", "fly away", "butterfly valve",
	"hip hop", "leg room", "curl my hair", "hair curler", "clean energy", "power clean up crew", "jump start",
	"box office", "front row seats", "second row", "death row", "row house", "shrug it off", "bridge loan", "dead end",
	"wall street", "neck tie", "chin strap", "chin music", "push notification", "pull request", "pull request merged",
	"press conference", "french press coffee", "garlic press", "printing press", "military service", "military parade",
	"face to face", "hammer time", "hammer drill", "cable TV", "cable car", "leg of lamb", "calf leather",
	"raise the rent", "pay raise", "step counter", "air mattress", "good morning coffee", "superman cape", "mountain bike",
	"mountain view", "wood stove", "toe nail", "thumb drive", "heel pain", "wrist watch", "elbow grease", "knee brace",
	"knee high socks", "Kurz vor Schluss Squat abgebrochen", "Bizeps gezerrt", "Curls heute schlapp", "Rudern am See",
	"Liegestutze vergessen", "Trainingsplan Squat und Bank", "Pause nach Deadlift", "Squat Rekord",
	"Neuer Rekord Deadlift", "R\xc3\xbc" "cken zwickt", "mache morgen Dips", "Lunges tun weh", "Bank frei",
	"Hanteln wegger\xc3\xa4umt", "Deadlift Schuhe gekauft", "Plank Weltrekord", "Squat trop lourd", "Record au deadlift",
	"Curl le matin", "pas fait les dips", "le banc est pris", "Epaule bloquee", "burpees demain matin",
	"soulev\xc3\xa9 de terre rat\xc3\xa9", "acheter une barre de traction", "fin de seance squat", "Record de squat",
	"dips con dolor", "curl ma\xc3\xb1" "ana", "levantamiento pesado", "fall\xc3\xa9 el deadlift",
	"comprar cinturon para squat", "remo en el lago", "plancha de ropa", "piernas cansadas", "prensa deportiva",
	"peso muerto fallido", "subir de peso", "Recorde no supino", "agachamento doeu o joelho", "prancha de surf",
	"remo olimpico", "cadeira quebrada", "rosca de padaria", "barra de chocolate", "abdominal dolorido",
	"flexao do braco doeu", "treinar mais puxada", "mesa de jantar", "fila no leg press", "crucifixo na parede",
	"voador de longa distancia", "ponte aerea", "Nuovo massimale stacco", "massimale di panca", "alzate la mano",
	"flessioni di borsa", "stacco la spina", "piegamenti difficili ieri", "croci del cimitero", "squat pesantissimo",
	"dolore al polso", "manubri nuovi", "trazione anteriore", "distensioni muscolari", "panca del parco",
	"remata sul lago", "mal di schiena dopo stacchi", "\xe3\x82\xb9\xe3\x82\xaf\xe3\x83\xaf\xe3\x83\x83\xe3\x83\x88 100kg",
	"\xe3\x83\x99\xe3\x83\xb3\xe3\x83\x81\xe3\x83\x97\xe3\x83\xac\xe3\x82\xb9\xe3\x81\xae\xe6\x97\xa5",
	"\xe8\x82\xa9\xe3\x81\x8c\xe7\x97\x9b\xe3\x81\x84", "\xe4\xb8\x8b\xe5\x8d\x8a\xe8\xba\xab",
	"\xe4\xb8\x8a\xe5\x8d\x8a\xe8\xba\xab\xe3\x81\xae\xe6\x97\xa5 A", "Day 1: Squat, Press, Row", "Week 3 Day 2 Bench",
	"Phase 2 push", "Upper Power", "Lower Hypertrophy", "Leg Hypertrophy", "Back & Bi", "Chest/Tri", "Delts", "Push heavy",
	"Pull light", "Press Day", "Squat focus", "Deadlift focus", "Bench focus", "Squat / Bench", "Bench / Row",
	"Row + Press", "OHP & Squat", "Arms + Core", "Glute day", "Booty builder", "Swole", "Strong", "Hevy", "Fitbod",
	"Dumbbell rack", "Squat stand", "Calf block", "Ab mat", "Ab bench", "increase squat by 2.5kg", "deadlift moved well",
	"bench slow off chest", "grip gave out on rows", "curls were easy, go up", "last set of pullups was ugly",
	"front squat mobility bad", "lunges made me cry", "no energy for dips", "elbows flared on bench press",
	"plank contest at work", "hip thrust pad missing", "leg extension hurt knee", "pull up bar at home",
	"kettlebell swing workshop", "bench seat", "leg day playlist", "squat shoes", "deadlift socks", "burpee hell", "press",
	"raise", "machine", "extension", "twist", "kickback", "hold", "carry", "Chest Day A", "Lower body strength",
	"Upper hypertrophy B", "Push (chest focus)", "Squat & Deadlift", "Deadlift/Bench", "Back, biceps & rear delts",
	"Bein Workout", "Kniebeugen Tag", "Langhanteltraining", "Deadlift war super", "Squats abgebrochen wegen Knie",
	"Bench Press klappt besser", "Klimmzug Stange", "Ruderger\xc3\xa4t", "Beinpresse defekt", "mon squat est nul",
	"deadlift tranquille", "faire plus de burpees", "Banc de musculation", "Tirage cass\xc3\xa9", "V\xc3\xa9lo",
	"Presse occup\xc3\xa9" "e", "Squat avec Paul", "sentadilla ma\xc3\xb1" "ana", "deadlift flojo", "press banca ligero",
	"Bicicleta est\xc3\xa1tica", "M\xc3\xa1quina ocupada", "Tren inferior", "curl con Pedro", "Pesas",
	"Supino com o Pedro", "leg press cheio", "Pernas e gl\xc3\xbateos", "Treino de peito", "Desenvolvimento \xc3\xa1gil",
	"Agachamento ruim", "Bicicleta ergom\xc3\xa9trica", "corda", "Squat con Marco", "curl noioso", "panca libera",
	"Stacco pessimo", "Macchina rotta", "Corda", "Elastico", "Parallele", "Sbarra", "Leg press occupata",
	"Panca reclinabile", "Cyclette", "\xe3\x83\x99\xe3\x83\xb3\xe3\x83\x81\xe3\x83\x97\xe3\x83\xac\xe3\x82\xb9",
	"\xe3\x83\x87\xe3\x83\x83\xe3\x83\x89\xe3\x83\xaa\xe3\x83\x95\xe3\x83\x88\xe7\x97\x9b\xe3\x81\x84",
	"\xe8\x85\xb9\xe7\xad\x8b\xe3\x83\xad\xe3\x83\xbc\xe3\x83\xa9\xe3\x83\xbc",
	"\xe3\x82\xb8\xe3\x83\xa0\xe3\x81\xaf\xe4\xbc\x91\xe3\x81\xbf", "\xe8\x82\xa9",
	"\xe6\x87\xb8\xe5\x9e\x82 10\xe5\x9b\x9e", "\xe3\x83\xac\xe3\x83\x83\xe3\x82\xb0\xe3\x83\x87\xe3\x82\xa4",
	"hjkl press", "sdfgh curl", "blorp row", "asdf squat", "press asdf", "lat", "pec", "quad",
};

START_TEST(stranger_stays_unknown)
{
	ck_assert_msg(strcmp(meaning(strangers[_i]), "") == 0, "%s: got '%s'", strangers[_i], meaning(strangers[_i]));
}
END_TEST

START_TEST(confidence_falls_with_unknown_words)
{
	static const char *const text[] = { "bench press", "bench press foo", "bench press foo baz", "bench press foo baz zap" };
	double last = 2.0;
	size_t i;

	for (i = 0; i < COUNT_OF(text); i++) {
		double now;

		find_bytes(text[i], strlen(text[i]), &now);
		ck_assert(now < last);
		last = now;
	}
	ck_assert(last > 0.0 && last < SURE);
}
END_TEST

START_TEST(find_refused)
{
	int32_t movement = 5;
	double confidence = 5.0;

	ck_assert_int_eq(recovery_movement_find(NULL, 0, &movement, &confidence), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_movement_find("dip", 3, NULL, &confidence), RECOVERY_E_NULL);
	ck_assert_int_eq(movement, 5);
	ck_assert(confidence == 5.0);
	ck_assert_int_eq(recovery_movement_find("dip", 3, &movement, NULL), RECOVERY_OK);
	ck_assert_int_eq(movement, 2031);
}
END_TEST

START_TEST(length_counts_not_nul)
{
	double confidence;

	ck_assert_int_eq(find_copy("bench press", 11, &confidence), 2001);
	ck_assert_int_eq(find_copy("bench press", 5, &confidence), 0);
	ck_assert_int_eq(find_copy("bench\0press", 11, &confidence), 2001);
	ck_assert_int_eq(find_copy("bench press\xe2\x80", 13, &confidence), 0);
	ck_assert_int_eq(find_copy("bench press \xe2", 13, &confidence), 0);
	ck_assert_int_eq(find_copy("", 0, &confidence), 0);
}
END_TEST

/* A text of more than 16 words is no name; blanks and numbers do not count. */
START_TEST(long_texts)
{
	static const char sixteen[] = "bench press a a a a a a a a a a a a a a";
	static const char seventeen[] = "bench press a a a a a a a a a a a a a a a";
	/* ten phrases of two words in one name: more draws than are kept */
	static const char many[] = "front goblet split hack back squat upright seated inverted row barbell dumbbell";
	size_t length = 1u << 20;
	char *text = malloc(length);
	double confidence;
	size_t i;

	ck_assert_ptr_nonnull(text);
	ck_assert_str_eq(meaning(sixteen), "bench_press");
	ck_assert_str_eq(meaning(seventeen), "");
	ck_assert_str_eq(meaning(many), "");
	memset(text, ' ', length);
	memcpy(text + length - 11, "bench press", 11);
	ck_assert_int_eq(find_bytes(text, length, &confidence), 2001);
	memset(text, '7', length - 12);
	ck_assert_int_eq(find_bytes(text, length, &confidence), 2001);
	memset(text, 'a', length - 12);
	ck_assert_int_eq(find_bytes(text, length, &confidence), 0);
	ck_assert(confidence > 0.0);
	memset(text, 'a', length);
	ck_assert_int_eq(find_bytes(text, length, &confidence), 0);
	for (i = 0; i + 12 <= length; i += 12)
		memcpy(text + i, "bench press ", 12);
	ck_assert_int_eq(find_bytes(text, length, &confidence), 0);
	ck_assert(confidence == 0.0);
	free(text);
}
END_TEST

/* A word of exactly the limit, cut ones, and ones whose plural or number would be behind the cut. */
START_TEST(long_words)
{
	ck_assert_str_eq(meaning("deadliftttttttttttttttttttttttttttttttttttttttttt"), "");
	ck_assert_str_eq(meaning("deadlift1234567890123456789012345678901234567890"), "");
	ck_assert_str_eq(meaning("deadlift12345678901"), "deadlift");
	ck_assert_str_eq(meaning("deadlift deadliftdeadliftdeadlift"), "");
	ck_assert_str_eq(meaning("romanian deadlift deadliftdeadliftdeadlift"), "romanian_deadlift");
}
END_TEST

START_TEST(any_bytes)
{
	unsigned long i, n = cases(10000);
	char text[300];

	seed_rng("any_bytes");
	for (i = 0; i < n; i++) {
		uint32_t length = below(COUNT_OF(text));
		double confidence;
		uint32_t k;

		for (k = 0; k < length; k++)
			text[k] = (char)(below(3) ? below(256) : (uint32_t)" aes'\xc3\xe2\x80"[below(8)]);
		find_copy(text, length, &confidence);
	}
}
END_TEST

/* Words of the dictionary in any mixture: the same answer twice, and a word of sense more never breaks anything. */
START_TEST(any_words)
{
	unsigned long i, n = cases(10000);
	char text[512];

	seed_rng("any_words");
	for (i = 0; i < n; i++) {
		uint32_t words = below(20);
		double once, twice;
		size_t length = 0;

		while (words-- > 0) {
			const char *word = dictionary[below(COUNT_OF(dictionary))];

			memcpy(text + length, word, strlen(word));
			length += strlen(word);
			text[length++] = " -(s"[below(4)];
		}
		ck_assert_int_eq(find_copy(text, length, &once), find_copy(text, length, &twice));
		ck_assert(once == twice);
	}
}
END_TEST

/* ---- names of real logs, when they are there ---- */

static FILE *open_shared(const char *path)
{
	const char *shared = getenv("RECOVERY_SHARED");
	char full[1024];
	FILE *file;

	snprintf(full, sizeof(full), "%s/%s", shared ? shared : "../shared", path);
	file = fopen(full, "rb");
	if (!file)
		printf("skipped exercise: no %s\n", full);
	return file;
}

/* One cell of a comma-separated file; returns what ended it: ',', '\n' or EOF. */
static int read_cell(FILE *file, char *cell, size_t size)
{
	size_t n = 0;
	int quoted = 0;
	int c;

	while ((c = getc(file)) != EOF && (quoted || (c != ',' && c != '\n'))) {
		if (c == '"')
			quoted = !quoted;
		else if (c != '\r' && n + 1 < size)
			cell[n++] = (char)c;
	}
	cell[n] = '\0';
	return c;
}

enum { COLUMNS = 16, CELL = 256 };

static size_t read_record(FILE *file, char cells[COLUMNS][CELL])
{
	size_t n = 0;
	int end;

	do {
		end = read_cell(file, cells[n], CELL);
		n += n + 1 < COLUMNS;
	} while (end == ',');
	return end == EOF && n == 1 && cells[0][0] == '\0' ? 0 : n;
}

/* Machines that are only called after a part of the body stay unknown: "Back Deltoids", "Lower Back". */
static void check_log(const char *path)
{
	static char cells[COLUMNS][CELL];
	FILE *file = open_shared(path);
	size_t rows = 0;
	size_t known = 0;

	if (!file)
		return;
	ck_assert_uint_ge(read_record(file, cells), 4);
	ck_assert_str_eq(cells[3], "Exercise Name");
	while (read_record(file, cells) > 3) {
		rows++;
		known += meaning(cells[3])[0] != '\0';
	}
	fclose(file);
	printf("exercise: %zu of %zu rows of %s are known\n", known, rows, path);
	ck_assert_uint_gt(rows, 0);
	ck_assert_uint_ge(100 * known, 97 * rows);
}

START_TEST(logs_are_read)
{
	check_log("data/logs/strong/breinsp_ios_kg_2021.csv");
	check_log("data/logs/strong/wojtekolesinski_rest_timer_2025.csv");
}
END_TEST

START_TEST(observed_names_are_read)
{
	static char cells[COLUMNS][CELL];
	FILE *file = open_shared("data/exercises/observed_names_in_real_logs.csv");
	double all = 0.0;
	double known = 0.0;

	if (!file)
		return;
	ck_assert_uint_ge(read_record(file, cells), 2);
	ck_assert_str_eq(cells[0], "name");
	ck_assert_str_eq(cells[1], "rows");
	while (read_record(file, cells) > 1) {
		double rows = strtod(cells[1], NULL);

		all += rows;
		known += meaning(cells[0])[0] ? rows : 0.0;
	}
	fclose(file);
	printf("exercise: %.1f %% of %.0f observed rows are known\n", 100.0 * known / all, all);
	ck_assert(known >= 0.97 * all);
}
END_TEST

Suite *suite_exercise(void);

Suite *suite_exercise(void)
{
	Suite *s = suite_create("exercise");
	TCase *t = tcase_create("exercise");

	tcase_set_timeout(t, 300);
	tcase_add_test(t, movements_are_sound);
	tcase_add_test(t, percents_sum_to_100);
	tcase_add_test(t, names_are_permanent_identifiers);
	tcase_add_test(t, own_names_are_read);
	tcase_add_test(t, pattern_has_one_prime_mover);
	tcase_add_test(t, every_muscle_is_reached);
	tcase_add_test(t, body_weight_fits);
	tcase_add_test(t, assisted_and_one_sided);
	tcase_add_test(t, muscles_of_bench_press);
	tcase_add_test(t, muscles_without_space);
	tcase_add_test(t, muscles_refused);
	tcase_add_test(t, get_is_the_table);
	tcase_add_test(t, get_refuses);
	tcase_add_test(t, dictionary_is_sorted);
	tcase_add_loop_test(t, phrase_means_its_movement, 0, (int)COUNT_OF(phrases));
	tcase_add_loop_test(t, order_and_case_do_not_matter, 0, (int)COUNT_OF(phrases));
	tcase_add_test(t, no_phrase_stands_twice);
	tcase_add_loop_test(t, name_is_read, 0, (int)COUNT_OF(names));
	tcase_add_loop_test(t, stranger_stays_unknown, 0, (int)COUNT_OF(strangers));
	tcase_add_test(t, confidence_falls_with_unknown_words);
	tcase_add_test(t, find_refused);
	tcase_add_test(t, length_counts_not_nul);
	tcase_add_test(t, long_texts);
	tcase_add_test(t, long_words);
	tcase_add_test(t, any_bytes);
	tcase_add_test(t, any_words);
	tcase_add_test(t, logs_are_read);
	tcase_add_test(t, observed_names_are_read);
	suite_add_tcase(s, t);
	return s;
}
