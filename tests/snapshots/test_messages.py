"""Every message and question looks as it did when someone last looked at it."""

import pytest
from PIL import Image
from PySide6.QtWidgets import QDialog

from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import TextSize, Theme
from tests.snapshots.compare import forget, is_writing, kept
from tests.snapshots.conftest import Same, Stage
from tests.ui.screens.checker.every import EVERY
from tests.ui.screens.checker.messages import every_message

THEMES = {
    "": Theme.CREAM,
    "-white": Theme.WHITE,
    "-dark": Theme.DARK,
    "-by": Theme.BLACK_YELLOW,
}
ON_A_SHEET, COLUMNS, SHRINK = 8, 2, 6
GAP = 16


def sheets() -> dict[str, list[Message | Confirm]]:
    """Return the messages by the sheet they stand on: a new one moves those of its own only."""
    groups: dict[str, list[Message | Confirm]] = {}
    for name, message in every_message().items():
        maker = name.split(":")[0]
        number = 1
        while len(groups.get(f"{maker}-{number}", ())) == ON_A_SHEET:
            number += 1
        groups.setdefault(f"{maker}-{number}", []).append(message)
    return groups


SHEETS = sheets()


@pytest.mark.parametrize("name", SHEETS)
def test_the_messages_look_as_they_did(stage: Stage, same: Same, name: str) -> None:
    """One window takes on every theme: opening one for each takes longer."""
    shell, _ = stage.checker(*EVERY["home"])
    changed = []
    for ending, theme in THEMES.items():
        shell.look.show_person(theme=theme, text_size=TextSize.NORMAL)
        panels = [panel_of(stage, shell, message) for message in SHEETS[name]]
        try:
            same(on_one_sheet(panels), f"messages/{name}{ending}", shrink=SHRINK)
        except AssertionError as different:
            changed.append(str(different))
    assert not changed, "\n".join(changed)


@pytest.mark.skipif(is_writing(), reason="the pictures are being written just now")
def test_no_picture_is_kept_of_messages_that_are_gone() -> None:
    assert kept("messages") == wanted()


@pytest.mark.skipif(not is_writing(), reason="no picture is written just now")
def test_pictures_of_messages_that_are_gone_are_taken_away() -> None:
    forget("messages", kept("messages") - wanted())


def wanted() -> set[str]:
    return {f"{name}{ending}" for name in SHEETS for ending in THEMES}


def panel_of(stage: Stage, shell: Shell, message: Message | Confirm) -> Image.Image:
    """Return a message as it is shown, with no focus ring."""
    if isinstance(message, Confirm):
        shell.ask(message)
    else:
        shell.show_message(message)
    stage.settle()
    (panel,) = [one for one in shell.findChildren(QDialog) if one.isVisible()]
    return stage.picture(panel)


def on_one_sheet(panels: list[Image.Image]) -> Image.Image:
    """Return pictures side by side, two to a row."""
    wide = max(panel.width for panel in panels) + GAP
    high = max(panel.height for panel in panels) + GAP
    rows = -(-len(panels) // COLUMNS)
    sheet = Image.new("RGB", (wide * min(COLUMNS, len(panels)), high * rows), (128, 128, 128))
    for place, panel in enumerate(panels):
        sheet.paste(panel, (place % COLUMNS * wide, place // COLUMNS * high))
    return sheet
