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

	ck_assert_uint_ge(movement_count(), 60);
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
	{ "Bench Press (Barbell)", "bench_press" }, { "Barbell Bench Press", "bench_press" }, { "bench-press barbell", "bench_press" },
	{ "BENCH PRESS", "bench_press" }, { "benchpress", "bench_press" }, { "Bench Presses", "bench_press" },
	{ "  Bench\tPress\n", "bench_press" }, { "Bench Press 3x10 @ RPE8", "bench_press" }, { "Bench Press (Smith Machine)", "bench_press" },
	{ "Flat DB Bench Press", "bench_press" }, { "incline DB press", "incline_bench_press" },
	{ "Incline Bench Press (Smith Machine)", "incline_bench_press" }, { "Decline Chest Press", "decline_bench_press" },
	{ "Bench Press - Close Grip (Barbell)", "close_grip_bench_press" }, { "Iso-Lateral Chest Press (Machine)", "chest_press" },
	{ "Pec Deck (Machine)", "chest_fly" }, { "Dumbbell Flyes", "chest_fly" }, { "Reverse Fly (Cable)", "rear_delt_fly" },
	{ "Back Deltoids", "rear_delt_fly" }, { "Bent-Over Lateral Raise", "rear_delt_fly" }, { "Tricep Push Up", "close_push_up" },
	{ "Diamond Push-ups", "close_push_up" }, { "push-up", "push_up" }, { "Push Ups on Knees", "incline_push_up" },
	{ "Dip (Assisted)", "assisted_dip" }, { "Weighted Dips", "dip" }, { "Seated Dip", "seated_dip" }, { "Dip Machine", "seated_dip" },
	{ "OHP", "overhead_press" }, { "DB OHP (seated)", "overhead_press" }, { "Overhead Smith Seated", "overhead_press" },
	{ "Shoulder Press (Plate Loaded)", "overhead_press" }, { "Face Cable Pull", "face_pull" }, { "Kettlebell Upright Row", "upright_row" },
	{ "Low Row", "seated_row" }, { "High Row", "seated_row" }, { "Cable Row Wide Grip", "seated_row" },
	{ "Bent Over Row Machine (Panatta)", "bent_over_row" }, { "Bent Over One Arm Row (Dumbbell)", "one_arm_row" },
	{ "Australian Pull-Ups", "inverted_row" }, { "Pull Up", "pull_up" }, { "pullups", "pull_up" }, { "Pull-Up (Assisted)", "assisted_pull_up" },
	{ "Pull Up (Band)", "assisted_pull_up" }, { "Chin Up (Assisted)", "assisted_pull_up" }, { "Chin-ups", "chin_up" },
	{ "Lat Pull-Downs", "lat_pulldown" }, { "Ropes Tricep Pulldown", "triceps_pushdown" }, { "Straight-Arm Pulldown", "pullover" },
	{ "Bicep Curls (Barbell, Shoulders)", "biceps_curl" }, { "Incline Curl (Dumbbell)", "incline_curl" },
	{ "Cross Body Hammer Curl", "hammer_curl" }, { "Reverse Grip EZ-Bar Curl", "reverse_curl" }, { "Supinated EZ bar curl", "biceps_curl" },
	{ "Over Head Tricep Extension (Cable)", "triceps_extension" }, { "Skull Crushers", "skullcrusher" },
	{ "Air Squats", "squat" }, { "Low Bar Squat", "squat" }, { "Squat RPE6", "squat" }, { "Bulgarian Split Squat", "split_squat" },
	{ "Single Leg Split Squat", "split_squat" }, { "Leg Press Technogym (Gelb)", "leg_press" }, { "Leg Press Keller", "leg_press" },
	{ "Calf Press on Seated Leg Press", "leg_press_calf_raise" }, { "Sitting Calf Raise", "seated_calf_raise" },
	{ "panturrilha no leg press horizontal", "leg_press_calf_raise" }, { "Polpacci Leg Press", "leg_press_calf_raise" },
	{ "Leg Curl (Seated)", "seated_leg_curl" }, { "Nordic Hamstrings Curls", "nordic_curl" }, { "dead lift", "deadlift" },
	{ "RDLs", "romanian_deadlift" }, { "Smith Machine Stiff-Legged Deadlift", "stiff_leg_deadlift" },
	{ "Romanian Deadlifts (RDL)", "romanian_deadlift" }, { "Hyperextensions", "back_extension" }, { "Lower Back", "back_extension" },
	{ "Back Extension (Weighted Hyperextension)", "back_extension" }, { "Standing Cable Glute Kickbacks", "glute_kickback" },
	{ "Flat Leg Raise", "leg_raise" }, { "Leg Raise (Captain\xc2\xb4s Chair)", "hanging_leg_raise" },
	{ "Knee Raise (Captain\xe2\x80\x99s Chair)", "hanging_leg_raise" }, { "Farmer's Walk", "farmers_walk" },
	{ "Plank 1:00", "plank" }, { "KB swings", "kettlebell_swing" }, { "Tr\xc3\xad" "ceps Extension", "triceps_extension" },
	{ "TRI\xcc\x81" "CEPS Extension", "triceps_extension" }, { "Bench\xc2\xa0Press \xe2\x80\x93 Barbell", "bench_press" },
	{ "Glute \xe2\x80\x9c" "Bridge\xe2\x80\x9d", "hip_thrust" }, { "Bench \xcd\x80Press", "bench_press" },
};

