"""Paint every checkers' screen, in a program whose drawings lie in the folder that is named.

Started by a test as a program of its own: what goes wrong in a painting ends the program.
"""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look, TextSize, Theme
from qc_desktop.ui.theme.fonts import load_fonts
from tests.ui.screens.checker.every import EVERY


def begin(drawings: Path) -> QApplication:
    """Look for drawings there from now on, as an installed program does in its own folder."""
    setattr(sys, "_MEIPASS", str(drawings))  # noqa: B010 - PyInstaller's name, unknown to mypy
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr, format="%(message)s")
    application = QApplication(sys.argv[:1])
    load_fonts()
    return application


def paint_everything(pictures: Path | None) -> Iterator[str]:
    """Yield the name of every screen when it has been painted; keep some in `pictures`."""
    for theme in (Theme.CREAM, Theme.BLACK_YELLOW):
        look = Look(theme)
        look.show_person(theme=theme, text_size=TextSize.NORMAL)
        shell = Shell(look)
        shell.resize(1366, 768)
        shell.show()
        for name, (made, state) in EVERY.items():
            screen = made(look)
            screen.show_state(state)
            shell.present(screen, state.bars)
            QApplication.processEvents()
            grabbed = shell.grab()
            if pictures is not None:
                grabbed.save(str(pictures / f"{name}-{theme.value}.png"))
            yield f"{name} {theme.value}"
        shell.close()


def main() -> None:
    """Paint all of it and say so."""
    application = begin(Path(sys.argv[1]))
    kept = Path(sys.argv[2]) if sys.argv[2:] else None
    for name in paint_everything(kept):
        print(name, flush=True)  # noqa: T201 - the test reads it
    print("painted", flush=True)  # noqa: T201
    application.quit()


if __name__ == "__main__":
    main()
