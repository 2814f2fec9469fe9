#!/usr/bin/env python3
"""Prints include/recovery/params.h: one field for every row of lib/params.def, so that a caller may change any constant.

    python3 lib/params.py lib/params.def > include/recovery/params.h
"""
import re
import sys

ROW = re.compile(r'^PARAM\((\w+),\s*([^,]+),\s*"([^"]*)",\s*([^,]+),\s*([^,]+),\s*(\w+),\s*"(.*)"\)$', re.M)

HEAD = '''/* params.h - the constants of the model, each with unit, limits and published value.
 *
 * Written by lib/params.py from lib/params.def; do not edit. */
#ifndef RECOVERY_PARAMS_H
#define RECOVERY_PARAMS_H

#include <recovery/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Settings of the model.  recovery_init() fills in the published ones; change what you must and hand it to
 *  recovery_state_begin().  NaN stands for the published value.  Results made with changed settings carry their fingerprint. */
typedef struct recovery_params {
	uint32_t size;	/**< written by recovery_init() [By] */
	int32_t  type;	/**< RECOVERY_TYPE_PARAMS {enum type} */
'''

TAIL = '''} recovery_params;

/** Number of constants in the model.  Each is also a field of recovery_params of the same name.
 *  @since 0.1 */
RECOVERY_API(size_t) recovery_param_count(void);

/** Name of a constant, "fast_h"; NULL past the end.
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_param_name(size_t i);

/** Its published value; NaN past the end.
 *  @since 0.1 */
RECOVERY_API(double) recovery_param_value(size_t i);

/** Its unit, "1" for a plain number; NULL past the end.
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_param_unit(size_t i);

/** The evidence behind it: an id for recovery_evidence_find(); 0 past the end.
 *  @since 0.1 */
RECOVERY_API(uint32_t) recovery_param_evidence(size_t i);

/** What it is, and what the evidence says; NULL past the end.
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_param_about(size_t i);

#ifdef __cplusplus
}
#endif
#endif
'''


def main(path):
    out = [HEAD]
    for name, value, unit, least, greatest, _, about in ROW.findall(open(path, encoding="utf-8").read()):
        out.append("\tdouble   %s;\t/**< %s [%s] {%s..%s default %s} */\n" % (
            name, about, unit, least.strip(), greatest.strip(), value.strip()))
    sys.stdout.write("".join(out) + TAIL)


main(sys.argv[1])
