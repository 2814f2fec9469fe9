"""Curves that others draw after a session, and two reference curves, on one footing.

Each is a function of hours and muscle that says how much is "not yet recovered".  The peers' formulas and constants are those of
the stored baselines (peer_baselines.py), written out again in a line each.  Stretching the hours by one factor refits the time
constant of any of them, so all are refitted the same way.
"""
import numpy as np

GROUPS = {      # (tau h, half-life h, hours to 95 %, hours of linear recovery, half-life of set stress, hours of the step) per group
    "biceps": (20, 24, 36, 48, 20, 36), "triceps": (20, 28, 36, 48, 22, 36), "quadriceps": (26, 72, 72, 72, 48, 72),
    "hamstrings": (28, 78, 72, 72, 48, 48), "gluteus_maximus": (28, 66, 72, 72, 44, 48), "gluteus_medius": (28, 66, 72, 72, 44, 48),
    "gastrocnemius": (16, 24, 24, 48, 30, 48), "tibialis_anterior": (16, 24, 24, 48, 30, 48), "pectorals": (36, 48, 48, 72, 36, 48),
    "latissimus": (28, 54, 48, 72, 40, 72), "erector_spinae": (28, 96, 72, 72, 40, 48), "rhomboids": (28, 60, 48, 72, 40, 72),
    "upper_trapezius": (28, 84, 48, 72, 40, 48), "deltoid_anterior": (20, 36, 36, 48, 18, 48), "rectus_abdominis": (18, 24, 24, 48, 20, 48),
    "forearm_flexors": (16, 20, 36, 48, 18, 36), "forearm_extensors": (16, 20, 36, 48, 18, 36),
}
OTHER = (26, 48, 48, 48, 36, 48)
STEP_GROUP = {"biceps": 48, "triceps": 48, "pectorals": 56, "deltoid_anterior": 56, "latissimus": 60, "erector_spinae": 60,
              "rhomboids": 60, "rectus_abdominis": 30, "forearm_flexors": 48, "forearm_extensors": 48}


def hours_of(muscle, which):
    return float(GROUPS.get(muscle, OTHER)[which])


PEERS = {
    "B1 linear, 5 days": lambda t, m: np.maximum(0, 1 - t / 120),
    "B2 15 points a day": lambda t, m: np.maximum(0, 1 - 0.15 * t / 24),
    "B3 0.7 per whole day": lambda t, m: 0.7 ** np.floor(t / 24),
    "B4 exponential by muscle": lambda t, m: np.where(t > 168, 0, np.exp(-t / hours_of(m, 0))),
    "B5 half-life by muscle": lambda t, m: 0.5 ** (t / hours_of(m, 1)),
    "B6 95 % at hours by muscle": lambda t, m: np.exp(-2.996 * t / (hours_of(m, 2) * 1.15)),
    "B7 linear by size": lambda t, m: np.maximum(0, 1 - t / (hours_of(m, 3) * 1.3)),
    "B8 set stress": lambda t, m: np.where(t > 120, 0, 0.5 ** (t / hours_of(m, 4))),
    "B9 saturating sets": lambda t, m: 1 - np.exp(-6 * 0.5 ** (t / 36) / 3),
    "B10 whole week": lambda t, m: np.where(t < 168, 1.0, 0),
    "B11 step by group": lambda t, m: np.where(t < STEP_GROUP.get(m, 60), 1.0, 0),
    "B12 step by muscle": lambda t, m: np.where(t < hours_of(m, 5), 1.0, 0),
    "B13 rate 0.04 an hour": lambda t, m: np.exp(-0.04 * t),
    "B14 by duration": lambda t, m: np.exp(-t / 32),
    "B15 neuromuscular, 72 h": lambda t, m: np.exp(-t / 72),
    "B16 linear, 7 days": lambda t, m: np.maximum(0, 1 - t / 168),
    "B17 linear, 4 days": lambda t, m: np.maximum(0, 1 - t / 96),
    "B19 acute load, 7 days": lambda t, m: np.exp(-t / 168),
}


def rise_and_fall(t, tau):
    """x exp(1 - x): the simplest curve that rises."""
    x = t / tau
    return x * np.exp(1 - x)


def chain(t, tau, fast=9.0):
    """Two stages of 9 h and one of tau: the course of one person in the plan of this library."""
    if abs(tau - fast) < 0.05:
        tau = fast + 0.05
    a, b = 1 / fast, 1 / tau
    ea, eb = np.exp(-a * t), np.exp(-b * t)
    return b * a * ((eb - ea) / (a - b) - t * ea) / (a - b)


REFERENCES = {
    "x exp(1 - x)": (rise_and_fall, np.arange(8, 60, 1.0)),
    "chain of 9, 9 and tau h": (chain, np.arange(12, 80, 1.0)),
}
STRETCH = np.exp(np.linspace(np.log(0.15), np.log(8), 80))


def stretched(curve):
    """(function of hours, muscle and stretch, grid of stretches) of a peer."""
    return (lambda t, m, s: curve(t / s, m)), STRETCH
