"""Portraits, and who is here."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.heard import ONLY_A_PICTURE
from qc_desktop.ui.components.text import Paragraph
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.ui.theme.pictures import NO_PERSON, Photo
from qc_desktop.words import easy, joined

_SIZE = 56
_OVERLAP = 10
_MOST_OVERLAP = 32
_MOST = 4


def paint_people(
    painter: QPainter,
    look: Look,
    area: QRectF,
    people: tuple[Here, ...],
    *,
    size: int,
    overlap: int = _OVERLAP,
) -> float:
    """Paint overlapping portraits at the left of `area`; return where they end."""
    left = area.left()
    step = size - look.px(overlap)
    top = area.center().y() - size / 2
    for one in people[:_MOST]:
        circle = QRectF(round(left), round(top), size, size)
        paint.round_photo(painter, look, circle, look.pictures.portrait(one.photo, size))
        left += step
    if len(people) > _MOST:
        circle = QRectF(round(left), round(top), size, size)
        paint.filled(painter, circle, size / 2, look.colour("surface"))
        more = Paragraph(
            f"+{len(people) - _MOST}", look.font("small_bold", frame=True), size, across="middle"
        )
        more.draw(painter, circle, look.colour("ink"))
        left += step
    return left + look.px(overlap)


def people_width(
    look: Look, people: tuple[Here, ...], *, size: int, overlap: int = _OVERLAP
) -> int:
    """Return how wide overlapping portraits are."""
    shown = min(len(people), _MOST + 1)
    return shown * (size - look.px(overlap)) + look.px(overlap) if shown else 0


class Who(QLabel):
    """The portraits of the people who are here."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._people: tuple[Here, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.updateGeometry)

    def show_people(self, people: tuple[Here, ...]) -> None:
        """Show these people, up to four portraits and a count of the rest."""
        self._people = people
        names = joined([one.name for one in people])
        if len(people) == 1:
            words = easy("{name} is here", name=names)
        else:
            words = easy("{names} are here", names=names) if people else ""
        self.setAccessibleName(words)
        self.setVisible(bool(people))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        size = self.look.px(_SIZE)
        return QSize(people_width(self.look, self._people, size=size), size)

    @override
    def minimumSizeHint(self) -> QSize:
        if self.look.text_size is TextSize.NORMAL:
            return self.sizeHint()
        # Big words beside them need the room: they stand closer then.
        size = self.look.px(_SIZE)
        closest = people_width(self.look, self._people, size=size, overlap=_MOST_OVERLAP)
        return QSize(closest, size)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area, size = self.look, QRectF(self.rect()), self.look.px(_SIZE)
        overlaps = range(_OVERLAP, _MOST_OVERLAP)
        widths = (
            (one, people_width(look, self._people, size=size, overlap=one)) for one in overlaps
        )
        overlap = next((one for one, width in widths if width <= self.width()), _MOST_OVERLAP)
        paint_people(painter, look, area, self._people, size=size, overlap=overlap)


class Portrait(QLabel):
    """One person's photo, drawing or silhouette. `size` is the design's; square when not round."""

    def __init__(
        self,
        look: Look,
        *,
        size: int = 76,
        round_: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._size = size
        self._round = round_
        self._photo: Photo | None = None
        self.setProperty(ONLY_A_PICTURE, True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_person(self, name: str, photo: Photo | None) -> None:
        """Show a person; a silhouette for None."""
        self._photo = photo
        self.setAccessibleName(name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(self._size), self.look.px(self._size))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        side = min(self.width(), self.height())
        area = QRectF(0, 0, side, side)
        if self._round:
            drawn = self.look.pictures.portrait(self._photo, side)
            paint.round_photo(painter, self.look, area, drawn)
            return
        radius = self.look.px(16)
        photo = self._photo or NO_PERSON
        drawn = self.look.pictures.photo(photo, QSize(side, side), radius)
        paint.framed_photo(painter, self.look, area, drawn, radius=radius)
