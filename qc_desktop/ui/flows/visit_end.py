"""The end of a visit: look back, finish, well done."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain import visit_path
from qc_desktop.domain.answers import COUNTED, Answer, Choice
from qc_desktop.domain.checklists import Question
from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import QuestionId, Respondent
from qc_desktop.domain.session import Spot
from qc_desktop.ui.components.bars import BarKey, Chip, PagesInMiddle, Tone, WordsInMiddle
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visiting import Visiting, counted
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


class Ending(QObject):
    """Two screens after the questions."""

    home_requested = Signal()
    send_requested = Signal()
    news_requested = Signal()

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._ways = ways
        self._visiting: Visiting | None = None
        self._check = CheckAnswersScreen(desk.look)
        self._finished = FinishedScreen(desk.look)
        desk.stage.own(self._check, self._finished)
        self._check.change_requested.connect(self._change)
        self._finished.send_requested.connect(self.send_requested)
        self._finished.news_requested.connect(self.news_requested)

    def take(self, visiting: Visiting) -> None:
        """Work on this visit from now on."""
        self._visiting = visiting

    @property
    def _now(self) -> Visiting:
        if self._visiting is None:
            raise ValueError("no visit is open")
        return self._visiting

    def check_answers(self) -> None:
        """Show the page with the first question that has no answer, else the first."""
        with self._desk.stage.guarded():
            now = self._now
            questions = visit_path.to_ask_about(now.visit, now.checklist)
            open_ones = [
                place
                for place, (question, who) in enumerate(questions)
                if visit_path.needs_an_answer(now.visit, question, who)
            ]
            self._show(open_ones[0] // self._check.on_a_page() if open_ones else 0)

    def finished(self) -> None:
        """Say well done; the visit is on disk as finished."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.FINISHED)
            self._show_finished()

    def _show(self, page: int) -> None:
        now = self._now
        questions = visit_path.to_ask_about(now.visit, now.checklist)
        evidence = self._desk.laptop.evidence.of_visit(now.visit.id)
        on_page = self._check.on_a_page()
        pages = max(-(-len(questions) // on_page), 1)
        # The page kept may be one of smaller words, which took more rows.
        page = min(page, pages - 1)
        self._desk.keeping.go(Spot.CHECK_ANSWERS, page=page)
        start = page * on_page
        lines = tuple(
            self._line(question, who, evidence)
            for question, who in questions[start : start + on_page]
        )
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
                    words=easy("Page {page} of {pages}", page=page + 1, pages=pages),
                    before=page > 0,
                    more=page + 1 < pages,
                ),
                where=easy("Check your answers"),
            ),
            spoken=(
                Spoken(text=easy("Are your answers right?"), key="title"),
                *(Spoken(text=_read(line), key=line.key) for line in lines),
            ),
        )
        self._check.show_state(state)
        keys = Keys(back=self._ways.topics, next=self._finish, before=self._before, more=self._more)
        self._desk.stage.show(self._check, state, keys)

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
        chip = _no_answer(answer)
        return AnswerLine(
            key=question.id,
            words=question.words,
            picture=question.picture,
            answer=answer_words(question, answer.choice) if answer and not chip else "",
            answer_picture=answer_picture(question, answer.choice) if answer and not chip else "",
            chip=chip,
            added=added,
            added_glyph=glyph,
        )

    def _change(self, picked: Picked) -> None:
        self._ways.question(QuestionId(picked.key))

    def _finish(self) -> None:
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
        thanks = easy("Your visit will help people at {place}.", place=now.place.name)
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
                middle=WordsInMiddle(words=easy("Visit finished"), glyph="tick"),
            ),
            spoken=(
                Spoken(text=easy("Well done."), key="title"),
                Spoken(text=easy("Saved on this laptop."), key="safe"),
                Spoken(text=thanks, key="thanks"),
            ),
        )
        self._finished.show_state(state)
        keys = Keys(back=self._open_again, next=self._home, home=self._home)
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


def _no_answer(answer: Answer | None) -> Chip | None:
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
