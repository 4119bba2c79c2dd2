"""Review a visit: topics, answers with all that was kept, and what will be done."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.screens.coordinator.big_photo import BigPhoto
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Scroller, clear
from qc_desktop.ui.screens.coordinator.review_actions import ActionBlock, ActionForm
from qc_desktop.ui.screens.coordinator.review_parts import (
    GivenCard,
    NoteBlock,
    PhotoKey,
    SoundBlock,
    TopicList,
)
from qc_desktop.ui.screens.coordinator.review_state import (
    ActionGone,
    ActionLine,
    ActionStep,
    ActionWish,
    EvidenceLine,
    EvidenceWish,
    NoteLine,
    PhotoLine,
    QuestionBlock,
    QuoteWish,
    ReviewState,
    SoundLine,
    SummaryBlock,
    TopicWish,
)
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

_TOPICS = 266
_ACTIONS = 312
_COLUMN = 430
_CARDS_IN_A_ROW = 2
_PHOTOS_IN_A_ROW = 2


class ReviewScreen(OfficeScreen):
    """One topic of one visit."""

    topic_requested = Signal(TopicWish)
    photo_requested = Signal(EvidenceWish)
    sound_requested = Signal(EvidenceWish)
    quoted = Signal(QuoteWish)
    action_added = Signal(ActionWish)
    action_moved = Signal(ActionStep)
    action_gone = Signal(ActionGone)
    review_requested = Signal()
    report_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Review a visit"))
        self._middle: tuple[object, ...] | None = None
        self._topic = ""
        self.topics = TopicList(look)
        self.topics.picked.connect(self.topic_requested)
        self.middle = Scroller(look, plain("Answers"))
        self.form = ActionForm(look)
        self.form.added.connect(self.action_added)
        self.to_do = Scroller(look, plain("We will"))
        self.reviewed = Note(look, wrong=False)
        self.review = Key(
            look, plain("Mark reviewed"), glyph="tick", kind=KeyKind.PRIMARY, size=KeySize.SMALL
        )
        self.review.tapped.connect(self.review_requested)
        self.report = Key(look, plain("Reports"), glyph="document", size=KeySize.MINI)
        self.report.tapped.connect(self.report_requested)
        self.back = Key(look, plain("All visits"), glyph="arrow_left", size=KeySize.MINI)
        self.back.tapped.connect(self.back_requested)
        self._shown_actions: tuple[ActionLine, ...] = ()
        self._offered_day: date | None = None
        self.blocks: tuple[ActionBlock, ...] = ()
        self._lay_out()
        self.big = BigPhoto(look, self)

    def show_state(self, state: ReviewState) -> None:
        """Show a topic; safe to call again with the same."""
        self.topics.show_topics(state.topics, state.topic)
        middle = (state.questions, state.consents, state.summary)
        if middle != self._middle:
            self._middle = middle
            self._fill_middle(state)
            self.set_reading_order()
        if state.topic != self._topic:
            self._topic = state.topic
            self.middle.verticalScrollBar().setValue(0)
        self._show_actions(state)
        self.form.show_problem(state.problem)
        if state.offered_day != self._offered_day:
            self._offered_day = state.offered_day
            self.form.show_day(state.offered_day)
        self.reviewed.say(state.reviewed)
        self.review.setVisible(state.may_review)

    def show_big(self, photo: PhotoLine) -> None:
        """Show a photo over the whole screen; Esc or the key closes it."""
        self.big.show_photo(photo)

    def clear_form(self) -> None:
        """Empty the form of a new action."""
        self.form.clear()

    @override
    def resizeEvent(self, event: object) -> None:
        self.big.setGeometry(self.rect())

    def _lay_out(self) -> None:
        look = self.look
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.topics)
        left.addStretch(1)
        left.addWidget(self.back)
        holder = QWidget()
        left.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(left)
        holder.setFixedWidth(look.px(_TOPICS))
        answers = Card(look, plain("Answers"), side=18)
        answers.column.addWidget(self.middle)
        right = Card(look, plain("We will"), side=16)
        right.setFixedWidth(look.px(_ACTIONS))
        right.column.setSpacing(look.px(4))
        right.column.addWidget(ReadableLabel(look, plain("We will"), font="co_heading"))
        right.column.addWidget(self.to_do, stretch=1)
        right.column.addWidget(self.reviewed)
        right.column.addWidget(self.report)
        right.column.addWidget(self.review)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(12))
        columns.addWidget(holder)
        columns.addWidget(answers, stretch=1)
        columns.addWidget(right)
        self.column.addLayout(columns, stretch=1)
        self.to_do.column.addWidget(self.form)
        self.to_do.column.addStretch(1)

    def _show_actions(self, state: ReviewState) -> None:
        if state.actions == self._shown_actions:
            return
        self._shown_actions = state.actions
        for block in self.blocks:
            self.to_do.column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self.blocks = tuple(ActionBlock(self.look, line) for line in state.actions)
        for place, block in enumerate(self.blocks):
            self.to_do.column.insertWidget(place, block)
            block.moved.connect(self.action_moved)
            block.gone.connect(self.action_gone)
        self.set_reading_order()

    def _fill_middle(self, state: ReviewState) -> None:
        column = self.middle.column
        clear(column)
        for line in self._packed(state.consents):
            column.addLayout(_left_row(self.look, line))
        for part in state.summary:
            self._add_summary(part)
        for block in state.questions:
            self._add_question(block)
        column.addStretch(1)

    def _packed(self, chips: tuple[Chip, ...]) -> list[list[StatusChip]]:
        """Return the chips in as few lines as the column has room for."""
        lines: list[list[StatusChip]] = [[]]
        left = room = self.look.px(_COLUMN)
        for chip in chips:
            shown = StatusChip(self.look, chip, font="co_small_bold")
            width = shown.sizeHint().width() + self.look.px(6)
            if width > left and lines[-1]:
                lines.append([])
                left = room
            lines[-1].append(shown)
            left -= width
        return lines

    def _add_summary(self, part: SummaryBlock) -> None:
        look, column = self.look, self.middle.column
        column.addSpacing(look.px(8))
        column.addWidget(ReadableLabel(look, part.heading, font="co_heading"))
        for line in part.lines:
            column.addWidget(ReadableLabel(look, line, font="co_body"))

    def _add_question(self, block: QuestionBlock) -> None:
        look, column = self.look, self.middle.column
        column.addSpacing(look.px(8))
        column.addWidget(ReadableLabel(look, block.words, font="co_heading"))
        if block.two_answers:
            chip = Chip(words=plain("Two answers were given"), tone=Tone.WAITING, glyph="split")
            column.addWidget(StatusChip(look, chip, font="co_small_bold"))
        if not block.answers:
            column.addWidget(
                ReadableLabel(look, plain("No answer."), font="co_body", colour="ink-2")
            )
        cards = [GivenCard(look, line) for line in block.answers]
        for first in range(0, len(cards), _CARDS_IN_A_ROW):
            answers = QHBoxLayout()
            answers.setSpacing(look.px(12))
            for card in cards[first : first + _CARDS_IN_A_ROW]:
                answers.addWidget(card, stretch=1)
            if len(cards) - first == 1:
                answers.addStretch(1)
            column.addLayout(answers)
        photos: list[QWidget] = []
        for piece in block.evidence:
            self._add_evidence(piece, photos)
        for first in range(0, len(photos), _PHOTOS_IN_A_ROW):
            column.addLayout(_left_row(look, photos[first : first + _PHOTOS_IN_A_ROW]))

    def _add_evidence(self, piece: EvidenceLine, photos: list[QWidget]) -> None:
        match piece:
            case NoteLine():
                note = NoteBlock(self.look, piece)
                note.quoted.connect(self.quoted)
                self.middle.column.addWidget(note)
            case SoundLine():
                sound = SoundBlock(self.look, piece)
                sound.requested.connect(self.sound_requested)
                self.middle.column.addWidget(sound)
            case PhotoLine():
                photo = PhotoKey(self.look, piece)
                photo.requested.connect(self.photo_requested)
                photos.append(photo)


def _left_row(look: Look, parts: Sequence[QWidget]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(look.px(6))
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return line
