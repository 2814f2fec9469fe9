"""What is made from the self-description is whole, and is what the header says."""
import ctypes
import re
import subprocess
import sys

import pytest
from conftest import HERE, ROOT

import recovery
from recovery import _describe, enums, errors, structs

HEADERS = ROOT / "include" / "recovery"


def header_text():
    return "".join(path.read_text(encoding="utf-8") for path in sorted(HEADERS.glob("*.h")))


def test_every_function_of_the_headers_can_be_called():
    declared = set(re.findall(r"^RECOVERY_API\([^)]*\) recovery_(\w+)\(", header_text(), re.M))
    assert declared == set(_describe.lib.prototypes)
    for name in declared:
        assert getattr(_describe.lib, name).argtypes is not None


@pytest.mark.parametrize("name", _describe.lib.prototypes)
def test_signatures_have_as_many_arguments_as_the_header(name):
    found = re.search(r"^RECOVERY_API\([^)]*\) recovery_%s\((.*?)\)[ \w]*;" % name, header_text(), re.M | re.S)
    given = [] if found.group(1) == "void" else found.group(1).split(",")
    types = getattr(_describe.lib, name).argtypes
    assert len(types) == len(given)
    for one, declared in zip(types, given):
        assert ("*" in declared) == (one in (ctypes.c_void_p, ctypes.c_char_p)), declared


def test_every_value_of_the_headers_is_there():
    for tag, body in re.findall(r"^enum recovery_(\w+) \{\n(.*?)^\};", header_text(), re.M | re.S):
        made = getattr(enums, _describe.camel(re.sub(r"_id$", "", tag)))
        values = {int(v) for v in re.findall(r"^\tRECOVERY_\w+\s*= (-?\d+)", body, re.M)}
        assert values <= {int(one) for one in made}, tag


def test_every_field_of_the_headers_is_there():
    for tag, body in re.findall(r"^typedef struct recovery_(\w+) \{\n(.*?)^\}", header_text(), re.M | re.S):
        made = getattr(structs, _describe.camel(tag))
        assert re.findall(r"^\t\w+\s+(\w+);", body, re.M) == [one.name for one in made.fields()]
        assert made.__doc__ and all(one.about in made.__doc__ for one in made.fields()[2:] if one.name != "reserved")


def test_no_struct_is_typed_by_hand():
    """Only the maker of structs lists fields, and the loader for a struct of the C library."""
    listing = {path.name for path in (HERE.parent / "recovery").glob("*.py") if "_fields_" in path.read_text(encoding="utf-8")}
    assert listing == {"_load.py", "_describe.py"}


def test_stubs_are_what_the_library_says():
    made = subprocess.run([sys.executable, str(HERE.parent / "stubs.py"), "--check"], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr


@pytest.mark.parametrize("cls", _describe.STRUCTS.values(), ids=list(_describe.STRUCTS))
def test_a_fresh_struct_knows_nothing(cls):
    thing = cls()
    assert thing.size == ctypes.sizeof(cls) and thing.type
    for about in cls.fields()[2:]:
        value = getattr(thing, about.name)
        if about.default is not None and about.kind == "f64":
            assert value == about.default
        elif about.kind in ("f64", "i64") or about.enum:
            assert value is None or value.value == 0, about.name    # status of a diag: ok


def test_size_and_type_cannot_be_written():
    event = recovery.Event()
    for name in ("size", "type"):
        with pytest.raises(AttributeError):
            setattr(event, name, 1)
    with pytest.raises(AttributeError):
        event.no_such_field = 1
    with pytest.raises(TypeError, match="no_such_field"):
        recovery.Event(no_such_field=1)


def test_one_exception_for_each_failure():
    failures = {int(code) for code in enums.StatusCode if code}
    assert failures == set(errors.BY_STATUS)
    for status, cls in errors.BY_STATUS.items():
        assert issubclass(cls, recovery.RecoveryError) and cls.status == status and cls.__doc__


def test_enumerations_read_like_their_names():
    assert str(enums.Muscle.QUADRICEPS) == f"{enums.Muscle.QUADRICEPS}" == "quadriceps"
    assert enums.Muscle.QUADRICEPS.about == "front of the thigh"
    assert recovery.Event(what="quadriceps").what is enums.Muscle.QUADRICEPS
    assert recovery.Event(what=None).what is None
    assert recovery.Fact(fact="sign_pop").fact is enums.Fact.SIGN_POP
