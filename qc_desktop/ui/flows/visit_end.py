"""The end of a visit: look back, finish, well done."""

from itertools import groupby

from PySide6.QtCore import Signal

from qc_desktop.domain import visit_path
from qc_desktop.domain.answers import COUNTED, Answer, Choice, answer_key, parse_answer_key
from qc_desktop.domain.checklists import Asked, Question
from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import Respondent
from qc_desktop.domain.session import Spot
from qc_desktop.domain.visits import VisitState, wants_later
from qc_desktop.ui.components.bars import (
    BarKey,
    Chip,
    ChipsInMiddle,
    PagesInMiddle,
    Tone,
    WordsInMiddle,
)
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_hub import buddy_chip
from qc_desktop.ui.flows.visit_part import Part
from qc_desktop.ui.flows.visiting import counted
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.flows.wording import answer_picture, answer_words
from qc_desktop.ui.screens.checker.check_answers import (
    AnswerLine,
    CheckAnswersScreen,
    CheckAnswersState,
)
from qc_desktop.ui.screens.checker.finished import Count, FinishedScreen, FinishedState
from qc_desktop.words import easy, easy_n

_GLYPHS = {
    EvidenceKind.VOICE: "mic",
    EvidenceKind.PHOTO: "camera",
    EvidenceKind.NOTE: "pencil",
    EvidenceKind.DRAWING: "brush",
}
_REAL = COUNTED | {Choice.DONT_KNOW, Choice.TOLD}


