"""The program's own window on a data folder, in front where no window manager puts it there.

Run as `python -m tests.screen_reader.opening DATA KEY_FILE`.
"""

import sys
from pathlib import Path

from qc_desktop.app.gui.application import application
from qc_desktop.app.gui.window import Window


def main() -> None:
    """Open the window until it is closed."""
    app = application()
    window = Window(Path(sys.argv[1]), Path(sys.argv[2]))
    window.open()
    window.shell.activateWindow()
    app.exec()
    window.end()


if __name__ == "__main__":
    main()
