from dataclasses import replace

import pytest

from qc_desktop.domain.badges import Badge, BadgeDesign, BadgePattern
from qc_desktop.domain.problems import Problem
from tests.documents.papers import jpeg
from tests.documents.readers import words_of
from tests.services.conftest import Scene


def design(scene: Scene, about: str, *, new: bool = False) -> Badge:
    badges = scene.laptop.badges
    wanted = BadgeDesign(name="Amina", about=about)
    if new:
        return badges.add_design(scene.amina, wanted, by=scene.amina)
    return badges.save_design(scene.amina, wanted, by=scene.amina)


def test_a_first_design_is_there_before_anybody_made_one(scene: Scene) -> None:
    assert scene.laptop.badges.of_person(scene.amina).design.name == "Amina"
    assert scene.laptop.badges.designs(scene.amina) == ()


def test_the_design_made_last_is_printed_until_one_is_liked(scene: Scene) -> None:
    badges = scene.laptop.badges
    first = design(scene, "I love tea.")
    second = design(scene, "I like dogs.", new=True)
    assert badges.of_person(scene.amina).id == second.id
    badges.like(first.id, by=scene.amina)
    assert badges.of_person(scene.amina).id == first.id
    assert "I love tea." in words_of(badges.card_pdf((scene.amina,), by=scene.sam))


def test_at_most_one_design_is_liked(scene: Scene) -> None:
    badges = scene.laptop.badges
    first, second = design(scene, "a"), design(scene, "b", new=True)
    badges.like(first.id, by=scene.amina)
    badges.like(second.id, by=scene.amina)
    liked = [one.badge.id for one in badges.designs(scene.amina) if one.liked]
    assert liked == [second.id]


def test_a_design_that_was_taken_out_is_not_printed_and_comes_back(scene: Scene) -> None:
    badges = scene.laptop.badges
    first, second = design(scene, "a"), design(scene, "b", new=True)
    badges.like(second.id, by=scene.amina)
    badges.remove(second.id, by=scene.amina)
    assert badges.of_person(scene.amina).id == first.id
    badges.restore(second.id, by=scene.amina)
    assert badges.of_person(scene.amina).id == second.id


def test_saving_one_design_leaves_the_others(scene: Scene) -> None:
    badges = scene.laptop.badges
    first = design(scene, "a")
    second = badges.add_design(scene.amina, None, by=scene.amina)
    changed = replace(second.design, pattern=BadgePattern.WAVES)
    badges.save_design(scene.amina, changed, by=scene.amina, badge=second.id)
    kept = {one.badge.id: one.badge.design for one in badges.designs(scene.amina)}
    assert kept == {first.id: first.design, second.id: changed}


def test_a_new_number_is_of_the_liked_design_alone(scene: Scene) -> None:
    badges = scene.laptop.badges
    first, second = design(scene, "a"), design(scene, "b", new=True)
    badges.like(first.id, by=scene.amina)
    issued = badges.issue(scene.amina, by=scene.sam)
    assert issued.id == first.id
    others = [one.badge.issue for one in badges.designs(scene.amina) if one.badge.id == second.id]
    assert others == [None]


def test_an_own_drawing_is_printed(scene: Scene) -> None:
    badges = scene.laptop.badges
    drawing = badges.keep_picture(jpeg())
    wanted = BadgeDesign(name="Amina", use_photo=False, drawing=drawing)
    with_drawing = badges.preview_pdf(scene.amina, wanted)
    without = badges.preview_pdf(scene.amina, replace(wanted, drawing=None))
    assert b"/DCTDecode" in with_drawing
    assert b"/DCTDecode" not in without
    with pytest.raises(Problem):
        badges.keep_picture(b"not a picture")
