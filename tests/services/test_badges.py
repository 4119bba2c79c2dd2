from dataclasses import replace

import pytest

from qc_desktop.domain.badge_photo import AskedHow, PhotoState
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


def with_photo(scene: Scene) -> Badge:
    """Give Amina a photo, and a design that wants it, as an older program saved it."""
    scene.laptop.people.set_photo(scene.amina, jpeg(), by=scene.sam)
    return design(scene, "I love tea.")


def has_photo(scene: Scene) -> bool:
    """Say whether the photo's bytes are in what the office prints."""
    cards = scene.laptop.badges.card_pdf((scene.amina,), by=scene.sam)
    sheet = scene.laptop.badges.sheet_pdf((scene.amina,), by=scene.sam, stock="a4-10")
    on_both = {b"/DCTDecode" in one for one in (cards, sheet)}
    assert len(on_both) == 1
    return on_both.pop()


def answers(scene: Scene, *, yes: bool) -> None:
    scene.laptop.badges.answer_photo(scene.amina, yes=yes, how=AskedHow.THEMSELVES, by=scene.amina)


def test_a_photo_is_printed_only_after_its_person_said_yes(scene: Scene) -> None:
    badge = with_photo(scene)
    badges = scene.laptop.badges
    assert badge.design.use_photo
    assert badges.photo_state(scene.amina) is PhotoState.NOT_ASKED
    assert not has_photo(scene)
    assert b"/DCTDecode" not in badges.preview_pdf(scene.amina, badge.design)
    answers(scene, yes=True)
    assert has_photo(scene)
    assert b"/DCTDecode" in badges.preview_pdf(scene.amina, badge.design)


def test_a_yes_that_is_taken_back_takes_the_photo_off_at_once(scene: Scene) -> None:
    badge = with_photo(scene)
    answers(scene, yes=True)
    answers(scene, yes=False)
    assert not has_photo(scene)
    assert not scene.laptop.badges.as_printed(scene.amina, badge.design).use_photo
    assert scene.laptop.badges.photo_state(scene.amina) is PhotoState.NO


def test_who_said_it_when_and_how_is_kept(scene: Scene) -> None:
    with_photo(scene)
    scene.laptop.badges.answer_photo(scene.amina, yes=True, how=AskedHow.OFFICE, by=scene.sam)
    said = scene.laptop.badges.photo_answer(scene.amina)
    assert said is not None
    assert (said.by, said.value.how, said.value.yes) == (scene.sam, AskedHow.OFFICE, True)
    assert said.value.at <= scene.laptop.now()


def test_a_yes_to_one_photo_is_none_to_the_next(scene: Scene) -> None:
    with_photo(scene)
    answers(scene, yes=True)
    scene.laptop.people.set_photo(scene.amina, jpeg(colour="#446688"), by=scene.sam)
    assert scene.laptop.badges.photo_state(scene.amina) is PhotoState.NOT_ASKED
    assert not has_photo(scene)


def test_a_no_stays_a_no_with_another_photo(scene: Scene) -> None:
    with_photo(scene)
    answers(scene, yes=False)
    scene.laptop.people.set_photo(scene.amina, jpeg(colour="#446688"), by=scene.sam)
    assert scene.laptop.badges.photo_state(scene.amina) is PhotoState.NO


def test_without_the_photo_the_wearers_own_picture_stands_in(scene: Scene) -> None:
    badge = with_photo(scene)
    drawing = scene.laptop.badges.keep_picture(jpeg())
    wanted = replace(badge.design, drawing=drawing)
    assert b"/DCTDecode" in scene.laptop.badges.preview_pdf(scene.amina, wanted)
    assert scene.laptop.badges.photo_state(scene.amina) is PhotoState.NOT_ASKED


def test_what_the_office_designs_is_offered_beside_the_persons_own(scene: Scene) -> None:
    badges = scene.laptop.badges
    own = design(scene, "I love tea.")
    badges.like(own.id, by=scene.amina)
    offer = badges.offer_design(scene.amina, replace(own.design, colour="Brick"), by=scene.sam)
    again = badges.offer_design(scene.amina, replace(own.design, colour="Plum"), by=scene.sam)
    assert offer.id == again.id != own.id
    assert badges.of_person(scene.amina) == own
    badges.like(offer.id, by=scene.amina)
    assert badges.of_person(scene.amina).design.colour == "Plum"
    assert not any(one.offered for one in badges.designs(scene.amina))
    third = badges.offer_design(scene.amina, own.design, by=scene.sam)
    assert third.id not in {own.id, offer.id}
    assert badges.of_person(scene.amina).id == offer.id


def test_an_offer_that_is_refused_is_gone_and_the_next_one_is_new(scene: Scene) -> None:
    badges = scene.laptop.badges
    own = design(scene, "I love tea.")
    offer = badges.offer_design(scene.amina, own.design, by=scene.sam)
    badges.remove(offer.id, by=scene.amina)
    assert badges.of_person(scene.amina) == own
    assert badges.offer_design(scene.amina, own.design, by=scene.sam).id != offer.id


def test_an_offer_that_its_wearer_changes_is_their_own(scene: Scene) -> None:
    badges = scene.laptop.badges
    offer = badges.offer_design(scene.amina, BadgeDesign(name="Amina"), by=scene.sam)
    assert badges.of_person(scene.amina).id == offer.id
    badges.save_design(scene.amina, BadgeDesign(name="Am"), by=scene.amina)
    (kept,) = badges.designs(scene.amina)
    assert not kept.offered


def test_printing_a_badge_that_nobody_designed_makes_no_choice_for_its_wearer(
    scene: Scene,
) -> None:
    badges = scene.laptop.badges
    badges.card_pdf((scene.amina,), by=scene.sam)
    (kept,) = badges.designs(scene.amina)
    assert kept.offered
    assert kept.badge.issue is not None
