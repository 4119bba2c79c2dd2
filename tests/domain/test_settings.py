from qc_desktop.domain.settings import PersonSettings, WayIn, suiting_all

TOUCH = PersonSettings(hold_ms=500)
SWITCH = PersonSettings(way_in=WayIn.ONE_SWITCH, scan_ms=3000)
SWITCHES = PersonSettings(way_in=WayIn.TWO_SWITCHES, scan_ms=1500)
DWELL = PersonSettings(way_in=WayIn.DWELL, dwell_ms=2500)


def test_a_laptop_of_people_who_touch_works_as_usual() -> None:
    assert suiting_all([TOUCH, PersonSettings()]) == PersonSettings()
    assert suiting_all([]) == PersonSettings()


def test_who_needs_a_switch_can_say_who_they_are_and_at_their_own_pace() -> None:
    both = suiting_all([TOUCH, SWITCHES, SWITCH, DWELL])
    assert both.way_in is WayIn.ONE_SWITCH
    assert both.scan_ms == 3000
    assert both.hold_ms == 0


def test_who_rests_the_pointer_can_say_who_they_are() -> None:
    assert suiting_all([TOUCH, DWELL]).way_in is WayIn.DWELL
    assert suiting_all([TOUCH, DWELL]).dwell_ms == 2500
    assert suiting_all([DWELL, SWITCHES]).way_in is WayIn.TWO_SWITCHES
