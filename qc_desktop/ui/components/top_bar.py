"""The top bar: Home, where I am, who is here, Listen, Get help now. Places never move."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolBar, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Bars, Help, TalkingWith, Where
from qc_desktop.ui.components.heard import ONLY_A_PICTURE
from qc_desktop.ui.components.keys import Key, KeyKind
from qc_desktop.ui.components.people import Who
from qc_desktop.ui.components.text import Paragraph, shortened, width_of
from qc_desktop.ui.components.turn_key import TurnKey
from qc_desktop.ui.theme import ColourName, Look, TextSize
from qc_desktop.words import easy

BAR_HEIGHT = 104
_SIDE = 16
_PLATE = 72
_BOLD_LINES = 2
_NARROWEST = 100
_WIDEST = 176
"""How much a long name may take from the keys beside it."""
_STRIPES = 8
"""As high as the room that the keys leave: nothing has to move for it."""


class Bar(QToolBar):
    """The ground of a bar, announced as a tool bar."""

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        line_below: bool,
        height: int = BAR_HEIGHT,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._bar_height = height
        self._line_below = line_below
        self._practice = False
        self.setAccessibleName(name)
        self.setMovable(False)
        self.setFloatable(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A tool bar lays out actions; our keys stand in one widget that fills it.
        inside = QWidget(self)
        self.row = QHBoxLayout(inside)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.inside = inside
        look.changed.connect(self._relook)
        self._relook()

    @property
    def shows_practice(self) -> bool:
        """Whether the stripes of practice are on."""
        return self._practice

    def show_practice(self, *, on: bool) -> None:
        """Mark the outer edge with stripes: nothing here is real."""
        self._practice = on
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(1280), self.look.px(self._bar_height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(600), self.look.px(self._bar_height))

    @override
    def resizeEvent(self, event: object) -> None:
        self.inside.setGeometry(self.rect())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("frame"))
        line = self.look.px(2)
        top = self.height() - line if self._line_below else 0
        painter.fillRect(0, top, self.width(), line, self.look.colour("line-soft"))
        if self._practice:
            edge = self.look.px(_STRIPES)
            outer = 0 if self._line_below else self.height() - edge
            paint.stripes(painter, self.look, QRectF(0, outer, self.width(), edge))

    def _relook(self) -> None:
        self.row.setContentsMargins(self.look.px(_SIDE), 0, self.look.px(_SIDE), 0)
        self.setFixedHeight(self.look.px(self._bar_height))
        self.update()


def keep_room(key: Key) -> None:
    """Keep a key's slot where it is while the key is hidden."""
    policy = key.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    key.setSizePolicy(policy)


