"""No worry is lost with an office laptop: another one reads it, and so do the recovery words."""

import base64
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyrage
import pytest

from qc_desktop.app.founding import Locks, NewOrganisation, Recovered, found, join, recover
from qc_desktop.app.keys import data_key
from qc_desktop.app.wiring import Open, join_parts, open_parts
from qc_desktop.domain import concerns as fields
from qc_desktop.domain.concerns import Again, Concern, ConcernId, ConcernKind, Inside, ToldHow
from qc_desktop.domain.ids import ChangeId, PersonId
from qc_desktop.domain.people import Role
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.concerns import NOBODY, Concerns, sealed_box
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.recording import RecordingFolder
from qc_desktop.storage import facts
from qc_desktop.storage.keys import KeyBox
from tests.services.conftest import Clock
from tests.services.team import Blue, exchange, join_blue

EXACT = "He locks the kitchen so we get no tea"
LATER = "And now the bathroom"
RATE = 16_000
PASSPHRASE = "tea and toast"  # noqa: S105 - of a made-up organisation


class OldBoxes:
    """Seals as the program did before there was an office key: for these laptops by name."""

    def __init__(self, *recipients: str) -> None:
        self._to = [pyrage.x25519.Recipient.from_str(one) for one in recipients]

    def seal(self, plain: bytes) -> bytes:
        sealed: bytes = pyrage.encrypt(plain, self._to)
        return sealed

    def open(self, sealed: bytes) -> bytes:
        raise Problem(ProblemKey.NOT_READY, f"{len(sealed)} bytes")


@dataclass(frozen=True, kw_only=True)
class Team:
    """An office laptop and a checkers' laptop, with a shared folder between them."""

    office: Open
    folder: Path
    store: Path
    blue: Blue
    words: str
    clock: Clock
    sam: PersonId
    amina: PersonId

    def recipient(self) -> str:
        """Return what the old program sealed for: the office laptop's own key."""
        parts = open_parts(
            self.folder / "office", data_key(self.folder / "office", self.folder / "office.key")
        )
        try:
            return parts.members.device_keys.recipient
        finally:
            parts.database.close()

    def brings_in_office_laptop(self) -> Blue:
        """Bring in a second office laptop."""
        one = Blue(data=self.folder / "second", key_file=self.folder / "second.key", now=self.clock)
        office = self.office.laptop
        words = office.sending.invite()
        locks = Locks(key_file=one.key_file)

        def asks() -> bool:
            return join(
                one.data,
                store=self.store,
                words=words,
                label="Second",
                locks=locks,
                now=self.clock,
            ).admitted

        assert not asks()
        (request,) = office.sending.requests()
        office.sending.admit(request.id, office=True)
        assert asks()
        return one

    def recovers(self, name: str = "new") -> tuple[Recovered, Blue]:
        """Make a new machine from the words and the shared folder alone."""
        one = Blue(data=self.folder / name, key_file=self.folder / f"{name}.key", now=self.clock)
        back = recover(
            one.data,
            store=self.store,
            words=self.words,
            label="Office 2",
            locks=Locks(key_file=one.key_file, passphrase=PASSPHRASE),
            now=self.clock,
        )
        return back, one


@pytest.fixture
def team(tmp_path: Path, clock: Clock) -> Iterator[Team]:
    data, key_file = tmp_path / "office", tmp_path / "office.key"
    words = found(
        data,
        NewOrganisation(name="Elm Checkers", first_name="Sam", last_name="Lin"),
        store=None,
        locks=Locks(key_file=key_file, passphrase=PASSPHRASE),
        now=clock,
    )
    parts = open_parts(data, data_key(data, key_file), now=clock)
    office = join_parts(parts)
    (sam,) = office.laptop.people.everyone(Role.COORDINATOR)
    amina = office.laptop.people.add(first_name="Amina", by=sam.id)
    store = tmp_path / "stick"
    blue = join_blue(office.laptop, tmp_path, store, clock)
    yield Team(
        office=office,
        folder=tmp_path,
        store=store,
        blue=blue,
        words=" ".join(words),
        clock=clock,
        sam=sam.id,
        amina=amina.id,
    )
    office.laptop.close()


def tells(concerns: Concerns, by: PersonId, words: str = EXACT) -> ConcernId:
    """Tell a worry with words, a sound and a phone call."""
    concern = concerns.begin(by=by, kind=ConcernKind.HURT)
    concerns.say(concern, words, by=by)
    recording = concerns.begin_recording(concern, RATE, by=by)
    recording.append(bytes(RATE * 2))
    assert concerns.keep_recording(recording.close())
    concerns.told(concern, ToldHow.RANG, "Sam", by=by)
    return concern


def old_concerns(opened: Open, team: Team) -> Concerns:
    """Return the checkers' side of worries as the older program sealed them."""
    folder = opened.laptop.data / "old-worries"
    return Concerns(
        opened.saving,
        opened.media,
        OldBoxes(team.recipient()),
        RecordingFolder(folder, bytes(32), team.clock),
        tuple,
        lead=lambda: NOBODY,
    )


