"""Killed between keeping a voice note and tidying up behind it: it is there once."""

from pathlib import Path

from qc_desktop.domain.ids import QuestionId
from qc_desktop.services.laptop import Laptop
from tests.journeys.sounds import RATE, a_tone
from tests.survival.world import new_home, opened

KITCHEN = QuestionId("home1")


def test_a_voice_note_whose_file_was_not_tidied_away_is_kept_once(tmp_path: Path) -> None:
    home = new_home(tmp_path)
    with opened(home) as laptop:
        visit = laptop.visits.listing()[0].id
        by = laptop.organisations.contact()
        recording = laptop.evidence.begin_recording(visit, KITCHEN, RATE, by=by)
        recording.append(a_tone(1))
        stopped = recording.close()
        spoken = stopped.path.read_bytes()
        kept = laptop.evidence.keep_recording(stopped)
        assert kept is not None
        # The disk as it was when the program was killed: the note is there, its file still too.
        stopped.path.write_bytes(spoken)
        assert laptop.evidence.recover() == (kept,)
        assert laptop.evidence.of_visit(visit) == (kept,)
        assert not unfinished(laptop)


def unfinished(laptop: Laptop) -> list[Path]:
    return list((laptop.data / "recordings").iterdir())
