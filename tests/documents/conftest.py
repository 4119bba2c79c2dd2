from collections.abc import Callable
from pathlib import Path

import pytest

from qc_desktop.documents.look import Media
from qc_desktop.documents.reports.render import render_pdf
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.reporting import ReportInput, VisitPaper, paper_content
from tests.documents.papers import ICONS, LOOK, RESOURCES, jpeg

Render = Callable[..., bytes]


@pytest.fixture(scope="session")
def fonts_kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for made fonts, so that they are made once."""
    return tmp_path_factory.mktemp("fonts")


@pytest.fixture
def kept() -> dict[MediaId, bytes]:
    """Return the pictures that are here."""
    return {MediaId("photo"): jpeg(), MediaId("second"): jpeg(480, 640)}


@pytest.fixture
def render(fonts_kept: Path, kept: dict[MediaId, bytes]) -> Render:
    """Return what makes a report's PDF."""

    def make(given: ReportInput, style: VisitPaper, media: Media = kept.get) -> bytes:
        return render_pdf(
            paper_content(given, style),
            LOOK,
            media,
            resources=RESOURCES,
            icons=ICONS,
            cache=fonts_kept,
        )

    return make
