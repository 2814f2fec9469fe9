/* check.h - the talk about a pain: what the files of `recovery check` share. */
#ifndef RECOVERY_CHECK_H
#define RECOVERY_CHECK_H

#include "answer.h"
#include "painline.h"

enum { ANSWER_SIZE = 256, LIST_MAX = 24, VISITS_MAX = 80, PLACES_MAX = 12, TEXT_SIZE = 4096 };

/* ---- hearing ---------------------------------------------------------------------------------------------------------------- */

/* What a line of an answer is. */
enum said {
	SAID_WORDS,		/* something for this question */
	SAID_NOTHING,		/* an empty line */
	SAID_UNKNOWN,		/* "don't know" */
	SAID_BACK,
	SAID_WHY,
	SAID_HELP,
	SAID_QUIT,
	SAID_END		/* nothing more will come */
};

/* Why the talk ended. */
enum ended { ENDED_DONE, ENDED_EMERGENCY, ENDED_QUIT, ENDED_INPUT };

/* ---- questions -------------------------------------------------------------------------------------------------------------- */

enum kind { KIND_PLACE, KIND_SAME, KIND_CHOICE, KIND_LIST, KIND_NUMBER, KIND_SINCE, KIND_AGE, KIND_GROUP };

struct dialogue;

/* One answer to choose: a value of an enumeration, or a fact. */
struct choice {
	int32_t value;
	uint32_t place, onset;	/* where it is shown: bits of PLACE_* and ONSET_*; 0: anywhere */
	const char *words;	/* NULL: those of the library */
};

struct step {
	const char *name, *label;	/* label: stands before the answer when it is told */
	enum kind kind;
	size_t field;		/* of recovery_complaint, for KIND_CHOICE */
	int32_t enumeration;
	const char *question, *why;
	int (*wanted)(const struct dialogue *d);	/* NULL: always */
	const struct choice *choices;			/* end with value 0 */
	int ask_rest;		/* of a list: whether the others are a no is asked */
};

/* A question as it was asked: a step, or a group of the library. */
struct visit {
	const struct step *step;
	int32_t group;
	struct choice choices[LIST_MAX];
	size_t n;
};

/* ---- the talk ---------------------------------------------------------------------------------------------------------------- */

struct dialogue {
	FILE *out;			/* where questions go */
	size_t width;
	int echo;			/* answers do not show by themselves */
	const char *number;		/* the emergency number, or NULL */
	const char *first;		/* the place as the command line names it, or NULL */
	struct answer log;
	int64_t at;
	struct case_ now;		/* what was said in this talk */
	struct case_ kept;		/* what stands from earlier ones */
	const struct reading *earlier;	/* they were about this; NULL: a new pain */
	const struct reading *before;	/* what stands for this place; NULL: nothing */
	int not_same;			/* and the pain is another one */
	int32_t asked[FACTS_MAX];	/* facts that were asked in this talk, whatever the answer */
	size_t asked_count;
	int32_t places[PLACES_MAX], structures[PLACES_MAX];	/* that a word for a place can mean */
	size_t place_count;
	uint32_t done;			/* steps that were asked, by their place in the table */
	struct visit visits[VISITS_MAX];
	size_t depth;
	int wrong;			/* answers that could not be read */
	enum ended ended;
	recovery_timeline expected;	/* the forecast, when `expects` */
	int expects;
	double tail_kept;
};

/* checkhear.c: one line, folded to lower case without blanks around it. */
enum said hear(struct dialogue *d, const char *prompt, char words[ANSWER_SIZE]);
int is_yes(const char *words);
int is_no(const char *words);
int take_number(const char *words, double least, double most, double *number);
int take_since(const char *words, double *hours);		/* "2 days" */
/* "1 3", "1 4? rest no", "none" into `n` answers: a RECOVERY_ANSWER_* or NOT_NAMED each.  0: cannot be read. */
enum { NOT_NAMED = -1 };
int take_list(const char *words, size_t n, int32_t *answers);
/* Do all of these words begin a word of that name?  2: and it has no other ones. */
int words_match(const char *words, const char *name);

/* checkplace.c: the places a word can mean. */
size_t place_find_all(const char *words, int32_t ids[PLACES_MAX], int32_t structures[PLACES_MAX]);
int32_t place_side(const char *words);
void place_list(FILE *out, size_t width);

/* checksteps.c: the table of questions. */
extern const struct step steps[];
size_t step_count(void);
int step_shows(const struct dialogue *d, const struct choice *choice);
int32_t field_of(const recovery_complaint *complaint, const struct step *step);
void field_set(recovery_complaint *complaint, const struct step *step, int32_t value);
const char *choice_words(const struct step *step, const struct choice *choice);
const char *fact_words(int32_t fact);
void value_said(const struct case_ *c, const struct step *step, char *words, size_t size);	/* what was answered; "" when nothing */

/* checkshow.c: the question, and how it can be answered. */
void tell(const struct dialogue *d, const char *text);
void show_question(struct dialogue *d, const struct visit *v);
void tell_help(struct dialogue *d, const struct visit *v);
int is_list(const struct visit *v);

/* checkask.c: ask one question until it is answered. */
enum said ask(struct dialogue *d, struct visit *v);

/* checkread.c: what the answers say. */
int expect(struct dialogue *d, struct case_ *c);		/* the forecast for it, as `c->expected` */
int merge(struct dialogue *d, struct case_ *all);		/* what was kept and what was said, read; 0: refused */
int known_anything(const struct case_ *c);
int reading_of(struct dialogue *d, struct case_ *c);		/* read what was said in this talk; 0: refused */
int held_back(const struct dialogue *d, struct case_ *all);	/* nothing that was said lowers it: the earlier decision is put in */
void keep_earlier(struct dialogue *d, const struct reading *row);

/* Groups that are left, as visits; the number of them. */
size_t groups_left(const struct dialogue *d, const struct case_ *c, struct visit *groups, size_t room);

/* The answers that the deciding rule rests on, in one line; "" when there is none. */
void reasons_of(const struct case_ *all, char *text, size_t size);

/* checkwhy.c: why this is asked. */
void tell_why(struct dialogue *d, const struct visit *v);

/* checksay.c and checkjson.c: the result. */
void say_result(const struct dialogue *d, const struct case_ *all, int held, int colour);
void say_kept(const struct dialogue *d, const struct reading *row);
int json_result(const struct dialogue *d, const struct case_ *all, int held, const struct reading *row);

#endif
