"""A voice note, sealed and on the disk as it is spoken, so that a crash keeps what was said.

The file: 6 magic bytes, 16 of salt, then frames of a 4-byte length and AES-GCM sealed bytes. The
first frame tells what the sound belongs to; each later one is a chunk of sound.
"""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import FileIO
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.ids import FIRST_RESPONDENT, PersonId, QuestionId, Respondent, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.files import remove, write_all, write_whole
from qc_desktop.storage.troubles import as_problems

_MAGIC = b"QCREC1"
_SALT = 16
_LENGTH = struct.Struct(">I")
_SUFFIX = ".speech"
_NONCE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a voice note belongs to. `rate` is in samples a second, 16-bit mono.

    One that tells a worry has a `concern` and no visit.
    """

    visit: VisitId
    question: QuestionId
    person: PersonId
    at: datetime
    rate: int
    respondent: Respondent = FIRST_RESPONDENT
    consent: ConsentTo | None = None
    concern: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """A voice note as it was found: what it belongs to and every whole chunk."""

    spoken: Spoken
    chunks: tuple[bytes, ...]

    @property
    def pcm(self) -> bytes:
        """The sound in one piece."""
        return b"".join(self.chunks)


class RecordingJournal:
    """One voice note being spoken. Make it with `start`."""

    def __init__(self, path: Path, file: FileIO, frames: "_Frames") -> None:
        self.path = path
        self._file = file
        self._frames = frames
        self._count = 1

    @classmethod
    def start(cls, folder: Path, key: bytes, spoken: Spoken) -> "RecordingJournal":
        """Begin a journal in `folder`. What the sound belongs to is on disk when it returns.

        `key` is the data key. Raises Problem DISK_FULL or READ_ONLY.
        """
        salt = os.urandom(_SALT)
        frames = _Frames(key, salt)
        path = folder / f"{salt.hex()}{_SUFFIX}"
        write_whole(path, _MAGIC + salt + frames.sealed(0, msgspec.json.encode(spoken)))
        with as_problems():
            return cls(path, FileIO(path, "ab"), frames)

    def append(self, pcm: bytes) -> None:
        """Add a chunk of sound. On disk when it returns.

        Raises Problem DISK_FULL; then the chunks before are still whole.
        """
        with as_problems():
            whole = self._file.tell()
            try:
                write_all(self._file, self._frames.sealed(self._count, pcm))
                os.fsync(self._file.fileno())
            except OSError:
                # Half a frame would hide the chunks that may follow it.
                self._file.truncate(whole)
                raise
        self._count += 1

    def close(self) -> None:
        """Stop writing. The file stays until `discard`; calling it again does nothing."""
        self._file.close()

    def discard(self) -> None:
        """Take the file out, once its sound is kept or not wanted."""
        self.close()
        discard(self.path)


def recover(path: Path, key: bytes) -> Recovered:
    """Read a journal up to its last whole chunk; a torn tail is left out.

    Raises Problem DAMAGED_DATA where not even what it belongs to can be read, NOT_FOUND where
    there is no such file.
    """
    try:
        with as_problems():
            content = path.read_bytes()
    except FileNotFoundError as error:
        raise Problem(ProblemKey.NOT_FOUND, path.name) from error
    start = len(_MAGIC) + _SALT
    frames = _Frames(key, content[len(_MAGIC) : start])
    parts = tuple(frames.opened(content[start:])) if content.startswith(_MAGIC) else ()
    try:
        spoken = msgspec.json.decode(parts[0], type=Spoken)
    except (IndexError, ValueError) as error:
        raise Problem(ProblemKey.DAMAGED_DATA, path.name) from error
    return Recovered(spoken=spoken, chunks=parts[1:])


def unfinished(folder: Path) -> tuple[Path, ...]:
    """Return the journals in a folder, by name; none where there is no folder yet."""
    return tuple(sorted(folder.glob(f"*{_SUFFIX}")))


def discard(path: Path) -> None:
    """Take a journal's file out. Gone from the disk when it returns."""
    remove(path)


class _Frames:
    """Seals and opens the frames of one journal; a frame fits only in its own place."""

    def __init__(self, key: bytes, salt: bytes) -> None:
        # A key of its own for each journal keeps the data key for the database alone.
        derived = HKDF(algorithm=SHA256(), length=32, salt=salt, info=b"QC Desktop voice note")
        self._cipher = AESGCM(derived.derive(key))

    def sealed(self, place: int, plain: bytes) -> bytes:
        """Return a frame with its length."""
        nonce = os.urandom(_NONCE)
        frame = nonce + self._cipher.encrypt(nonce, plain, _LENGTH.pack(place))
        return _LENGTH.pack(len(frame)) + frame

    def opened(self, content: bytes) -> Iterator[bytes]:
        """Yield what the whole frames hold, up to the first that is torn or changed."""
        start, place = 0, 0
        while len(content) - start > _LENGTH.size:
            (length,) = _LENGTH.unpack_from(content, start)
            frame = content[start + _LENGTH.size : start + _LENGTH.size + length]
            try:
                yield self._cipher.decrypt(frame[:_NONCE], frame[_NONCE:], _LENGTH.pack(place))
            except (InvalidTag, ValueError):
                return
            start, place = start + _LENGTH.size + length, place + 1
