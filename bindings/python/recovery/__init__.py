"""How will this soreness run, what kind of pain is this, what now?  librecovery from Python, with nothing but ctypes.

    import recovery

    log = recovery.Log()
    log.set("Squat (Barbell)", "2026-03-12T18:00+01:00", reps=10, load_kg=100, rir=2)
    state = recovery.State().add(log)
    print(recovery.text(state.timeline("quadriceps", state.clock), state.clock))

Unknown is None, in and out.  Times are seconds since 1970 in UTC, or datetimes that say their zone.  Enumerations are in
recovery.enums, structs in recovery.structs, exceptions in recovery.errors.  This is not a diagnosis and not a medical device;
recovery.notice("pain") says what each part is for.
"""
from . import _describe, enums, errors, structs
from ._describe import VERSION as library_version
from ._fields import when
from .errors import RecoveryError
from .log import Log, doses, from_nrs, to_nrs
from .lookup import body_name, evidence, exercise, movement, muscles_of, parameters, region_of, sources
from .pain import Question, Reading, advice, classify, question, score
from .planning import notice, plan, ramp, text, week
from .rows import Rows
from .state import State, batch
from .structs import Complaint, Event, Fact, Params, Person, Timeline

__version__ = "0.1.0"
model_version = _describe.lib.model_version()

__all__ = [
    "Complaint", "Event", "Fact", "Log", "Params", "Person", "Question", "Reading", "RecoveryError", "Rows", "State", "Timeline",
    "advice", "batch", "body_name", "classify", "doses", "enums", "errors", "evidence", "exercise", "from_nrs", "library_version",
    "model_version", "movement", "muscles_of", "notice", "parameters", "plan", "question", "ramp", "read_csv", "region_of",
    "score", "sources", "structs", "text", "to_nrs", "week", "when",
]


def read_csv(path, **options):
    """A log from a CSV export of Strong or Hevy; see frames.read_csv()."""
    from .frames import read_csv as read

    return read(path, **options)
