"""Pictures: what must be in them is in them."""
import pytest
from conftest import DAY, ROOT, sets

pytest.importorskip("matplotlib")

import matplotlib.pyplot as plt  # noqa: E402

import recovery  # noqa: E402
from recovery import _shapes, bodymap  # noqa: E402


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def words(figure):
    return [text.get_text() for text in figure.findobj(match=lambda a: hasattr(a, "get_text")) if text.get_text()]


def patches(figure):
    return {p.get_gid(): p for ax in figure.axes for p in ax.patches if p.get_gid()}


def test_courses(tmp_path):
    state = recovery.State().add(recovery.read_csv(ROOT / "examples" / "strong.csv", unit="kg"))
    figure = state.plot()
    assert len(figure.axes) == 6
    assert any("quadriceps" in one for one in words(figure)) and any("not a diagnosis" in one for one in words(figure))
    for ax in figure.axes:
        band = ax.collections[0].get_paths()[0].vertices
        curve = ax.lines[0].get_ydata()
        assert len(curve) == 7 * 24 + 1 and band[:, 1].max() <= ax.get_ylim()[1] and band[:, 1].max() > curve.max()
    figure.savefig(tmp_path / "a.png")
    assert (tmp_path / "a.png").stat().st_size > 20000
    assert len(state.plot("quadriceps").axes) == 1 and len(state.plot(["biceps", "soleus"], days=3).axes) == 2
    assert len(state.watch().plot().axes) == 6        # a state without bands can be drawn too
    with pytest.raises(ValueError):
        recovery.State().plot()
    with pytest.raises((recovery.RecoveryError, KeyError)):
        state.plot("no such muscle")


def test_every_muscle_has_a_place():
    drawn = set(_shapes.FRONT) | set(_shapes.BACK)
    assert drawn == {one.name.lower() for one in recovery.enums.Muscle}


def test_body(tmp_path):
    state = recovery.State().add(sets())
    state.report("quadriceps", 8, state.clock + DAY, side="left")
    figure = state.body(state.clock)
    found = patches(figure)
    assert len(found) == 68        # each muscle, left and right
    grey = plt.matplotlib.colors.to_rgba(bodymap.UNKNOWN)
    assert found["pectorals-left"].get_facecolor() == grey          # not trained: unknown, not fresh
    left, right = found["quadriceps-left"].get_facecolor(), found["quadriceps-right"].get_facecolor()
    assert grey not in (left, right) and sum(left[:3]) < sum(right[:3])     # sorer is darker
    assert any("left" in one and "right" in one for one in words(figure)) and "gluteus maximus" in words(figure)
    figure.savefig(tmp_path / "b.svg")
    assert 'id="quadriceps-left"' in (tmp_path / "b.svg").read_text()
    assert set(p.get_facecolor() for p in patches(recovery.State().body()).values()) == {grey}


def test_left_is_left():
    """From the front the person's left is on the viewer's right, from the back on the left."""
    figure = recovery.State().add(sets()).body()
    middle = {gid: p.get_path().vertices[:, 0].mean() for gid, p in patches(figure).items()}
    assert middle["pectorals-left"] > 0 > middle["pectorals-right"]
    assert middle["hamstrings-left"] < bodymap.APART < middle["hamstrings-right"]


def test_shapes_lie_within_the_body():
    import numpy

    outline = bodymap.rounded(_shapes.OUTLINE + [(-x, y) for x, y in _shapes.OUTLINE[-2:0:-1]])
    for shapes in (_shapes.FRONT, _shapes.BACK):
        for name, points in shapes.items():
            inside = outline.to_polygons()[0]
            polygon = plt.matplotlib.path.Path(inside)
            assert polygon.contains_points(numpy.asarray(points, dtype=float), radius=-0.3).all(), name
