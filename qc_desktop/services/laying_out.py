"""Lay what a paper says out in the organisation's look: as PDF or as a web page."""

from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from qc_desktop.services.media import Media
from qc_desktop.services.organisations import Organisations

if TYPE_CHECKING:
    from qc_desktop.domain.reporting_content import ReportContent


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """Where pictures and statements lie, where made fonts are kept, and the zone of times."""

    resources: Path
    icons: Path
    zone: tzinfo
    cache: Path


class LayingOut:
    """Slow: run it in the background. reportlab is loaded at the first paper."""

    def __init__(self, organisations: Organisations, media: Media, papers: Papers) -> None:
        self._organisations = organisations
        self._media = media
        self._papers = papers

    def pdf(self, content: "ReportContent") -> bytes:
        """Return a paper as PDF."""
        from qc_desktop.documents.reports.render import render_pdf  # noqa: PLC0415 - slow

        return render_pdf(
            content,
            self._organisations.look(),
            self._media.find,
            resources=self._papers.resources,
            icons=self._papers.icons,
            cache=self._papers.cache,
        )

    def html(self, content: "ReportContent") -> str:
        """Return a paper as one self-contained web page."""
        from qc_desktop.documents.html.report import render_html  # noqa: PLC0415 - slow

        return render_html(
            content,
            self._organisations.look(),
            self._media.find,
            resources=self._papers.resources,
            icons=self._papers.icons,
        )
