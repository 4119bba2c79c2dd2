"""Ask what the organisation is called and what it looks like."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.roles import mark_as
from qc_desktop.ui.components.text import Paragraph, fitted
from qc_desktop.ui.components.values import Picked
from qc_desktop.ui.screens.first_run.base import SetUpScreen
from qc_desktop.ui.screens.first_run.states import OrganisationState, OrganisationTyped
from qc_desktop.ui.theme import ColourName, Look, tokens
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import plain

_COLUMNS = 4


class OrganisationScreen(SetUpScreen):
    """Name, logo and colour at the left, what they look like at the right."""

    typed = Signal(OrganisationTyped)
    changed = Signal(OrganisationTyped)
    """A colour was picked or a letter typed: for the preview."""
    logo_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("What is your organisation called?"))
        self._colour = ""
        self.name = LineBox(look, plain("Name of your organisation"))
        self.name.edited.connect(self._say_changed)
        self.logo = Key(look, plain("Choose a logo"), glyph="picture", size=KeySize.SMALL)
        self.logo.tapped.connect(self.logo_requested)
        self.colours = OptionGroup(look, plain("Colour"), columns=_COLUMNS)
        self.colours.picked.connect(self._pick)
        self.preview = BrandPreview(look)
        # What is wrong stands beside the question: below it there is no room to spare.
        self.column.removeWidget(self.heading)
        top = QHBoxLayout()
        top.setSpacing(look.px(24))
        top.addWidget(self.heading)
        top.addWidget(self.problem, stretch=1)
        self.column.addLayout(top)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(32))
        columns.addLayout(self._left(), stretch=1)
        columns.addWidget(self.preview)
        self.column.addLayout(columns, stretch=1)

    def show_state(self, state: OrganisationState) -> None:
        """Show what was typed so far."""
        self._colour = state.colour
        self.name.show_words(state.name)
        self.colours.show_choices(state.colours, state.colour)
        words = plain("Choose another logo") if state.logo else plain("Choose a logo")
        self.logo.show_key(words, glyph="picture")
        self.preview.show_brand(state.name, state.colour, state.logo)
        self.show_problem(state.problem)

    @override
    def submit(self) -> None:
        self.typed.emit(self._typed())

    def _left(self) -> QVBoxLayout:
        look = self.look
        logo = QHBoxLayout()
        logo.setSpacing(0)
        logo.addWidget(ReadableLabel(look, plain("Logo"), font="body_bold"))
        logo.addWidget(self.logo)
        optional = ReadableLabel(look, plain("You can do this later."), font="small")
        logo.addWidget(optional, stretch=1)
        colour = QHBoxLayout()
        colour.addWidget(ReadableLabel(look, plain("Colour"), font="body_bold"))
        colour.addStretch(1)
        easy_to_read = Chip(words=plain("All are easy to read"), tone=Tone.OK)
        colour.addWidget(StatusChip(look, easy_to_read, font="co_small_bold"))
        left = QVBoxLayout()
        left.setSpacing(look.px(4))
        left.addWidget(self.name)
        left.addLayout(logo)
        left.addLayout(colour)
        left.addWidget(self.colours)
        left.addStretch(1)
        return left

    def _typed(self) -> OrganisationTyped:
        return OrganisationTyped(name=self.name.words(), colour=self._colour)

    def _say_changed(self) -> None:
        self.changed.emit(self._typed())

    def _pick(self, picked: Picked) -> None:
        self._colour = picked.key
        self._say_changed()


class BrandPreview(QWidget):
    """The name, the logo and the colour as screens and papers show them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._name = ""
        self._colour = "#0A5457"
        self._logo: bytes | None = None
        mark_as(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(look.px(352))

    def show_brand(self, name: str, colour: str, logo: bytes | None) -> None:
        """Show a name, a colour (#rrggbb) and a logo's bytes."""
        self._name, self._colour, self._logo = name, colour, logo
        self.setAccessibleName(plain("It looks like this: {name}", name=name))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look = self.look
        whole = QRectF(self.rect())
        paint.card(painter, look, whole, fill="surface-2")
        inside = whole.adjusted(look.px(22), look.px(14), -look.px(22), -look.px(14))
        title = QRectF(inside.left(), inside.top(), inside.width(), look.px(40))
        self._words(painter, plain("It looks like this"), title, "ink")
        page = inside.adjusted(0, look.px(48), 0, -look.px(44))
        paint.filled(painter, page, look.px(20), look.colour("line"))
        line = tokens.EDGE * look.scale
        face = page.adjusted(line, line, -line, -line)
        paint.filled(painter, face, look.px(18), look.colour("surface"))
        self._paint_brand(painter, face.adjusted(look.px(18), look.px(18), -look.px(18), 0))
        later = QRectF(inside.left(), inside.bottom() - look.px(36), inside.width(), look.px(36))
        self._words(painter, plain("You can change this later."), later, "ink-2")

    def _paint_brand(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        top = area.top()
        left = area.left()
        if self._logo is not None:
            logo = look.pictures.logo(self._logo, look.px(56))
            painter.drawPixmap(round(left), round(top), logo)
            left += logo.deviceIndependentSize().width() + look.px(12)
        name = QRectF(left, top, area.right() - left, look.px(64))
        self._words(painter, self._name or plain("Your organisation"), name, "ink")
        key = QRectF(area.left(), top + look.px(84), area.width(), look.px(76))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill())
        painter.drawRoundedRect(key, look.px(18), look.px(18))
        words = Paragraph(
            plain("Start a visit"), look.font("body_bold"), key.width(), across="middle"
        )
        words.draw(painter, key, look.colour("surface"))
        badge = QRectF(area.left(), key.bottom() + look.px(16), look.px(200), look.px(126))
        badge.moveLeft(area.center().x() - badge.width() / 2)
        self._paint_badge(painter, badge)

    def _paint_badge(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        line = look.px(3)
        paint.filled(painter, area, look.px(6), look.colour("ink"))
        inner = area.adjusted(line, line, -line, -line)
        paint.filled(painter, inner, look.px(4), look.colour("surface"))
        side = QRectF(inner.left(), inner.top(), inner.width() * 0.4, inner.height())
        painter.fillRect(side, self._fill())
        size = look.px(72)
        photo = QRectF(0, 0, size, size)
        photo.moveCenter(QRectF(side).center())
        photo.moveLeft(side.right() - size * 0.75)
        portrait = look.pictures.portrait(Photo(sample="people/amina"), size)
        paint.round_photo(painter, look, photo, portrait)
        words = QRectF(photo.right() + look.px(8), inner.top(), 0, inner.height())
        words.setRight(inner.right() - look.px(4))
        fitted("Amina", look.font("body_bold"), words, smallest=look.px(18)).draw(
            painter, words, look.colour("ink")
        )

    def _fill(self) -> QColor:
        return QColor(self._colour)

    def _words(self, painter: QPainter, words: str, area: QRectF, colour: ColourName) -> None:
        font = self.look.font("body_bold" if colour == "ink" else "small")
        fitted(words, font, area, smallest=self.look.px(18)).draw(
            painter, area, self.look.colour(colour)
        )
