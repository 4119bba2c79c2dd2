"""Make one paper at a time.

reportlab keeps what the paper in hand needs in fonts and drawings that all papers share: two
threads would write the letters of one into the other, or fail. Source: reportlab's TTFont, "you
cannot use the same TTFont object for different documents at the same time".
"""

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")
_making = RLock()


def one_at_a_time(make: Callable[_Given, _Made]) -> Callable[_Given, _Made]:
    """Let what makes a paper wait until no other thread makes one."""

    @wraps(make)
    def waits(*given: _Given.args, **named: _Given.kwargs) -> _Made:
        with _making:
            return make(*given, **named)

    return waits
