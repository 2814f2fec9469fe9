#!/usr/bin/env python3
"""How many rows of real logs the exercise tables resolve, and where their prime movers differ from free-exercise-db.

    exercise_coverage.py [--library FILE] [--names CSV] [--catalogue JSON] [--unknown N] [--markdown]

--names      names of exercises in real logs, with columns "name" and "rows"
--catalogue  exercises.json of free-exercise-db
--markdown   print the table of disagreements as docs/EXERCISES.md has it; fails when one of them has no verdict here
"""
import argparse
import collections
import csv
import ctypes
import json
import os
import re
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.environ.get("RECOVERY_SHARED", os.path.join(os.path.dirname(ROOT), "shared"))

# What the catalogue's 17 words can mean.  "middle back" is the area between shoulder blades and lower ribs: trapezius,
# rhomboids and the latissimus, which takes the largest part of a row.  STRICT leaves the latissimus out of it.
MEANS = {
    "abdominals": {"rectus_abdominis", "obliques"},
    "abductors": {"gluteus_medius", "tensor_fasciae_latae"},
    "adductors": {"adductors"},
    "biceps": {"biceps"},
    "calves": {"gastrocnemius", "soleus"},
    "chest": {"pectorals"},
    "forearms": {"forearm_flexors", "forearm_extensors"},
    "glutes": {"gluteus_maximus", "gluteus_medius"},
    "hamstrings": {"hamstrings"},
    "lats": {"latissimus"},
    "lower back": {"erector_spinae", "quadratus_lumborum"},
    "middle back": {"mid_lower_trapezius", "rhomboids", "latissimus"},
    "neck": {"neck_flexors", "neck_extensors"},
    "quadriceps": {"quadriceps"},
    "shoulders": {"deltoid_anterior", "deltoid_lateral", "deltoid_posterior", "rotator_cuff"},
    "traps": {"upper_trapezius", "mid_lower_trapezius"},
    "triceps": {"triceps"},
}
STRICT = {"middle back": {"mid_lower_trapezius", "rhomboids"}}

# Disagreements: movement -> (who is right, why).  A row of its own where one name differs from the rest of its movement.
VERDICTS = {
    "atlas_stone": ("either", "hips and back share the load; the hips move"),
    "bench_press": ("we", "the catalogue itself calls the plain bench press chest"),
    "Reverse Band Bench Press": ("either", "the band helps at the bottom, which leaves more to the triceps"),
    "box_jump": ("we", "knees and hips push off; no other jump of the catalogue is named so"),
    "clean": ("either", "the second pull and the catch are knee work, the first pull is hip work"),
    "Two-Arm Kettlebell Clean": ("we", "the weight ends at the shoulder, but hips and knees bring it there"),
    "clean_and_jerk": ("either", "legs move the weight most of the way, shoulders and triceps end it"),
    "clean_pull": ("either", "knees and hips extend together"),
    "deadlift": ("either", "the back holds, hips and knees move; soreness is told of all three"),
    "Cable Deadlifts": ("either", "knees and hips extend together"),
    "suitcase_deadlift": ("either", "knees and hips extend together"),
    "sumo_deadlift": ("either", "the wide stance takes work from the hamstrings, not to them; hips and knees move"),
    "dip": ("either", "trunk forward: chest; trunk upright: triceps"),
    "floor_press": ("either", "the short range leaves more to the triceps"),
    "good_morning": ("either", "the hip moves, the back holds"),
    "hip_adduction": ("we", "adduction is what adductors are named for"),
    "hip_flexion": ("we", "the knee hangs: the flexors of the hip lift it"),
    "hurdle_hop": ("we", "knees and hips push off; the catalogue itself calls hops over cones quadriceps"),
    "jerk": ("either", "legs start the weight, shoulders and triceps end it"),
    "kettlebell_snatch": ("either", "the hips throw the weight, the shoulder catches it"),
    "kettlebell_swing": ("either", "the hip extends: buttock and hamstrings"),
    "lateral_jump": ("we", "push-off to the side is extension and abduction, not adduction"),
    "leg_raise": ("we", "the legs are raised in front: belly and hip flexors"),
    "lunge": ("we", "the catalogue itself calls other lunges quadriceps"),
    "medicine_ball_slam": ("either", "belly and latissimus pull down together"),
    "mountain_climber": ("either", "the trunk is held, the thigh is lifted"),
    "overhead_throw": ("either", "shoulder and trunk throw together; the catalogue names three muscles for it"),
    "scoop_throw": ("either", "the hips throw, the shoulder guides"),
    "pull_through": ("either", "the hip extends: buttock and hamstrings"),
    "pullover": ("either", "chest and latissimus both; the catalogue is divided itself"),
    "reverse_hyperextension": ("either", "the hip extends: buttock and hamstrings"),
    "sled_push": ("either", "knees and hips push"),
    "snatch": ("either", "the catch is a squat, the pull is hip work"),
    "step_up": ("either", "knee and hip both"),
    "thruster": ("either", "squat and press in one"),
    "tibialis_raise": ("we", "a reverse calf raise lifts the toes"),
    "tire_flip": ("either", "hips and knees lift"),
    "tuck_jump": ("we", "knees and hips push off"),
    "upright_row": ("either", "the arm goes to the side, the blade up; the catalogue is divided itself"),
}


