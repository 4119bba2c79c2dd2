"""Type some words: kept as a draft while typing, as a note when going on."""

from PySide6.QtCore import QObject, QTimer

from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.session import Spot
from qc_desktop.ui.components.values import Spoken, Typed
from qc_desktop.ui.flows.adding import belonging
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visiting import Visiting, next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.write import WriteScreen, WriteState
from qc_desktop.words import easy

DRAFT_WITHIN_MS = 250
"""The first letter of a burst starts the clock: nothing typed is older than this off the disk."""


class Writing(QObject):
    """One note for each question; writing again changes it."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._ways = ways
        self._visiting: Visiting | None = None
        self._screen = WriteScreen(desk.look)
        desk.stage.own(self._screen)
        self._text = ""
        self._opened: QuestionId | None = None
        self._soon = QTimer(self, singleShot=True, interval=DRAFT_WITHIN_MS)
        self._soon.timeout.connect(self._keep_draft)
        self._screen.edited.connect(self._edited)

    def take(self, visiting: Visiting) -> None:
        """Work on this visit from now on."""
        self._visiting = visiting

    @property
    def _now(self) -> Visiting:
        if self._visiting is None:
            raise ValueError("no visit is open")
        return self._visiting

    def open(self) -> None:
        """Show the draft, else the note that is kept, else an empty box."""
        with self._desk.stage.guarded():
            question = self._now.question
            self._desk.keeping.open_question(question.id, Spot.WRITE)
            note, draft = self._note(), self._desk.keeping.now.draft
            kept = note.text if note else ""
            self._text = kept if draft is None else draft
            self._opened = question.id
            title = easy("Write what you want to say")
            state = WriteState(
                question=question.words,
                text=self._text,
                bars=self._now.question_bars(next_key(primary=True)),
                spoken=(
                    Spoken(text=title, key="title"),
                    Spoken(text=question.words, key="question"),
                ),
            )
            self._screen.show_state(state)
            self._desk.stage.show(self._screen, state, Keys(back=self._done, next=self._done))

    def leave(self) -> None:
        """Keep what was typed up to now."""
        if self._soon.isActive():
            self._keep_draft()

    def finish(self) -> None:
        """Keep what was typed as a note: somebody goes home from here."""
        self._soon.stop()
        session = self._desk.keeping.now
        if session.spot is not Spot.WRITE:
            return
        if self._opened != session.question:
            # Not shown since the program began: what was typed is in the session.
            if session.draft is None:
                return
            self._text = session.draft
        with self._desk.stage.guarded():
            self._keep_note()

    def _edited(self, typed: Typed) -> None:
        self._text = typed.words
        if not self._soon.isActive():
            self._soon.start()

    def _keep_draft(self) -> None:
        self._soon.stop()
        with self._desk.stage.guarded():
            self._desk.keeping.draft(self._text)

    def _done(self) -> None:
        self._soon.stop()
        with self._desk.stage.guarded():
            self._keep_note()
            self._ways.adding()

    def _keep_note(self) -> None:
        now, text = self._now, self._text.strip()
        note, question = self._note(), now.question.id
        evidence = self._desk.laptop.evidence
        if note is None and text:
            belongs = belonging(now, EvidenceKind.NOTE)
            evidence.add_note(
                now.visit.id,
                question,
                text,
                by=now.by,
                respondent=belongs.respondent,
                consent=belongs.consent,
            )
        elif note is not None and text and text != note.text:
            evidence.change_note(note.id, text, by=now.by)
        elif note is not None and not text:
            evidence.remove(note.id, by=now.by)
        else:
            return
        now.note_told(question)

    def _note(self) -> Evidence | None:
        kept = self._now.kept(self._now.question.id)
        notes = [one for one in kept if one.item.kind is EvidenceKind.NOTE]
        return notes[-1] if notes else None
