"""A laptop that does everything that could leave a trace, in a process of its own.

Started as `python -m tests.survival.busy DATA KEY WORDS`: WORDS is what is written and typed.
"""

import sys
from pathlib import Path

from qc_desktop.domain.answers import AnsweredBy, Choice
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.people import Role
from qc_desktop.domain.session import Session, Spot
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.reports import VisitPaper
from tests.journeys.sounds import RATE, a_tone
from tests.survival.world import Home, opened

_HERE = QuestionId("choice2")


def do_everything(laptop: Laptop, words: str) -> None:
    """Record, send, and look at papers in memory; leave a note and a recording half done."""
    by = laptop.organisations.contact()
    visit = laptop.visits.listing()[0].id
    laptop.visits.start(visit, by=by)
    for to in ConsentTo:
        laptop.visits.consent(visit, to, ConsentAnswer.YES, by=by)
    laptop.visits.record_answer(visit, _HERE, Choice.YES, AnsweredBy.PERSON, by=by)
    note = laptop.evidence.add_note(visit, _HERE, words, by=by)
    laptop.evidence.quote(note.id, True, by=by)
    picture = (laptop.data.parent / "pictures" / "garden.jpg").read_bytes()
    laptop.evidence.add_photo(visit, _HERE, picture, by=by)
    recording = laptop.evidence.begin_recording(visit, _HERE, RATE, by=by)
    recording.append(a_tone(1))
    laptop.evidence.keep_recording(recording.close())
    laptop.visits.finish(visit, by=by)
    laptop.sending.send(lambda _progress: None, lambda: False)
    look_at_papers(laptop)
    here = (laptop.people.everyone(Role.CHECKER)[0].id,)
    laptop.sessions.save(
        Session(people=here, visit=visit, spot=Spot.WRITE, question=_HERE, draft=words)
    )
    cut_off = laptop.evidence.begin_recording(visit, _HERE, RATE, by=by)
    cut_off.append(a_tone(1))


def look_at_papers(laptop: Laptop) -> None:
    """Make reports and badges as a preview does; nothing is saved."""
    visit = laptop.visits.listing()[0].id
    for style in VisitPaper:
        assert laptop.reports.pdf(visit, style).startswith(b"%PDF")
        assert laptop.reports.html(visit, style)
    person = laptop.people.everyone(Role.CHECKER)[0]
    badge = laptop.badges.of_person(person.id)
    assert laptop.badges.preview_pdf(person.id, badge.design).startswith(b"%PDF")


def plain_media(laptop: Laptop) -> list[bytes]:
    """Return the plain pictures and sounds of the first visit."""
    visit = laptop.visits.listing()[0].id
    kept = laptop.evidence.of_visit(visit)
    kinds = {one.item.kind for one in kept}
    assert {EvidenceKind.PHOTO, EvidenceKind.VOICE, EvidenceKind.NOTE} <= kinds
    return [laptop.evidence.media(one.item.media) for one in kept if one.item.media is not None]


if __name__ == "__main__":
    with opened(Home(data=Path(sys.argv[1]), key_file=Path(sys.argv[2]))) as opened_laptop:
        do_everything(opened_laptop, sys.argv[3])
