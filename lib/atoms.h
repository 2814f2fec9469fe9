/* atoms.h - what the words of pain.def, score.def and question.def stand for, as numbers. */
#ifndef ATOMS_H
#define ATOMS_H

#include "rules.h"

#define REGION(x)         ATOM(PLACES + RECOVERY_REGION_##x)
#define STRUCTURE(x)      ATOM(PLACES + RECOVERY_STRUCTURE_##x)
#define STRUCTURE_UNKNOWN ATOM(STRUCTURE_NONE)
#define ONSET(x)          ATOM(ONSETS + RECOVERY_ONSET_##x)
#define ONSET_UNKNOWN     ATOM(ONSETS)
#define TREND(x)          ATOM(TRENDS + RECOVERY_TREND_##x)
#define TREND_UNKNOWN     ATOM(TRENDS)
#define FUNCTION(x)       ATOM(FUNCTIONS + RECOVERY_FUNCTION_##x)
#define FUNCTION_UNKNOWN  ATOM(FUNCTIONS)
#define SIDE(x)           ATOM(SIDE_ATOMS + RECOVERY_SIDE_##x)
#define SIDE_UNKNOWN      ATOM(SIDE_ATOMS)
#define SPREAD(x)         ATOM(SPREADS + RECOVERY_SPREAD_##x)
#define OTTAWA(x)         ATOM(OTTAWAS + RECOVERY_SCORE_OTTAWA_##x)
#define INTENSITY_UNKNOWN ATOM(INTENSITY_NONE)
#define NUMBER(which, n)  ATOM(NUMBERS + LIMITS * NUMBER_##which + (n))
#define INTENSITY(n)      NUMBER(INTENSITY, n)
#define AGE(n)            NUMBER(AGE, n)
#define HOURS(n)          NUMBER(HOURS, n)
#define PAIN_DAYS(n)      NUMBER(DAYS, n)
#define WELLS(n)          NUMBER(WELLS, n)
#define MILD(n)           NUMBER(MILDNESS, 10 - (n))
#define ABOVE(n)          NUMBER(CEILING, (n) + 1)
#define TAIL(n)           NUMBER(RARITY, 100 - (n))

/* A premise is clauses until 0; a clause is how many of its atoms are needed, the atoms, 0. */
#define ATOM(number) (number),
#define FACT(id) ATOM(FACTS + RECOVERY_FACT_##id)
#define NOT_KNOWN(fact)  NOT_KNOWN_TO_BE + fact
#define NOT_DENIED(fact) NOT_KNOWN_TO_LACK + fact
#define DENIED(fact)     KNOWN_TO_LACK + fact
#define AT_LEAST(n, atoms) (n), atoms 0,
#define ANY(atoms) 1, atoms 0,

#include "words.def"

#endif
