"""Only the right library is loaded."""
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

import recovery
from recovery import _load

LIBRARY = os.environ.get("RECOVERY_LIBRARY", "")
PACKAGE = Path(recovery.__file__).parent
pytestmark = pytest.mark.skipif(not (sys.platform.startswith("linux") and LIBRARY and os.path.exists(LIBRARY)),
                                reason="needs the path of an ELF library in RECOVERY_LIBRARY")


def start(library=None, package=PACKAGE.parent, code="import recovery; print(recovery.library_version)"):
    """Import in a process of its own."""
    env = {key: value for key, value in os.environ.items() if key not in ("RECOVERY_LIBRARY", "LD_LIBRARY_PATH")}
    if library is not None:
        env["RECOVERY_LIBRARY"] = str(library)
    return subprocess.run([sys.executable, "-c", f"import sys; sys.path.insert(0, {str(package)!r}); {code}"], env=env, capture_output=True,
                          text=True)


def refused(made, words):
    assert made.returncode == 1, "it was loaded"
    last = made.stderr.strip().splitlines()[-1]
    assert "LibraryError" in last and words in last, last


def test_the_given_path_is_loaded():
    assert start(LIBRARY).stdout.strip() == recovery.library_version


def test_a_wrong_soname_is_refused(tmp_path):
    data = Path(LIBRARY).read_bytes()
    assert data.count(b"librecovery.so.0\0") >= 1
    other = tmp_path / "librecovery.so.0"
    other.write_bytes(data.replace(b"librecovery.so.0\0", b"librecovery.so.9\0"))
    refused(start(other), "calls itself librecovery.so.9; this package needs librecovery.so.0")


def test_another_library_is_refused(tmp_path):
    import _ctypes

    refused(start(_ctypes.__file__), "this package needs librecovery.so.0")


def test_what_is_no_library_is_refused(tmp_path):
    text = tmp_path / "librecovery.so.0"
    text.write_text("hello")
    refused(start(text), "not an ELF file")
    text.write_bytes(b"\x7fELF\x02\x01" + bytes(20))
    refused(start(text), "cannot be used")
    refused(start(tmp_path / "absent.so"), "cannot be used")


def test_a_missing_library_says_what_to_do():
    made = start("librecovery.so.0.no-such")
    refused(made, "RECOVERY_LIBRARY")


def test_a_library_that_counts_wrongly_is_refused(tmp_path):
    """One constant of the model changed in the file: the self-test sees it, and nothing is computed."""
    data = Path(LIBRARY).read_bytes()
    constant = struct.pack("=d", next(one.value for one in recovery.parameters() if one.name == "fast_novel_h"))
    assert constant in data
    broken = tmp_path / "librecovery.so.0"
    broken.write_bytes(data.replace(constant, struct.pack("=d", 9.25)))
    refused(start(broken), "recovery_selftest() failed")


def test_a_copy_beside_the_package_is_loaded(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "recovery")
    shutil.copy(LIBRARY, tmp_path / "recovery" / _load.NAME)
    made = start(package=tmp_path, code="import recovery; from recovery import _load; print(_load.wanted())")
    assert made.stdout.strip() == str(tmp_path / "recovery" / _load.NAME), made.stderr


def test_by_its_name_from_the_system(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "recovery", ignore=shutil.ignore_patterns("librecovery*"))
    shutil.copy(LIBRARY, tmp_path / _load.NAME)
    env = dict(os.environ, LD_LIBRARY_PATH=str(tmp_path))
    env.pop("RECOVERY_LIBRARY")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import recovery; from recovery import _load; print(_load.wanted())"
    made = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True)
    assert made.stdout.strip() == _load.NAME, made.stderr
    data = Path(LIBRARY).read_bytes().replace(b"librecovery.so.0\0", b"librecovery.so.9\0")
    (tmp_path / _load.NAME).write_bytes(data)
    made = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True)
    assert made.returncode and "calls itself librecovery.so.9" in made.stderr


def test_soname_of_the_library():
    assert _load.elf_soname(LIBRARY) == "librecovery.so.0"