def reads_all(laptop: Laptop, reader: PersonId, *words: str) -> tuple[Concern, ...]:
    """Read every worry in full, and hear every sound."""
    found = laptop.concern_reading.everything(reader=reader)
    said = sorted(one.words for each in found for one in each.entries if one.words)
    assert said == sorted(words)
    for each in found:
        assert each.unread == 0
        assert each.kinds == (ConcernKind.HURT,)
        assert [one.who for one in each.told] == ["Sam"]
        (sound,) = [one.sound for one in each.entries if one.sound]
        ogg = laptop.concern_reading.sound(each.id, sound, reader=reader)
        assert ogg.startswith(b"OggS")
    return found


def test_a_new_machine_with_the_words_reads_every_worry_when_the_office_laptop_is_destroyed(
    team: Team,
) -> None:
    with team.blue.opened() as opened:
        tells(opened.laptop.concerns, team.amina)
        opened.laptop.sending.send_concerns()
    exchange(team.office.laptop)
    with team.blue.opened() as opened:
        tells(opened.laptop.concerns, team.amina, LATER)
        exchange(opened.laptop)
    # The second worry never came to the office laptop, and now there is none.
    team.office.laptop.close()
    shutil.rmtree(team.folder / "office")
    back, one = team.recovers()
    assert (back.organisation, back.worries, back.laptops[-1]) == ("Elm Checkers", 2, "Blue")
    with one.opened() as opened:
        found = reads_all(opened.laptop, team.sam, EXACT, LATER)
        opened.laptop.concern_reading.acknowledge(found[0].id, "Rang the council", by=team.sam)
        exchange(opened.laptop)
    # It is an office laptop for the checkers' too: they hear that somebody has it.
    with team.blue.opened() as opened:
        exchange(opened.laptop)
        assert [one.is_acknowledged for one in opened.laptop.concerns.worries()].count(True) == 1
        assert all(one.at_office for one in opened.laptop.concerns.worries())
        tells(opened.laptop.concerns, team.amina, "A third")
        exchange(opened.laptop)
    with one.opened() as opened:
        exchange(opened.laptop)
        reads_all(opened.laptop, team.sam, EXACT, LATER, "A third")
        assert opened.laptop.organisations.check_passphrase(PASSPHRASE)


def test_the_words_open_the_new_machine_too_and_wrong_ones_leave_it_empty(team: Team) -> None:
    exchange(team.office.laptop)
    wrong = " ".join(["abandon"] * 23 + ["art"])
    for words in (wrong, "tea and toast", team.words.replace(" ", " no ", 1)):
        with pytest.raises(Problem) as caught:
            recover(
                team.folder / "new",
                store=team.store,
                words=words,
                label="",
                locks=Locks(key_file=team.folder / "new.key"),
            )
        assert caught.value.key is ProblemKey.WRONG_PASSPHRASE
        assert not KeyBox(team.folder / "new").exists()
    _, one = team.recovers()
    shouted = team.words.upper().replace(" ", ", ")
    assert KeyBox(one.data).open_with_recovery_words(shouted) == data_key(one.data, one.key_file)
    with pytest.raises(Problem) as caught:
        team.recovers()
    assert caught.value.key is ProblemKey.ALREADY_SET_UP


