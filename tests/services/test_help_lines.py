"""Who to ring lies on the laptop, by nation and by place; no number is made up."""

import pytest

from qc_desktop.domain.help_lines import HelpLine
from qc_desktop.domain.people import Role
from qc_desktop.domain.places import Nation
from tests.services.conftest import Scene
from tests.words.easy_read import MOST_WORDS, is_passive, rare_words, sentences

COUNCIL = HelpLine(phone="01632 960 200")


@pytest.mark.parametrize("nation", Nation)
def test_each_nation_names_its_own_way_in_easy_words_and_no_number(
    scene: Scene, nation: Nation
) -> None:
    route = scene.laptop.help_lines.route(nation)
    for words in (route.ring, route.ask_for):
        assert all(len(one.split()) <= MOST_WORDS for one in sentences(words))
        assert not is_passive(words)
        assert rare_words(words) == set()
    assert not any(letter.isdigit() for letter in f"{route.who}{route.ring}{route.ask_for}")


def test_the_lead_is_the_contact_until_another_is_chosen(scene: Scene) -> None:
    lines = scene.laptop.help_lines
    assert lines.who_to_ring(None).lead.name == "Sam"
    carol = scene.laptop.people.add(
        first_name="Carol", role=Role.COORDINATOR, phone="01632 960 150", by=scene.sam
    )
    lines.save(lead=carol.id, second=HelpLine(), local={}, by=scene.sam)
    assert lines.who_to_ring(None).lead == HelpLine(name="Carol", phone="01632 960 150")


def test_nothing_chosen_makes_nothing_up(scene: Scene) -> None:
    found = scene.laptop.help_lines.who_to_ring(None)
    assert (found.second, found.local) == (HelpLine(), HelpLine())


def test_a_places_own_number_goes_before_that_of_its_nation(scene: Scene) -> None:
    laptop = scene.laptop
    lines = laptop.help_lines
    there = laptop.places.add(name="Tŷ Derw", nation=Nation.WALES, by=scene.sam)
    second = HelpLine(name="Ann", phone="01632 960 177")
    lines.save(lead=scene.sam, second=second, local={Nation.WALES: COUNCIL}, by=scene.sam)
    found = lines.who_to_ring(there.id)
    assert (found.second, found.local) == (second, COUNCIL)
    assert "adult social services" in found.route.ask_for
    own = HelpLine(phone="01632 960 201")
    lines.set_place_local(there.id, own, by=scene.sam)
    assert lines.who_to_ring(there.id).local == own
    assert lines.who_to_ring(None).local == HelpLine()
    lines.set_place_local(there.id, HelpLine(), by=scene.sam)
    assert lines.who_to_ring(there.id).local == COUNCIL


def test_saving_the_same_again_writes_nothing(scene: Scene) -> None:
    lines = scene.laptop.help_lines
    lines.save(lead=scene.sam, second=HelpLine(name="Ann"), local={}, by=scene.sam)
    waiting = scene.laptop.sending.waiting().changes
    lines.save(lead=scene.sam, second=HelpLine(name="Ann"), local={}, by=scene.sam)
    assert scene.laptop.sending.waiting().changes == waiting
