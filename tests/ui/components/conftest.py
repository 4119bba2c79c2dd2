import pytest
from PySide6.QtWidgets import QApplication

from qc_desktop.ui.theme import Look


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """Return the look as it is on a new laptop."""
    assert qapp is not None
    return Look()
