"""Each gesture and key of the timeline, by the mouse and the keyboard of a real screen: `python3 tests tests/driving`.

What X cannot send is left to `tests/ui/timeline`: fingers, pinches, touchpads with phases.
"""

import pytest

UP, DOWN, LEFTWARDS, RIGHTWARDS = 4, 5, 6, 7
"""Buttons that stand for a wheel's notches."""

TALL = (1500, 940)
"""Pixels of a window in which a lane is seen down to the cells that count."""


def span(state):
    return state["view"][1] - state["view"][0]


def middle(state):
    return sum(state["view"]) / 2


def place(state, across=0.5):
    """A place in the lanes by a share of their width, at the height of an event: heads and edges are held otherwise."""
    x, _, wide, _ = state["lanes"]
    return x + wide * across, state["marks"][0][2]


def day(state, x):
    """The day under a place on the screen."""
    left, _, wide, _ = state["lanes"]
    return state["view"][0] + (x - left) / wide * span(state)


def axis(state):
    x, y, wide, _ = state["lanes"]
    return x + wide / 2, y + state["axis"] / 2


def test_the_wheel_over_the_axis_pans(hands):
    before = hands.state()
    hands.click(*axis(before), DOWN, times=3)
    after = hands.until(lambda state: state["view"][0] > before["view"][0])
    assert span(after) == pytest.approx(span(before))


def test_the_wheel_scrolls_lanes_that_overflow_else_pans_and_never_zooms(hands):
    before = hands.state()
    hands.click(*place(before), DOWN, times=2)
    if before["overflows"]:
        after = hands.until(lambda state: state["scrolled"] > 0)
    else:
        after = hands.until(lambda state: state["view"][0] > before["view"][0])
    assert span(after) == pytest.approx(span(before))


def test_shift_and_wheel_pan_where_lanes_overflow(hands):
    before = hands.state()
    if not before["overflows"]:
        hands.resize(1100, 700)
        before = hands.until(lambda state: state["overflows"])
    hands.holding("shift", lambda: hands.click(*place(before), DOWN, times=2))
    after = hands.until(lambda state: state["view"][0] > before["view"][0])
    assert after["scrolled"] == before["scrolled"]


def test_a_wheel_that_tilts_pans(hands):
    before = hands.state()
    hands.click(*place(before), RIGHTWARDS, times=2)
    hands.until(lambda state: state["view"][0] > before["view"][0])
    hands.click(*place(before), LEFTWARDS, times=2)
    hands.until(lambda state: state["view"][0] == pytest.approx(before["view"][0]))


def test_ctrl_and_wheel_zoom_with_the_time_under_the_pointer_staying(hands):
    before = hands.state()
    x, y = place(before, 0.25)
    under = day(before, round(x))
    hands.holding("ctrl", lambda: hands.click(x, y, UP, times=4))
    after = hands.until(lambda state: span(state) == pytest.approx(span(before) / 1.2**4))
    left, _, wide, _ = after["lanes"]
    assert left + (under - after["view"][0]) / span(after) * wide == pytest.approx(round(x), abs=0.5)


def test_alt_and_wheel_change_the_height_of_lanes(hands):
    before = hands.state()
    hands.holding("alt", lambda: hands.click(*place(before), DOWN, times=6))
    lower = hands.until(lambda state: state["lines"] < before["lines"])
    hands.holding("alt", lambda: hands.click(*place(before), UP, times=6))
    hands.until(lambda state: state["lines"] > lower["lines"])


def test_a_drag_pans_with_the_hand(hands):
    before = hands.state()
    start = place(before, 0.6)
    under = day(before, round(start[0]))
    hands.drag(start, (start[0] - 200, start[1]))
    after = hands.until(lambda state: state["view"] != before["view"])
    left, _, wide, _ = after["lanes"]
    assert left + (under - after["view"][0]) / span(after) * wide == pytest.approx(round(start[0]) - 200, abs=1)