def test_a_place_that_is_not_ours_or_where_nothing_was_sent_is_refused(
    team: Team, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    never = tmp_path / "never"
    never.mkdir()
    data, key_file = tmp_path / "other", tmp_path / "other.key"
    others = found(
        data,
        NewOrganisation(name="Oak", first_name="Kim"),
        store=never,
        locks=Locks(key_file=key_file),
    )
    for store, words, expected in (
        (empty, team.words, ProblemKey.WRONG_PLACE),
        (never, " ".join(others), ProblemKey.NOT_FOUND),
    ):
        with pytest.raises(Problem) as caught:
            recover(
                tmp_path / "new",
                store=store,
                words=words,
                label="",
                locks=Locks(key_file=tmp_path / "new.key"),
            )
        assert caught.value.key is expected
        assert not KeyBox(tmp_path / "new").exists()


def test_a_recovery_that_the_place_interrupts_goes_on_with_the_same_again(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    with team.blue.opened() as opened:
        tells(opened.laptop.concerns, team.amina)
        exchange(opened.laptop)
    from qc_desktop.sync.stores.folder import FolderStore  # noqa: PLC0415 - this test's alone

    real = FolderStore.get

    def pulled_out(store: FolderStore, name: str) -> bytes:
        if "/log/" in name:
            raise Problem(ProblemKey.LATER, "pulled out")
        return real(store, name)

    with monkeypatch.context() as patch:
        patch.setattr(FolderStore, "get", pulled_out)
        with pytest.raises(Problem) as caught:
            team.recovers()
        assert caught.value.key is ProblemKey.LATER
    back, one = team.recovers()
    assert back.worries == 1
    with one.opened() as opened:
        reads_all(opened.laptop, team.sam, EXACT)
        names = [each.laptop for each in opened.laptop.sending.laptops()]
        assert names.count("Office 2") == 1


def test_an_office_laptop_that_joins_later_reads_what_the_older_program_sealed(
    team: Team,
) -> None:
    with team.blue.opened() as opened:
        tells(old_concerns(opened, team), team.amina)
        tells(opened.laptop.concerns, team.amina, LATER)
        exchange(opened.laptop)
        before = opened.laptop.concerns.worries()
    office = team.office.laptop
    exchange(office)
    reads_all(office, team.sam, EXACT, LATER)
    second = team.brings_in_office_laptop()
    with second.opened() as opened:
        exchange(opened.laptop)
        reads_all(opened.laptop, team.sam, EXACT, LATER)
        assert opened.laptop.office_keeping.look_after() == 0
    # The checkers' laptop is told that the office has it, and nothing becomes unsent again.
    exchange(office)
    with team.blue.opened() as opened:
        exchange(opened.laptop)
        after = opened.laptop.concerns.worries()
        assert [(one.id, one.sent) for one in after] == [(one.id, True) for one in before]
        assert all(one.at_office for one in after)
        assert opened.laptop.office_keeping.look_after() == 0
        for each in opened.laptop.concern_reading.everything(reader=team.sam):
            assert (each.entries, each.unread) == ((), 4)
    _, new = team.recovers()
    with new.opened() as opened:
        reads_all(opened.laptop, team.sam, EXACT, LATER)


def test_what_was_sealed_again_is_sealed_once_and_leaves_the_older_as_it_is(team: Team) -> None:
    with team.blue.opened() as opened:
        concern = tells(old_concerns(opened, team), team.amina)
        exchange(opened.laptop)
    office = team.office.laptop
    office.sending.receive(lambda _: None, lambda: False)
    with team.office.saving.database.read() as tx:
        before = facts.of_subject(tx, concern)
        again = facts.named(tx, fields.AGAIN.name)
    # The kind, the place, the words, the sound's box and its sound, and who was told.
    assert len(again) == 6
    for _ in range(3):
        assert office.office_keeping.look_after() == 0
        exchange(office)
    with team.office.saving.database.read() as tx:
        assert facts.of_subject(tx, concern) == before
        assert facts.named(tx, fields.AGAIN.name) == again
    assert EXACT not in repr(again)


def test_a_sound_that_is_not_here_yet_is_sealed_again_when_it_comes(team: Team) -> None:
    with team.blue.opened() as opened:
        tells(old_concerns(opened, team), team.amina)
        exchange(opened.laptop)
    office = team.office.laptop
    office.sending.send(lambda _: None, lambda: False)  # takes no sounds
    with team.office.saving.database.read() as tx:
        assert len(facts.named(tx, fields.AGAIN.name)) == 5
    exchange(office)
    with team.office.saving.database.read() as tx:
        assert len(facts.named(tx, fields.AGAIN.name)) == 6


def test_what_a_checkers_laptop_seals_again_is_neither_believed_nor_in_the_way(
    team: Team,
) -> None:
    with team.blue.opened() as opened:
        concern = tells(old_concerns(opened, team), team.amina)
        with opened.saving.database.read() as tx:
            changes = [one.change for one in facts.of_subject(tx, concern)]
        lies = [_lie(team, change) for change in changes]
        for change, lie in zip(changes, lies, strict=True):
            opened.saving.save(team.amina, fields.AGAIN.set(change, opened.saving.new_id(), lie))
        exchange(opened.laptop)
    exchange(team.office.laptop)
    reads_all(team.office.laptop, team.sam, EXACT)
    # Again, so that the lies are newer than what the office laptop sealed again.
    with team.blue.opened() as opened:
        exchange(opened.laptop)
        for change, lie in zip(changes, lies, strict=True):
            opened.saving.save(team.amina, fields.AGAIN.set(change, opened.saving.new_id(), lie))
        exchange(opened.laptop)
    second = team.brings_in_office_laptop()
    with second.opened() as opened:
        exchange(opened.laptop)
        reads_all(opened.laptop, team.sam, EXACT)


def _lie(team: Team, change: ChangeId) -> Again:
    """Return a box that the office can open and that says something else."""
    parts = open_parts(
        team.folder / "office", data_key(team.folder / "office", team.folder / "office.key")
    )
    try:
        office = parts.members.roster().office()
        assert office is not None
        return Again(box=sealed_box(OldBoxes(office.recipient), Inside(words=f"No {change}")))
    finally:
        parts.database.close()


def test_a_damaged_box_stays_counted_and_harms_no_other(team: Team) -> None:
    with team.blue.opened() as opened:
        concern = tells(old_concerns(opened, team), team.amina)
        junk = base64.b64encode(b"no age file").decode()
        for box in (junk, "not base64 %"):
            part = fields.Part(at=team.clock(), box=box)
            opened.saving.save(team.amina, fields.PART.set(concern, opened.saving.new_id(), part))
        exchange(opened.laptop)
    exchange(team.office.laptop)
    (read,) = team.office.laptop.concern_reading.everything(reader=team.sam)
    assert read.unread == 2
    assert EXACT in {one.words for one in read.entries}
    assert team.office.laptop.office_keeping.look_after() == 0
