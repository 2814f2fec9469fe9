"""Lies on purpose: types and ranges from the self-description, right and wrong.  A call is answered within what is documented,
or refused with a named exception; the interpreter never crashes."""
import math
import os

import pytest
from conftest import DAY, T0, sets

import recovery
from recovery import _describe, structs
from recovery._fields import EnumField, HeadField, IdField

hypothesis = pytest.importorskip("hypothesis")
given, st = hypothesis.given, hypothesis.strategies
CASES = int(os.environ.get("RECOVERY_CASES", "150"))
hypothesis.settings.register_profile("ours", max_examples=CASES, deadline=None, derandomize=True,
                                     suppress_health_check=list(hypothesis.HealthCheck))
hypothesis.settings.load_profile("ours")
REFUSED = (recovery.RecoveryError, TypeError, ValueError)
WILD = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.binary(max_size=20), st.just([]),
                 st.sampled_from([2**31, -2**31, 2**32, 2**63, -2**63, 2**64, math.nan, math.inf, -math.inf, "", "quadriceps", "\0"]))
TIMES = st.one_of(st.integers(T0 - 40 * DAY, T0 + 40 * DAY), st.integers(-2**63, 2**63 - 1), st.none())


def right(about):
    """Values that the description allows."""
    if about.enum:
        return st.sampled_from([None, *about.enum])
    if about.kind == "i64":
        return st.integers(T0, T0 + 30 * DAY)
    if about.min is not None and about.kind == "f64":
        return st.one_of(st.none(), st.floats(about.min, about.max))
    if about.min is not None:
        return st.integers(int(about.min), int(about.max))
    return st.sampled_from([0, *(int(one) for one in IdField.members.values())]) if about.kind == "i32" else st.integers(0, 1000)


def fields_of(cls):
    return [one for one in cls.fields()[2:] if one.name != "reserved"]


def struct(cls, wild):
    """A struct with some fields given, right or wrong."""
    optional = {one.name: st.one_of(right(one), WILD) if wild else right(one) for one in fields_of(cls)}
    return st.fixed_dictionaries({}, optional=optional)


def either(cls):
    """All right, or some of it wrong."""
    return st.one_of(struct(cls, wild=False), struct(cls, wild=True))


def made(cls, known):
    """The struct, or None when Python could not even put the values into it."""
    try:
        return cls(**known)
    except REFUSED:
        return None


def attempt(call, *arguments, **options):
    """The answer, or None when it was refused as it should be."""
    try:
        return call(*arguments, **options)
    except REFUSED:
        return None


def check(result):
    """Each field of a result lies within what the description says."""
    for about in result.fields()[2:]:
        value = getattr(result, about.name)
        if value is not None and about.min is not None and about.kind == "f64":
            assert about.min <= value <= about.max, (about.name, value)
        if about.enum and value is not None:
            assert value in about.enum, (about.name, value)


@pytest.mark.parametrize("cls", _describe.STRUCTS.values(), ids=list(_describe.STRUCTS))
def test_any_value_into_any_field(cls):
    @given(st.sampled_from(fields_of(cls)), WILD)
    def run(about, value):
        thing = cls()
        size, kind = thing.size, thing.type
        attempt(setattr, thing, about.name, value)
        assert (thing.size, thing.type) == (size, kind)
        repr(thing), thing.asdict()

    run()


@pytest.mark.parametrize("cls", _describe.STRUCTS.values(), ids=list(_describe.STRUCTS))
def test_what_is_allowed_comes_back(cls):
    """A field gives back what was put in, unknown as None."""
    @given(st.data())
    def run(data):
        about = data.draw(st.sampled_from(fields_of(cls)))
        value = data.draw(right(about))
        thing = cls(**{about.name: value})
        back = getattr(thing, about.name)
        field = getattr(cls, about.name)
        assert not isinstance(field, HeadField)
        if isinstance(field, (EnumField, IdField)):
            assert (back or 0) == (value or 0)
        else:
            assert back == value or (back is None and value is None)

    run()


@given(struct(structs.Event, wild=False))
def test_events_within_their_limits(known):
    """An event with right values is taken, or something it needs is missing or does not belong: never out of range."""
    try:
        recovery.Log().add(**known)
    except recovery.RecoveryError as why:
        assert type(why).__name__ in ("Missing", "Enum", "Range", "Conflict"), why
        assert why.field and why.index == 0
        if type(why).__name__ == "Range":
            assert not why.allowed[0] <= why.got <= why.allowed[1]


