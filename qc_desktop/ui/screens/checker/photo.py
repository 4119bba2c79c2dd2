"""Take a photo: what the camera sees, one large key, and a way to use a picture that is saved."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeyKind
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.shutter import KeptStrip, Shutter
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.leaves import leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look, TextSize, tokens
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import easy

_EDGE, _LOW_EDGE = 32, 8
_LOW_PLATE = 142
_SIDES = (316, 366, 456)
_ANY_WIDTH = 16_777_215  # Qt's own word for no limit


class View(StrEnum):
    """What the camera does just now."""

    WAITING = "waiting"
    LIVE = "live"
    NONE = "none"
    NOT_ALLOWED = "not_allowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoState:
    """What the camera does, and the photos kept so far: `kept` in words, "" for none.

    `happened` and `more` are said in place of the live picture where there is none.
    """

    view: View
    title: str
    happened: str = ""
    more: str = ""
    kept: str = ""
    newest: Photo | None = None
    bars: Bars
    spoken: tuple[Spoken, ...]


class PhotoScreen(CheckerScreen):
    """The live picture beside its keys. Frames come through `show_frame`, many a second.

    With very big words the photos kept stand on a page of their own.
    """

    begins_again = True

    take_requested = Signal()
    try_again_requested = Signal()
    use_picture_requested = Signal()
    kept_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Take a photo"))
        self._title = self.words("title")
        ask = Chip(
            words=easy("Ask first. No faces unless they say yes."), tone=Tone.HELP, glyph="hand"
        )
        self._chip = StatusChip(look, ask)
        self.column.addLayout(self.words_row(self._title, self._chip, below=8))
        self._live = LivePicture(look)
        self._panel = _Panel(look)
        self._view = QStackedWidget()
        self._view.addWidget(self._live)
        self._view.addWidget(self._panel)
        self._take = Shutter(look, easy("Take photo"))
        self._again = Key(look, easy("Try again"), glyph="refresh")
        self._use = Key(look, easy("Use a picture"), glyph="picture")
        self._kept = KeptStrip(look)
        self._take.picked.connect(self._say_take)
        self._again.tapped.connect(self.try_again_requested)
        self._use.tapped.connect(self.use_picture_requested)
        self._kept.picked.connect(self._say_kept)
        self._side = QWidget()
        side = self._keys = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        # Nothing moves when the camera begins to see: its key has its place all the time.
        self._above, self._below = QWidget(), QWidget()
        side.addWidget(self._above, stretch=1)
        side.addWidget(self._take, stretch=1)
        side.addWidget(self._again)
        side.addWidget(self._use)
        side.addWidget(self._kept)
        side.addWidget(self._below, stretch=1)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.room(row, spacing=12)
        holder = QHBoxLayout()
        self.room(holder, margins=(8, 8, 8, 8))
        holder.addWidget(self._view)
        self._seen = leaf(holder)
        row.addWidget(self._seen, stretch=1)
        row.addWidget(self._side)
        self.column.addLayout(row, stretch=1)
        self._state: PhotoState | None = None

    def show_state(self, state: PhotoState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._state = state
        camera = state.view in {View.LIVE, View.WAITING}
        self._title.show_words(state.title)
        self._panel.show_words(state.view, state.happened, state.more)
        if state.view is not View.LIVE:
            self._live.show_frame(QImage())
        going = () if state.view is View.LIVE else (self._take,)
        if any(key.hasFocus() for key in (*going, self._again)):
            # Qt would move it on as Tab does, and show the keyboard's ring.
            self._use.setFocus(Qt.FocusReason.OtherFocusReason)
        with self.steady():
            self._view.setCurrentWidget(self._live if state.view is View.LIVE else self._panel)
            self._use.show_key(
                easy("Use a picture"),
                glyph="picture",
                kind=KeyKind.PLAIN if camera else KeyKind.PRIMARY,
            )
            self.settle_pages()
        if state.kept and state.newest is not None:
            self._kept.show_kept(state.kept, state.newest)
        self.tab_order(self._take, self._again, self._use, self._kept)

    def show_frame(self, image: QImage) -> None:
        """Show what the camera sees now."""
        self._live.show_frame(image)

    @override
    def page_count(self) -> int:
        kept = self._state is not None and bool(self._state.kept)
        return 2 if kept and self.look.text_size is TextSize.VERY_BIG else 1

    @override
    def show_page(self, at: int) -> None:
        if self._state is None:
            return
        view, taking = self._state.view, at == 0
        allowed = view is not View.NOT_ALLOWED
        below = self._stands_below(view, taking=taking)
        if taking and not below:
            self._side.setFixedWidth(self.look.px(self.look.for_size(*_SIDES)))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(_ANY_WIDTH)
        self._seen.setVisible(taking)
        self._chip.setVisible(allowed and taking)
        self._side.setVisible(allowed)
        self._use.setVisible(taking)
        self._take.setVisible(taking and view is View.LIVE)
        self._above.setVisible(taking and view is View.WAITING)
        self._again.setVisible(taking and view is View.NONE)
        self._below.setVisible(not taking or (view is View.NONE and not below))
        self._kept.setVisible(bool(self._state.kept) and (not taking or self.page_count() == 1))

    def _stands_below(self, view: View, *, taking: bool) -> bool:
        """Put the keys below what is said where it is very big, and no picture can come."""
        below = taking and view is View.NONE and self.look.text_size is TextSize.VERY_BIG
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if below else across)
        self._row.setSpacing(0 if below else self.look.px(12))
        self._keys.setDirection(across if below else down)
        self._panel.show_low(low=below)
        return below

    @override
    def page_of(self, key: str) -> int | None:
        if self.page_count() == 1 or key == "title":
            return None
        return 1 if key == "kept" else 0

    @override
    def take_focus(self) -> None:
        for first in (self._take, self._use, self._kept):
            if first.isVisibleTo(self):
                first.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, **self._panel.labels()}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {
            "take": self._take,
            "again": self._again,
            "use": self._use,
            "kept": self._kept,
        }

    def _say_take(self, _picked: Picked) -> None:
        self.take_requested.emit()

    def _say_kept(self, _picked: Picked) -> None:
        self.kept_requested.emit()


class LivePicture(QLabel):
    """What the camera sees, filling its frame with round corners."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._image = QImage()
        self.setAccessibleName(easy("What the camera sees"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_frame(self, image: QImage) -> None:
        """Show another frame; a null image is an empty frame."""
        self._image = image
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(640), self.look.px(360))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(240), self.look.px(160))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        line = 2.5 * self.look.scale
        area = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        shape = QPainterPath()
        radius = tokens.TILE_RADIUS * self.look.scale
        shape.addRoundedRect(area, radius, radius)
        painter.fillPath(shape, self.look.colour("surface-2"))
        if not self._image.isNull():
            painter.setClipPath(shape)
            # Whole, never cut: the photo has just what stands here.
            size = self._image.size().scaled(
                area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(area.center())
            painter.drawImage(place, self._image)
            painter.setClipping(False)
        painter.setPen(QPen(self.look.colour("ink"), line))
        painter.drawPath(shape)


_PICTURES = {
    View.WAITING: "wait",
    View.LIVE: "photo",
    View.NONE: "no_camera",
    View.NOT_ALLOWED: "no_photos",
}


class _Panel(Card):
    """What is said where there is no live picture."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Camera"), side=_EDGE)
        self._plate = PicturePlate(look, size=150, name="photo")
        self._happened = ReadableLabel(look, font="heading")
        self._more = ReadableLabel(look, font="body", colour="ink-2")
        words = QVBoxLayout()
        words.setSpacing(look.px(8))
        words.addStretch(1)
        words.addWidget(self._happened)
        words.addWidget(self._more)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(look.px(28))
        row.addWidget(self._plate)
        row.addLayout(words, stretch=1)
        self.column.addLayout(row)

    def show_low(self, *, low: bool) -> None:
        """Take less height, or as much as there is again."""
        self._side = _LOW_EDGE if low else _EDGE
        self._relook()
        self._plate.show_side(self.look.px(_LOW_PLATE) if low else None)

    def labels(self) -> Mapping[str, ReadableLabel]:
        """Return the words that can be marked."""
        return {"happened": self._happened, "more": self._more}

    def show_words(self, view: View, happened: str, more: str) -> None:
        """Show other words, with the picture that goes with them."""
        self._plate.show_picture(_PICTURES[view])
        self._happened.show_words(happened)
        self._more.show_words(more)
        self._more.setVisible(bool(more))
