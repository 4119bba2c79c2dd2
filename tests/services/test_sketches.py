from qc_desktop.domain.changes import to_json
from qc_desktop.domain.ids import EvidenceId, QuestionId, Respondent
from qc_desktop.domain.sketches import Ink, Mark, MarkKind
from qc_desktop.storage import local
from tests.services.conftest import Scene

HOME1 = QuestionId("home1")
LINE = Mark(kind=MarkKind.LINE, at=((0, 0), (10_000, 5_000)), ink=Ink.RED)
COVER = Mark(kind=MarkKind.COVER, at=((10, 10), (400, 400)))


def test_every_mark_is_on_the_disk(scene: Scene) -> None:
    sketches = scene.laptop.sketches
    sketch = sketches.open(scene.visit, HOME1, by=scene.amina)
    assert not sketch.can_undo
    sketches.keep(sketch.with_mark(LINE))
    assert sketches.open(scene.visit, HOME1, by=scene.amina).marks == (LINE,)


def test_a_sketch_on_a_photo_is_apart_from_a_drawing(scene: Scene) -> None:
    sketches = scene.laptop.sketches
    over = sketches.open(scene.visit, HOME1, EvidenceId("e"), by=scene.amina)
    sketches.keep(over.with_mark(COVER))
    assert sketches.open(scene.visit, HOME1, by=scene.amina).marks == ()
    assert sketches.open(scene.visit, HOME1, EvidenceId("e"), by=scene.amina).hides


def test_two_people_have_their_own_drawing_of_one_question(scene: Scene) -> None:
    sketches, star, moon = scene.laptop.sketches, Respondent("1"), Respondent("2")
    of_star = sketches.open(scene.visit, HOME1, by=scene.amina, respondent=star).with_mark(LINE)
    sketches.keep(of_star)
    of_moon = sketches.open(scene.visit, HOME1, by=scene.amina, respondent=moon)
    assert of_moon.marks == ()
    sketches.keep(of_moon.with_mark(COVER))
    assert sketches.open(scene.visit, HOME1, by=scene.amina, respondent=star) == of_star
    sketches.forget(of_star)
    still = sketches.open(scene.visit, HOME1, by=scene.amina, respondent=moon)
    assert still.marks == (COVER,)
    assert still.respondent == moon


def test_a_drawing_of_an_older_program_is_that_of_the_person_who_drew(scene: Scene) -> None:
    sketches, moon = scene.laptop.sketches, Respondent("2")
    older = to_json(sketches.open(scene.visit, HOME1, by=scene.amina).with_mark(LINE))
    assert isinstance(older, dict)
    del older["respondent"]
    with scene.opened.saving.database.write() as tx:
        local.put_setting(tx, f"sketch {scene.visit} {HOME1}", older)
    mine = sketches.open(scene.visit, HOME1, by=scene.amina, respondent=moon)
    assert mine.marks == (LINE,)
    assert mine.kept_as == older["kept_as"]
    assert sketches.open(scene.visit, HOME1, by=scene.amina).marks == ()
    assert sketches.open(scene.visit, HOME1, by=scene.amina, respondent=moon) == mine


def test_a_forgotten_sketch_begins_blank(scene: Scene) -> None:
    sketches = scene.laptop.sketches
    sketch = sketches.open(scene.visit, HOME1, by=scene.amina).with_mark(LINE)
    sketches.keep(sketch)
    sketches.forget(sketch)
    assert sketches.open(scene.visit, HOME1, by=scene.amina).marks == ()


def test_beginning_again_can_be_undone(scene: Scene) -> None:
    sketch = scene.laptop.sketches.open(scene.visit, HOME1, by=scene.amina).with_mark(LINE)
    blank = sketch.cleared()
    assert blank.seen == ()
    assert blank.cleared() == blank
    assert blank.with_mark(COVER).seen == (COVER,)
    assert blank.undone() == sketch


def test_marks_of_a_newer_program_begin_blank_and_do_not_fail(scene: Scene) -> None:
    with scene.opened.saving.database.write() as tx:
        local.put_setting(tx, f"sketch {scene.visit} {HOME1} 1", {"marks": 7})
    assert scene.laptop.sketches.open(scene.visit, HOME1, by=scene.amina).marks == ()
