"""docs/PYTHON.md, docs/SCALING.md and the README of the package: every Python block runs, what it promises to print it prints.

`python3 tests/test_doc.py --write docs/PYTHON.md` writes the promised outputs anew, after a change of the model or of its words."""
import contextlib
import io
import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from conftest import HERE, ROOT

pytest.importorskip("pandas")
pytest.importorskip("matplotlib")


BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$\n", re.M | re.S)


def blocks(text):
    """(language, code, line) of each fenced block."""
    return [(m.group(1), m.group(2), text.count("\n", 0, m.start()) + 1) for m in BLOCK.finditer(text)]


def run(code, space, name, line=0):
    """What a block prints.  A traceback shows the line of the page."""
    caught = io.StringIO()
    with contextlib.redirect_stdout(caught):
        exec(compile("\n" * line + code, name, "exec"), space)
    return caught.getvalue()


@pytest.mark.parametrize("page", [ROOT / "docs/PYTHON.md", ROOT / "docs/SCALING.md", HERE.parent / "README.md"], ids=lambda p: p.name)
def test_page(page, tmp_path, monkeypatch):
    shutil.copy(ROOT / "examples" / "strong.csv", tmp_path)
    monkeypatch.chdir(tmp_path)
    space, printed, ran = {"__name__": "page"}, "", 0
    for language, code, line in blocks(page.read_text(encoding="utf-8")):
        if language == "python":
            if "distributed" in code or "dask" in code:
                pytest.importorskip("distributed")
            printed = run(code, space, str(page), line)
            ran += 1
        elif language == "text":
            assert printed == code, f"{page.name}:{line}"
    assert ran >= 1
    import matplotlib.pyplot

    matplotlib.pyplot.close("all")


def test_the_first_block_is_short():
    """From pip install to a picture in ten lines."""
    found = blocks((ROOT / "docs/PYTHON.md").read_text(encoding="utf-8"))
    lines = [line for language, code, _ in found[:2] for line in code.splitlines() if line.strip()]
    assert [language for language, _, _ in found[:2]] == ["sh", "python"] and len(lines) <= 10


def test_links_lead_somewhere():
    for page in (ROOT / "docs/PYTHON.md", ROOT / "docs/SCALING.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert os.path.exists(page.parent / target), (page.name, target)


def anew(path):
    """The page with each Python block followed by what it prints."""
    space = {"__name__": "page"}
    text = re.sub(r"(^```python\n.*?^```\n)\n```text\n.*?^```\n", r"\1", path.read_text(encoding="utf-8"), flags=re.M | re.S)

    def filled(match):
        printed = run(match.group(2), space, str(path)) if match.group(1) == "python" else ""
        return match.group(0) + (f"\n```text\n{printed}```\n" if printed else "")

    path.write_text(BLOCK.sub(filled, text), encoding="utf-8")


if __name__ == "__main__" and "--write" in sys.argv:
    import tempfile

    page_path = Path(sys.argv[-1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(ROOT / "examples" / "strong.csv", folder)
        os.chdir(folder)
        anew(page_path)
