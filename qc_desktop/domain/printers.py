"""What a printer gets wrong, measured with a ruler, and what is drawn to set it right."""

from dataclasses import dataclass
from math import isfinite

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.units import Mm

NEAR = Mm(20)
"""How far the near lines of the page stand from the paper's left and upper edge."""

_MOST_SHIFT = 15.0
_MOST_STRETCH = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What a ruler says in one direction, in mm: paper's edge to near line, then to the far one."""

    edge: float
    span: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """How a page is drawn so that it comes out right: times `wider`, then `right` mm over."""

    right: float = 0.0
    down: float = 0.0
    wider: float = 1.0
    taller: float = 1.0

    def placed(self, across: float, down: float) -> tuple[float, float]:
        """Return where a point of the page is drawn, in mm from its upper left corner."""
        return across * self.wider + self.right, down * self.taller + self.down


RIGHT_ALREADY = Correction()

PAPERS = {"a4": (Mm(210), Mm(297)), "letter": (Mm(215.9), Mm(279.4))}
"""The papers to measure on. Source: ISO 216; ANSI Y14.1."""


def spans(page: tuple[Mm, Mm]) -> tuple[Mm, Mm]:
    """Return how far apart the lines of a page stand, across and down: whole tens of mm."""
    wide, high = ((side - 2 * NEAR) // 10 * 10 for side in page)
    return Mm(wide), Mm(high)


def corrected(page: tuple[Mm, Mm], across: Printed, down: Printed) -> Correction:
    """Return what sets right a printer that printed the lines of a page where a ruler found them.

    Raises Problem MEASURED_WRONG where no working printer prints like that.
    """
    meant_across, meant_down = spans(page)
    right, wider = _line(across, meant_across)
    lower, taller = _line(down, meant_down)
    return Correction(right=right, down=lower, wider=wider, taller=taller)


def _line(printed: Printed, meant: float) -> tuple[float, float]:
    stretch = printed.span / meant
    shift = printed.edge - NEAR * stretch
    sound = isfinite(stretch) and isfinite(shift)
    if not sound or abs(stretch - 1) > _MOST_STRETCH or abs(shift) > _MOST_SHIFT:
        raise Problem(ProblemKey.MEASURED_WRONG)
    return -shift / stretch, 1 / stretch
