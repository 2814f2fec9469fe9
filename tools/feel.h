/* feel.h - what feel.c stores and feelsay.c tells: one answer of the person, and how it moved the forecast. */
#ifndef RECOVERY_FEEL_H
#define RECOVERY_FEEL_H

#include "answer.h"

struct moved {
	recovery_event event;		/* a REPORT or STRENGTH */
	recovery_event earlier;		/* the answer it takes the place of; `type` 0: none */
	int same;			/* and that said the same */
	recovery_rating expected;	/* of a REPORT: what was expected as an answer, on its scale */
	int32_t muscle, side;		/* what the answer is taken to speak about; 0: nothing was worked there */
	recovery_timeline before, after;
};

/* "6 of 10", "3 on likert_1_5 (5.0 of 10)", "85 %". */
void value_words(const recovery_event *event, char words[WORDS_MAX]);

/* Two courses of one muscle beside each other; `kind` is what moved one to the other, 0: anything. */
void compare_print(const recovery_timeline *left, const recovery_timeline *right, const char *left_head, const char *right_head,
	int64_t at, int32_t kind);

/* One answer with its names. */
json_t *json_said(const recovery_event *event);

int feel_tell(const struct answer *a, const struct moved *m, const struct options *options);

/* Events of one kind, as a list or as JSON; what `removed` says was taken back. */
int feel_list(const recovery_event *events, size_t n, int32_t kind, const struct options *options);
int feel_tell_removed(const recovery_event *event, const struct options *options);

#endif
