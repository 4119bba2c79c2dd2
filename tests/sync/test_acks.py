from dataclasses import dataclass

from qc_desktop.sync.acks import covered, runs_of


@dataclass(frozen=True, kw_only=True)
class Segment:
    hash: str
    stream: str
    seq: int
    size: int = 1
    whole: bool = True
    at_store: bool = True


def _stream(*numbers: int, name: str = "aa.1") -> list[Segment]:
    return [Segment(hash=f"{name}-{number}", stream=name, seq=number) for number in numbers]


def test_segments_without_gaps_are_one_run() -> None:
    runs = runs_of([*_stream(3, 1, 2, 5), *_stream(1, name="bb.1")])
    assert [(run.stream, run.first, run.last) for run in runs] == [
        ("aa.1", 1, 3),
        ("aa.1", 5, 5),
        ("bb.1", 1, 1),
    ]


def test_an_ack_covers_what_both_have_and_nothing_newer() -> None:
    ours = _stream(1, 2, 3, 4)
    assert covered(runs_of(_stream(1, 2, 3)), ours) == {"aa.1-1", "aa.1-2", "aa.1-3"}
    assert covered(runs_of([]), ours) == frozenset()


def test_a_clones_segment_under_the_same_number_is_not_ours() -> None:
    clone = [Segment(hash="other", stream="aa.1", seq=2)]
    assert covered(runs_of([*_stream(1), *clone]), _stream(1, 2)) == frozenset()
    both = [*_stream(1, 2), *clone]
    assert covered(runs_of(both), both) == {"aa.1-1", "aa.1-2", "other"}


def test_an_ack_about_streams_we_do_not_know_covers_nothing() -> None:
    assert covered(runs_of(_stream(1, name="cc.1")), _stream(1)) == frozenset()
