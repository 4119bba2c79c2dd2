"""Open web pages in headless Chromium and ask axe-core what is wrong with them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, sync_playwright

WIDE, NARROW = 1280, 320
"""px. 320 is what is left of 1,280 at 400 %. Source: WCAG 2.2, 1.4.10 Reflow."""

_PATIENCE = 180_000
"""Milliseconds: a busy machine is slow, and slow is no fault of a page."""


@contextmanager
def browser() -> Iterator[Browser]:
    """Start Debian's Chromium with no window. Raises RuntimeError where there is none."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        raise RuntimeError("not installed: chromium")
    with sync_playwright() as playwright:
        # Chromium refuses its own sandbox to root, and CI is root.
        started = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"], timeout=_PATIENCE
        )
        try:
            yield started
        finally:
            started.close()


def web_faults(started: Browser, html: Path) -> list[str]:
    """Return what axe-core finds, what needs sideways scrolling and what is fetched."""
    found: list[str] = []

    def note(request: Request) -> None:
        found.extend(_fetched(request.url, html))

    for width in (WIDE, NARROW):
        page = started.new_page(viewport={"width": width, "height": 800})
        page.set_default_timeout(_PATIENCE)
        page.on("request", note)
        page.goto(html.resolve().as_uri())
        found += _sideways(page, width)
        if width == WIDE:
            found += _broken_rules(page)
        page.close()
    return found


def _fetched(url: str, html: Path) -> list[str]:
    known = url == html.resolve().as_uri() or url.startswith("data:")
    return [] if known else [f"fetches {url}"]


def _broken_rules(page: Page) -> list[str]:
    return [
        f"{rule['id']}: {node['html'][:200]}"
        for rule in Axe().run(page).response["violations"]
        for node in rule["nodes"]
    ]


def _sideways(page: Page, width: int) -> list[str]:
    taken = int(page.evaluate("document.documentElement.scrollWidth"))
    return [f"{taken} px wide in a window of {width}"] if taken > width else []
