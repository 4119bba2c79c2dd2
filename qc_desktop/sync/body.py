"""Read what a signed fact says. Each raises Problem NOT_READY where it is not what it must be."""

import base64
import binascii
from collections.abc import Mapping

from qc_desktop.domain.changes import Json
from qc_desktop.domain.problems import Problem, ProblemKey

Body = Mapping[str, Json]


def text(body: Body, key: str) -> str:
    """Return a text that is not empty."""
    value = body.get(key)
    if not isinstance(value, str) or not value:
        raise Problem(ProblemKey.NOT_READY, f"fact {key}")
    return value


def number(body: Body, key: str) -> int:
    """Return a whole number."""
    value = body.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise Problem(ProblemKey.NOT_READY, f"fact {key}")
    return value


def hexadecimal(body: Body, key: str) -> str:
    """Return an even count of small hex letters."""
    value = text(body, key)
    if not set(value) <= set("0123456789abcdef") or len(value) % 2:
        raise Problem(ProblemKey.NOT_READY, f"fact {key}")
    return value


def plain_bytes(body: Body, key: str) -> bytes:
    """Return bytes that are there in base64; none where the key is not there."""
    return _decoded(body.get(key, ""))


def numbers(body: Body, key: str) -> dict[str, int]:
    """Return whole numbers by name."""
    value = body.get(key)
    if not isinstance(value, dict):
        raise Problem(ProblemKey.NOT_READY, f"fact {key}")
    return {name: number for name, number in value.items() if isinstance(number, int)}


def wraps(body: Body) -> dict[str, bytes]:
    """Return sealed keys by whom they are for."""
    value = body.get("wraps")
    if not isinstance(value, dict):
        raise Problem(ProblemKey.NOT_READY, "fact wraps")
    return {name: _decoded(wrap) for name, wrap in value.items()}


def _decoded(value: Json) -> bytes:
    try:
        return base64.b64decode(str(value), validate=True)
    except (binascii.Error, ValueError):
        raise Problem(ProblemKey.NOT_READY, "fact bytes") from None