class WhereLabel(QLabel):
    """A picture on its plate, a small line, a bold line."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._where = Where()
        self._gives_way = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_where(self, where: Where, *, gives_way: bool = False) -> None:
        """Show where the person is; `gives_way` where so many keys need the room of big words."""
        self._where = where
        self._gives_way = gives_way
        self.updateGeometry()
        parts = [part for part in (where.small, where.bold) if part]
        words = ", ".join(parts)
        self.setAccessibleName(easy("You are in: {where}", where=words) if parts else "")
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        least = self.look.px(120)
        if self.look.text_size is not TextSize.NORMAL:
            wanted = max(least, min(self._width_on_two_lines(), self.look.px(_WIDEST)))
            least = self.look.px(_NARROWEST) if self._gives_way else wanted
        return QSize(least, self.look.px(_PLATE))

    def _width_on_two_lines(self) -> int:
        """Return how wide the bold line must be to be read whole on two lines."""
        words = self._where.bold.split()
        halves = [(words[:at], words[at:]) for at in range(1, len(words))] or [(words, [])]
        font = self._bold()
        widths = [max(width_of(" ".join(half), font) for half in pair) for pair in halves]
        return min(widths) + self.look.px(20 + 4) + 1

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, where = self.look, self._where
        left = look.px(20)
        middle = self.height() / 2
        only_picture = self._shows_only_the_picture()
        if where.picture and (only_picture or self._has_room_for_the_plate()):
            size = look.px(_PLATE)
            plate = QRectF(left, middle - size / 2, size, size)
            paint.picture_plate(
                painter, look, plate, where.picture, picture=look.px(54), radius=look.px(16)
            )
            left += size + look.px(14)
        if only_picture:
            return
        lines = self._lines(max(self.width() - left - look.px(4), 1))
        top = middle - sum(line.height for line, _ in lines) / 2
        for line, colour in lines:
            line.draw(painter, QRectF(left, top, line.width, line.height), look.colour(colour))
            top += line.height

    def _shows_only_the_picture(self) -> bool:
        """Say whether big words would be cut to a letter or two, which says less than a picture."""
        is_big = self.look.text_size is not TextSize.NORMAL
        room = self._width_on_two_lines()
        return bool(self._where.picture) and is_big and self._gives_way and self.width() < room

    def _has_room_for_the_plate(self) -> bool:
        """Say whether the bold line fits beside it: big words or many keys may leave no room."""
        beside = self.look.px(20 + _PLATE + 14 + 8)
        return width_of(self._where.bold, self._bold()) <= self.width() - beside

    def _lines(self, room: float) -> list[tuple[Paragraph, ColourName]]:
        small_font = self.look.font("small", frame=True)
        small = Paragraph(shortened(self._where.small, small_font, room), small_font, room)
        bold = Paragraph(self._where.bold, self._bold(), room, line=1.1)
        two_lines = bold.lines == _BOLD_LINES and not bold.breaks_a_word
        if two_lines:
            # What matters needs both lines; a screen reader says all.
            return [(bold, "ink")]
        one_line = Paragraph(shortened(self._where.bold, self._bold(), room), self._bold(), room)
        lines: list[tuple[Paragraph, ColourName]] = [(small, "ink-2"), (one_line, "ink")]
        said = (self._where.small, self._where.bold)
        return [line for line, words in zip(lines, said, strict=True) if words]

    def _bold(self) -> QFont:
        return self.look.font("button", frame=True)


class BrandLabel(QLabel):
    """The organisation's wordmark, where the Home key stands later."""

    def __init__(self, look: Look, *, height: int = 66, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._height = height
        self._logo: bytes | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setProperty(ONLY_A_PICTURE, True)
        self.show_brand(None, "")
        look.changed.connect(self._relook)

    def show_brand(self, logo: bytes | None, name: str) -> None:
        """Show an organisation's own logo, or our wordmark for None."""
        self._logo = logo
        self.setAccessibleName(name or easy("Quality Checkers"))
        self._relook()

    def _relook(self) -> None:
        height = self.look.px(self._height)
        pictures = self.look.pictures
        if self._logo:
            self.setPixmap(pictures.logo(self._logo, height))
        else:
            self.setPixmap(pictures.brand("wordmark", height))
        self.setContentsMargins(self.look.px(16), 0, 0, 0)


class TopBar(Bar):
    """Home or the brand, where, who, Listen, Get help now."""

    home_requested = Signal()
    talking_requested = Signal()
    listen_requested = Signal()
    help_requested = Signal()
    turn_requested = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, easy("Top bar"), line_below=True, parent=parent)
        self.home = Key(look, easy("Home"), glyph="home", width=164, frame=True)
        self.brand = BrandLabel(look)
        self.where = WhereLabel(look)
        self.who = Who(look)
        self.turn = TurnKey(look)
        self.talking = Key(look, easy("People"), glyph="users", width=186, frame=True)
        self.listen = Key(look, easy("Listen"), glyph="speaker", width=176, frame=True)
        self.help = Key(
            look,
            easy("Get help now"),
            glyph="shield_hand",
            kind=KeyKind.HELP,
            width=268,
            frame=True,
        )
        self.home.tapped.connect(self.home_requested)
        self.talking.tapped.connect(self.talking_requested)
        self.listen.tapped.connect(self.listen_requested)
        self.help.tapped.connect(self.help_requested)
        self.turn.tapped.connect(self.turn_requested)
        keep_room(self.listen)
        self.row.addWidget(self.home)
        self.row.addWidget(self.brand)
        self.row.addWidget(self.where, stretch=1)
        self.row.addWidget(self.who)
        self.row.addWidget(self.turn)
        self.row.addSpacing(look.px(16))
        self.row.addWidget(self.talking)
        self.row.addWidget(self.listen)
        self.row.addWidget(self.help)

    def show_bars(self, bars: Bars) -> None:
        """Show the top half of `bars`."""
        self.home.setVisible(bars.home)
        self.brand.setVisible(not bars.home)
        if not bars.home:
            self.brand.show_brand(bars.brand_logo, bars.brand_name)
        crowded = bars.turn is not None and bars.talking is not None
        self.where.show_where(bars.where, gives_way=crowded)
        self.who.show_people(bars.people if bars.turn is None else ())
        self.turn.show_turn(bars.people, bars.turn)
        self._show_talking(bars.talking)
        on = bars.help is Help.ON
        self.help.show_key(
            easy("Get help now"),
            glyph="shield_hand",
            kind=KeyKind.HELP_ON if on else KeyKind.HELP,
        )

    def _show_talking(self, talking: TalkingWith | None) -> None:
        self.talking.setVisible(talking is not None)
        if talking is None:
            return
        if talking.name:
            name = easy("Talking with {name}. See what they said.", name=talking.name)
            self.talking.show_key(talking.name, glyph="user", name=name)
        else:
            self.talking.show_key(easy("People"), glyph="users")
