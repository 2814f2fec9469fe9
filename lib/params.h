/* params.h - the model's constants by name, from params.def. */
#ifndef RECOVERY_PARAMS_H
#define RECOVERY_PARAMS_H

struct params {
#define PARAM(name, value, unit, least, greatest, evidence, about) double name;
#include "params.def"
};

extern const struct params published;

#endif
