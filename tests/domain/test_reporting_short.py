"""An Easy Read report is short, says so where there is more, and explains its hard words."""

from qc_desktop.domain.reporting_content import PictureLine
from qc_desktop.domain.reporting_short import most_important, quotes_with_room, two_sentences


def line(*sentences: str) -> PictureLine:
    return PictureLine(picture="good", sentences=sentences)


def test_many_sentences_become_lines_of_two_each_beside_its_picture() -> None:
    many = line("One. Two! Three?", "Four.")
    assert [one.sentences for one in two_sentences(many)] == [("One.", "Two!"), ("Three?", "Four.")]
    assert {one.picture for one in two_sentences(many)} == {"good"}


def test_no_group_crowds_another_out_and_what_is_left_out_is_known() -> None:
    worries = [line(f"Worry {n}.") for n in range(100)]
    good = [line(f"Good {n}.") for n in range(3)]
    (kept_worries, kept_good), more = most_important((worries, good), big_print=False)
    assert more
    assert kept_good == tuple(good)
    assert kept_worries == tuple(worries[: len(kept_worries)])
    assert not most_important((good, ()), big_print=False)[1]


def test_a_quote_is_whole_or_not_there_and_a_short_one_fits_after_a_long_one() -> None:
    long, short = "garden " * 2500, "I like my room."
    assert quotes_with_room((long, short), big_print=False) == (short,)


def test_a_word_without_end_takes_the_room_that_it_needs() -> None:
    endless = line("a" * 10_000)
    assert most_important(([endless, line("Good.")],), big_print=False)[0] == ((line("Good."),),)
