"""Which of the system's libraries Qt needs and cannot find: asked before Qt is imported, for then it would abort.

Parses on every Python, since the set-up scripts ask it before they know what runs them.
"""

import os
import sys

# file: the package of Debian and Ubuntu that holds it
OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def missing(window: bool) -> "list[str]":
    """The files that cannot be found, of those that Qt needs offscreen or, with `window`, on a screen. Linux only."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = list(OFFSCREEN) + (list(WINDOW) if window and not needs_no_x() else [])
    return [name for name in wanted if not _is_there(name)]


def needs_no_x() -> bool:
    """Whether Qt was told to draw where it asks for no X library."""
    return os.environ.get("QT_QPA_PLATFORM", "").startswith(("wayland", "offscreen", "minimal", "vnc"))


def lacks_screen() -> bool:
    """Whether a window could not be shown at all, because nothing says where the screen is."""
    named = [os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")]
    return sys.platform.startswith("linux") and not any(named)


def advice(files: "list[str]", packages: "tuple[str, ...]" = ()) -> str:
    """What to type to install these files (see `missing`) and further packages, in one line."""
    known = dict(OFFSCREEN, **WINDOW)
    if on_debian():
        return "sudo apt install " + " ".join(list(packages) + [_package(known[name]) for name in files])
    return "install with your system's package manager: " + ", ".join(list(packages) + list(files))


def on_debian() -> bool:
    """Whether packages go by the names that Debian and Ubuntu give them."""
    return os.path.exists("/etc/debian_version")


def window_problem() -> "str | None":
    """Why no window can be opened here, as a message for a person; None where one can."""
    files = missing(window=True)
    if files:
        return "Qt needs libraries of the system that are not installed. To install them:\n\n    " + advice(files)
    if lacks_screen():
        return "There is no screen to show a window on: neither DISPLAY nor WAYLAND_DISPLAY is set."
    return None


def _package(name: str) -> str:
    """Ubuntu 24.04 and Debian 13 renamed some packages when `time_t` grew ("t64")."""
    renamed = {"libglib2.0-0": "libglib2.0-0t64"}
    lists = "/usr/share/doc/"
    if name in renamed and os.path.isdir(lists + "libc6") and os.path.isdir(lists + "libssl3t64"):
        return renamed[name]
    return name


def _is_there(name: str) -> bool:
    # Looking at the usual folders takes microseconds; loading all of them would take milliseconds at every start.
    machine = getattr(os, "uname", lambda: ("", "", "", "", ""))()[4]
    own = "lib/%s-linux-gnu/" % machine
    folders = ("/usr/" + own, "/" + own, "/usr/lib64/", "/usr/lib/", "/lib64/")
    if any(os.path.exists(folder + name) for folder in folders):
        return True
    import ctypes  # only where a library lies somewhere else, or nowhere

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
