"""Open a practice home in a folder of its own, and take it away again."""

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from qc_desktop.app.wiring import Now, join_parts, new_id, open_parts, utc_now
from qc_desktop.domain.ids import OrganisationId
from qc_desktop.domain.organisations import Organisation
from qc_desktop.domain.people import Role
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.organisations import edits
from qc_desktop.services.practice import Learner, Practising, fill
from qc_desktop.storage.database import Database
from qc_desktop.sync.keys import new_recovery_words
from qc_desktop.sync.ports import Store
from qc_desktop.words import easy

_FOLDER = "practice"
Open = Callable[[tuple[Learner, ...]], Practising]


def opener(data: Path, key: bytes, *, now: Now = utc_now) -> Open:
    """Return what opens a new practice home beside the real data. Slow: call it in the background.

    It is an organisation of its own with keys that nobody keeps, so that no laptop could read
    what it would send; and it has no shared place, so that it sends nothing.
    """
    return partial(_open, data / _FOLDER, key, now)


def take_away(data: Path) -> None:
    """Take away what a practice left behind that ended with the program."""
    shutil.rmtree(data / _FOLDER, ignore_errors=True)


def _open(folder: Path, key: bytes, now: Now, learning: tuple[Learner, ...]) -> Practising:
    shutil.rmtree(folder, ignore_errors=True)
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise Problem(ProblemKey.READ_ONLY, folder.name) from error
    parts = open_parts(folder, key, now=now, create=True)
    try:
        organisation = OrganisationId(new_id())
        parts.members.found(
            organisation, label=_FOLDER, recovery_words=new_recovery_words(os.urandom)
        )
        opened = join_parts(parts, open_store=_no_store)
        helper = opened.laptop.people.add(first_name=easy("Sam"), role=Role.COORDINATOR)
        opened.saving.save(
            helper.id,
            *edits(
                None,
                Organisation(id=organisation, name=easy("Practice"), contact=helper.id),
            ),
        )
        people = fill(opened.laptop, learning, by=helper.id)
    except BaseException:
        _end(parts.database, folder)
        raise
    return Practising(
        laptop=opened.laptop, people=people, end=partial(_end, parts.database, folder)
    )


def _no_store(folder: Path) -> Store:
    raise Problem(ProblemKey.NO_STORE, folder.name)


def _end(database: Database, folder: Path) -> None:
    database.close()
    shutil.rmtree(folder, ignore_errors=True)
