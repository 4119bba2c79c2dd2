"""The one QApplication of this process."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from qc_desktop.app.paths import icons_folder
from qc_desktop.ui.theme.fonts import load_fonts


def application() -> QApplication:
    """Return the application, made and named where there is none yet."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    app = QApplication(["qc-desktop"])
    app.setApplicationName("qc-desktop")
    app.setApplicationDisplayName("QC Desktop")
    app.setWindowIcon(QIcon(str(icons_folder() / "app.svg")))
    # Dates in boxes are in our language, not in the machine's.
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    # Nothing flashes, so the caret stands still.
    app.setCursorFlashTime(0)
    load_fonts()
    return app
