"""Save a document where a person asked for it."""

from pathlib import Path

from qc_desktop.documents.whole_file import write_whole

__all__ = ["save_file"]


def save_file(path: Path, data: bytes) -> Path:
    """Write `data` to `path` whole or not at all.

    Raises Problem CANNOT_WRITE_FILE or DISK_FULL.
    """
    write_whole(path, data)
    return path
