"""What kind of document a text is, and who issued it."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from communique.extraction.correspondence import between_leaders, between_states, despatched, ends
from communique.extraction.jointly import joint_issuers
from communique.extraction.layout import Block, Role
from communique.extraction.naming import Place
from communique.extraction.patterns import alternatives
from communique.paths import lexicons


@dataclass(frozen=True, slots=True)
class Nature:
    """What a document is: its kind (model.documents.KINDS), publisher, for whom it speaks, to whom it is written."""

    kind: str
    publisher: str | None
    issuer: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    post: tuple[str, ...] = ()
    """The country that a cable is written from."""
    outgoing: bool = False
    """Whether a cable goes from home to a post."""
    conversation: bool = False
    """Whether it is the record of one conversation."""
    spoken: bool = False
    """Whether it is what people said word for word: remarks, an interview, a press conference."""


_JOINT = re.compile(alternatives("natures", "joint"), re.I)
_RELEASE = re.compile(r"\b" + alternatives("natures", "release") + r"\b", re.I)
_SALUTATION = re.compile(
    r"^\W*(?:dear|honou?rable|your|excellenc|mr\b|madam|sir\b|my dear)[^.!?\n]{0,60}[,:]$", re.I | re.M
)
_CABLE = re.compile(alternatives("natures", "cable"), re.I | re.M)
_SPEAKER = re.compile(
    r"^(?!"
    + alternatives("natures", "memo_heads")
    + r"\b)(?:[A-Z][A-Z .’'-]{3,40}|Q|QUESTION|Question|Moderator|MR\. [A-Z]+|MS\. [A-Z]+):\s",
    re.M,
)
_INLINE_GREETING = re.compile(
    r"^(?:DEAR|Dear|My dear|MY DEAR|(?:Your )?Excellency|Sir|Monsieur|Mr\. (?:Minister|Ambassador|Secretary))\b"
    r"[^.!?\n]{0,60}(?:Mr|Mrs|Ms|Dr)?[^!?\n]{0,40}[:—,]\s",
    re.M,
)
_CORRESPONDENCE = re.compile(r"\b(?:letter|message|note) from\b.{3,120}\bto\b", re.I | re.S)
_CONVERSATION = re.compile(r"^(?:\W|\d|No\.)*" + alternatives("natures", "conversation"), re.I | re.M)
_HEAD_LINE = 300
_MEMORANDUM = re.compile(r"^.{0,30}\bmemorandum (?:from|by)\b.*$", re.I | re.M)
_DECLARED = re.compile(r"^\W*(?:declaration|(?:press )?statement)\b[^\n]{0,40}?\b(?:by|of|on behalf of)\b", re.I | re.M)
_POSTED = re.compile(alternatives("natures", "posted"), re.I)
_BORN = re.compile(
    r"\b(?:was |is |were )?born (?:on|in|to|at)\b|\(born\b|\bbiograph(?:y|ical)\b"
    r"|[(,] ?b\. |, [12]\d{3}[-–](?:[12]\d{3})?, ",
    re.I,
)
_FOUNDED = re.compile(
    r"\b(?:was|is|were) (?:founded|established|formed|created|an? (?:political|opposition|ruling) part)", re.I
)
_NEWS = re.compile(alternatives("natures", "news"), re.M)


def nature(text: str, blocks: Sequence[Block], places: Sequence[Place], settings: Sequence[Place] = ()) -> Nature:
    """The nature of a document, from its letterhead, title, byline and opening; `settings` are cities named."""
    first_body = next((b.start for b in blocks if b.role is Role.BODY), len(text))
    head = text[:first_body]
    tail = " ".join(text[b.start : b.end] for b in blocks[-4:] if b.role in (Role.FURNITURE, Role.SIGNATURE))
    kind, publisher, code = _publisher(head, tail)
    kind = _kind(text, head, first_body, kind)
    codes = [(place.start, place.code) for place in places if place.code and place.start < first_body]
    if (sides := between_states(head, places)) is not None:
        return Nature("letter", publisher, sides[:1], sides[1:])
    if (outgoing := despatched(head)) is not None:
        seat = [p.code for p in (*settings, *places) if p.code and p.start < first_body and p.code != "USA"]
        return Nature("cable", publisher, ("USA",), post=tuple(seat[:1]), outgoing=outgoing)
    if kind == "letter":
        between = ends(head, places)
        if between is not None and between.post:
            return Nature("letter", publisher, between.writer, post=between.post)
        return _letter(head, codes, publisher, code)
    issuer: tuple[str, ...] = (code,) if code else ()
    speaks = kind in ("joint_statement", "press_release", "document")
    if speaks and (together := joint_issuers(text, head, kind == "joint_statement", places)):
        return Nature("joint_statement", publisher, together)
    if kind == "cable":
        cities = [(place.start, place.code) for place in settings if place.start < first_body]
        told = ends(head, places)
        if told is not None:
            post = told.post or tuple(code for _, code in cities[:1] if code and code not in told.writer)
            return Nature("cable", publisher, told.writer, post=post, outgoing=told.outgoing)
        return _cable(publisher, issuer, cities or codes, places)
    if not issuer and kind == "document" and (line := _MEMORANDUM.search(head)):
        issuer = tuple(code for start, code in codes if code and line.start() <= start < line.end())[:1]
    if not issuer and kind == "document" and (declared := _DECLARED.search(head)):
        issuer = tuple(code for start, code in codes if code and declared.end() <= start < _line_end(head, declared))[
            :1
        ]
        kind = "press_release" if issuer else kind
    if not issuer and kind == "document" and (signing := _signing(text, blocks)) is not None:
        below = [place.code for place in (*places, *settings) if place.code and place.start >= signing]
        return Nature("press_release", publisher, tuple(below[:1]))
    if not issuer and kind == "press_release" and codes and _letterhead(head):
        issuer = (codes[0][1],)
        publisher = publisher or _ministry(head)
    if _CONVERSATION.search(head):
        return Nature(kind, publisher, issuer, conversation=True)
    return Nature(kind, publisher, issuer, spoken=len(_SPEAKER.findall(text)) >= 2 or head.lower().count("remarks") > 0)


def _line_end(text: str, found: re.Match[str]) -> int:
    """Where the line of a match ends."""
    end = text.find("\n", found.end())
    return end if end >= 0 else len(text)


def _cable(
    publisher: str | None, issuer: tuple[str, ...], codes: Sequence[tuple[int, str | None]], places: Sequence[Place]
) -> Nature:
    """A cable: written from the city of its dateline, by the state that its text names most beside that one."""
    post = tuple(code for _, code in codes[:1] if code)
    named = [place.code for place in places if place.code and place.code not in post]
    writer = issuer or ((max(set(named), key=named.count),) if named else ())
    return Nature("cable", publisher, writer, post=post)


def _kind(text: str, head: str, first_body: int, known: str | None) -> str:
    opening = text[first_body : first_body + 600]
    if _CONVERSATION.search(head):
        return "document"
    greeted = _SALUTATION.search(head) or _INLINE_GREETING.match(opening) or _CORRESPONDENCE.search(head)
    wired = re.search(r"\btelegram\b", head, re.I) and not between_leaders(head)
    if (greeted or between_leaders(head)) and not wired and re.search(r"\b(?:I|my|we|our)\b", opening):
        return "letter"
    if _POSTED.search(head):
        return "cable"
    if _JOINT.search(head):
        return "joint_statement"
    if _CABLE.search(head[:600]) and len(head) < 900:
        return "cable"
    if _MEMORANDUM.search(head[:_HEAD_LINE]):
        return "document"
    if known:
        return known
    if _RELEASE.search(head) or _letterhead(head):
        return "press_release"
    if _NEWS.search(text[:300]):
        return "news"
    if _BORN.search(opening):
        return "biography"
    if _FOUNDED.search(opening[:300]):
        return "profile"
    return "news" if _NEWS.search(text) or "said" in text else "document"


def _signing(text: str, blocks: Sequence[Block]) -> int | None:
    """Where a ministry signs below its text ("MINISTRY OF FOREIGN AFFAIRS"); None where none does."""
    ends = (block for block in blocks[-4:] if block.role is Role.SIGNATURE)
    return next((block.start for block in ends if _letterhead(text[block.start : block.end])), None)


def _letterhead(head: str) -> bool:
    return bool(re.search(r"\b(?:MINISTRY|MINISTER|KINGDOM|REPUBLIC|EMBASSY|GOVERNMENT|OFFICE OF)\b", head))


def _ministry(head: str) -> str | None:
    lines = [line.strip("* ").strip() for line in head.splitlines()]
    places = [i for i, line in enumerate(lines) if re.match(r"(?:MINISTER|MINISTRY|EMBASSY|OFFICE)\b", line)]
    if not places:
        return None
    name = lines[places[0]]
    following = lines[places[0] + 1] if places[0] + 1 < len(lines) else ""
    if following.startswith("AND "):
        name = f"{name} {following}"
    name = re.sub(r"^MINISTER\b", "MINISTRY", name)
    return re.sub(r"\b(?:Of|And|The|For)\b", lambda m: m.group().lower(), name.title())


def _letter(head: str, codes: Sequence[tuple[int, str | None]], publisher: str | None, code: str | None) -> Nature:
    """A letter: the first country of the letterhead writes, the last one before the greeting is written to."""
    named = list(dict.fromkeys(c for _, c in codes if c))
    issuer = named[:1] or ([code] if code else [])
    addressee = [c for c in named[1:] if c not in issuer][-1:]
    return Nature("letter", _ministry(head) or publisher, tuple(issuer), tuple(addressee))


def _publisher(head: str, tail: str) -> tuple[str | None, str | None, str | None]:
    """(kind, name, code) of the publisher whose words stand in a byline or at the end."""
    lines = [line.strip("* ").strip() for line in head.splitlines()]
    for row in _publishers():
        for word in row["words"]:
            if word in tail or any(word in line and len(line) < 60 for line in lines):
                return row.get("kind"), row["name"], row.get("code")
    return None, None, None


@lru_cache(maxsize=1)
def _publishers() -> list[dict[str, str]]:
    with (lexicons() / "publishers.toml").open("rb") as file:
        rows: list[dict[str, str]] = tomllib.load(file)["publisher"]
    return rows
