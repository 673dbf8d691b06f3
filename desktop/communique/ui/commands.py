"""Everything a person can ask for. Menus, toolbar, command palette and the sheet of shortcuts are built from it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from communique.browsing.lanes import LAYOUTS
from communique.model.columns import Flag
from communique.model.values import value
from communique.ui.timeline.header import WORDS

if TYPE_CHECKING:
    from communique.ui.window import MainWindow

Action = Callable[["MainWindow"], None]
LONGEST_DEED = 56
"""Code points of what can be undone that a menu shows."""


@value
class Command:
    """One thing to ask for. `shortcut` may hold several, apart by a blank."""

    id: str
    title: str
    shortcut: str
    icon: str
    action: Action
    ready: Callable[[MainWindow], bool] | None = None
    """Whether it can be done now; None if always."""
    now: Callable[[MainWindow], str] | None = None
    """The title as things stand, where it changes."""
    ticked: Callable[[MainWindow], bool] | None = None
    line: bool = False
    """Whether a line stands above it in its menu."""
    under: str = ""
    """Its menu, where the first part of `id` does not name that."""

    @property
    def menu(self) -> str:
        return self.under or self.id.partition(".")[0]


def late(module: str, function: str) -> Action:
    """A function of `communique.ui`, imported when it is first asked for: the first frame does not wait for dialogs."""

    def action(window: MainWindow) -> None:
        getattr(import_module(f"communique.ui.{module}"), function)(window)

    return action


def _holds_documents(window: MainWindow) -> bool:
    return bool(window.session.documents())


def _writable(window: MainWindow) -> bool:
    return window.session.can_change


def _shows_events(window: MainWindow) -> bool:
    return bool(window.session.shown.any())


def _event_selected(window: MainWindow) -> bool:
    return window.session.current_event is not None and _writable(window)


def _several_selected(window: MainWindow) -> bool:
    return len(window.session.selected_events) > 1 and _writable(window)


def _told_elsewhere_too(window: MainWindow) -> bool:
    """Whether the document in the reader is one of those that tell the current event."""
    session = window.session
    if session.current_event is None or not _writable(window):
        return False
    mentions = session.mentions_of(session.current_event)
    return len(mentions) > 1 and any(mention.document == session.document_id for mention in mentions)


def _words_selected(window: MainWindow) -> bool:
    selected = window.reader.page.selected()
    return _document_read(window) and selected.start < selected.end


def _document_read(window: MainWindow) -> bool:
    return window.session.document_id is not None and _writable(window)


def _reads(window: MainWindow) -> bool:
    return window.session.document_id is not None


def _step(verb: str, deed: str) -> str:
    """ "&Undo Reject “EU demands a plan”", cut so that the menu stays narrow, with no letter of it made a key."""
    cut = deed if len(deed) <= LONGEST_DEED else f"{deed[:LONGEST_DEED].rstrip()}…"
    return f"{verb} {cut.replace('&', '&&')}".rstrip()


def _finds(window: MainWindow) -> bool:
    return _reads(window) or window.toolbar.search.is_on


def _size(window: MainWindow) -> int:
    return window.reader.text_size


def _pinned(what: str) -> Callable[[MainWindow], str]:
    """A title as things stand, by a function of `pinning`."""
    return lambda window: str(getattr(import_module("communique.ui.pinning"), what)(window))


def _lanes_called(name: str) -> str:
    return WORDS.get(name, f"by {name}")


def _lay_out_by(name: str) -> Action:
    return lambda window: window.session.set_layout(name)


def _laid_out_by(name: str) -> Callable[[MainWindow], bool]:
    return lambda window: window.session.layout == name


def _theme_is(name: str) -> Callable[[MainWindow], bool]:
    return lambda window: window.settings["theme"] == name


MENUS = {
    "file": "&File", "edit": "&Edit", "view": "&View", "timeline": "&Timeline", "event": "Eve&nt",
    "present": "&Present", "help": "&Help",
}  # fmt: skip

COMMANDS = (
    Command("file.open", "&Open documents…", "Ctrl+O", "", late("opening", "choose_documents")),
    Command("file.folder", "Open &folder…", "Ctrl+Alt+O", "", late("opening", "choose_folder")),
    Command("file.library", "Open &library…", "Ctrl+Shift+O", "", late("opening", "choose_library"), line=True),
    Command("file.new", "&New library…", "Ctrl+Shift+N", "", late("opening", "new_library")),
    Command("file.sample", "&Sample library", "", "", late("opening", "open_sample"),
            ready=lambda window: not window.shows_sample),
    Command("file.csv", "Export events as &CSV…", "Ctrl+E", "", late("saving", "export_csv"), _shows_events, line=True),
    Command("file.json", "Export events as &JSON…", "", "", late("saving", "export_json"), _shows_events),
    Command("file.picture", "Export timeline as p&icture…", "Ctrl+Shift+E", "", late("saving", "export_picture"),
            _shows_events),
    Command("file.print", "&Print timeline…", "Ctrl+P", "", late("saving", "print_timeline"), _shows_events),
    Command("file.quit", "&Quit", "Ctrl+Q", "", lambda window: window.quit(), line=True),
    Command("edit.undo", "&Undo", "Ctrl+Z", "↶", lambda window: window.session.undo(),
            lambda window: window.session.undo_stack.canUndo(),
            now=lambda window: _step("&Undo", window.session.undo_stack.undoText())),
    Command("edit.redo", "&Redo", "Ctrl+Shift+Z Ctrl+Y", "↷", lambda window: window.session.redo(),
            lambda window: window.session.undo_stack.canRedo(),
            now=lambda window: _step("&Redo", window.session.undo_stack.redoText())),
    Command("edit.find", "&Find", "Ctrl+F", "", late("moving", "find"), line=True),
    Command("edit.search", "Find &everywhere", "Ctrl+Shift+F", "", late("moving", "find_everywhere")),
    Command("edit.next", "Find &next", "F3", "", late("moving", "find_next"), _finds),
    Command("edit.previous", "Find pre&vious", "Shift+F3", "", late("moving", "find_previous"), _finds),
    Command("edit.filter", "Find a fil&ter", "Ctrl+L", "", late("moving", "filter_box"), line=True),
    Command("edit.clear", "C&lear filters", "Ctrl+Shift+L", "", lambda window: window.clear_filters(),
            lambda window: bool(window.session.filter)),
    Command("edit.actors", "Act&ors…", "Ctrl+Shift+A", "", late("actors", "show_actors"), _holds_documents, line=True),
    Command("edit.published", "Set the document’s d&ate…", "Ctrl+Shift+D", "", late("correcting", "set_published"),
            _document_read, line=True),
    Command("edit.remove", "Re&move the document", "", "", late("correcting", "remove_document"), _document_read),
    Command("view.back", "&Back", "Alt+Left", "", lambda window: window.session.back(),
            lambda window: window.session.can_go_back),
    Command("view.forward", "&Forward", "Alt+Right", "", lambda window: window.session.forward(),
            lambda window: window.session.can_go_forward),
    Command("view.document", "Next &document", "Ctrl+PgDown", "", lambda window: window.reader.next_document(), _reads),
    Command("view.document-before", "Previous d&ocument", "Ctrl+PgUp", "",
            lambda window: window.reader.next_document(-1), _reads),
    Command("view.next", "&Next pane", "F6", "", late("moving", "next_pane"), line=True),
    Command("view.previous", "&Previous pane", "Shift+F6", "", late("moving", "previous_pane")),
    Command("view.palette", "&Command palette…", "Ctrl+K", "", late("palette", "show_palette")),
    Command("view.filters", "Show f&ilters", "Ctrl+Alt+L", "", lambda window: window.toggle_filters(),
            ticked=lambda window: window.filters_visible, line=True),
    Command("view.larger", "&Larger text", "Ctrl++", "", lambda window: window.reader.set_text_size(_size(window) + 1),
            line=True),
    Command("view.smaller", "&Smaller text", "Ctrl+-", "",
            lambda window: window.reader.set_text_size(_size(window) - 1)),
    Command("view.usual", "&Usual text size", "Ctrl+0", "", lambda window: window.reader.set_text_size(0)),
    Command("view.system", "Theme: as the s&ystem", "", "", lambda window: window.choose_theme("system"),
            ticked=_theme_is("system"), line=True),
    Command("view.light", "Theme: li&ght", "", "", lambda window: window.choose_theme("light"),
            ticked=_theme_is("light")),
    Command("view.dark", "Theme: dar&k", "", "", lambda window: window.choose_theme("dark"), ticked=_theme_is("dark")),
    Command("view.full", "Full scr&een", "F11", "", lambda window: window.toggle_full_screen(),
            ticked=lambda window: window.isFullScreen(), line=True),
    Command("timeline.date", "&Go to date…", "Ctrl+G", "", late("moving", "go_to_date"), _shows_events),
    Command("timeline.in", "Zoom &in\t+", "", "", lambda window: window.timeline.moves.zoom_in(), _shows_events,
            line=True),
    Command("timeline.out", "Zoom &out\t−", "", "", lambda window: window.timeline.moves.zoom_out(), _shows_events),
    Command("timeline.fit", "&Fit all\t0", "", "", lambda window: window.timeline.moves.fit_all(), _shows_events),
    Command("timeline.first", "The view at the &beginning", "", "", lambda window: window.timeline.moves.show_first(),
            _shows_events),
    Command("timeline.centre", "&Centre the selected\tF", "", "",
            lambda window: window.timeline.moves.centre_selected(), lambda window: window.session.current is not None),
    Command("timeline.zero", "&Align on the selected event as day 0\tD", "", "",
            lambda window: window.timeline.heads.keys.turn_axis(), lambda window: window.session.current is not None,
            line=True),
    Command("timeline.dates", "Back to &dates", "", "", lambda window: window.session.lineups.back_to_dates(),
            lambda window: bool(window.session.lineups.zeros)),
    Command("timeline.tone", "Cu&rves of cooperation and conflict", "", "",
            lambda window: window.timeline.choose_tone("off" if window.timeline.shows_tone else "on"), _shows_events,
            ticked=lambda window: window.timeline.shows_tone, line=True),
    *(
        Command(f"timeline.lanes-{name}", f"Lanes: {_lanes_called(name)}", "", "", _lay_out_by(name),
                ticked=_laid_out_by(name), line=place == 0)
        for place, name in enumerate(LAYOUTS)
    ),
    Command("timeline.unhide", "Show &hidden lanes", "", "", lambda window: window.session.lineups.show_hidden(),
            lambda window: bool(window.session.lineups.hidden), line=True),
    Command("timeline.arrange", "Arra&nge lanes as at first", "", "",
            lambda window: window.session.lineups.arrange_as_at_first(),
            lambda window: window.session.lineups.is_arranged),
    Command("edit.review", "Re&view the least certain", "Ctrl+R", "", late("review", "review"),
            lambda window: _shows_events(window) and _writable(window), under="event"),
    Command("edit.confirm", "&Confirm the event", "Ctrl+Return", "", late("correcting", "confirm"), _event_selected,
            line=True, under="event"),
    Command("edit.reject", "Re&ject the event", "Del", "", late("correcting", "reject"), _event_selected,
            under="event"),
    Command("edit.restore", "Re&store the event", "", "", late("correcting", "restore"),
            lambda window: bool(window.session.verdict) and _writable(window),
            now=lambda window: "&Unconfirm the event" if window.session.verdict & Flag.CONFIRMED else
            "Re&store the event", under="event"),
    Command("edit.event", "&Edit the event…", "F2", "", late("correcting", "edit_event"), _event_selected, line=True,
            under="event"),
    Command("edit.date", "Change the event’s &date…", "Ctrl+D", "", late("correcting", "change_date"),
            _event_selected, under="event"),
    Command("edit.merge", "&Merge the selected events", "Ctrl+M", "", late("correcting", "merge"), _several_selected,
            under="event"),
    Command("edit.split", "S&plit this document’s telling off", "", "", late("correcting", "split_off"),
            _told_elsewhere_too, under="event"),
    Command("event.pin", "P&in the event", "Ctrl+Shift+P", "", late("pinning", "toggle"),
            lambda window: bool(window.session.selection), now=_pinned("title"), line=True),
    Command("event.unpin", "&Unpin all events", "", "", late("pinning", "unpin_all"),
            lambda window: bool(window.session.lineups.pinned_rows), now=_pinned("title_of_all")),
    Command("edit.make", "Make an event of the selected &words…\tE", "", "", late("correcting", "make_event"),
            _words_selected, line=True, under="event"),
    Command("edit.orphans", "Made events whose words are &gone…", "", "", late("orphans", "show_orphans"), _writable,
            under="event"),
    Command("present.start", "From the &start", "F5", "▶", late("moving", "present_from_start"), _shows_events),
    Command("present.here", "From &here", "Shift+F5", "", late("moving", "present_from_here"), _shows_events),
    Command("help.keys", "&Shortcuts", "F1 ?", "", late("shortcuts", "show_shortcuts")),
    Command("help.about", "&About Communiqué", "", "", late("about", "show_about")),
)  # fmt: skip

BY_ID = {command.id: command for command in COMMANDS}
