"""What every store promises, whatever it is made of."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.ports import Store
from qc_desktop.sync.stores.folder import FolderStore
from tests.sync.laptops import MemoryStore

LONGEST = f"qc1/media/aa/{'a' * 131}/00000"


def _folder(path: Path) -> Store:
    return FolderStore(path)


def _memory(path: Path) -> Store:
    del path
    return MemoryStore()


@pytest.fixture(params=[_folder, _memory], ids=["folder", "memory"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    make: Callable[[Path], Store] = request.param
    return make(tmp_path)


def test_what_was_put_is_there(place: Store) -> None:
    place.put("qc1/log/a.b/0000/00000001-x-1.qcs", b"one")
    assert place.get("qc1/log/a.b/0000/00000001-x-1.qcs") == b"one"


def test_what_was_put_is_listed_with_its_size_at_once(place: Store) -> None:
    place.put("qc1/log/a.b/0000/00000001-x-1.qcs", b"one")
    place.put("qc1/log/c.d/0000/00000001-y-1.qcs", b"three")
    place.put("qc1/org.json", b"{}")
    assert [tuple(one) for one in place.listing("qc1/log/")] == [
        ("qc1/log/a.b/0000/00000001-x-1.qcs", 3),
        ("qc1/log/c.d/0000/00000001-y-1.qcs", 5),
    ]
    assert len(place.listing("qc1/")) == 3


def test_one_object_can_be_looked_for_by_its_name(place: Store) -> None:
    place.put("qc1/org.json", b"{}")
    assert [one.name for one in place.listing("qc1/org.json")] == ["qc1/org.json"]
    assert not place.listing("qc1/org.jsonx")


def test_a_prefix_with_nothing_below_is_an_empty_list(place: Store) -> None:
    assert list(place.listing("qc1/log/")) == []


def test_an_object_that_is_not_there_is_not_ready(place: Store) -> None:
    with pytest.raises(Problem) as caught:
        place.get("qc1/log/none.qcs")
    assert caught.value.key is ProblemKey.NOT_READY


def test_deleting_twice_is_once(place: Store) -> None:
    place.put("qc1/log/one.qcs", b"one")
    place.delete("qc1/log/one.qcs")
    place.delete("qc1/log/one.qcs")
    assert list(place.listing("qc1/")) == []


def test_an_empty_object_and_a_long_name_are_kept(place: Store) -> None:
    assert len(LONGEST) == 150
    place.put(LONGEST, b"")
    assert place.get(LONGEST) == b""


def test_free_room_is_a_figure_or_unknown(place: Store) -> None:
    free = place.free()
    assert free is None or free > 0
