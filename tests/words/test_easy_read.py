"""Every Easy Read message in the source is held to the rules of Easy Read."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir

from qc_desktop.interchange.checklist_csv import read_checklist

ROOT = Path(__file__).parents[2]
MOST_WORDS = 12
KEYWORDS = {"easy": None, "easy_n": (1, 2), "mark_easy": None}


def easy_messages() -> set[str]:
    found: set[str] = set()
    folder = str(ROOT / "qc_desktop")
    extracted = extract_from_dir(folder, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for _file, _line, message, _comments, _context in extracted:
        found |= {message} if isinstance(message, str) else set(message)
    return found


def sentences(message: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!])\s+", message.replace("\n", " ")) if part]


def test_there_are_messages_to_check() -> None:
    assert len(easy_messages()) > 50


def test_every_sentence_has_twelve_words_or_fewer() -> None:
    long = [
        sentence
        for message in easy_messages()
        for sentence in sentences(message)
        if len(sentence.split()) > MOST_WORDS
    ]
    assert long == []


def test_no_message_shouts_or_uses_letters_for_words() -> None:
    known = {"OK", "PDF", "USB", "PIN", "HTML", "QC", "A4"}
    shouting = [
        (word, message)
        for message in easy_messages()
        for word in re.findall(r"\b[A-Z]{2,}\b", message)
        if word not in known
    ]
    assert shouting == []


@pytest.mark.parametrize("rare", ["submit", "finalise", "draft", "sync", "upload", "invalid"])
def test_no_message_uses_a_word_from_computing(rare: str) -> None:
    assert [m for m in easy_messages() if re.search(rf"\b{rare}", m.lower())] == []


def test_every_question_and_help_sentence_is_short() -> None:
    checklist = read_checklist(ROOT / "resources/checklists/home-visit-1.csv", "Home visit")
    words = [
        sentence
        for question in (*checklist.practice, *checklist.questions)
        for text in (question.words, question.help)
        for sentence in sentences(text)
    ]
    assert len(words) > 80
    assert [sentence for sentence in words if len(sentence.split()) > MOST_WORDS] == []
