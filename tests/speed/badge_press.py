"""Print many badges, ours and with the barest reportlab script. Run as a program to weigh one.

`python -m tests.speed.badge_press ours|bare FOLDER COUNT` prints its PDF's bytes and the peak of
its memory in KiB.
"""

import re
import resource
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path

import segno
from PIL import Image, ImageChops
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from qc_desktop.documents.badges.card import BadgePrint
from qc_desktop.documents.badges.render import render_cards
from qc_desktop.documents.type import BOLD, REGULAR, Type
from qc_desktop.domain.badges import CARD_LONG, CARD_SHORT, BadgeDesign, Issue
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.units import Mm, points
from tests.documents.papers import ICONS, LOOK, ORGANISATION, RESOURCES
from tests.speed.photos import picture

_FACE = 31.4  # the side of a photo on a badge, mm
_QR = 21.0
_NAMES = ("Amina", "Joe", "Grace", "Tom", "Priya", "Marcus", "Dev", "Carol")
_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_SIZE = (points(CARD_LONG), points(CARD_SHORT))


def keep_photos(folder: Path, count: int) -> None:
    """Write `count` different photos as we keep them, and as small as a badge prints them."""
    for size in ("kept", "face"):
        (folder / size).mkdir()
    bases = [picture(number) for number in range(8)]
    side = round(points(Mm(_FACE)) / 72 * 300)
    for number in range(count):
        photo = ImageChops.offset(bases[number % len(bases)], number * 7, number * 3)
        photo.save(folder / "kept" / f"{number}.jpg", quality=85)
        face = photo.crop((200, 0, 1400, 1200)).resize((side, side), Image.Resampling.BICUBIC)
        face.save(folder / "face" / f"{number}.jpg", quality=85)


def numbers(start: int) -> Iterator[str]:
    """Yield numbers of badges; another start gives others, so that none is in a cache."""
    at = start * 1_000_003
    while True:
        letters = [_LETTERS[at // len(_LETTERS) ** place % len(_LETTERS)] for place in range(8)]
        yield f"{''.join(letters[:4])}-{''.join(letters[4:])}"
        at += 7919


def ours(folder: Path, count: int, start: int = 0) -> bytes:
    """Return `count` badges on cards, front and back."""
    codes = numbers(start)
    badges = [
        BadgePrint(
            design=BadgeDesign(name=_NAMES[number % len(_NAMES)], about="I love gardens and tea."),
            issue=Issue(number=next(codes), issued=date(2026, 11, 1), expires=date(2027, 11, 30)),
            photo=MediaId(str(number)),
        )
        for number in range(count)
    ]
    return render_cards(
        badges,
        ORGANISATION,
        LOOK,
        partial(_kept, folder),
        resources=RESOURCES,
        icons=ICONS,
        cache=folder / "fonts",
    )


def bare(folder: Path, count: int, start: int = 0) -> bytes:
    """Return badges with the same things on them. Photos are small already; codes are segno's."""
    Type(folder / "fonts")
    out = BytesIO()
    canvas = Canvas(out, pagesize=_SIZE, pageCompression=1)
    for number, code in zip(range(count), numbers(start), strict=False):
        name = _NAMES[number % len(_NAMES)]
        _bare_front(canvas, name, folder / "face" / f"{number}.jpg")
        _bare_back(canvas, name, code)
    canvas.save()
    return out.getvalue()


def _kept(folder: Path, photo: MediaId) -> bytes:
    return (folder / "kept" / f"{photo}.jpg").read_bytes()


def _bare_front(canvas: Canvas, name: str, face: Path) -> None:
    wide, high = _SIZE
    canvas.setFillColor(HexColor("#0A5457"))
    canvas.rect(0, 0, points(Mm(32.3)), high, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#F2B33D"))
    canvas.rect(0, 0, wide, points(Mm(2.58)), stroke=0, fill=1)
    x, y, side = points(Mm(7.1)), points(Mm(7.9)), points(Mm(_FACE))
    canvas.saveState()
    ring = canvas.beginPath()
    ring.roundRect(x, y, side, side, side / 2)
    canvas.clipPath(ring, stroke=0, fill=0)
    canvas.drawImage(str(face), x, y, side, side)
    canvas.restoreState()
    lines = (
        (BOLD, 35, 92, name),
        (BOLD, 13, 72, "I am a Quality Checker"),
        (REGULAR, 9.6, 55, "I love gardens and tea."),
        (BOLD, 8, 14, "Use until November 2027"),
        (BOLD, 8, 138, LOOK.organisation),
    )
    _bare_lines(canvas, lines, points(Mm(43.3)))
    canvas.showPage()


def _bare_back(canvas: Canvas, name: str, code: str) -> None:
    wide, high = _SIZE
    canvas.setFillColor(HexColor("#0A5457"))
    canvas.rect(0, high - points(Mm(10.4)), wide, points(Mm(10.4)), stroke=0, fill=1)
    lines = (
        (BOLD, 13.5, 132, f"Hello. I am {name}."),
        (REGULAR, 9.6, 105, "I visit people at home."),
        (REGULAR, 9.6, 93, "I check that support is good."),
        (BOLD, 9.6, 81, "You can ask me to leave."),
        (BOLD, 8.5, 66, "Use until November 2027"),
        (BOLD, 8, 38, "If found, please send to:"),
        (REGULAR, 8, 28, ", ".join(ORGANISATION.return_address)),
        (REGULAR, 8, 18, f"Phone {ORGANISATION.phone}"),
    )
    _bare_lines(canvas, lines, points(Mm(4.1)))
    _bare_code(canvas, code, points(Mm(60.5)), high - points(Mm(11.8 + _QR)))
    canvas.showPage()


def _bare_lines(canvas: Canvas, lines: Sequence[tuple[str, float, float, str]], x: float) -> None:
    canvas.setFillColor(HexColor("#1B1B1B"))
    for font, size, y, words in lines:
        canvas.setFont(font, size)
        canvas.drawString(x, y, words)


def _bare_code(canvas: Canvas, code: str, x: float, y: float) -> None:
    rows = list(segno.make(code, error="m", micro=False).matrix_iter(border=4))
    side = points(Mm(_QR)) / len(rows)
    for down, row in enumerate(rows, start=1):
        for across, dark in enumerate(row):
            if dark:
                top = y + (len(rows) - down) * side
                canvas.rect(x + across * side, top, side, side, stroke=0, fill=1)
    canvas.setFont(BOLD, 8.5)
    canvas.drawString(x, y - 9, code)


def _weigh(which: str, folder: str, count: str) -> None:
    pdf = {"ours": ours, "bare": bare}[which](Path(folder), int(count))
    sys.stdout.write(f"{len(pdf)} {_peak()}\n")


def _peak() -> int:
    """Return the most KiB this process held. What its parent held is counted elsewhere."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text())
    return int(found[1]) if found else 0


if __name__ == "__main__":
    _weigh(*sys.argv[1:])
