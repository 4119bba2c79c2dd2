"""Papers that are asked for at the same time must not meet in what reportlab shares."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from qc_desktop.documents.badges.card import BadgePrint
from qc_desktop.documents.badges.render import render_cards
from qc_desktop.documents.reports.render import render_pdf
from qc_desktop.documents.stories.card import render_card
from qc_desktop.domain.badges import BadgeDesign
from qc_desktop.domain.reporting import easy_read_content
from qc_desktop.domain.story_content import StoryContent
from tests.documents.papers import (
    ICONS,
    LOOK,
    ORGANISATION,
    RESOURCES,
    no_media,
    report_input,
    visit,
)
from tests.documents.readers import words_of

AT_ONCE = 12


@pytest.fixture
def busy() -> Iterator[None]:
    """Let threads take turns some hundred times as often as they do."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


def a_paper(number: int, cache: Path) -> bytes:
    match number % 3:
        case 0:
            badge = BadgePrint(design=BadgeDesign(name=f"Amina {number}", picture="music"))
            return render_cards(
                (badge,), ORGANISATION, LOOK, no_media, resources=RESOURCES, icons=ICONS
            )
        case 1:
            story = StoryContent(
                label="Good news",
                title=f"Flowers {number}",
                paragraphs=("We planted flowers.",),
                photo=None,
                concept="music",
                alt="Music",
                by="",
                when="November 2026",
                organisation="Quality Checkers",
                attribution="Pictures: OpenMoji, CC BY-SA 4.0.",
            )
            return render_card(story, LOOK, no_media, resources=RESOURCES, icons=ICONS, cache=cache)
        case _:
            content = easy_read_content(report_input(visit()))
            return render_pdf(
                content, LOOK, no_media, resources=RESOURCES, icons=ICONS, cache=cache
            )


@pytest.mark.usefixtures("busy")
def test_papers_made_at_once_say_what_each_says_alone(tmp_path: Path) -> None:
    alone = [words_of(a_paper(number, tmp_path)) for number in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as threads:
        made = list(threads.map(lambda number: a_paper(number, tmp_path), range(AT_ONCE)))
    assert [words_of(data) for data in made] == alone