def test_a_flick_goes_on_after_the_hand_and_a_press_stops_it(hands):
    before = hands.state()
    start, wide = place(before, 0.6), before["lanes"][2]

    def moved(state):
        return (state["view"][0] - before["view"][0]) / span(before) * wide

    hands.drag(start, (start[0] - 300, start[1]), rest=0)
    whole = moved(hands.until(lambda state: moved(state) > 330))
    hands.drag(start, (start[0] - 300, start[1]), rest=0, then=("sleep", 0.05, "mousedown", 1))
    held = hands.until(lambda state: moved(state) >= whole + 299)
    assert moved(held) < 2 * whole - 20
    hands.do("mouseup", 1)
    assert hands.state()["view"] == held["view"]


def test_shift_and_drag_zoom_to_the_range(hands):
    before = hands.state()
    start, end = place(before, 0.3), place(before)
    first, last = day(before, round(start[0])), day(before, round(end[0]))
    hands.holding("shift", lambda: hands.drag(start, end))
    after = hands.until(lambda state: span(state) < span(before))
    assert after["view"] == pytest.approx([first, last], abs=span(before) / 400)


def test_ctrl_and_drag_select_a_range_that_enter_makes_the_filter(hands):
    before = hands.state()
    hands.holding("ctrl", lambda: hands.drag(place(before, 0.3), place(before)))
    ranged = hands.until(lambda state: state["range"])
    assert ranged["view"] == before["view"]
    hands.key("Return")
    after = hands.until(lambda state: state["span"])
    assert after["span"][0] == pytest.approx(ranged["range"][0], abs=1)
    assert len(after["order"]) < len(before["order"])


def test_escape_forgets_the_range(hands):
    before = hands.state()
    hands.holding("ctrl", lambda: hands.drag(place(before, 0.3), place(before)))
    hands.until(lambda state: state["range"])
    hands.key("Escape")
    assert hands.until(lambda state: not state["range"])["span"] is None


def test_a_click_selects_and_ctrl_adds(hands):
    state = hands.state()
    (one, x, y), (other, there_x, there_y) = state["marks"][0], state["marks"][-1]
    hands.click(x, y)
    state = hands.until(lambda state: state["selected"] == [one])
    other, there_x, there_y = next(mark for mark in state["marks"][::-1] if mark[0] != one)
    hands.holding("ctrl", lambda: hands.click(there_x, there_y))
    hands.until(lambda state: state["selected"] == [one, other])


