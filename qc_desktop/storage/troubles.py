"""Turn what the database and the disk complain about into Problems, in this one place."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from qc_desktop.domain.problems import Problem, ProblemKey

_BY_CODE = {
    3: ProblemKey.READ_ONLY,  # SQLITE_PERM
    5: ProblemKey.ALREADY_OPEN,  # SQLITE_BUSY
    6: ProblemKey.ALREADY_OPEN,  # SQLITE_LOCKED
    8: ProblemKey.READ_ONLY,  # SQLITE_READONLY
    11: ProblemKey.DAMAGED_DATA,  # SQLITE_CORRUPT
    13: ProblemKey.DISK_FULL,  # SQLITE_FULL
    14: ProblemKey.READ_ONLY,  # SQLITE_CANTOPEN
    26: ProblemKey.DAMAGED_DATA,  # SQLITE_NOTADB
}
_INPUT_OUTPUT = 10
# Of the input and output errors these are about reading: SQLITE_IOERR_READ, _SHORT_READ and
# _DATA. The others mean that the disk did not take what we wrote; a quota ends there too.
_READING = {266, 522, 8202}
_BY_ERRNO = {
    errno.ENOSPC: ProblemKey.DISK_FULL,
    errno.EFBIG: ProblemKey.DISK_FULL,
    errno.EROFS: ProblemKey.READ_ONLY,
    errno.EACCES: ProblemKey.READ_ONLY,
    errno.EPERM: ProblemKey.READ_ONLY,
}
if hasattr(errno, "EDQUOT"):
    _BY_ERRNO[errno.EDQUOT] = ProblemKey.DISK_FULL


@contextmanager
def as_problems() -> Iterator[None]:
    """Raise a Problem in place of the database's or the disk's own error, where the world did it.

    Any other error is a bug of ours and goes on as it is.
    """
    try:
        yield
    except DBAPIError as error:
        raise _database_problem(error.orig) or error from error
    except dbapi2.Error as error:
        raise _database_problem(error) or error from error
    except OSError as error:
        key = _BY_ERRNO.get(error.errno or 0)
        if key is None:
            raise
        raise Problem(key, error.strerror or "") from error


def _database_problem(error: BaseException | None) -> Problem | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    name = getattr(error, "sqlite_errorname", "")
    key = _BY_CODE.get(code & 0xFF)
    if key is None and code & 0xFF == _INPUT_OUTPUT:
        key = ProblemKey.DAMAGED_DATA if code in _READING else ProblemKey.DISK_FULL
    return None if key is None else Problem(key, name)
