"""The office gives its papers a look: words, colours, a logo, a sample before it is saved."""

from pathlib import Path

import pytest

from qc_desktop.domain.organisations import Brand
from qc_desktop.ui.components.values import Typed
from qc_desktop.ui.screens.coordinator.settings import SettingsScreen
from qc_desktop.ui.screens.coordinator.settings_brand import BrandPage
from tests.documents.readers import words_of
from tests.interchange.test_logos import SVG, moving_png, png
from tests.ui.flows.coordinator.conftest import OfficeScene


def settings(office: OfficeScene) -> BrandPage:
    office.signs_in()
    office.goes_to("settings")
    office.waits()
    return office.sees(SettingsScreen).organisation


def types(office: OfficeScene, page: BrandPage, box: str, words: str) -> None:
    """Type words into a box of the page, as a person does."""
    field = {"accent": page.accent.box, "colour": page.colour.box, "name": page.name}[box]
    field.show_words(words)
    field.edited.emit(Typed(words=words))
    office.waits()


def test_the_organisation_is_changed(office: OfficeScene) -> None:
    page = settings(office)
    page.name.show_words("Oak Checkers")
    page.address.show_words("1 Example Street\n\nNewtown")
    page.lines.show_words("Oak Checkers Ltd\n01632 960 123\n")
    page.colour.options.tiles[1].click()
    page.accent.options.tiles[2].click()
    page.save.click()
    organisation = office.laptop.organisations.get()
    assert organisation.name == "Oak Checkers"
    assert organisation.return_address == ("1 Example Street", "Newtown")
    assert organisation.brand == Brand(
        colour="#1F4E8C", accent="#9CCB86", lines=("Oak Checkers Ltd", "01632 960 123")
    )
    office.waits()
    assert page.done.text() == "Saved on this laptop."


def test_the_sample_follows_what_is_typed_before_it_is_saved(office: OfficeScene) -> None:
    page = settings(office)
    first = page.sample.pdf()
    assert first is not None
    types(office, page, "name", "Oak Checkers of the North")
    drawn = page.sample.pdf()
    assert drawn is not None
    assert drawn != first
    assert "Oak Checkers of the North" in words_of(drawn)
    assert office.laptop.organisations.get().name == "Elm Checkers"


@pytest.mark.parametrize(
    ("typed", "said", "easy"),
    [
        ("#0A5457", "Easy to read. Words on it are white.", True),
        (
            "ffd400",
            "Easy to read. Words on it are dark. On white paper, words are a darker #695700.",
            True,
        ),
        (
            "#E8743B",
            "Words on it are hard to read. Under words it is a darker #8B4623.",
            False,
        ),
        ("teal", "Write # and 6 letters or numbers, such as #0A5457.", False),
    ],
)
def test_it_says_what_becomes_of_a_colour(
    office: OfficeScene, typed: str, said: str, easy: bool
) -> None:
    page = settings(office)
    types(office, page, "colour", typed)
    assert page.colour.said.text() == said
    assert page.colour.tick.isHidden() is not easy
    assert page.colour.words() == typed


def test_what_is_no_colour_is_not_saved_and_stays_to_be_mended(office: OfficeScene) -> None:
    page = settings(office)
    types(office, page, "accent", "#12")
    before = page.sample.pdf()
    page.save.click()
    assert page.note.text() == "Write # and 6 letters or numbers, such as #0A5457."
    assert page.accent.words() == "#12"
    assert page.sample.pdf() == before
    assert office.laptop.organisations.get().brand == Brand()


def test_a_letterhead_that_is_too_long_is_said(office: OfficeScene) -> None:
    page = settings(office)
    page.lines.show_words("\n".join("abcde"))
    page.save.click()
    assert page.note.text() == "The letterhead is too long. Write at most 4 lines of 60 letters."
    assert page.lines.words() == "a\nb\nc\nd\ne"


@pytest.mark.parametrize("data", [png(1, 1), moving_png(), b"no logo", png()[:80]])
def test_a_bad_logo_is_refused_and_the_old_one_stays(
    office: OfficeScene, tmp_path: Path, data: bytes
) -> None:
    page = settings(office)
    chooses(office, page, tmp_path / "good.svg", SVG)
    page.save.click()
    kept = office.laptop.organisations.get().brand.logo
    types(office, page, "name", "Half typed")
    chooses(office, page, tmp_path / "bad.png", data)
    office.answers("OK")
    assert office.laptop.organisations.logo() == SVG
    assert office.laptop.organisations.get().brand.logo == kept
    assert page.name.words() == "Half typed"


def test_a_logo_is_seen_before_it_is_saved(office: OfficeScene, tmp_path: Path) -> None:
    page = settings(office)
    plain = page.sample.pdf()
    chooses(office, page, tmp_path / "logo.png", png(900, 300))
    assert page.sample.pdf() != plain
    assert page.logo_words.text() == "It prints sharp."
    assert office.laptop.organisations.logo() is None
    page.save.click()
    assert office.laptop.organisations.logo() == png(900, 300)
    page.remove.click()
    office.waits()
    assert office.laptop.organisations.logo() is not None
    page.save.click()
    assert office.laptop.organisations.logo() is None
    assert page.remove.isHidden()


def test_a_small_logo_is_told_to_look_soft(office: OfficeScene, tmp_path: Path) -> None:
    page = settings(office)
    chooses(office, page, tmp_path / "logo.png", png(80, 80))
    assert page.logo_words.text().startswith("It will look soft in print.")


def chooses(office: OfficeScene, page: BrandPage, path: Path, data: bytes) -> None:
    path.write_bytes(data)
    office.files.picture = path
    page.choose.click()
    office.waits()
