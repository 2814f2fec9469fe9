"""A front and a back figure whose muscles are coloured by soreness, drawn from code."""
from __future__ import annotations

from typing import Any, Optional

import matplotlib.pyplot as plt
import numpy
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from ._calls import time_of
from ._describe import ENUMS
from ._shapes import BACK, FRONT, OUTLINE
from .lookup import body_name

#: Light to dark in one hue family: reads without colour too.
COLOURS = LinearSegmentedColormap.from_list("soreness", ["#fdf3e7", "#fdd0a2", "#f79646", "#d9541e", "#a01c14", "#5c0a0f"])
SKIN, EDGE, UNKNOWN, INK, QUIET = "#f1eeea", "#b9b2a9", "#dedbd6", "#222222", "#666666"
FULL = 6.0      # soreness from here on has the darkest colour
APART = 96      # between the middle lines of the two figures


def rounded(points: Any) -> Path:
    """A closed smooth path through the points (Catmull-Rom as cubic curves)."""
    p = numpy.asarray(points, dtype=float)
    before, after, beyond = numpy.roll(p, 1, axis=0), numpy.roll(p, -1, axis=0), numpy.roll(p, -2, axis=0)
    first, second = p + (after - before) / 6, after - (beyond - p) / 6
    steps = numpy.stack([first, second, after], axis=1).reshape(-1, 2)
    return Path(numpy.vstack([p[:1], steps]), [Path.MOVETO] + [Path.CURVE4] * len(steps))


def _placed(points: Any, middle: float, mirror: bool) -> Any:
    p = numpy.asarray(points, dtype=float).copy()
    p[:, 0] = middle - p[:, 0] if mirror else middle + p[:, 0]
    return p


def levels(state: Any, at: Any) -> dict[tuple[str, str], float]:
    """Mean soreness at a time by muscle and side; muscles without a bout on record are left out."""
    made = {}
    for muscle in ENUMS["muscle"]:
        for side in ("left", "right"):
            soreness = state.forecast(muscle, [at], side)[0].soreness
            if soreness is not None:
                made[muscle.name.lower(), side] = soreness
    return made


def _figure(ax: Any, shapes: dict, middle: float, left_is_right: bool, known: dict, colour: Any) -> None:
    """One figure.  Seen from the front, the person's left is on the viewer's right."""
    whole = OUTLINE + [(-x, y) for x, y in OUTLINE[-2:0:-1]]
    ax.add_patch(PathPatch(rounded(_placed(whole, middle, False)), facecolor=SKIN, edgecolor=EDGE, linewidth=1.1, zorder=1))
    for muscle, points in shapes.items():
        for mirror in (False, True):
            side = "left" if mirror != left_is_right else "right"
            value = known.get((muscle, side))
            face = UNKNOWN if value is None else colour(value)
            patch = PathPatch(rounded(_placed(points, middle, mirror)), facecolor=face, edgecolor="white", linewidth=0.7, zorder=2)
            patch.set_gid(f"{muscle}-{side}")      # an SVG keeps it, for titles and clicks
            ax.add_patch(patch)


def _area(points: Any) -> float:
    x, y = numpy.asarray(points, dtype=float).T
    return abs(float(numpy.dot(x, numpy.roll(y, 1)) - numpy.dot(y, numpy.roll(x, 1)))) / 2


def _spread(places: list[float], gap: float, low: float, high: float) -> list[float]:
    """Heights of labels, from above, at least `gap` apart and as near to their places as can be."""
    made: list[float] = []
    for place in places:
        made.append(min(place, made[-1] - gap) if made else min(place, high))
    lift = max(0.0, low - made[-1]) if made else 0.0
    for i in reversed(range(len(made))):
        made[i] = max(made[i], low + gap * (len(made) - 1 - i)) if lift else made[i]
    return made