@given(st.lists(either(structs.Event), max_size=8), either(structs.Person), st.data())
def test_logs_of_anything(events, person, data):
    log = recovery.Log()
    for known in events:
        event = made(structs.Event, known)
        if event is not None:
            log.append(event)
    who, muscle = made(structs.Person, person), data.draw(st.sampled_from(list(recovery.enums.Muscle)))
    side, at = data.draw(st.sampled_from(["left", "right", "both", None, 0, 4, 77])), data.draw(TIMES)
    course = attempt(log.timeline, muscle, at, side, who)
    if course is not None:
        check(course)
    for one in attempt(log.drivers, muscle, at, side, who) or ():
        check(one)
    state = attempt(recovery.State, who)
    if state is None or attempt(state.add, log) is None:
        return
    for one in attempt(state.forecast, muscle, [at], side) or ():
        check(one)
    for one in attempt(state.rating, data.draw(st.sampled_from([muscle, None, "knee", 999])), [at], "hooper_1_7", side) or ():
        check(one)
    for one in attempt(recovery.plan, state, at) or ():
        check(one)
    assert recovery.State.load(state.save()).save() == state.save()


ANSWERS = st.dictionaries(st.sampled_from(list(recovery.enums.Fact)), st.one_of(st.booleans(), st.none()), max_size=12)
NO_LIST = WILD.filter(lambda v: not isinstance(v, list))


@given(either(structs.Complaint), st.one_of(ANSWERS, ANSWERS, st.dictionaries(NO_LIST, NO_LIST, max_size=12)))
def test_complaints_of_anything(known, facts):
    complaint = made(structs.Complaint, known)
    reading = attempt(recovery.classify, complaint, facts)
    if reading is not None:
        check(reading.verdict)
        assert reading.decision is not None and all(reading.why())
        assert recovery.text(reading, T0)
    asked = attempt(recovery.question, complaint, facts)
    if asked is not None:
        assert asked.words and asked.facts


@given(struct(structs.Params, wild=True))
def test_settings_of_anything(known):
    params = made(structs.Params, known)
    state = attempt(recovery.State, None, params)
    if state is not None:
        for one in state.add(sets()).forecast("quadriceps", [T0 + DAY, T0 + 9 * DAY]):
            check(one)


@given(st.binary(max_size=300), st.integers(0, 20000), st.integers(0, 255))
def test_bytes_that_are_no_state(noise, at, byte):
    attempt(recovery.State.load, noise)
    whole = bytearray(SAVED)
    assert recovery.State.load(whole).save() == SAVED
    damaged = bytearray(SAVED)
    damaged[at % len(SAVED)] ^= byte or 1
    with pytest.raises(recovery.RecoveryError):
        recovery.State.load(damaged)
    with pytest.raises(recovery.RecoveryError):
        recovery.State.load(SAVED[:at % len(SAVED)])


SAVED = recovery.State().add(sets()).save()


@given(st.data())
def test_arrays_of_noise(data):
    """Structured arrays whose bytes are anything: also `size` and `type`."""
    numpy = pytest.importorskip("numpy")
    width = structs.Event.dtype().itemsize
    rows = data.draw(st.integers(0, 4))
    memory = bytearray(bytes(recovery.Event(kind="bout", what="biceps", dose=0.5, time_s=T0)) * rows)
    for _ in range(data.draw(st.integers(0, 12))):
        if memory:
            memory[data.draw(st.integers(0, len(memory) - 1))] = data.draw(st.integers(0, 255))
    array = numpy.frombuffer(memory, dtype=structs.Event.dtype())
    assert array.size * width == len(memory)
    state = recovery.State()
    attempt(state.add, array)
    for one in attempt(state.forecast, "biceps", [T0 + DAY]) or ():
        check(one)
    attempt(lambda: recovery.Log.from_numpy(array).ordered().timeline("biceps", T0 + DAY))


@given(st.sampled_from(list(_describe.STRUCTS)), st.data(), TIMES, st.one_of(st.integers(-64800, 64800), WILD),
       st.one_of(st.none(), st.text(max_size=40)))
def test_text_of_anything(name, data, now, offset, number):
    cls = _describe.STRUCTS[name]
    thing = made(cls, data.draw(either(cls)))
    if thing is not None:
        words = attempt(recovery.text, thing, now, offset, data.draw(st.sampled_from(["whole", "headline", 9])), number)
        assert words is None or isinstance(words, str)


@given(st.one_of(st.text(max_size=60), st.binary(max_size=60).map(lambda b: b.decode("latin-1"))))
def test_any_exercise_name(name):
    found = recovery.exercise(name)
    assert 0 <= found.confidence <= 1
    assert found.movement is None or found.movement in recovery.enums.Movement


@given(WILD, WILD, WILD)
def test_anything_as_an_argument(a, b, c):
    state = recovery.State().add(sets())
    for call in (state.timeline, state.forecast, state.tail, state.report, state.strength, state.rating, recovery.plan, recovery.text,
                 recovery.classify, recovery.question, recovery.batch, recovery.to_nrs, recovery.from_nrs, recovery.evidence,
                 recovery.movement, recovery.muscles_of, recovery.notice, recovery.body_name, recovery.region_of, state.earliest,
                 recovery.Log().set, recovery.Log().append, recovery.State, recovery.doses):
        for arguments in ((a,), (a, b), (a, b, c)):
            try:
                call(*arguments)
            except (*REFUSED, AttributeError, ImportError):     # without numpy there is no batch
                pass
    assert state.timeline("quadriceps", T0 + 5 * DAY) is not None
