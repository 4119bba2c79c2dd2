"""Look messages up in the gettext catalogue of the language in use."""

import gettext
from collections.abc import Mapping
from pathlib import Path

SOURCE_LANGUAGE = "en-GB"
_in_use: list[tuple[str, gettext.NullTranslations]] = [
    (SOURCE_LANGUAGE, gettext.NullTranslations())
]


def use_language(language: str, catalogues: Path) -> None:
    """Read messages in `language` ("en-GB", "cy") from now on; English where one is missing."""
    found = gettext.translation(
        "qc_desktop", localedir=catalogues, languages=[language.replace("-", "_")], fallback=True
    )
    _in_use[0] = (language, found)


def language_in_use() -> str:
    """Return the language that messages are read in: "en-GB" or "cy"."""
    return _in_use[0][0]


def easy(message: str, /, **values: object) -> str:
    """Return an Easy Read message in the language in use, with `values` filled in."""
    return _filled(_in_use[0][1].gettext(message), values)


def plain(message: str, /, **values: object) -> str:
    """Return a plain English message in the language in use, with `values` filled in."""
    return _filled(_in_use[0][1].gettext(message), values)


def easy_n(one: str, many: str, count: int, /, **values: object) -> str:
    """Return the Easy Read message for `count`; `{count}` is filled in."""
    return _filled(_in_use[0][1].ngettext(one, many, count), {"count": count, **values})


def plain_n(one: str, many: str, count: int, /, **values: object) -> str:
    """Return the plain English message for `count`; `{count}` is filled in."""
    return _filled(_in_use[0][1].ngettext(one, many, count), {"count": count, **values})


def mark_easy(message: str) -> str:
    """Return `message` as it is, marked as an Easy Read message that `easy` will look up later."""
    return message


def mark_plain(message: str) -> str:
    """Return `message` as it is, marked as a plain message that `plain` will look up later."""
    return message


def _filled(message: str, values: Mapping[str, object]) -> str:
    return message.format(**values) if values else message