def _labels(ax: Any, worst: list, shapes: dict, middle: float, edge: float) -> None:
    """Names and numbers of the sorest muscles, with a line to each: identity is never by colour alone."""
    outwards = 1 if edge > middle else -1
    placed = []
    for muscle, words in worst:
        x, y = numpy.asarray(shapes[muscle], dtype=float).mean(axis=0)
        placed.append((y, middle + outwards * x, muscle, words))
    placed.sort(key=lambda one: -one[0])
    for (y, x, muscle, words), height in zip(placed, _spread([one[0] for one in placed], 12.5, 8, 166)):
        ax.plot([edge, edge - outwards * 6, x], [height, height, y], color=QUIET, linewidth=0.8, zorder=3, solid_capstyle="round")
        ax.plot([x], [y], "o", color=INK, markersize=2.6, zorder=4)
        align = "left" if outwards > 0 else "right"
        ax.text(edge + outwards * 1.5, height + 0.6, body_name(muscle), ha=align, va="bottom", fontsize=10.5, color=INK)
        ax.text(edge + outwards * 1.5, height - 0.6, words, ha=align, va="top", fontsize=9.5, color=QUIET)


def _worst(known: dict, count: int) -> list[tuple[str, str]]:
    """The sorest muscles and what to say of them; left and right as one where they agree."""
    made = []
    for muscle in sorted({one for one, _ in known}):
        left, right = known.get((muscle, "left")), known.get((muscle, "right"))
        high = max(value for value in (left, right) if value is not None)
        if left is not None and right is not None and abs(left - right) < 0.05:
            words = f"{high:.1f} of 10"
        else:
            words = ", ".join(f"{side} {value:.1f}" for side, value in (("left", left), ("right", right)) if value is not None)
        made.append((high, muscle, words))
    made.sort(key=lambda one: -one[0])
    return [(muscle, words) for high, muscle, words in made if high >= 0.1][:count]


def body(state: Any, at: Any = None, *, labels: int = 8, title: Optional[str] = None, ax: Any = None) -> Any:
    """Draw it; gives the matplotlib figure.  `at`: the time, the state's clock if not given; `labels`: how many are named.

    A muscle without a bout on record is grey: unknown is not fresh."""
    at = state.clock if at is None else time_of(at)
    known = {} if at is None else levels(state, at)
    if ax is None:
        ax = plt.figure(figsize=(10, 7.4), facecolor="white").add_axes((0.02, 0.02, 0.96, 0.88))
    norm = Normalize(0, FULL)
    _figure(ax, FRONT, 0, True, known, lambda v: COLOURS(norm(v)))
    _figure(ax, BACK, APART, False, known, lambda v: COLOURS(norm(v)))
    worst = _worst(known, labels)
    in_front = [one for one in worst if _area(FRONT.get(one[0], [(0, 0)])) > _area(BACK.get(one[0], [(0, 0)]))]
    _labels(ax, in_front, FRONT, 0, -42)
    _labels(ax, [one for one in worst if one not in in_front], BACK, APART, APART + 42)
    ax.text(0, -6, "front", ha="center", va="top", fontsize=10.5, color=QUIET)
    ax.text(APART, -6, "back", ha="center", va="top", fontsize=10.5, color=QUIET)
    ax.set(xlim=(-92, APART + 92), ylim=(-26, 184), aspect="equal")
    ax.axis("off")
    _scale(ax, norm)
    ax.figure.text(0.04, 0.945, title or "Soreness now", fontsize=16, fontweight="bold", color=INK, va="center")
    return ax.figure


def _scale(ax: Any, norm: Any) -> None:
    """The colours and what they mean."""
    left, width, low, height = APART / 2 - 40, 80, -22, 3
    ax.imshow(numpy.linspace(0, 1, 256)[None, :], cmap=COLOURS, extent=(left, left + width, low, low + height), aspect="auto", zorder=2)
    for value in range(0, int(FULL) + 1, 2):
        words = {0: "none", int(FULL): f"{FULL:g} or more"}.get(value, f"{value}")
        ax.text(left + width * norm(value), low - 1.5, words, ha="center", va="top", fontsize=9, color=QUIET)
    ax.add_patch(plt.Rectangle((left - 40, low), 6, height, facecolor=UNKNOWN, zorder=2))
    ax.text(left - 37, low - 1.5, "not trained on record", ha="center", va="top", fontsize=9, color=QUIET)
