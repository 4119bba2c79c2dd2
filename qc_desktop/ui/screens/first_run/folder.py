"""Ask for the folder that the laptops share."""

from PySide6.QtCore import Signal

from qc_desktop.ui.components.keys import Key, KeyKind
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.screens.first_run.base import SetUpScreen
from qc_desktop.ui.screens.first_run.states import FolderState
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class FolderScreen(SetUpScreen):
    """Choose a folder, or leave it for later."""

    folder_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            plain("Which folder do your laptops share?"),
            plain(
                "A folder on your network, in OneDrive, or on a USB stick. "
                "Everything in it is locked."
            ),
        )
        self.choose = Key(look, plain("Choose a folder"), glyph="folder", kind=KeyKind.PRIMARY)
        self.choose.tapped.connect(self.folder_requested)
        self.chosen = ReadableLabel(look, font="body_bold")
        row = self.row(spacing=24)
        row.addWidget(PicturePlate(look, size=190, name="folder"))
        row.addWidget(self.choose)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.chosen)
        self.column.addWidget(self.problem)
        self.column.addStretch(1)

    def show_state(self, state: FolderState) -> None:
        """Show the folder, or that none is chosen yet."""
        words = plain("Choose another folder") if state.folder else plain("Choose a folder")
        kind = KeyKind.PLAIN if state.folder else KeyKind.PRIMARY
        self.choose.show_key(words, glyph="folder", kind=kind)
        if state.busy:
            self.chosen.show_words(state.busy)
        elif state.folder:
            self.chosen.show_words(plain("Your folder: {folder}", folder=state.folder))
        else:
            self.chosen.show_words(state.hint)
        self.show_problem(state.problem)
