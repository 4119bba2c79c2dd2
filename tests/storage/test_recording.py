"""A voice note keeps every second that was spoken, whatever happens then."""

import subprocess
import sys
from pathlib import Path

import pytest

from qc_desktop.domain.ids import PersonId, QuestionId, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage import recording
from qc_desktop.storage.recording import RecordingJournal, Spoken
from tests.storage.conftest import KEY, NOON
from tests.storage.test_database import files_no_longer_than

SPOKEN = Spoken(
    visit=VisitId("visit-elm"),
    question=QuestionId("home1"),
    person=PersonId("amina"),
    at=NOON,
    rate=16000,
)
SECONDS = tuple(bytes([number]) * 32000 for number in range(1, 5))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a journal of four seconds that nobody finished."""
    journal = RecordingJournal.start(tmp_path, KEY, SPOKEN)
    for second in SECONDS:
        journal.append(second)
    journal.close()
    return journal.path


def test_an_unfinished_voice_note_is_found_with_all_that_it_belongs_to(path: Path) -> None:
    assert recording.unfinished(path.parent) == (path,)
    found = recording.recover(path, KEY)
    assert found.spoken == SPOKEN
    assert found.pcm == b"".join(SECONDS)


def test_a_torn_tail_is_left_out_at_every_length(path: Path) -> None:
    whole = path.read_bytes()
    for cut in range(len(whole) - 1, len(whole) - 70_000, -7001):
        path.write_bytes(whole[:cut])
        kept = recording.recover(path, KEY).chunks
        assert kept == SECONDS[: len(kept)]
        assert len(kept) >= 1


def test_a_changed_chunk_ends_the_note(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[-40_000] ^= 1
    path.write_bytes(whole)

    assert recording.recover(path, KEY).chunks == SECONDS[:2]


def test_chunks_cannot_change_places(path: Path) -> None:
    whole = path.read_bytes()
    frame = len(SECONDS[0]) + 12 + 16 + 4
    path.write_bytes(whole[: -2 * frame] + whole[-frame:] + whole[-2 * frame : -frame])

    assert recording.recover(path, KEY).chunks == SECONDS[:2]


def test_nothing_spoken_is_in_any_byte(path: Path) -> None:
    whole = path.read_bytes()
    assert SECONDS[0][:16] not in whole
    assert b"home1" not in whole
    assert b"amina" not in whole


def test_another_key_reads_nothing(path: Path) -> None:
    with pytest.raises(Problem) as caught:
        recording.recover(path, bytes(32))
    assert caught.value.key is ProblemKey.DAMAGED_DATA


def test_a_discarded_voice_note_is_gone(tmp_path: Path) -> None:
    journal = RecordingJournal.start(tmp_path, KEY, SPOKEN)
    journal.append(SECONDS[0])
    journal.discard()

    assert recording.unfinished(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []
    assert recording.unfinished(tmp_path / "never made") == ()


def test_a_full_disk_keeps_what_was_spoken_before(tmp_path: Path) -> None:
    journal = RecordingJournal.start(tmp_path, KEY, SPOKEN)
    journal.append(SECONDS[0])
    with files_no_longer_than(40_000), pytest.raises(Problem) as caught:
        journal.append(SECONDS[1])
    journal.append(SECONDS[2])
    journal.close()

    assert caught.value.key is ProblemKey.DISK_FULL
    assert recording.recover(journal.path, KEY).chunks == (SECONDS[0], SECONDS[2])


CHILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from qc_desktop.storage.recording import RecordingJournal, Spoken
spoken = Spoken(visit="v", question="q", person="p", at=datetime.now(UTC), rate=16000)
journal = RecordingJournal.start(Path(sys.argv[1]), bytes(range(32)), spoken)
for number in range(100_000):
    journal.append(number.to_bytes(4, "big") * 800)
    print(number, flush=True)
"""


def test_every_acknowledged_second_survives_a_kill(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        for _ in range(40):
            child.stdout.readline()
        child.kill()

    (path,) = recording.unfinished(tmp_path)
    found = recording.recover(path, KEY)
    assert len(found.chunks) >= 40
    assert [int.from_bytes(chunk[:4], "big") for chunk in found.chunks] == list(
        range(len(found.chunks))
    )
