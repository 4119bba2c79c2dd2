"""The back of a badge: hello, what I do, number and code, and where to send it if found."""

from qc_desktop.documents.badges.card import BLEED, At, Box, Card, Ink
from qc_desktop.documents.badges.fronts import until
from qc_desktop.documents.badges.patterns import patterned
from qc_desktop.documents.qr import draw_qr
from qc_desktop.domain.badge_words import ask_me_words, talk_words
from qc_desktop.domain.badges import BadgeShape
from qc_desktop.words import easy

_QR = 21.0
_QR_CLOSE = 17.0
"""Millimetres where a tall badge says more on its back; it still decodes at 150 dpi (test)."""

_UNTIL_TALL = {False: 58.4, True: 51.8}
_FOUND = 8.0
"""Never smaller. Source: design README, point 7."""

_LINE = 3.35
_MIDDLE = 53.98 / 2


def back_ground(card: Card) -> None:
    """Draw the colours that all backs of one design share. Nothing of it is read out."""
    card.white()
    sand = card.badge.design.shape is BadgeShape.PICTURES
    head = 15.0 if card.tall else 11.2
    wide = card.width + 2 * BLEED
    patterned(
        card,
        "sand" if sand else "brand",
        Box(x=-BLEED, y=-BLEED, width=wide, height=head + BLEED),
    )
    if sand:
        card.fill("ink", Box(x=-BLEED, y=head - 0.5, width=wide, height=0.5))
    card.fill("brand", Box(x=3.5, y=_found_top(card), width=card.width - 7, height=0.35))


def back_says(card: Card) -> None:
    """Draw what I do and what you may do: the same on all backs of one design and colour."""
    left, at, room = _column(card)
    down = 16.9 if card.tall else 12.6
    for words, bold in (
        (easy("I visit people at home."), False),
        (easy("I check that support is good."), False),
        (easy("You can ask me to leave."), True),
    ):
        card.words(
            words,
            Ink(size=9.6, bold=bold, at=at),
            Box(x=left, y=down, width=room, height=4),
            most_lines=1,
            smallest=7,
        )
        down += 4.35


def back_own(card: Card) -> None:
    """Draw what is one checker's own: hello, how long it holds, number and code."""
    left, at, room = _column(card)
    sand = card.badge.design.shape is BadgeShape.PICTURES
    card.words(
        easy("Hello. I am {name}.", name=card.badge.design.name),
        Ink(size=13.5, bold=True, colour="ink" if sand else "#FFFFFF", at=at, low=not card.tall),
        # Under the slot, whose place is the same on both sides.
        Box(x=left, y=5.6, width=card.width - 8, height=7.5 if card.tall else 4.1),
        most_lines=2 if card.tall else 1,
        smallest=8,
    )
    extra = _extra(card)
    close = card.tall and bool(extra)
    card.words(
        until(card),
        Ink(size=8.5, bold=True, colour="brand", at=at),
        Box(x=left, y=_UNTIL_TALL[close] if card.tall else 27.2, width=room, height=4),
        most_lines=1,
        smallest=7,
    )
    if card.badge.issue is not None:
        _draw_number(card, card.badge.issue.number, side=_QR_CLOSE if close else _QR)
    if extra:
        card.words(
            extra,
            Ink(size=8.5, at=at),
            Box(
                x=left,
                y=55 if card.tall else 31.2,
                width=room,
                height=9.2 if card.tall else 7,
            ),
            most_lines=3 if card.tall else 2,
            smallest=7,
            refused=True,
        )


def _extra(card: Card) -> str:
    """Return what is said here of how to talk; on tall badges, which have no room in front, more.

    A line for each thing.
    """
    design = card.badge.design
    ask = ask_me_words(design) if card.tall else ""
    return "\n".join(part for part in (talk_words(design), ask) if part)


def _column(card: Card) -> tuple[float, At, float]:
    return (_MIDDLE, At.MIDDLE, 47.9) if card.tall else (4.1, At.LEFT, 54.0)


def _draw_number(card: Card, number: str, *, side: float) -> None:
    x, y = (_MIDDLE - side / 2, 32.6 if side == _QR else 30.6) if card.tall else (60.5, 11.8)
    canvas = card.sheet.canvas
    with card.read_as("Figure", easy("A code with the number of this badge")):
        left, bottom, wide, _ = card.middle(Box(x=x, y=y, width=side, height=side))
        draw_qr(canvas, number, left, bottom, side=wide)
        canvas.setStrokeColor(card.sheet.paints("ink"))
        canvas.setLineWidth(0.8)
        canvas.roundRect(left, bottom, wide, wide, card.even(0.8), stroke=1, fill=0)
    card.words(
        number,
        Ink(size=8.5, bold=True, at=At.MIDDLE),
        Box(x=x + side / 2, y=y + side + 0.4, width=side + 8, height=4),
        most_lines=1,
        smallest=6,
    )


def back_found(card: Card) -> None:
    """Draw where a found badge goes: the same on all backs of one design and colour."""
    left, at, _ = _column(card)
    room = card.width - 7
    lines = _found_lines(card)
    down = _found_top(card) + 0.8
    for number, words in enumerate(lines):
        down = card.words(
            words,
            Ink(size=_FOUND, bold=number == 0, at=at),
            Box(x=left, y=down, width=room, height=_LINE),
            most_lines=2,
            smallest=_FOUND,
        )


def _found_top(card: Card) -> float:
    return 66.2 if card.tall else 38.6


def _found_lines(card: Card) -> list[str]:
    organisation = card.organisation
    address = list(organisation.return_address) or [organisation.name]
    lines = [easy("If found, please send to:")]
    # A wide card has room for three lines of it.
    lines.extend([*address[:1], ", ".join(address[1:])] if card.tall else [", ".join(address)])
    if organisation.phone:
        lines.append(easy("Phone {phone}", phone=organisation.phone))
    return [line for line in lines if line]
