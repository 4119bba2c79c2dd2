"""Look at this installation and say what is wrong with it."""

import platform
import shutil
import sys

import qc_desktop
from qc_desktop.app.keys import data_key, usable_key_store
from qc_desktop.app.paths import own_files, resources_folder
from qc_desktop.app.wiring import DATABASE, join_parts, open_parts
from qc_desktop.cli.host import Finding, Where
from qc_desktop.domain.problems import Problem
from qc_desktop.storage.keys import KeyBox
from qc_desktop.words import plain

_LITTLE_SPACE = 1_000_000_000


def examine(where: Where) -> tuple[Finding, ...]:
    """Return one finding a line. Changes nothing."""
    findings = [
        Finding(name="version", value=qc_desktop.__version__),
        Finding(name="python", value=platform.python_version()),
        Finding(name="system", value=platform.platform()),
        Finding(name="frozen", value="yes" if hasattr(sys, "_MEIPASS") else "no"),
        Finding(name="program files", value=str(own_files()), trouble=_files_trouble()),
        Finding(name="data", value=str(where.data)),
        _space(where),
        Finding(name="key store", value="yes" if usable_key_store() else "no"),
        _speech(),
    ]
    return (*findings, *_organisation(where))


def _files_trouble() -> str:
    wanted = ("pictures.toml", "checklists/home-visit-1.csv", "badges/stock.toml")
    missing = [name for name in wanted if not (resources_folder() / name).is_file()]
    return plain("Program files are missing: {files}", files=", ".join(missing)) if missing else ""


def _space(where: Where) -> Finding:
    folder = where.data
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    trouble = plain("The disk is nearly full.") if free < _LITTLE_SPACE else ""
    return Finding(name="free space", value=f"{free // 1_000_000} MB", trouble=trouble)


def _speech() -> Finding:
    try:
        import espeakng_loader  # noqa: PLC0415 - only the doctor asks

        path = espeakng_loader.get_library_path()
    except (ImportError, OSError) as error:
        return Finding(
            name="speech", value="no", trouble=plain("No voice here: {why}", why=type(error))
        )
    return Finding(name="speech", value=str(path))


def _organisation(where: Where) -> tuple[Finding, ...]:
    if not KeyBox(where.data).exists():
        return (Finding(name="organisation", value=plain("none yet")),)
    try:
        parts = open_parts(where.data, data_key(where.data, where.key_file))
    except Problem as problem:
        return (Finding(name="organisation", value="?", trouble=problem.words().sentence()),)
    try:
        if not parts.members.belongs:
            return (Finding(name="organisation", value=plain("asked to join")),)
        laptop = join_parts(parts).laptop
        waiting = laptop.sending.waiting()
        store = laptop.sending.store()
        gone = store is not None and not store.is_dir()
        return (
            Finding(name="organisation", value=laptop.organisations.get().name),
            Finding(name="laptop", value=str(laptop.organisations.device())),
            Finding(name="database", value=f"{(where.data / DATABASE).stat().st_size} bytes"),
            Finding(name="visits", value=str(len(laptop.visits.listing()))),
            Finding(name="visits waiting to send", value=str(waiting.visits)),
            Finding(
                name="shared folder",
                value=str(store or plain("none yet")),
                trouble=plain("The shared folder is not there now.") if gone else "",
            ),
        )
    except Problem as problem:
        return (Finding(name="organisation", value="?", trouble=problem.words().sentence()),)
    finally:
        parts.database.close()
