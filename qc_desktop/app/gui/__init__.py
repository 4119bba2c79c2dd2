"""The window: start it, and open the data folder in it."""

from qc_desktop.app.gui.start import run

__all__ = ["run"]
