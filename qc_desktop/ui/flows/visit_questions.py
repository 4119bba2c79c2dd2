"""One question after another, and what may be added to an answer."""

from qc_desktop.domain import visit_path
from qc_desktop.domain.answers import AnsweredBy, AnswerSet, Choice, choices
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.session import Spot
from qc_desktop.domain.visits import wants_later
from qc_desktop.ui.components import values
from qc_desktop.ui.components.bars import BarKey, Chip, Tone
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_part import Part
from qc_desktop.ui.flows.visiting import counted, next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.flows.wording import answer_choice, whose_choices
from qc_desktop.ui.screens.checker.add_more import AddMoreScreen, AddMoreState
from qc_desktop.ui.screens.checker.question import QuestionScreen, QuestionState
from qc_desktop.words import easy


class Questions(Part):
    """Saves each tap, then shows it; asks the domain what comes next."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._question = QuestionScreen(desk.look)
        self._more = AddMoreScreen(desk.look)
        desk.stage.own(self._question, self._more)
        self._question.picked.connect(self._picked)
        self._question.way_picked.connect(self._way_picked)
        self._question.skipped.connect(self._skipped)
        self._more.picked.connect(self._way_picked)
        self._more.whose_picked.connect(self._whose_picked)
        self._more.added_requested.connect(ways.added)
        self._question.added_requested.connect(ways.added)

    def open(self, question: QuestionId) -> None:
        """Show a question. The session is saved first."""
        with self._desk.stage.guarded():
            self._desk.keeping.open_question(question)
            self._desk.keeping.part(self._now.question.asked)
            self._show(anew=True)

    def adding(self) -> None:
        """Show where things are added: an open question does it on its own screen."""
        question = self._now.question
        answer = self._now.visit.answer_to(question.id, self._now.respondent)
        if answer is None or not visit_path.asks_for_more(
            self._now.checklist, question, answer.choice
        ):
            self.open(question.id)
            return
        with self._desk.stage.guarded():
            self._desk.keeping.open_question(question.id, Spot.ADD_MORE)
            self._show_more(anew=True)

    def _show(self, *, anew: bool = False) -> None:
        now = self._now
        question = now.question
        answer = now.visit.answer_to(question.id, now.respondent)
        is_open = question.answer_set is AnswerSet.OPEN
        cards = tuple(answer_choice(question, one) for one in choices(question.answer_set))
        ways = self._ways_to_add() if is_open else ()
        added = is_open and bool(now.kept(question.id))
        state = QuestionState(
            words=question.words,
            help=question.help,
            picture=question.picture,
            choices=cards,
            picked=answer.choice.value if answer else None,
            ways=ways,
            added=added,
            gap=question.answer_set is AnswerSet.FACT,
            chip=self._chip(answer.choice if answer else None),
            bars=now.question_bars(next_key(primary=answer is not None)),
            spoken=(
                Spoken(text=question.words, key="words"),
                *((Spoken(text=question.help, key="help"),) if question.help else ()),
                *((Spoken(text=easy("See what you added"), key="added"),) if added else ()),
                *(Spoken(text=one.words, key=one.key) for one in (*cards, *ways)),
                Spoken(text=easy("Skip"), key="skip"),
            ),
        )
        self._question.show_state(state)
        keys = Keys(back=self._back, next=self._next)
        self._desk.stage.show(self._question, state, keys, anew=anew)

    def _chip(self, choice: Choice | None) -> Chip | None:
        if visit_path.is_practice(self._now.checklist, self._now.question.id):
            words = easy("Practice. We do not count this.")
            return Chip(words=words, tone=Tone.WAITING, glyph="star")
        if choice is Choice.SKIP:
            return Chip(words=easy("You skipped this"), tone=Tone.WAITING, glyph="skip")
        if wants_later(self._now.visit, self._now.question.id, self._now.respondent):
            return Chip(words=easy("You said: ask later"), tone=Tone.WAITING, glyph="clock")
        return None

    def _picked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show):
            self._record(Choice(picked.key))
            self._show()

    def _skipped(self) -> None:
        with self._desk.stage.guarded(self._show):
            self._record(Choice.SKIP)
            self._ways.after_question()

    def _record(self, choice: Choice, whose: AnsweredBy | None = None) -> None:
        now = self._now
        before = now.visit.answer_to(now.question.id, now.respondent)
        if whose is None:
            usual = visit_path.usual_answered_by(now.question)
            whose = before.answered_by if before else usual
        if before is not None and (before.choice, before.answered_by) == (choice, whose):
            return
        now.visit = self._desk.laptop.visits.record_answer(
            now.visit.id, now.question.id, choice, whose, by=now.by, respondent=now.respondent
        )

    def _next(self) -> None:
        now = self._now
        answer = now.visit.answer_to(now.question.id, now.respondent)
        if answer is None:
            self._desk.stage.say(
                Message(
                    heading=easy("You have not picked yet"),
                    words=easy("Pick an answer, or tap Skip."),
                    picture="not_picked",
                    first=BarKey(words=easy("OK"), glyph="tick"),
                )
            )
        elif visit_path.asks_for_more(now.checklist, now.question, answer.choice):
            self.adding()
        else:
            self._ways.after_question()

    def _back(self) -> None:
        now = self._now
        before = visit_path.question_before(now.checklist, now.question.id)
        if before is not None:
            self._ways.question(before)
        elif visit_path.is_practice(now.checklist, now.question.id):
            self._ways.person()
        else:
            self._ways.topics()

    def _show_more(self, *, anew: bool = False) -> None:
        now = self._now
        question = now.question
        answer = now.visit.answer_to(question.id, now.respondent)
        if answer is None:
            self.open(question.id)
            return
        ways, whose = self._ways_to_add(), whose_choices(question)
        given = answer_choice(question, answer.choice)
        added = bool(now.kept(question.id))
        state = AddMoreState(
            question=question.words,
            answer=given,
            ways=ways,
            whose=whose,
            picked_whose=answer.answered_by.value,
            added=added,
            bars=now.question_bars(next_key(primary=True)),
            spoken=(
                Spoken(text=easy("Do you want to add more?"), key="title"),
                *((Spoken(text=easy("See what you added"), key="added"),) if added else ()),
                *(Spoken(text=f"{one.words}. {one.more}.", key=one.key) for one in ways),
                Spoken(text=easy("Whose answer is it?"), key="whose"),
                *(Spoken(text=one.words, key=one.key) for one in whose),
            ),
        )
        self._more.show_state(state)
        keys = Keys(back=self._back_to_question, next=self._ways.after_question)
        self._desk.stage.show(self._more, state, keys, anew=anew)

    def _whose_picked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show_more):
            answer = self._now.visit.answer_to(self._now.question.id, self._now.respondent)
            if answer is not None:
                self._record(answer.choice, AnsweredBy(picked.key))
            self._show_more()

    def _back_to_question(self) -> None:
        self.open(self._now.question.id)

    def _way_picked(self, picked: Picked) -> None:
        match EvidenceKind(picked.key):
            case EvidenceKind.VOICE:
                self._ways.voice()
            case EvidenceKind.PHOTO:
                self._ways.photos()
            case EvidenceKind.DRAWING:
                self._ways.draw()
            case _:
                self._ways.write()

    def _ways_to_add(self) -> tuple[values.Choice, ...]:
        kept = self._now.kept(self._now.question.id)

        def more(kind: EvidenceKind, first: str) -> str:
            count = sum(one.item.kind is kind for one in kept)
            return easy("{things} added", things=counted(kind, count)) if count else first

        ways = (
            values.Choice(
                key=EvidenceKind.VOICE.value,
                words=easy("Say it"),
                more=more(EvidenceKind.VOICE, easy("Record your voice")),
                picture="voice",
            ),
            values.Choice(
                key=EvidenceKind.PHOTO.value,
                words=easy("Take a photo"),
                more=more(EvidenceKind.PHOTO, easy("Or use a picture")),
                picture="photo",
            ),
            values.Choice(
                key=EvidenceKind.NOTE.value,
                words=easy("Write"),
                more=more(EvidenceKind.NOTE, easy("Type some words")),
                picture="write",
            ),
            values.Choice(
                key=EvidenceKind.DRAWING.value,
                words=easy("Draw"),
                more=more(EvidenceKind.DRAWING, easy("Draw a picture")),
                picture="draw",
            ),
        )
        # Where somebody did not say yes there is no key to press by mistake.
        now = self._now
        return tuple(
            way
            for way in ways
            if visit_path.may_keep(now.visit, now.question, EvidenceKind(way.key), now.respondent)
        )
