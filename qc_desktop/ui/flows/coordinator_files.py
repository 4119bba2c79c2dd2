"""Ask the person for files and folders, through the system's own dialogs."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from qc_desktop.domain.file_names import safe_name
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.words import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveAs:
    """A file to save: the dialog's title, a first name for the file, and its ending ("pdf")."""

    title: str
    name: str
    ending: str


class FileDialogs(Protocol):
    """Ways to ask for files. Each returns None where the person went back."""

    def open_picture(self, title: str) -> Path | None:
        """Ask for a picture to read."""
        ...

    def open_sound(self, title: str) -> Path | None:
        """Ask for a sound to read."""
        ...

    def choose_folder(self, title: str) -> Path | None:
        """Ask for a folder."""
        ...

    def save_as(self, wish: SaveAs) -> Path | None:
        """Ask where to save; the path has the wish's ending."""
        ...


class SystemFileDialogs:
    """The dialogs of the system."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def open_picture(self, title: str) -> Path | None:
        """Ask for a picture to read."""
        kinds = plain("Pictures") + " (*.jpg *.jpeg *.png *.heic *.heif *.svg)"
        chosen, _ = QFileDialog.getOpenFileName(self._parent, title, str(Path.home()), kinds)
        return Path(chosen) if chosen else None

    def open_sound(self, title: str) -> Path | None:
        """Ask for a sound to read."""
        kinds = plain("Sounds") + " (*.wav *.ogg *.opus *.flac *.mp3)"
        chosen, _ = QFileDialog.getOpenFileName(self._parent, title, str(Path.home()), kinds)
        return Path(chosen) if chosen else None

    def choose_folder(self, title: str) -> Path | None:
        """Ask for a folder."""
        chosen = QFileDialog.getExistingDirectory(self._parent, title, str(Path.home()))
        return Path(chosen) if chosen else None

    def save_as(self, wish: SaveAs) -> Path | None:
        """Ask where to save; the path has the wish's ending."""
        first = Path.home() / f"{safe_name(wish.name)}.{wish.ending}"
        kinds = f"{wish.ending.upper()} (*.{wish.ending})"
        chosen, _ = QFileDialog.getSaveFileName(self._parent, wish.title, str(first), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        ending = f".{wish.ending}"
        return path if path.suffix.lower() == ending else path.with_name(path.name + ending)


def read_picture(path: Path) -> bytes:
    """Return a file's bytes. Raises Problem NOT_A_PICTURE where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Problem(ProblemKey.NOT_A_PICTURE, type(error).__name__) from error