START_TEST(name_is_read)
{
	ck_assert_msg(strcmp(meaning(names[_i].name), names[_i].movement) == 0, "%s: wanted %s, got '%s'", names[_i].name,
		names[_i].movement, meaning(names[_i].name));
}
END_TEST

static const char *const strangers[] = {
	"", " ", "()", "42", "Barbell", "Chest", "Dumbbell", "Push Day", "Leg Day", "Upper Body", "Rest Timer", "Bench", "Bench Press Timer",
	"squat rack", "squat rack was taken", "press coverage", "pull up a chair", "No squats", "I skipped squats", "calf stretch", "Back and biceps",
	"Legs, Shoulders", "Squat to Press", "Biceps Curl To Shoulder Press", "Leg Press / Leg Curl", "Burpees - Pullup", "Cable Row with Squat",
	"Rowing (Machine)", "Wall Sit", "Bench Dip", "Overhead Squat", "Pistol Squat", "Single Leg Squat", "Side Plank", "Lying Neck Curls (Weighted)",
	"Barbell Neck Curl", "Jump Squat", "Cable Kickback", "Chest Cable Pushdown", "Nordic walking", "step up your game", "row boat",
	"Squat con Bilanciere", "Supino (Barra)", "Stacco da Terra", "D\xc3\xa9velopp\xc3\xa9 couch\xc3\xa9", "\xe8\x85\x95\xe7\xab\x8b\xe3\x81\xa6",
	"bench\xc3\x9fpress", "bench\xffpress", "bench\xc3", "bench\xe2\x80", "bench\xce\xb1press", "bench\xc4\xb1press", "bench\xcd\xb0press",
	"bench press one two words that nobody ever saw before here",
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
	ck_assert_int_eq(find_copy("bench press \xe2", 13, &confidence), 2001);
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
	ck_assert_int_eq(find_bytes(text, length, &confidence), 2001);
	ck_assert(confidence < 1.0);
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
	ck_assert_str_eq(meaning("deadlift deadliftdeadliftdeadlift"), "deadlift");
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

static void check_log(const char *path)
{
	static char cells[COLUMNS][CELL];
	FILE *file = open_shared(path);
	size_t rows = 0;

	if (!file)
		return;
	ck_assert_uint_ge(read_record(file, cells), 4);
	ck_assert_str_eq(cells[3], "Exercise Name");
	while (read_record(file, cells) > 3) {
		rows++;
		ck_assert_msg(meaning(cells[3])[0], "%s: '%s' is unknown", path, cells[3]);
	}
	fclose(file);
	ck_assert_uint_gt(rows, 0);
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
	ck_assert(known >= 0.85 * all);
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
	tcase_add_test(t, assisted_and_one_sided);
	tcase_add_test(t, muscles_of_bench_press);
	tcase_add_test(t, muscles_without_space);
	tcase_add_test(t, muscles_refused);
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
