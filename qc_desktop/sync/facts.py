"""Signed facts on a store: fetch those that are new, put those that are missing."""

from collections.abc import Iterable

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync import container, roster
from qc_desktop.sync.ports import Random, Store

FOLDER = "qc1/roster/"


def publish(store: Store, organisation: str, raws: Iterable[bytes], random: Random) -> int:
    """Put every fact that is not there whole. Returns how many were put."""
    there = {(container.claimed_hash(one.name), one.size) for one in store.listing(FOLDER)}
    count = 0
    for raw in raws:
        fact = roster.read_fact(organisation, raw)
        if (fact.hash, len(raw)) not in there:
            attempt = random(2).hex()
            store.put(roster.name_of(fact).replace(".qcr", f"-{attempt}.qcr"), raw)
            count += 1
    return count


def fetch(store: Store, known: frozenset[str]) -> dict[str, bytes]:
    """Return the whole facts of a store that are not in `known`, by their hashes."""
    found: dict[str, bytes] = {}
    for listed in store.listing(FOLDER):
        if container.claimed_hash(listed.name) in known:
            continue
        raw = fetched(store, listed.name)
        name = container.object_hash(raw)
        if name in listed.name and name not in known:
            found[name] = raw
    return found


def fetched(store: Store, name: str) -> bytes:
    """Return an object, or nothing where it is not ready."""
    try:
        return store.get(name)
    except Problem as problem:
        if problem.key is not ProblemKey.NOT_READY:
            raise
        return b""
