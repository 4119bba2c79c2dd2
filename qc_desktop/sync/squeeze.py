"""Make bytes smaller before they are sealed, and whole again."""

import zstandard

from qc_desktop.domain.problems import Problem, ProblemKey

_LEVEL = 6


def squeeze(plain: bytes) -> bytes:
    """Return one zstd frame that says how long its content is."""
    return zstandard.ZstdCompressor(level=_LEVEL).compress(plain)


def unsqueeze(squeezed: bytes, limit: int) -> bytes:
    """Return the content. Raises Problem NOT_READY where it is damaged or over `limit` bytes."""
    try:
        # A frame of a few bytes may claim gigabytes: ask before making room.
        if not 0 <= zstandard.frame_content_size(squeezed) <= limit:
            raise Problem(ProblemKey.NOT_READY, "body size")
        return zstandard.ZstdDecompressor().decompress(squeezed)
    except zstandard.ZstdError:
        raise Problem(ProblemKey.NOT_READY, "squeezed body") from None
