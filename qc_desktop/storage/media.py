"""Pictures and sounds: sealed files beside the database, each named by what is in it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.files import remove, write_whole
from qc_desktop.storage.troubles import as_problems

_NAME_LETTERS = frozenset("0123456789abcdefghijklmnopqrstuvwxyz-")
_SHORTEST_NAME = 8


class Sealer(Protocol):
    """Seals bytes so that only this organisation reads them. The same bytes get the same name."""

    def seal(self, plain: bytes) -> bytes:
        """Return the sealed bytes."""

    def open(self, sealed: bytes) -> bytes:
        """Return the plain bytes. Raises Problem for bytes that were changed or are not ours."""

    def name(self, plain: bytes) -> MediaId:
        """Return the id of these bytes: lower-case letters and digits."""


@dataclass(frozen=True, slots=True)
class MediaFolder:
    """A folder of sealed files. No plain byte of a picture or sound is ever written in it."""

    root: Path
    sealer: Sealer

    def keep(
        self,
        plain: bytes,
        type: str,  # noqa: A002 - it is MediaRef's word
        *,
        alt: str = "",
        width: int = 0,
        height: int = 0,
        seconds: float = 0.0,
    ) -> MediaRef:
        """Keep a picture or sound. Sealed and on disk when it returns; kept once if kept twice.

        `seconds` is the length of a sound. Raises Problem DISK_FULL or READ_ONLY.
        """
        media = self.sealer.name(plain)
        if not self.has(media):
            self.take(media, self.sealer.seal(plain))
        return MediaRef(
            id=media,
            sha256=hashlib.sha256(plain).hexdigest(),
            size=len(plain),
            type=type,
            alt=alt,
            width=width,
            height=height,
            seconds=seconds,
        )

    def read(self, ref: MediaRef) -> bytes:
        """Return the plain bytes. Raises Problem MEDIA_MISSING or DAMAGED_DATA."""
        plain = self.open_by_id(ref.id)
        if hashlib.sha256(plain).hexdigest() != ref.sha256:
            raise Problem(ProblemKey.DAMAGED_DATA, ref.id)
        return plain

    def open_by_id(self, media: MediaId) -> bytes:
        """Return the plain bytes of an id. Raises Problem MEDIA_MISSING or DAMAGED_DATA."""
        try:
            return self.sealer.open(self.sealed(media))
        except Problem as problem:
            if problem.key is ProblemKey.MEDIA_MISSING:
                raise
            raise Problem(ProblemKey.DAMAGED_DATA, media) from problem

    def has(self, media: MediaId) -> bool:
        """Tell whether the sealed file is here."""
        return self.sealed_path(media).is_file()

    def sealed(self, media: MediaId) -> bytes:
        """Return the sealed bytes. Raises Problem MEDIA_MISSING."""
        path = self.sealed_path(media)
        try:
            with as_problems():
                return path.read_bytes()
        except FileNotFoundError as error:
            raise Problem(ProblemKey.MEDIA_MISSING, media) from error

    def take(self, media: MediaId, sealed: bytes) -> None:
        """Keep sealed bytes that were checked. On disk when it returns.

        Raises Problem DISK_FULL or READ_ONLY.
        """
        write_whole(self.sealed_path(media), sealed)

    def erase(self, media: MediaId) -> None:
        """Take a sealed file away, if it is here. Gone from the disk when it returns."""
        if self.has(media):
            remove(self.sealed_path(media))

    def sealed_path(self, media: MediaId) -> Path:
        """Return where the sealed file of an id lies, whether it is here or not."""
        # An id from another laptop must never lead out of the folder.
        if len(media) < _SHORTEST_NAME or not _NAME_LETTERS.issuperset(media):
            raise Problem(ProblemKey.MEDIA_MISSING, "not a media id")
        return self.root / media[:2] / f"{media}.sealed"
