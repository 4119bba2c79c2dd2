"""A worry is kept at the first tap, only grows, goes out first, and only the office reads it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qc_desktop.domain.changes import Edit, Operation
from qc_desktop.domain.concerns import (
    BEGUN,
    PART,
    TOLD,
    Begun,
    ConcernId,
    ConcernKind,
    Inside,
    Part,
    ToldHow,
    Worry,
)
from qc_desktop.domain.help_lines import HelpLine
from qc_desktop.domain.ids import PersonId, SubjectId
from qc_desktop.domain.people import Role
from qc_desktop.domain.problems import NotAllowed, Problem
from qc_desktop.services.concerns import NOBODY, Concerns, opened_box
from qc_desktop.services.laptop import Laptop
from qc_desktop.storage import facts
from tests.services.conftest import Clock, Scene
from tests.services.team import Blue, exchange, join_blue

EXACT = "He locks the kitchen so we get no tea"
RATE = 16_000


@pytest.fixture
def blue(scene: Scene, tmp_path: Path, clock: Clock) -> Blue:
    return join_blue(scene.laptop, tmp_path, tmp_path / "stick", clock)


@pytest.fixture
def checkers(blue: Blue) -> Iterator[Laptop]:
    with blue.opened() as opened:
        yield opened.laptop


def tell(laptop: Laptop, scene: Scene, words: str = EXACT) -> ConcernId:
    concern = laptop.concerns.begin(
        by=scene.amina,
        visit=scene.visit,
        place=laptop.visits.get(scene.visit).plan.place,
        kind=ConcernKind.HURT,
    )
    laptop.concerns.say(concern, words, by=scene.amina)
    return concern


def test_a_worry_is_on_disk_at_the_first_tap(scene: Scene) -> None:
    laptop = scene.laptop
    concern = laptop.concerns.begin(by=scene.amina, kind=ConcernKind.HURT)
    (read,) = laptop.concern_reading.everything(reader=scene.sam)
    assert (read.id, read.kinds, read.by) == (concern, (ConcernKind.HURT,), scene.amina)
    assert laptop.concern_reading.open_count() == 1


def test_the_office_reads_the_exact_words_and_when(scene: Scene) -> None:
    laptop = scene.laptop
    words = "  Tom said: “it hurts”.\nThen he cried.  "
    concern = tell(laptop, scene, words)
    laptop.concerns.say(concern, "And again today", by=scene.amina)
    read = laptop.concern_reading.read(concern, reader=scene.sam)
    assert [one.words for one in read.entries] == [words, "And again today"]
    assert read.at < read.entries[0].at < read.entries[1].at
    assert (read.visit, read.entries[0].by) == (scene.visit, scene.amina)


def test_a_tick_that_is_taken_off_stays_in_the_record(scene: Scene) -> None:
    laptop = scene.laptop
    concern = laptop.concerns.begin(by=scene.amina, kind=ConcernKind.HURT)
    laptop.concerns.tick(concern, ConcernKind.TAKEN, True, by=scene.amina)
    laptop.concerns.tick(concern, ConcernKind.HURT, False, by=scene.amina)
    read = laptop.concern_reading.read(concern, reader=scene.sam)
    assert read.kinds == (ConcernKind.TAKEN,)
    with scene.opened.saving.database.read() as tx:
        assert len([one for one in facts.of_subject(tx, concern) if one.name == PART.name]) == 4


def test_time_to_tell_counts_from_the_first_tap(scene: Scene, clock: Clock) -> None:
    laptop = scene.laptop
    concern = laptop.concerns.begin(by=scene.amina)
    assert laptop.concern_reading.read(concern, reader=scene.sam).time_to_tell is None
    clock.now = clock.now.replace(hour=16, minute=0, second=0)
    laptop.concerns.told(concern, ToldHow.RANG, "Sam", by=scene.amina)
    read = laptop.concern_reading.read(concern, reader=scene.sam)
    assert [(one.who, one.how) for one in read.told] == [("Sam", ToldHow.RANG)]
    assert read.time_to_tell == read.told[0].at - read.at
    assert read.time_to_tell.total_seconds() > 3600


def test_nothing_of_a_worry_can_be_changed_or_taken_out(scene: Scene) -> None:
    saving, concern = scene.opened.saving, tell(scene.laptop, scene)
    with saving.database.read() as tx:
        before = facts.of_subject(tx, concern)
    part = next(one for one in before if one.name == PART.name)
    field = f"{part.name}:{part.key}"
    edits = [
        PART.set(concern, part.key, Part(at=saving.now(), box="")),
        BEGUN.set(concern, Begun(at=saving.now())),
        *(
            Edit(subject=SubjectId(concern), field=name, value=None, operation=operation)
            for name in (field, BEGUN.name, "concern.part:other")
            for operation in (Operation.RETRACT, Operation.ERASE)
        ),
    ]
    for edit in edits:
        with pytest.raises(NotAllowed):
            saving.save(scene.amina, edit)
    with saving.database.read() as tx:
        assert facts.of_subject(tx, concern) == before


def test_an_erasure_of_a_whole_worry_is_refused(scene: Scene) -> None:
    saving, concern = scene.opened.saving, tell(scene.laptop, scene)
    erase = Edit(subject=SubjectId(concern), field="", value=None, operation=Operation.ERASE)
    with pytest.raises(NotAllowed):
        saving.save(scene.amina, erase)
    assert scene.laptop.concern_reading.read(concern, reader=scene.sam).entries[0].words == EXACT


def test_the_checkers_side_has_no_way_to_read_change_or_take_out() -> None:
    offered = {name for name in dir(Concerns) if not name.startswith("_")}
    assert offered == {
        "about_lead",
        "begin",
        "begin_recording",
        "draft",
        "keep_recording",
        "recover",
        "say",
        "thanked",
        "tick",
        "to_thank",
        "told",
        "worries",
        "worry",
    }
    assert set(Worry.__dataclass_fields__) == {
        "id",
        "by",
        "at",
        "sent",
        "at_office",
        "told",
        "sent_at",
        "acknowledged_by",
    }


def test_only_a_coordinator_reads(scene: Scene) -> None:
    laptop, concern = scene.laptop, tell(scene.laptop, scene)
    dev = laptop.people.add(first_name="Dev", role=Role.SUPPORTER, by=scene.sam)
    for person in (scene.amina, dev.id):
        with pytest.raises(NotAllowed):
            laptop.concern_reading.read(concern, reader=person)
        with pytest.raises(NotAllowed):
            laptop.concern_reading.acknowledge(concern, "mine", by=person)
    with pytest.raises(Problem):
        laptop.concern_reading.read(concern, reader=NOBODY)


def test_what_is_about_the_lead_is_not_shown_to_the_lead(scene: Scene) -> None:
    laptop, concern = scene.laptop, tell(scene.laptop, scene)
    laptop.concerns.about_lead(concern, True, by=scene.amina)
    carol = laptop.people.add(first_name="Carol", role=Role.COORDINATOR, by=scene.sam)
    to_sam = laptop.concern_reading.read(concern, reader=scene.sam)
    assert to_sam.withheld
    assert (to_sam.entries, to_sam.kinds, to_sam.by, to_sam.place) == ((), (), "", None)
    with pytest.raises(NotAllowed):
        laptop.concern_reading.acknowledge(concern, "Rang them", by=scene.sam)
    read = laptop.concern_reading.read(concern, reader=carol.id)
    assert (read.withheld, read.entries[0].words) == (False, EXACT)


def test_a_lead_who_hands_the_task_on_still_cannot_read_it(scene: Scene) -> None:
    laptop, concern = scene.laptop, tell(scene.laptop, scene)
    laptop.concerns.about_lead(concern, True, by=scene.amina)
    carol = laptop.people.add(first_name="Carol", role=Role.COORDINATOR, by=scene.sam)
    laptop.help_lines.save(lead=carol.id, second=HelpLine(), local={}, by=scene.sam)
    assert laptop.concern_reading.read(concern, reader=scene.sam).withheld


def test_a_checkers_laptop_cannot_open_its_own_worry_again(scene: Scene, blue: Blue) -> None:
    with blue.opened() as opened:
        concern = tell(opened.laptop, scene)
        opened.laptop.concerns.draft(concern, f"{EXACT} again", by=scene.amina)
        # Even a program that pretends to be the office gets nothing but times.
        read = opened.laptop.concern_reading.read(concern, reader=scene.sam)
        assert (read.entries, read.kinds, read.place, read.unread) == ((), (), None, 3)
        with opened.saving.database.read() as tx:
            everything = tx.exec_driver_sql("SELECT value FROM change").scalars().all()
            settings = tx.exec_driver_sql("SELECT value FROM setting").scalars().all()
    text = repr(everything) + repr(settings)
    assert "kitchen" not in text
    assert "hurt" not in text
    exchange_of(blue)
    exchange(scene.laptop)
    assert scene.laptop.concern_reading.read(concern, reader=scene.sam).entries[0].words == EXACT


def exchange_of(blue: Blue) -> None:
    with blue.opened() as opened:
        exchange(opened.laptop)


def test_the_length_of_a_box_does_not_tell_which_kind_it_was(scene: Scene) -> None:
    for kind in ConcernKind:
        scene.laptop.concerns.begin(by=scene.amina, kind=kind)
    with scene.opened.saving.database.read() as tx:
        boxes = {
            # age adds a stanza of noise of any length; what is inside counts.
            len(one.value["box"]) // 400
            for one in facts.named(tx, PART.name)
            if isinstance(one.value, dict) and isinstance(one.value["box"], str)
        }
    assert len(boxes) <= 2


def test_a_worry_goes_before_the_visits_in_a_segment_of_its_own(scene: Scene, blue: Blue) -> None:
    with blue.opened() as opened:
        laptop = opened.laptop
        for number in range(3):
            laptop.people.add(first_name=f"New {number}", by=scene.amina)
        tell(laptop, scene)
        with opened.saving.database.read() as tx:
            first = tx.exec_driver_sql("SELECT min(seq) FROM change WHERE segment IS NULL").scalar()
        laptop.sending.send(lambda _: None, lambda: False)
        with opened.saving.database.read() as tx:
            rows = tx.exec_driver_sql(
                "SELECT s.seq, c.field FROM change c JOIN sync_segment s ON s.hash = c.segment"
                " WHERE c.seq >= ? ORDER BY s.seq",
                (first,),
            ).all()
    sent_first = {row.field.split(".")[0] for row in rows if row.seq == rows[0].seq}
    sent_later = {row.field.split(".")[0] for row in rows if row.seq != rows[0].seq}
    assert sent_first == {"concern"}
    assert sent_later == {"person"}


def test_sent_is_said_only_when_it_is_there_and_at_the_office_only_with_the_receipt(
    scene: Scene, checkers: Laptop
) -> None:
    concern = tell(checkers, scene)
    assert state(checkers) == (False, False)
    assert checkers.concerns.worry(concern).needs_telling
    checkers.sending.send_concerns()
    assert state(checkers) == (True, False)
    assert checkers.concerns.worry(concern).sent_at is not None
    checkers.sending.send_concerns()
    assert state(checkers) == (True, False)
    exchange(scene.laptop)
    checkers.sending.send_concerns()
    assert state(checkers) == (True, True)


def state(laptop: Laptop) -> tuple[bool, bool]:
    (worry,) = laptop.concerns.worries()
    return worry.sent, worry.at_office


def test_with_the_stick_pulled_it_stays_unsent_and_goes_later(
    scene: Scene, checkers: Laptop, tmp_path: Path
) -> None:
    concern = tell(checkers, scene)
    (tmp_path / "stick").rename(tmp_path / "pocket")
    with pytest.raises(Problem):
        checkers.sending.send_concerns()
    with pytest.raises(Problem):
        checkers.sending.send(lambda _: None, lambda: False)
    assert state(checkers) == (False, False)
    (tmp_path / "pocket").rename(tmp_path / "stick")
    checkers.sending.send_concerns()
    assert state(checkers) == (True, False)
    exchange(scene.laptop)
    assert scene.laptop.concern_reading.read(concern, reader=scene.sam).entries[0].words == EXACT


def test_to_ring_makes_nothing_unsent_again(scene: Scene, checkers: Laptop) -> None:
    concern = tell(checkers, scene)
    checkers.sending.send_concerns()
    checkers.concerns.told(concern, ToldHow.RANG, "Sam", by=scene.amina)
    assert state(checkers) == (True, False)
    checkers.concerns.say(concern, "One more thing", by=scene.amina)
    assert state(checkers) == (False, False)


def test_an_answer_from_the_office_comes_back_and_is_thanked_for_once(
    scene: Scene, checkers: Laptop
) -> None:
    concern = tell(checkers, scene)
    checkers.sending.send_concerns()
    exchange(scene.laptop)
    scene.laptop.concern_reading.acknowledge(concern, "Rang the council at 3", by=scene.sam)
    assert scene.laptop.concern_reading.open_count() == 0
    exchange(scene.laptop)
    assert checkers.concerns.to_thank((scene.amina,)) == ()
    checkers.sending.send_concerns()
    (worry,) = checkers.concerns.to_thank((scene.amina,))
    assert worry.acknowledged_by == scene.sam
    assert checkers.concerns.to_thank((scene.sam,)) == ()
    checkers.concerns.thanked(worry.id)
    assert checkers.concerns.to_thank((scene.amina,)) == ()


def test_another_laptop_reminds_nobody_of_it(scene: Scene, checkers: Laptop) -> None:
    tell(checkers, scene)
    checkers.sending.send_concerns()
    exchange(scene.laptop)
    assert scene.laptop.concerns.worries() == ()


def test_a_voice_note_is_kept_for_the_office_alone(scene: Scene, blue: Blue) -> None:
    with blue.opened() as opened:
        concerns = opened.laptop.concerns
        concern = concerns.begin(by=scene.amina)
        recording = concerns.begin_recording(concern, RATE, by=scene.amina)
        recording.append(bytes(RATE * 2))
        assert concerns.keep_recording(recording.close())
        assert list((blue.data / "worries").iterdir()) == []
        for sealed in (blue.data / "media").rglob("*.sealed"):
            assert b"OggS" not in sealed.read_bytes()
        opened.laptop.sending.send_concerns()
        assert state(opened.laptop) == (True, False)
    exchange(scene.laptop)
    read = scene.laptop.concern_reading.read(concern, reader=scene.sam)
    (sound,) = [one.sound for one in read.entries if one.sound]
    assert round(sound.seconds) == 1
    ogg = scene.laptop.concern_reading.sound(concern, sound, reader=scene.sam)
    assert ogg.startswith(b"OggS")
    with pytest.raises(NotAllowed):
        scene.laptop.concern_reading.sound(concern, sound, reader=scene.amina)


def test_a_crash_keeps_what_was_typed_and_spoken_once(scene: Scene, blue: Blue) -> None:
    with blue.opened() as opened:
        concerns = opened.laptop.concerns
        concern = concerns.begin(by=scene.amina)
        recording = concerns.begin_recording(concern, RATE, by=scene.amina)
        recording.append(bytes(RATE * 2))
        recording.close()
        concerns.draft(concern, "He shou", by=scene.amina)
    with blue.opened() as opened:
        assert opened.laptop.concerns.recover() == 2
        assert opened.laptop.concerns.recover() == 0
        assert opened.laptop.evidence.recover() == ()
        opened.laptop.sending.send_concerns()
    exchange(scene.laptop)
    entries = scene.laptop.concern_reading.read(concern, reader=scene.sam).entries
    assert sorted(one.words for one in entries) == ["", "He shou"]
    assert [one.by for one in entries] == [scene.amina] * 2


def test_a_worry_that_nobody_in_sight_told_is_kept_too(scene: Scene) -> None:
    concern = scene.laptop.concerns.begin(by=NOBODY, kind=ConcernKind.OTHER)
    scene.laptop.concerns.say(concern, EXACT, by=NOBODY)
    assert scene.laptop.concern_reading.read(concern, reader=scene.sam).by == NOBODY


def test_a_damaged_box_is_counted_and_not_hidden(scene: Scene) -> None:
    concern = tell(scene.laptop, scene)
    for number, box in enumerate(("", "not base64!", "b25seSB3b3Jkcw==")):
        part = Part(at=scene.opened.saving.now(), box=box)
        scene.opened.saving.save(scene.amina, PART.set(concern, f"bad{number}", part))
    read = scene.laptop.concern_reading.read(concern, reader=scene.sam)
    assert (read.unread, read.entries[0].words) == (3, EXACT)


def test_a_box_that_a_newer_program_filled_says_what_we_know() -> None:
    class Plain:
        def seal(self, plain: bytes) -> bytes:
            return plain

        def open(self, sealed: bytes) -> bytes:
            return sealed

    assert opened_box(Plain(), "eyJ3b3JkcyI6ImEiLCJuZXciOjF9") == Inside(words="a")


def test_who_was_told_is_in_the_record_with_999(scene: Scene) -> None:
    laptop = scene.laptop
    concern = laptop.concerns.begin(by=scene.amina)
    laptop.concerns.told(concern, ToldHow.CALLED_999, "", by=scene.amina)
    assert laptop.concerns.worry(concern).told
    (told,) = laptop.concern_reading.read(concern, reader=scene.sam).told
    assert told.how is ToldHow.CALLED_999
    with scene.opened.saving.database.read() as tx:
        assert facts.named(tx, TOLD.name)[0].by == PersonId(scene.amina)