class Library:
    def __init__(self, path):
        self.lib = ctypes.CDLL(path)
        self.lib.recovery_enum_name.restype = ctypes.c_char_p
        header = open(os.path.join(ROOT, "include", "recovery", "describe.h")).read()
        self.enums = {k: int(re.search(r"RECOVERY_ENUM_%s\s*=\s*(\d+)" % k, header)[1]) for k in ("MOVEMENT", "MUSCLE")}

    def name(self, enum, value):
        return self.lib.recovery_enum_name(self.enums[enum], value).decode()

    def find(self, text):
        """(movement, prime mover, all muscles that do at least two thirds of its part); None: not recognised."""
        raw = text.encode()
        movement = ctypes.c_int32()
        if self.lib.recovery_movement_find(raw, ctypes.c_size_t(len(raw)), ctypes.byref(movement), None):
            raise RuntimeError("recovery_movement_find: " + text)
        if not movement.value:
            return None
        muscles, shares, count = (ctypes.c_int32 * 8)(), (ctypes.c_double * 8)(), ctypes.c_size_t(8)
        if self.lib.recovery_movement_muscles(movement, muscles, shares, ctypes.byref(count)):
            raise RuntimeError("recovery_movement_muscles: " + text)
        large = [self.name("MUSCLE", muscles[i]) for i in range(count.value) if 3 * shares[i] >= 2 * shares[0]]
        return self.name("MOVEMENT", movement.value), large[0], large


def coverage(library, path, show):
    with open(path, newline="", encoding="utf-8") as file:
        rows = [(r["name"], int(r["rows"])) for r in csv.DictReader(file)]
    found = [(n, k, library.find(n)) for n, k in rows]
    known = sum(k for _, k, f in found if f)
    every = sum(k for _, k, _ in found)
    begin = time.perf_counter()
    for name, _ in rows:
        library.find(name)
    took = (time.perf_counter() - begin) / len(rows)
    print("rows: %d of %d resolved, %.2f %%" % (known, every, 100 * known / every))
    print("names: %d of %d resolved; %.1f us per name through ctypes" % (sum(1 for f in found if f[2]), len(rows), took * 1e6))
    print("unknown, by rows:")
    for name, k, _ in sorted((f for f in found if not f[2]), key=lambda f: -f[1])[:show]:
        print("  %5d  %s" % (k, name))


