"""The same over many machines: a dask DataFrame of sets, partitioned by athlete.

    sets = recovery.dask.by_athlete(dask.dataframe.read_csv("logs/*.csv"))
    table = recovery.dask.daily(sets, unit="kg")
    table.to_csv("soreness-*.csv")          # or recovery.dask.watched(table)

A partition holds whole athletes, so that a worker needs the memory of one partition, and a lost worker costs the partitions it
had: they are computed again, with the same bits."""
from __future__ import annotations

from typing import Any, Optional

import numpy

from . import frames

ORDER = "recovery_order"


def by_athlete(sets: Any, athlete: str = "athlete", partitions: Optional[int] = None, divisions: Any = None) -> Any:
    """The same rows with whole athletes in each partition and `athlete` as index, each athlete's rows in the order they had.

    The order matters: sets of one session carry the same time, and which came first is known from the file alone.  This moves
    rows between machines once; keep the result (to_parquet) when it is used again."""
    numbered = sets.map_partitions(_numbered, meta=_numbered(sets._meta))
    options = {"divisions": divisions} if divisions is not None else {"npartitions": partitions or sets.npartitions}
    moved = numbered.set_index(athlete, **options)
    return moved.map_partitions(_in_order, meta=moved._meta.drop(columns=ORDER))


def _numbered(part: Any, partition_info: Any = None) -> Any:
    number = partition_info["number"] if partition_info else 0
    return part.assign(**{ORDER: (number << 40) + numpy.arange(len(part), dtype="int64")})


def _in_order(part: Any) -> Any:
    return part.sort_values(ORDER, kind="stable").drop(columns=ORDER)


def _checked(sets: Any, athlete: str) -> Any:
    """Refuse what could split an athlete: two halves of a log give two wrong forecasts, and nobody would see it."""
    d = sets.divisions
    split = any(a == b for a, b in zip(d[:-2], d[1:-1])) if sets.known_divisions else True
    if sets.index.name != athlete or split:
        raise ValueError(f"sets must be partitioned by {athlete!r}, each athlete in one partition: recovery.dask.by_athlete(sets)")
    return sets


def _daily(part: Any, athlete: str, options: dict) -> Any:
    return frames.daily(part.reset_index(), athlete, **options)


def daily(sets: Any, athlete: str = "athlete", **options: Any) -> Any:
    """frames.daily() as a dask DataFrame, one partition for each of `sets`; options are the same."""
    meta = frames.daily_meta(athlete, options.get("strength", False), _checked(sets, athlete).index.dtype)
    return sets.map_partitions(_daily, athlete, options, meta=meta)


def _states(part: Any, athlete: str, options: dict) -> Any:
    return frames.states(part.reset_index(), athlete, **options)


def states(sets: Any, athlete: str = "athlete", **options: Any) -> Any:
    """frames.states() as a dask DataFrame: every athlete's state as bytes, to be stored and gone on from."""
    meta = frames.states_meta(athlete, _checked(sets, athlete).index.dtype)
    return sets.map_partitions(_states, athlete, options, meta=meta)


def watched(table: Any, client: Any = None) -> Any:
    """Compute a dask DataFrame and show how far it is; gives a pandas DataFrame.

    On a cluster the pieces stay with the workers until all are done; without one this process does the work."""
    if client is None:
        from dask.diagnostics import ProgressBar

        with ProgressBar():
            return table.compute()
    from distributed import progress

    running = client.persist(table)
    progress(running, notebook=False)
    return client.gather(client.compute(running))


__all__ = ["by_athlete", "daily", "states", "watched"]
