"""Every Easy Read message, in the source and in the data, is held to the rules of Easy Read."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.words.easy_read import (
    MOST_WORDS,
    explained,
    is_passive,
    letters_for_words,
    rare_words,
    sentences,
    words_of,
)
from tests.words.messages import ROOT, Message, easy_messages
from tests.words.pictured import concepts_named, pictures

_FORMS = [(message, form) for message in easy_messages() for form in message.forms]


def test_there_are_messages_to_check() -> None:
    assert len(easy_messages()) > 500
    assert Message("Is it OK to talk to you?") in easy_messages()
    assert Message("Does this feel like your own home?") in easy_messages()
    assert Message("Ring the health trust.") in easy_messages()


def test_every_sentence_has_twelve_words_or_fewer() -> None:
    long = [
        part for _, form in _FORMS for part in sentences(form) if len(part.split()) > MOST_WORDS
    ]
    assert long == []


def test_no_sentence_is_passive() -> None:
    passive = [part for _, form in _FORMS for part in sentences(form) if is_passive(part)]
    assert passive == []


def test_no_message_shouts_or_uses_letters_for_words() -> None:
    assert [form for _, form in _FORMS if letters_for_words(form)] == []


def test_every_rare_word_is_explained() -> None:
    words = explained()
    unexplained = {
        (word, form)
        for _, form in _FORMS
        for word in rare_words(form)
        if not {word, word.removesuffix("s")} & set(words)
    }
    assert unexplained == set()


def test_every_explained_word_is_used_and_explained_in_easy_words() -> None:
    used = {word for _, form in _FORMS for word in words_of(form)}
    used |= {word.removesuffix("s") for word in used}
    words = explained()
    assert set(words) - used == set()
    for word, means in words.items():
        assert all(len(part.split()) <= MOST_WORDS for part in sentences(means)), word
        assert not is_passive(means), word
        hard = {other for other in rare_words(means) if other not in words}
        assert hard == set(), word


def test_every_form_of_a_word_leads_to_one_that_the_page_shows() -> None:
    kept = tomllib.loads((ROOT / "resources/hard_words.toml").read_text(encoding="utf-8"))
    shown = {word for word, entry in kept.items() if "form_of" not in entry}
    assert {entry["form_of"] for entry in kept.values() if "form_of" in entry} <= shown
    assert len({kept[word]["word"] for word in shown}) == len(shown) > 20


@pytest.mark.parametrize("rare", ["submit", "finalise", "draft", "sync", "upload", "invalid"])
def test_no_message_uses_a_word_from_computing(rare: str) -> None:
    assert [form for _, form in _FORMS if re.search(rf"\b{rare}", form.lower())] == []


def test_every_picture_that_is_named_is_there_with_its_words() -> None:
    known = pictures()
    named = concepts_named()
    assert len(named) > 80
    assert {name for name in named if name not in known} == set()
    assert [name for name, picture in known.items() if not picture["alt"].strip()] == []


def test_every_picture_file_is_there() -> None:
    missing = [
        name
        for name, picture in pictures().items()
        if "own" in picture and not (Path(ROOT) / "icons" / picture["own"]).is_file()
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("sentence", "passive"),
    [
        ("The form was sent by Sam.", True),
        ("Your answers are kept here.", True),
        ("It has been written down.", True),
        ("You are being heard.", True),
        ("Are you worried?", False),
        ("The laptop is charged", False),
        ("Sam sent the form.", False),
        ("You are safe.", False),
    ],
)
def test_the_check_for_passive_words_tells_them_apart(sentence: str, passive: bool) -> None:
    assert is_passive(sentence) is passive


def test_the_check_for_rare_words_finds_them() -> None:
    assert rare_words("Please expedite the safeguarding referral.") >= {"expedite", "safeguarding"}
    assert rare_words("You can say no to {name}.") == set()


def test_the_check_for_letters_finds_them() -> None:
    assert letters_for_words("Ask the CQC about it.")
    assert not letters_for_words("OK, this is a USB stick.")
