"""The Welsh catalogue: its messages, what is filled in, its plurals, and the file that is read."""

import re

from babel.messages.catalog import Message

from qc_desktop.words import easy, easy_n, language_in_use, use_language
from tests.words.messages import ROOT
from tests.words.update import WELSH, as_mo, as_po, brought_up_to_date, catalogue

_FILLED = re.compile(r"\{([a-z_]+)[^}]*\}")


def forms(string: object) -> tuple[str, ...]:
    return tuple(string) if isinstance(string, list | tuple) else (str(string),)


def translated() -> list[Message]:
    return [one for one in catalogue() if one.id and all(forms(one.string))]


def test_the_catalogue_holds_exactly_the_messages_of_the_program() -> None:
    assert as_po(brought_up_to_date(catalogue())) == WELSH.read_bytes(), "run: make words"


def test_the_file_that_is_read_is_made_from_the_one_that_people_edit() -> None:
    assert as_mo(catalogue()) == WELSH.with_suffix(".mo").read_bytes(), "run: make words"


def test_what_is_filled_in_is_the_same_in_both_languages() -> None:
    wrong = []
    for one in translated():
        wanted = set(_FILLED.findall(" ".join(forms(one.id))))
        for form in forms(one.string):
            given = set(_FILLED.findall(form))
            # A plural form may say the number as a word.
            if given != wanted and not (len(forms(one.id)) > 1 and given | {"count"} == wanted):
                wrong.append((one.id, form))
    assert wrong == []


def test_every_plural_has_a_form_for_each_number_that_welsh_tells_apart() -> None:
    plurals = [one for one in translated() if len(forms(one.id)) > 1]
    assert [one.id for one in plurals if len(forms(one.string)) != catalogue().num_plurals] == []


def test_every_message_has_a_translation() -> None:
    left = [one.id for one in catalogue() if one.id and not all(forms(one.string))]
    assert left == []


def test_the_words_of_the_program_come_out_in_welsh() -> None:
    folder = ROOT / "resources/locale"
    try:
        use_language("cy", folder)
        assert language_in_use() == "cy"
        assert easy("Is it OK to talk to you?") == "Ydy hi’n iawn siarad â chi?"
        numbers = [easy_n("{count} photo", "{count} photos", count) for count in (1, 2, 3, 7)]
        assert numbers == ["1 llun", "2 lun", "3 llun", "7 llun"]
    finally:
        use_language("en-GB", folder)
    assert easy("Yes") == "Yes"
