/* jsonl.h - one JSON object a line in, one a line out. */
#ifndef RECOVERY_JSONL_H
#define RECOVERY_JSONL_H

#include <jansson.h>
#include "tools.h"

/* Answers one object, into `out`, which begins with its id; 0: refused, and `out` says why. */
typedef int jsonl_answer(const json_t *in, json_t *out, void *with);

/* A message as JSON, also where a character was cut in two. */
json_t *json_message(const char *text);

/* All lines of a file, "-" or NULL standard input: an exit code.  A line that is no JSON is refused here.  `title` begins
   messages. */
int jsonl_run(const char *title, const char *path, jsonl_answer *answer, void *with);

#endif
