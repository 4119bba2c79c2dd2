from qc_desktop.ui.ways.scan import PASSES, PASSES_IN_ROW, Scan, Stop

CARDS = Stop(("yes", "a bit", "no"))
NEXT = Stop(("next",))
SCREEN = (CARDS, NEXT)


def scanning(*, tires: bool = True, passes_in_row: int = PASSES_IN_ROW) -> Scan[str]:
    scan: Scan[str] = Scan(tires=tires, passes_in_row=passes_in_row)
    assert scan.show(SCREEN)
    return scan


def test_a_switch_comes_to_rows_first_and_then_to_what_is_in_one() -> None:
    scan = scanning()
    assert scan.now == CARDS
    assert scan.choose() is None
    assert scan.now == Stop(("yes",))
    scan.step()
    assert scan.choose() == "a bit"
    assert scan.now == CARDS


def test_past_the_last_thing_it_begins_again() -> None:
    scan = scanning()
    scan.step()
    assert scan.now == NEXT
    scan.step()
    assert scan.now == CARDS


def test_it_leaves_a_row_that_nobody_wanted() -> None:
    scan = scanning()
    scan.choose()
    for _ in range(3 * PASSES_IN_ROW - 1):
        scan.step()
        assert scan.is_in_row
    scan.step()
    assert scan.now == NEXT


def test_who_steps_by_hand_leaves_a_row_past_its_end() -> None:
    scan = scanning(tires=False, passes_in_row=1)
    scan.choose()
    for _ in range(3):
        scan.step()
    assert scan.now == NEXT


def test_after_some_passes_it_rests_until_a_press_that_only_wakes_it() -> None:
    scan = scanning()
    for _ in range(PASSES * len(SCREEN)):
        assert not scan.rests
        scan.step()
    assert scan.rests
    scan.step()
    assert scan.now == CARDS
    assert scan.choose() is None
    assert not scan.rests
    assert not scan.is_in_row


def test_who_steps_by_hand_is_never_left_waiting() -> None:
    scan = scanning(tires=False)
    for _ in range(100):
        scan.step()
    assert not scan.rests


def test_another_screen_begins_at_its_first_thing_and_the_same_one_goes_on() -> None:
    scan = scanning()
    scan.step()
    assert not scan.show(SCREEN)
    assert scan.now == NEXT
    assert scan.show((NEXT, CARDS))
    assert scan.now == NEXT
    assert scan.is_fresh


def test_an_empty_screen_marks_nothing_and_chooses_nothing() -> None:
    scan: Scan[str] = Scan()
    scan.step()
    assert scan.now is None
    assert scan.choose() is None
