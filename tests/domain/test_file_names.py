"""A file's name is taken by every system, whatever a place is called."""

from hypothesis import given
from hypothesis import strategies as st

from qc_desktop.domain.file_names import free_name, safe_name


def test_what_a_system_refuses_is_left_out() -> None:
    assert safe_name('Elm: "House" / 2?') == "Elm House 2"
    assert safe_name("con") == "_con"
    assert safe_name("LPT1.old papers") == "_LPT1.old papers"
    assert safe_name("..") == "File"


def test_a_name_that_is_taken_gets_a_number_whichever_way_it_is_cased() -> None:
    assert free_name("Elm", "pdf", ()) == "Elm.pdf"
    assert free_name("Elm", "pdf", ("ELM.PDF", "elm (2).pdf")) == "Elm (3).pdf"


@given(st.text(max_size=400))
def test_any_name_becomes_one_that_windows_linux_and_a_stick_take(name: str) -> None:
    made = safe_name(name)
    assert made
    assert len(made.encode()) <= 181
    assert not set(made) & set('<>:"/\\|?*\0\n\r\t')
    assert made == made.strip(" ").rstrip(".")
    assert made.split(".")[0].strip().casefold() not in {"con", "prn", "aux", "nul", "com1", "lpt9"}
    assert safe_name(made) == made
