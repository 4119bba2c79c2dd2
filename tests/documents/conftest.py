from collections.abc import Callable
from pathlib import Path

import pytest

from qc_desktop.documents.look import Media
from qc_desktop.documents.reports import easy_read, full
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.reporting import ReportInput, ReportStyle, report_content
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

    def make(given: ReportInput, style: ReportStyle, media: Media = kept.get) -> bytes:
        pdf = easy_read.render_pdf if style is ReportStyle.EASY_READ else full.render_pdf
        return pdf(
            report_content(given, style),
            LOOK,
            media,
            resources=RESOURCES,
            icons=ICONS,
            cache=fonts_kept,
        )

    return make