def exact(found, logs, agrees):
    """Names of real logs that are, letter case aside, names of the catalogue: how many agree, by names and by logged rows."""
    rows = collections.Counter()
    for row in logs:
        rows[row["name"].strip().lower()] += int(row["rows"])
    same = [(rows[f[0].lower()], agrees(f[1], f[2][1], MEANS), any(agrees(f[1], m, MEANS) for m in f[2][2])) for f in found
            if f[0].lower() in rows]
    total = sum(n for n, _, _ in same)
    for what, place in (("agrees", 1), ("or takes at least two thirds of the prime mover's part", 2)):
        names, logged = sum(s[place] for s in same), sum(s[0] for s in same if s[place])
        print("  exact names, prime mover %s: %d of %d names, %.1f %%; %d of %d rows, %.1f %%" % (
            what, names, len(same), 100 * names / len(same), logged, total, 100 * logged / total))


def agreement(library, path, logs, markdown):
    with open(path, encoding="utf-8") as file:
        catalogue = [e for e in json.load(file) if e["category"] != "stretching" and not e["name"].endswith("SMR")]
    with open(logs, newline="", encoding="utf-8") as file:
        logs = list(csv.DictReader(file))
    found = [(e["name"], set(e["primaryMuscles"]), library.find(e["name"])) for e in catalogue]
    found = [f for f in found if f[2]]

    def agrees(words, prime, means):
        return any(prime in means[w] for w in words)

    bad = [f for f in found if not agrees(f[1], f[2][1], MEANS)]
    strict = sum(agrees(f[1], f[2][1], {**MEANS, **STRICT}) for f in found)
    if not markdown:
        print("catalogue: %d of %d exercises resolved" % (len(found), len(catalogue)))
        print("prime mover agrees: %d, %.1f %% (%d, %.1f %%, if \"middle back\" does not reach the latissimus)" % (
            len(found) - len(bad), 100 - 100 * len(bad) / len(found), strict, 100 * strict / len(found)))
        close = sum(any(agrees(f[1], muscle, MEANS) for muscle in f[2][2]) for f in found)
        print("or takes at least two thirds of the prime mover's part: %d, %.1f %%" % (close, 100 * close / len(found)))
        exact(found, logs, agrees)
    verdicts = collections.Counter()
    missing = 0
    for name, words, (movement, prime, _) in sorted(bad, key=lambda f: (f[2][0], f[0])):
        who, why = VERDICTS.get(name) or VERDICTS.get(movement) or (None, None)
        missing += who is None
        verdicts[who] += 1
        if markdown:
            print("| %s | %s | %s | %s | %s: %s |" % (name, movement, prime, ", ".join(sorted(words)), who, why))
        else:
            print("  %-45s %-22s %-18s not %-12s %s" % (name, movement, prime, ",".join(sorted(words)), who))
    if not markdown:
        right = len(found) - len(bad) + verdicts["we"]
        open_ = right + verdicts["either"]
        print("disagreements: %d; %s" % (len(bad), ", ".join("%s %d" % (w, n) for w, n in sorted(verdicts.items(), key=str))))
        print("agreeing, or the catalogue is wrong: %d of %d, %.1f %%; also where either may be named: %d, %.1f %%" % (
            right, len(found), 100 * right / len(found), open_, 100 * open_ / len(found)))
    return missing


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", default=os.path.join(ROOT, "librecovery.so"))
    parser.add_argument("--names", default=os.path.join(SHARED, "data", "exercises", "observed_names_in_real_logs.csv"))
    parser.add_argument("--catalogue", default=os.path.join(SHARED, "data", "exercises", "free-exercise-db", "exercises.json"))
    parser.add_argument("--unknown", type=int, default=20, help="how many unknown names to show")
    parser.add_argument("--markdown", action="store_true")
    args = parser.parse_args()
    library = Library(os.path.abspath(args.library))
    if not args.markdown:
        coverage(library, args.names, args.unknown)
    return 1 if agreement(library, args.catalogue, args.names, args.markdown) else 0


if __name__ == "__main__":
    sys.exit(main())
