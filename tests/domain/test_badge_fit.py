import pytest
from hypothesis import given
from hypothesis import strategies as st

from qc_desktop.domain.badge_fit import FLOOR, LARGEST, SMALLEST_ONE_LINE, fit_name
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.units import Pt

ROOM = Pt(110)


def measure(words: str, size: Pt) -> Pt:
    return Pt(len(words) * size * 0.6)


def test_a_short_name_is_as_large_as_it_may_be() -> None:
    fit = fit_name("Joe", ROOM, measure)
    assert (fit.lines, fit.size) == (("Joe",), LARGEST)


def test_a_longer_name_shrinks_on_one_line() -> None:
    fit = fit_name("Marcus", ROOM, measure)
    assert fit.lines == ("Marcus",)
    assert SMALLEST_ONE_LINE <= fit.size < LARGEST


def test_two_names_go_on_two_lines() -> None:
    assert fit_name("Siân Ŵyn-Jones", Pt(130), measure).lines == ("Siân", "Ŵyn-Jones")


def test_a_name_breaks_at_its_hyphen_before_it_is_refused() -> None:
    assert fit_name("Anna-Katarina", ROOM, measure).lines == ("Anna-", "Katarina")


def test_a_name_of_31_letters_is_refused_in_plain_words() -> None:
    with pytest.raises(Problem) as caught:
        fit_name("Wilhelminabartholomewalexandrin", ROOM, measure)
    assert caught.value.key is ProblemKey.NAME_TOO_LONG
    assert caught.value.words().happened == "This name is too long for the badge."


@given(st.text(alphabet=st.characters(categories=["L", "Zs", "Pd"]), min_size=1, max_size=40))
def test_a_name_fits_whole_or_is_refused(name: str) -> None:
    try:
        fit = fit_name(name, ROOM, measure)
    except Problem:
        return
    assert FLOOR <= fit.size <= LARGEST
    assert all(measure(line, fit.size) <= ROOM for line in fit.lines)
    assert "".join("".join(fit.lines).split()) == "".join(name.split())