def test_a_double_click_zooms_to_the_event(hands):
    before = hands.state()
    row, x, y = before["marks"][len(before["marks"]) // 2]
    hands.click(x, y, times=2)
    after = hands.until(lambda state: span(state) < span(before) / 3)
    assert after["selected"] == [row]


def test_a_cluster_opens_into_its_members(hands):
    hands.resize(*TALL)
    hands.key("0")
    before = hands.until(lambda state: state["clusters"])
    events, x, y = max(before["clusters"])
    assert events > 1
    hands.click(x, y)
    hands.until(lambda state: span(state) < span(before) or state["listed"])


def test_a_cluster_is_reached_and_opened_with_the_keys(hands):
    hands.resize(*TALL)
    hands.key("0")
    before = hands.until(lambda state: state["clusters"])
    hands.key("Right")
    hands.until(lambda state: state["selected"])
    for _ in range(6):
        hands.key("Down")
        if (on := hands.state())["cursor"]:
            break
    assert "event" in on["said"]
    hands.key("space")
    hands.until(lambda state: span(state) < span(before) or state["listed"])


def test_the_pointer_that_rests_brings_up_the_card(hands):
    _, x, y = hands.state()["marks"][0]
    hands.move(x + 1, y)
    hands.move(x, y)
    hands.until(lambda state: state["card"])
    hands.move(*axis(hands.state()))
    hands.until(lambda state: not state["card"])


def test_the_keys_bring_up_the_card_too(hands):
    hands.move(5, 5)
    hands.key("Right")
    hands.until(lambda state: state["card"])


def test_left_and_right_walk_through_the_events_in_time(hands):
    hands.key("Right")
    before = hands.until(lambda state: state["selected"])
    at = before["order"].index(before["selected"][0])
    hands.key("Right")
    hands.until(lambda state: state["selected"] == [before["order"][at + 1]])
    hands.key("Left", "Left")
    hands.until(lambda state: state["selected"] == [before["order"][at - 1]])


def test_home_and_end_go_to_the_first_and_the_last_event(hands):
    hands.key("Home")
    before = hands.until(lambda state: state["selected"])
    assert before["selected"] == before["order"][:1]
    hands.key("End")
    hands.until(lambda state: state["selected"] != before["selected"] and middle(state) > middle(before))


@pytest.mark.parametrize(
    ("key", "screens"), [("ctrl+Right", 0.25), ("ctrl+Left", -0.25), ("Page_Down", 1.0), ("Page_Up", -1.0)]
)
def test_quarters_of_a_screen_and_pages(hands, key, screens):
    before = hands.state()
    hands.key(key)
    hands.until(lambda state: state["view"][0] == pytest.approx(before["view"][0] + screens * span(before)))


def test_plus_and_minus_zoom_and_nought_fits_all(hands):
    before = hands.state()
    hands.key("plus")
    hands.until(lambda state: span(state) == pytest.approx(span(before) / 1.5))
    hands.key("minus")
    hands.until(lambda state: span(state) == pytest.approx(span(before)))
    hands.key("0")
    hands.until(lambda state: span(state) > span(before))


def test_f_centres_the_selected_and_again_zooms_to_it(hands):
    state = hands.state()
    _, x, y = state["marks"][0]
    hands.click(x, y)
    hands.until(lambda state: state["selected"])
    hands.key("f")
    centred = hands.state()
    assert span(centred) == pytest.approx(span(state))
    hands.key("f")
    hands.until(lambda state: span(state) < span(centred))


def test_ctrl_g_goes_to_a_date_as_typed(hands):
    before = hands.state()
    hands.key("ctrl+g")
    hands.until(lambda state: state["reading"])
    hands.do("type", "--delay", 20, "nov 1960")
    hands.until(lambda state: "November 1960" in "".join(state["reading"]))
    hands.key("Return")
    after = hands.until(lambda state: state["view"] != before["view"])
    assert after["view"][0] < 715_815 < after["view"][1]  # 1 November 1960


def test_ctrl_g_says_what_it_cannot_read(hands):
    hands.key("ctrl+g")
    hands.until(lambda state: state["reading"])
    hands.do("type", "--delay", 20, "3 May")
    hands.until(lambda state: "by itself names no day" in "".join(state["reading"]))
    hands.key("Escape")


def test_alt_and_the_arrows_go_back_and_forward(hands):
    before = hands.state()
    hands.key("0")
    all_of_it = hands.until(lambda state: span(state) > span(before))
    hands.key("alt+Left")
    hands.until(lambda state: state["view"] == pytest.approx(before["view"]))
    hands.key("alt+Right")
    hands.until(lambda state: state["view"] == pytest.approx(all_of_it["view"]))


def test_del_rejects_and_ctrl_z_takes_it_back(hands):
    state = hands.state()
    row, x, y = state["marks"][0]
    hands.click(x, y)
    hands.until(lambda state: state["selected"] == [row])
    shown = len(state["order"])
    hands.key("Delete")
    hands.until(lambda state: len(state["order"]) == shown - 1)
    hands.key("ctrl+z")
    hands.until(lambda state: len(state["order"]) == shown)


def test_p_pins_the_selected_event_which_then_stands_in_all_of_time(hands):
    state = hands.state()
    row, x, y = state["marks"][0]
    hands.click(x, y)
    hands.until(lambda state: state["selected"] == [row])
    hands.key("p")
    hands.until(lambda state: state["pinned"] == [row])
    hands.key("Escape", "0")
    hands.until(lambda now: span(now) > span(state) and row in [mark[0] for mark in now["marks"]])
    hands.key("p")
    hands.until(lambda state: state["pinned"] == [])


def test_f3_leads_from_event_to_event_that_a_search_found(hands):
    hands.key("ctrl+shift+f")
    hands.do("type", "--delay", 20, "trade")
    hands.key("Return")
    first = hands.until(lambda state: state["selected"])["selected"]
    hands.key("F3")
    hands.until(lambda state: state["selected"] not in ([], first))
    hands.key("shift+F3")
    hands.until(lambda state: state["selected"] == first)
