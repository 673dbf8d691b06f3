"""Walks the timeline of a running program over AT-SPI as a screen reader does, and selects an event; prints JSON.

Runs under the Python that has the system's GObject bindings, not under the project's.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 200
"""Tries, 0.1 s apart, to find what is looked for."""


def found(node, role, name):
    if node is None:
        return None
    if node.get_role_name() == role and node.get_name() == name:
        return node
    inside = (found(node.get_child_at_index(place), role, name) for place in range(node.get_child_count()))
    return next((each for each in inside if each), None)


def awaited(look):
    for _ in range(PATIENCE):
        if result := look():
            return result
        time.sleep(0.1)
    sys.exit("not found over AT-SPI")


def told(lane):
    events = [lane.get_child_at_index(place) for place in range(lane.get_child_count())]
    return {
        "name": lane.get_name(),
        "description": lane.get_description(),
        "events": [[event.get_name(), event.get_description(), event.get_role_name()] for event in events],
    }


timeline = awaited(lambda: found(Atspi.get_desktop(0), "list", "Timeline"))
lanes = [timeline.get_child_at_index(place) for place in range(timeline.get_child_count())]
event = lanes[0].get_child_at_index(0)
event.do_action(0)
awaited(lambda: event.get_state_set().contains(Atspi.StateType.SELECTED))
print(json.dumps({"lanes": [told(lane) for lane in lanes], "selected": event.get_name()}))
