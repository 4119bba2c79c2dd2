"""Give a question a person’s voice: a sound file, or spoken here and now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.settings import Language
from qc_desktop.domain.voices import ReadPart
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.fields import ChoiceBox, Field
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.screens.coordinator.parts import Note, row
from qc_desktop.ui.screens.coordinator.voices_state import Busy, Sentence, VoicesState
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain, plain_n

_LISTENS = frozenset({Busy.WAITING, Busy.LISTENING})


class VoicesPage(QWidget):
    """Picks a sentence and shows who reads it. Keeps and plays nothing itself."""

    picked = Signal(Sentence)
    choose_requested = Signal()
    record_requested = Signal()
    hear_requested = Signal()
    remove_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.question = ChoiceBox(look, plain("Question"))
        self.part = ChoiceBox(look, plain("Sentence"))
        self.language = ChoiceBox(look, plain("Language"))
        for box in (self.question, self.part, self.language):
            box.picked.connect(self._say_picked)
        self.words = ReadableLabel(look, font="co_title")
        self.chip = StatusChip(look, Chip(words=""))
        self.choose = Key(look, plain("Choose a sound"), glyph="folder", size=KeySize.SMALL)
        self.record = Key(look, plain("Record"), glyph="mic", size=KeySize.SMALL)
        self.hear = Key(look, plain("Hear it"), glyph="play", size=KeySize.SMALL)
        self.remove = Key(look, plain("Take it out"), glyph="trash", size=KeySize.SMALL)
        self.choose.tapped.connect(self.choose_requested)
        self.record.tapped.connect(self.record_requested)
        self.hear.tapped.connect(self.hear_requested)
        self.remove.tapped.connect(self.remove_requested)
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self.count = ReadableLabel(look, font="co_body", colour="ink-2")
        self._lay_out()

    def show_state(self, state: VoicesState) -> None:
        """Show a sentence; safe to call again with the same."""
        sentence, busy = state.sentence, state.busy
        self.question.show_choices(state.questions, sentence.question)
        self.part.show_choices(_parts(has_help=state.has_help), sentence.part)
        self.language.show_choices(_languages(), sentence.language)
        self.words.show_words(state.words)
        self.chip.show_chip(_chip(state))
        self.choose.setEnabled(busy is Busy.NOTHING)
        self.record.setVisible(state.can_record)
        self.record.setEnabled(busy in {Busy.NOTHING, *_LISTENS})
        self.record.show_key(
            plain("Stop recording") if busy in _LISTENS else plain("Record"),
            glyph="stop" if busy in _LISTENS else "mic",
            kind=KeyKind.READING if busy in _LISTENS else KeyKind.PLAIN,
        )
        has_voice = state.seconds is not None
        self.hear.setVisible(has_voice)
        self.hear.setEnabled(busy in {Busy.NOTHING, Busy.PLAYING})
        playing = busy is Busy.PLAYING
        self.hear.show_key(
            plain("Stop") if playing else plain("Hear it"), glyph="stop" if playing else "play"
        )
        self.remove.setVisible(has_voice)
        self.remove.setEnabled(busy is Busy.NOTHING)
        self.note.say(state.problem)
        self.done.say(state.done)
        self.count.show_words(
            plain_n(
                "{count} sentence is read by a person.",
                "{count} sentences are read by a person.",
                state.recorded,
            )
        )

    def _lay_out(self) -> None:
        look = self.look
        card = Card(look, plain("People’s voices"), side=22)
        card.column.setSpacing(look.px(12))
        title = plain("Let a person read the questions")
        card.column.addWidget(ReadableLabel(look, title, font="co_heading"))
        why = plain("Listen plays a person’s voice in place of the machine’s, on every laptop.")
        card.column.addWidget(ReadableLabel(look, why, font="co_body", colour="ink-2"))
        boxes = row(
            look,
            Field(look, plain("Question"), self.question),
            Field(look, plain("Sentence"), self.part),
            Field(look, plain("Language"), self.language),
            spacing=12,
        )
        boxes.setStretch(0, 3)
        card.column.addLayout(boxes)
        card.column.addWidget(self.words)
        card.column.addWidget(self.chip, alignment=Qt.AlignmentFlag.AlignLeft)
        keys = row(look, self.choose, self.record, self.hear, self.remove, stretch=False)
        keys.addStretch(1)
        card.column.addLayout(keys)
        card.column.addWidget(self.note)
        card.column.addWidget(self.done)
        card.column.addWidget(self.count)
        card.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _say_picked(self) -> None:
        question, part = self.question.picked_key(), self.part.picked_key()
        language = self.language.picked_key()
        if question and part and language:
            self.picked.emit(
                Sentence(
                    question=QuestionId(question), part=ReadPart(part), language=Language(language)
                )
            )


def _chip(state: VoicesState) -> Chip:
    match state.busy:
        case Busy.WAITING:
            return Chip(words=plain("Starting the microphone"), tone=Tone.WAITING)
        case Busy.LISTENING:
            return Chip(words=plain("Speak now"), tone=Tone.SENDING, glyph="mic")
        case Busy.KEEPING:
            return Chip(words=plain("Keeping the sound. Please wait."), tone=Tone.WAITING)
        case _ if state.seconds is None:
            return Chip(words=plain("The machine reads this"), tone=Tone.TO_DO, glyph="laptop")
        case _:
            words = plain("A person reads this, {seconds:.1f} seconds", seconds=state.seconds)
            return Chip(words=words, tone=Tone.OK, glyph="user")


def _parts(*, has_help: bool) -> tuple[Choice, ...]:
    question = Choice(key=ReadPart.QUESTION, words=plain("The question"))
    help_words = Choice(key=ReadPart.HELP, words=plain("The words under it"))
    return (question, help_words) if has_help else (question,)


def _languages() -> tuple[Choice, ...]:
    return (
        Choice(key=Language.ENGLISH, words=plain("English")),
        Choice(key=Language.WELSH, words=plain("Welsh")),
    )
