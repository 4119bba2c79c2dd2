"""Colours, type, sizes, pictures: everything that decides how QC Desktop looks.

`Look` is the one value every component is given. `look.pictures` holds the pictures.
"""

from qc_desktop.domain.settings import TextSize
from qc_desktop.ui.theme.colours import ColourName, Theme, theme_of
from qc_desktop.ui.theme.look import Look
from qc_desktop.ui.theme.pictures import Pictures
from qc_desktop.ui.theme.presses import Presses
from qc_desktop.ui.theme.tokens import TypeName

__all__ = ["ColourName", "Look", "Pictures", "Presses", "TextSize", "Theme", "TypeName", "theme_of"]
