"""Curves: how the soreness of each muscle will run, with its band."""
from __future__ import annotations

import datetime
from typing import Any, Optional

import matplotlib.dates
import matplotlib.pyplot as plt
import numpy

from . import errors
from ._calls import side_of, time_of
from ._describe import ENUMS
from ._fields import when
from .lookup import body_name

SORE, STRONG, INK, QUIET, LINE = "#d45500", "#0a6ea9", "#222222", "#666666", "#dddddd"
HOUR = 3600


def _clock(times: Any, utc_offset_s: int) -> Any:
    """Local wall-clock times for matplotlib."""
    return (numpy.asarray(times) + utc_offset_s).astype("datetime64[s]")


def _one(ax: Any, state: Any, muscle: Any, times: Any, side: Any, utc_offset_s: int, start: int) -> float:
    """One muscle: its curve, its band, its peak.  Gives the upper end of the band."""
    points = state.forecast(muscle, times, side)
    at = _clock(times, utc_offset_s)
    ax.fill_between(at, points["soreness_low"], points["soreness_high"], color=SORE, alpha=0.2, linewidth=0)
    ax.plot(at, points["soreness"], color=SORE, linewidth=2)
    course = _course(state, muscle, start, side)
    if course and course.peak_s is not None and times[0] < course.peak_s < times[-1]:
        ax.plot(_clock([course.peak_s], utc_offset_s), [course.peak], "o", color=SORE, markersize=5)
    if course and course.ready_s is not None and start < course.ready_s <= times[-1]:
        ax.axvline(_clock([course.ready_s], utc_offset_s)[0], color=STRONG, linewidth=1.2, linestyle=(0, (4, 2)))
    ax.text(-0.265, 0.97, body_name(muscle), transform=ax.transAxes, fontsize=11.5, fontweight="bold", color=INK, va="top")
    ax.text(-0.265, 0.68, "\n".join(_words(course, points[0], start, utc_offset_s)), transform=ax.transAxes, fontsize=9, color=QUIET,
            va="top", linespacing=1.45)
    high = points["soreness_high"]
    return float(numpy.nanmax(high)) if not numpy.isnan(high).all() else float(numpy.nanmax(points["soreness"], initial=0))


def _course(state: Any, muscle: Any, start: int, side: Any) -> Any:
    """The course of a muscle; None when this form of a state (a watch) has none."""
    try:
        return state.timeline(muscle, start, side)
    except errors.Form:
        return None


def _words(course: Any, first: Any, start: int, utc_offset_s: int) -> list[str]:
    """The lines beside a curve."""
    if course is None:
        return [f"now {_of(first.soreness)}", "typical curve, no band"]
    return [f"now {_of(course.now)}  ({_of(course.now_low)} to {_of(course.now_high)})",
            "stays below 1 of 10" if course.peak_s is None else f"peak {_of(course.peak)}, {_day(course.peak_s, utc_offset_s)}",
            "ready now" if course.ready_s is not None and course.ready_s <= start else f"ready {_day(course.ready_s, utc_offset_s)}"]


def _of(number: Optional[float]) -> str:
    return "unknown" if number is None else f"{number:.1f}"


def _day(time_s: Optional[int], utc_offset_s: int) -> str:
    at = when(time_s, utc_offset_s)
    return "unknown" if at is None else at.strftime("%a %H:%M")


def courses(state: Any, muscles: Any = None, start: Any = None, days: float = 7, *, side: Any = None, utc_offset_s: int = 0,
            title: str = "Soreness of the coming days") -> Any:
    """A figure of the given muscles, or of the six that are or will be the sorest, from `start` (the state's clock) on."""
    start = state.clock if start is None else time_of(start)
    if start is None:
        raise ValueError("this state has seen no events yet: there is nothing to draw")
    side_of(side)
    if muscles is None:
        day = [start + hour * HOUR for hour in range(0, 73, 6)]
        muscles = sorted(state.worked(start), key=lambda m: -max(one.soreness for one in state.forecast(m, day, side)))[:6]
    muscles = [muscles] if isinstance(muscles, (str, int)) else list(muscles)
    muscles = [ENUMS["muscle"][one.upper()] if isinstance(one, str) else one for one in muscles]
    times = numpy.arange(start, start + int(days * 24 * HOUR) + 1, HOUR)
    figure, axes = plt.subplots(len(muscles), 1, figsize=(10, 1.4 + 1.15 * len(muscles)), sharex=True, sharey=True, squeeze=False,
                                facecolor="white")
    tops = [_one(ax, state, muscle, times, side, utc_offset_s, start) for ax, muscle in zip(axes[:, 0], muscles)]
    for ax in axes[:, 0]:
        _dress(ax)
    axes[0, 0].set_ylim(0, min(10.0, max([5.0, *tops])))
    axes[-1, 0].xaxis.set_major_locator(matplotlib.dates.DayLocator())
    axes[-1, 0].xaxis.set_major_formatter(matplotlib.dates.DateFormatter("%a %d"))
    tall = figure.get_figheight()
    figure.subplots_adjust(left=0.225, right=0.975, top=1 - 0.8 / tall, bottom=0.62 / tall, hspace=0.28)
    first = when(start, utc_offset_s) or datetime.datetime.now()
    figure.text(0.02, 1 - 0.26 / tall, title, fontsize=16, fontweight="bold", color=INK, va="center")
    figure.text(0.02, 1 - 0.54 / tall, f"From {first:%A %d %B %Y, %H:%M}.  Mean of 0 to 10, with the band that holds 8 of 10 people; "
                "dashed: ready to train.", fontsize=9.5, color=QUIET, va="center")
    figure.text(0.02, 0.14 / tall, "General fitness information, not a diagnosis.", fontsize=8.5, color=QUIET, va="center")
    return figure


def _dress(ax: Any) -> None:
    for edge in ("top", "right", "left"):
        ax.spines[edge].set_visible(False)
    ax.spines["bottom"].set_color(LINE)
    ax.set_yticks([0, 5])
    ax.grid(axis="x", color=LINE, linewidth=0.8)
    ax.grid(axis="y", color=LINE, linewidth=0.8)
    ax.set_axisbelow(True)
    ax.tick_params(colors=QUIET, labelsize=9, length=0)
    ax.margins(x=0)
