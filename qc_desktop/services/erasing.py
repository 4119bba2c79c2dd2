"""Erase the pictures and sounds that nothing names any more."""

from qc_desktop.services.media import Media
from qc_desktop.storage import evidence as rows
from qc_desktop.storage import letting_go
from qc_desktop.storage.database import Database


class Erasing:
    """Takes marked files off this laptop. A crash before that leaves them marked."""

    def __init__(self, database: Database, media: Media) -> None:
        self._database = database
        self._media = media

    def run(self) -> None:
        """Erase what is marked; a picture that was added again since stays. Gone on return."""
        with self._database.read() as tx:
            marked = letting_go.to_erase(tx)
            unnamed = [media for media in marked if not rows.names_media(tx, media)]
        if not marked:
            return
        for media in unnamed:
            self._media.erase(media)
        with self._database.write() as tx:
            letting_go.note_erased(tx, marked)
