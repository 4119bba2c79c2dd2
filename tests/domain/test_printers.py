from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qc_desktop.domain.printers import NEAR, RIGHT_ALREADY, Printed, corrected, spans
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.units import Mm

A4 = (Mm(210), Mm(297))
ACROSS, DOWN = spans(A4)
RIGHT = Printed(edge=NEAR, span=ACROSS)
UPRIGHT = Printed(edge=NEAR, span=DOWN)


def test_the_lines_of_a4_stand_170_and_250_mm_apart() -> None:
    assert (Mm(170), Mm(250)) == (ACROSS, DOWN)


def test_a_printer_that_is_right_is_left_alone() -> None:
    assert corrected(A4, RIGHT, UPRIGHT) == RIGHT_ALREADY


@given(
    shift=st.floats(-12, 12),
    stretch=st.floats(0.93, 1.07),
    point=st.tuples(st.floats(0, 210), st.floats(0, 297)),
)
def test_what_is_corrected_comes_out_where_it_was_meant(
    shift: float, stretch: float, point: tuple[float, float]
) -> None:
    across = Printed(edge=shift + NEAR * stretch, span=ACROSS * stretch)
    correction = corrected(A4, across, UPRIGHT)
    drawn, down = correction.placed(*point)
    assert shift + stretch * drawn == pytest.approx(point[0], abs=0.001)
    assert down == pytest.approx(point[1])


@pytest.mark.parametrize(
    "wrong",
    [
        replace(RIGHT, span=150),
        replace(RIGHT, span=200),
        replace(RIGHT, edge=60),
        replace(RIGHT, edge=-9),
        Printed(edge=2, span=17),
        Printed(edge=float("nan"), span=170),
        Printed(edge=20, span=0),
    ],
)
def test_numbers_that_no_printer_prints_are_refused(wrong: Printed) -> None:
    for across, down in ((wrong, UPRIGHT), (RIGHT, wrong)):
        with pytest.raises(Problem) as caught:
            corrected(A4, across, down)
        assert caught.value.key is ProblemKey.MEASURED_WRONG