class Ending(Part):
    """Two screens after the questions."""

    home_requested = Signal()
    send_requested = Signal()
    news_requested = Signal()

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._check = CheckAnswersScreen(desk.look)
        self._finished = FinishedScreen(desk.look)
        desk.stage.own(self._check, self._finished)
        self._check.change_requested.connect(self._change)
        self._finished.send_requested.connect(self.send_requested)
        self._finished.news_requested.connect(self.news_requested)

    def check_answers(self) -> None:
        """Show the page with the first question that has no answer, else the first."""
        with self._desk.stage.guarded():
            visit = self._now.visit
            open_ones = (
                number
                for number, page in enumerate(self._pages())
                if any(visit_path.needs_an_answer(visit, one, who) for one, who in page)
            )
            self._show(next(open_ones, 0))

    def finished(self) -> None:
        """Say well done; the visit is on disk as finished."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.FINISHED)
            self._show_finished()

    def _show(self, page: int) -> None:
        now = self._now
        questions = visit_path.to_ask_about(now.visit, now.checklist)
        evidence = self._desk.laptop.evidence.of_visit(now.visit.id)
        pages = self._pages()
        # The page kept may be one of smaller words, which took more rows.
        page = min(max(page, 0), len(pages) - 1)
        self._desk.keeping.go(Spot.CHECK_ANSWERS, page=page)
        lines = tuple(self._line(question, who, evidence) for question, who in pages[page])
        left = sum(visit_path.needs_an_answer(now.visit, one, who) for one, who in questions)
        state = CheckAnswersState(
            lines=lines,
            chip=Chip(
                words=easy_n("{count} with no answer", "{count} with no answer", left),
                tone=Tone.WAITING,
                glyph="skip",
            )
            if left
            else None,
            bars=now.bars(
                next_key=BarKey(words=easy("Finish"), glyph="tick", primary=True),
                middle=PagesInMiddle(
                    words=easy("Page {page} of {pages}", page=page + 1, pages=len(pages)),
                    before=page > 0,
                    more=page + 1 < len(pages),
                ),
                where=self._whose(pages[page]),
            ),
            spoken=(
                Spoken(text=easy("Are your answers right?"), key="title"),
                *(Spoken(text=_read(line), key=line.key) for line in lines),
            ),
        )
        self._check.show_state(state)
        keys = Keys(back=self._ways.hub, next=self.finish, before=self._before, more=self._more)
        self._desk.stage.show(self._check, state, keys)

    def _pages(self) -> list[tuple[tuple[Question, Respondent], ...]]:
        """Return the questions page by page; two people never share a page."""
        asked = visit_path.to_ask_about(self._now.visit, self._now.checklist)
        groups = (
            tuple(group) for _, group in groupby(asked, key=lambda one: (one[1], one[0].asked))
        )
        rows = self._check.on_a_page()
        return [
            group[start : start + rows] for group in groups for start in range(0, len(group), rows)
        ]

    def _whose(self, page: tuple[tuple[Question, Respondent], ...]) -> str:
        question, who = page[0]
        if question.asked is Asked.PERSON:
            return easy("{name}: answers", name=self._now.name(who))
        return easy("Check your answers")

    def _line(
        self, question: Question, who: Respondent, evidence: tuple[Evidence, ...]
    ) -> AnswerLine:
        answer = self._now.visit.answer_to(question.id, who)
        kept = [
            one
            for one in evidence
            if (one.item.question, one.item.respondent) == (question.id, who)
        ]
        added, glyph = _added(kept)
        chip = _no_answer(answer, later=wants_later(self._now.visit, question.id, who))
        return AnswerLine(
            key=answer_key(question.id, who),
            words=question.words,
            picture=question.picture,
            answer=answer_words(question, answer.choice) if answer and not chip else "",
            answer_picture=answer_picture(question, answer.choice) if answer and not chip else "",
            chip=chip,
            added=added,
            added_glyph=glyph,
        )

    def _change(self, picked: Picked) -> None:
        with self._desk.stage.guarded():
            question, who = parse_answer_key(picked.key)
            if self._now.asks_person(question):
                self._desk.keeping.talk_with(who)
            self._ways.question(question)

    def finish(self) -> None:
        """Note that the visit is finished. A coordinator's sign-off locks it; a tap undoes it."""
        with self._desk.stage.guarded():
            now = self._now
            now.visit = self._desk.laptop.visits.finish(now.visit.id, by=now.by)
            self.finished()

    def _show_finished(self) -> None:
        now = self._now
        evidence = self._desk.laptop.evidence.of_visit(now.visit.id)
        questions = visit_path.to_ask_about(now.visit, now.checklist)
        given = (now.visit.answer_to(question.id, who) for question, who in questions)
        answers = sum(answer is not None and answer.choice in _REAL for answer in given)
        photos = sum(one.item.kind is EvidenceKind.PHOTO for one in evidence)
        voices = sum(one.item.kind is EvidenceKind.VOICE for one in evidence)
        read = now.visit.state is VisitState.REVIEWED
        thanks = (
            easy("The office has read this visit.")
            if read
            else easy("Your visit will help people at {place}.", place=now.place.name)
        )
        buddy = buddy_chip(now, self._desk.now())
        state = FinishedState(
            people=self._desk.faces.here(self._desk.keeping.now.people),
            thanks=thanks,
            can_send=not self._desk.practice,
            counts=(
                Count(
                    glyph="tick_list", number=answers, words=easy_n("answer", "answers", answers)
                ),
                Count(glyph="camera", number=photos, words=easy_n("photo", "photos", photos)),
                Count(glyph="mic", number=voices, words=easy_n("recording", "recordings", voices)),
            ),
            bars=now.bars(
                next_key=BarKey(words=easy("Go home"), glyph="home", primary=True),
                middle=ChipsInMiddle(chips=(buddy,))
                if buddy
                else WordsInMiddle(words=easy("Visit finished"), glyph="tick"),
                back=None if read else BarKey(words=easy("Not finished"), glyph="undo"),
            ),
            spoken=(
                Spoken(text=easy("Well done."), key="title"),
                Spoken(text=easy("Saved on this laptop."), key="safe"),
                Spoken(text=thanks, key="thanks"),
                *((Spoken(text=buddy.words, key="buddy"),) if buddy else ()),
            ),
        )
        self._finished.show_state(state)
        keys = Keys(back=None if read else self._open_again, next=self._home, home=self._home)
        self._desk.stage.show(self._finished, state, keys)

    def _open_again(self) -> None:
        with self._desk.stage.guarded():
            now = self._now
            now.visit = self._desk.laptop.visits.reopen(now.visit.id, by=now.by)
            self.check_answers()

    def _home(self) -> None:
        self.home_requested.emit()

    def _before(self) -> None:
        with self._desk.stage.guarded():
            self._show(self._desk.keeping.now.page - 1)

    def _more(self) -> None:
        with self._desk.stage.guarded():
            self._show(self._desk.keeping.now.page + 1)


def _no_answer(answer: Answer | None, *, later: bool) -> Chip | None:
    if later:
        return Chip(words=easy("Ask later"), tone=Tone.WAITING, glyph="clock")
    if answer is None:
        return Chip(words=easy("Not done yet"), glyph="circle")
    if answer.choice is Choice.SKIP:
        return Chip(words=easy("Skipped"), tone=Tone.WAITING, glyph="skip")
    return None


def _added(kept: list[Evidence]) -> tuple[str, str]:
    kinds = [kind for kind in _GLYPHS if any(one.item.kind is kind for one in kept)]
    if not kinds:
        return "", ""
    if len(kinds) > 1:
        return easy_n("{count} thing added", "{count} things added", len(kept)), "plus"
    return counted(kinds[0], len(kept)), _GLYPHS[kinds[0]]


def _read(line: AnswerLine) -> str:
    answer = line.chip.words if line.chip else line.answer
    return f"{line.words} {answer}."
