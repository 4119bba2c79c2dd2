"""What version 1 wrote must be readable for ever. These files are never made again."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
import zstandard

from qc_desktop.domain.ids import MediaId
from qc_desktop.sync import container
from qc_desktop.sync.roster import Role
from qc_desktop.sync.stores.folder import FolderStore
from tests.sync.laptops import Laptop

V1 = Path(__file__).parent / "golden" / "v1"


def test_a_laptop_of_today_reads_everything_that_version_1_wrote(
    new_laptop: Callable[[str], Laptop], tmp_path: Path
) -> None:
    shutil.copytree(V1 / "store", tmp_path / "store")
    laptop = new_laptop("office")
    laptop.ledger.keep_setting("membership", (V1 / "membership.json").read_text())
    laptop.members.take_facts({})
    received = laptop.engine(FolderStore(tmp_path / "store")).pull()
    assert (received.changes, received.segments, received.media) == (4, 1, 1)
    assert (received.waiting, received.aside) == (0, 0)
    assert laptop.sees("visit-1", "visit.note") == ["The lamp is broken. Siân Ŵyn said so."]
    assert laptop.sees("visit-1", "visit.mood") == ["no"]
    (media,) = laptop.shelf.kept
    assert laptop.members.sealer().open(laptop.shelf.sealed(media)) == b"a photo, as bytes"
    assert media == MediaId(laptop.members.sealer().name(b"a photo, as bytes"))
    assert {(one.label, one.role) for one in laptop.members.laptops()} == {
        ("Office laptop", Role.COORDINATOR),
        ("Blue laptop", Role.CHECKER),
    }
    assert len(laptop.ledger.acks_seen()) == 3


@pytest.mark.skipif(shutil.which("age") is None, reason="needs Debian's age")
def test_the_stock_age_program_opens_what_version_1_sealed(tmp_path: Path) -> None:
    (segment,) = V1.glob("store/qc1/log/*/*/*.qcs")
    (photo,) = V1.glob("store/qc1/media/*/*/*")
    body = container.split(b"QCS1", segment.read_bytes(), 10**6).body
    plain = zstandard.ZstdDecompressor().decompress(_age(body, tmp_path))
    assert len(msgspec.json.decode(plain)["ops"]) == 4
    assert _age(photo.read_bytes(), tmp_path) == b"a photo, as bytes"


def _age(sealed: bytes, folder: Path) -> bytes:
    (folder / "sealed.age").write_bytes(sealed)
    return subprocess.run(
        ["age", "-d", "-i", str(V1 / "identity.txt"), str(folder / "sealed.age")],
        capture_output=True,
        check=True,
        timeout=20,
    ).stdout
