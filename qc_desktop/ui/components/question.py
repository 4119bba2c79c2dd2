"""The head of a question, and answers as they are read back."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeyKind
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.text import fitted
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


class QuestionHead(QWidget):
    """The picture of a question on its plate, the question, the help words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._plate = PicturePlate(look, size=190)
        self.words = ReadableLabel(look, font="question")
        self.help = ReadableLabel(look, font="help_text", colour="ink-2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._plate)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.help)
        column.addStretch(1)
        row.addLayout(column, stretch=1)
        self._row, self._column = row, column
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._relook)
        self._relook()

    def show_question(self, words: str, help_words: str, picture: str) -> None:
        """Show a question; empty help words take no room."""
        self.words.show_words(words)
        self.help.show_words(help_words)
        self.help.setVisible(bool(help_words))
        self._plate.show_picture(picture)

    def show_reading(self, *, in_help: bool, start: int, length: int) -> None:
        """Mark the word that is being said, in the question or in the help words."""
        self.words.mark_word(start, 0 if in_help else length)
        self.help.mark_word(start, length if in_help else 0)

    def stop_reading(self) -> None:
        """Take any mark away."""
        self.words.mark_word(0, 0)
        self.help.mark_word(0, 0)

    def _relook(self) -> None:
        self._row.setSpacing(self.look.px(32))
        self._column.setSpacing(self.look.px(10))
        self.setMinimumHeight(self.look.px(190))


class AnswerLine(QLabel):
    """One line that says which answer was given."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._question = ""
        self._answer = Choice(key="", words="", picture="question")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_answer(self, question: str, answer: Choice) -> None:
        """Show the answer that was given to a question."""
        self._question, self._answer = question, answer
        self.setText(question)
        self.setAccessibleName(easy("Your answer: {answer}", answer=answer.words))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(900), self.look.px(self.look.for_size(76, 88, 140)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(300), self.sizeHint().height())

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look = self.look
        area = QRectF(self.rect())
        paint.card(painter, look, area, fill="surface-2")
        size = look.px(56)
        plate = QRectF(look.px(12), area.center().y() - size / 2, size, size)
        paint.picture_plate(
            painter, look, plate, self._answer.picture, picture=look.px(44), radius=look.px(14)
        )
        left = plate.right() + look.px(16)
        room = QRectF(left, area.top(), (area.right() - left) * 0.72, area.height())
        question = fitted(self._question, look.font("body"), room, smallest=look.px(22))
        question.draw(painter, room, look.colour("ink-2"))
        answer = QRectF(area)
        answer.setLeft(left + question.natural_width() + look.px(14))
        answer.setRight(area.right() - look.px(10))
        fitted(self._answer.words, look.font("body_bold"), answer, smallest=look.px(22)).draw(
            painter, answer, look.colour("ink")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredQuestion:
    """A question and what was answered. `answer` is None when it was skipped."""

    key: str
    question: str
    picture: str
    answer: Choice | None = None
    media: str = ""
    media_glyph: str = ""


class AnswerRow(QWidget):
    """A question read back: its picture, its words, the answer, a key to change it."""

    change_requested = Signal(Picked)

    def __init__(self, look: Look, row: AnsweredQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.row = row
        skipped = row.answer is None
        line = QHBoxLayout(self)
        line.setContentsMargins(look.px(16), 0, look.px(4), 0)
        line.setSpacing(look.px(16))
        line.addWidget(PicturePlate(look, size=76, name=row.picture))
        line.addWidget(ReadableLabel(look, row.question, font="help_text"), stretch=5)
        line.addWidget(self._answer(), stretch=3)
        line.addWidget(_Media(look, row.media, row.media_glyph), stretch=2)
        self.key = Key(
            look,
            easy("Answer") if skipped else easy("Change"),
            glyph="arrow_right" if skipped else "pencil",
            kind=KeyKind.PRIMARY if skipped else KeyKind.PLAIN,
            width=160,
            name=easy("Change answer to: {question}", question=row.question),
        )
        self.key.tapped.connect(self._say_change)
        line.addWidget(self.key)
        given = row.answer.words if row.answer else easy("Skipped")
        self.setAccessibleName(", ".join(part for part in (row.question, given, row.media) if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(look.px(105))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        paint.card(painter, self.look, QRectF(self.rect()))

    def _answer(self) -> QWidget:
        look, answer = self.look, self.row.answer
        holder = QWidget(self)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(14))
        if answer is None:
            line.addWidget(StatusChip(look, Chip(words=easy("Skipped"), glyph="skip")))
            line.addStretch(1)
        else:
            line.addWidget(PicturePlate(look, size=64, name=answer.picture))
            line.addWidget(ReadableLabel(look, answer.words, font="heading"), stretch=1)
        return holder

    def _say_change(self) -> None:
        self.change_requested.emit(Picked(key=self.row.key))


class _Media(QLabel):
    """How many photos, recordings or notes there are."""

    def __init__(self, look: Look, words: str, glyph: str) -> None:
        super().__init__()
        self.look = look
        self._glyph = glyph
        self.setText(words)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160), self.look.px(40))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        if not self.text():
            return
        painter = QPainter(self)
        area = QRectF(self.rect())
        size = self.look.px(28)
        if self._glyph:
            glyph = self.look.pictures.glyph(self._glyph, size, self.look.colour("ink"))
            paint.centred(painter, QRectF(0, 0, size, area.height()), glyph)
            area.setLeft(size + self.look.px(8))
        words = fitted(self.text(), self.look.font("small"), area, smallest=self.look.px(22))
        words.draw(painter, area, self.look.colour("ink-2"))
