"""One document, read through: its date and nature, its actors, its happenings as mentions, its statements."""

import datetime
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from communique.extraction import Extraction
from communique.extraction.chronicles import entries, run_on
from communique.extraction.dating import DocumentDate, TimeExpression, document_date, time_expressions
from communique.extraction.happening.acts import joint_position, own_act
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.confidence import confidence
from communique.extraction.happening.conversing import with_conversation
from communique.extraction.happening.discourse import Discourse
from communique.extraction.happening.gathering import Told, gathered
from communique.extraction.happening.lexicon import kinds
from communique.extraction.happening.selecting import selected
from communique.extraction.happening.signing import signed
from communique.extraction.happening.telling import Context, Telling
from communique.extraction.happening.tellings import tellings
from communique.extraction.happening.words import Words, words
from communique.extraction.homes import placed
from communique.extraction.layout import Block, Role, blocks
from communique.extraction.naming import Naming, Place, name_actors, name_of
from communique.extraction.natures import Nature, nature
from communique.extraction.references import without_references
from communique.extraction.sentences import in_block
from communique.extraction.statements import statements
from communique.model.actors import Actor, Appearance
from communique.model.dates import Date, DateError, civil, parse
from communique.model.dates import words as in_words
from communique.model.documents import Document, Passage
from communique.model.events import Mention, Statement

_READ = (Role.BODY, Role.TITLE, Role.HEADING)
_MORE_DAYS = re.compile(
    r"(?:, \d{1,2}\b)*,? and \d{1,2}\b(?=\s*(?:[.;:,)—]|$|(?:in|at|to|with|by|on|for|when|after|before)\b))"
)
"""Two digits that go on a list of days, and begin no figure and no other date."""
_DASHES = frozenset("-–—")
_FULL = len("2022-05-13")
_FEW_TITLED = 3
"""Countries of a title that a release can be about."""
_TREATIES = frozenset(("document", "joint_statement"))
_BLOCS = frozenset(("EU", "ASEAN", "NATO", "UN"))


@dataclass(frozen=True, slots=True)
class Opened:
    """A document before its sentences are asked what they tell."""

    date: Date | None
    """The document's own, by a person's word or by its text."""
    bearing: DocumentDate | None
    times: tuple[TimeExpression, ...]
    naming: Naming
    kind: Nature
    sentences: list[Words]
    context: Context


def opened(document: Document, published: Date | None) -> Opened:
    """A document's sentences with the times and actors in each, and what they share."""
    text = document.text
    bearing = document_date(text)
    date = published or (parse(bearing.edtf) if bearing else None)
    times = tuple(time_expressions(text, _day(date)))
    dated = _with_spans(text, list(without_references(text, filter(_has_readable_date, times))))
    naming = name_actors(text)
    layout = blocks(text)
    kind = nature(text, layout, naming.places, naming.settings)
    naming = placed(naming, kind, layout)
    own = (bearing.start, bearing.end) if bearing else (0, 0)
    told = [time for time in dated if not (own[0] <= time.start and time.end <= own[1])]
    read = _sentences(text, layout, told, naming, kind.kind == "cable")
    context = _context(kind, date, naming)
    context.discourse.name = _person_of(text, kind, layout)
    context.writer, context.reader = _correspondents(kind, layout, naming)
    body = next((block.start for block in layout if block.role is Role.BODY), 0)
    start, end = _participants(text, body)
    named = (p for p in naming.places if start <= p.start < end and not p.is_place_only)
    context.heading = tuple(p for p in named if p.use != "capital")
    titled = dict.fromkeys(p.code for p in context.heading if p.code and p.code not in kind.issuer)
    context.discourse.titled = tuple(titled) if len(titled) <= _FEW_TITLED else ()
    return Opened(date, bearing, times, naming, kind, read, context)


def extracted(document: Document, published: Date | None) -> Extraction:
    """The whole extraction of one document."""
    found = opened(document, published)
    read, kind, naming = found.sentences, found.kind, found.naming
    mentions = tuple(_mentions(document.id, _happenings(read, kind, found.context)))
    starts = {passage.start for mention in mentions for passage in (mention.passage, *mention.also)}
    stated = tuple(statements(document.id, read, starts, found.date, found.context.kinds))
    return Extraction(
        document=_described(document, kind, found.date, found.bearing, published),
        time_expressions=found.times,
        actors=naming.actors,
        appearances=tuple(_appearances(document.id, naming)),
        mentions=mentions,
        statements=stated,
        parties=tuple(_parties(mentions, stated)),
    )


def _participants(text: str, body: int) -> tuple[int, int]:
    """Where the heading of a record names those who took part: not at its subject, before or after them."""
    head = text[:body]
    first, subject = head.find("PARTICIPANTS"), head.rfind("SUBJECT")
    if first < 0:
        return 0, body
    return (first, body) if subject < first else (0, subject)


def _has_readable_date(time: TimeExpression) -> bool:
    """Whether the date of an expression is one that the model can hold, or none: a value beyond it dates nothing."""
    try:
        return time.date is not None or time.edtf is None
    except DateError:
        return False


def _with_spans(text: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The expressions, two that name the ends of a span ("from 1973 to 1975") as one."""
    joined: list[TimeExpression] = []
    for time in times:
        if joined and _spans(text, joined[-1], time):
            first = joined.pop()
            words = text[first.start : time.end]
            why = f"“{words}” names the first and the last"
            time = replace(first, end=time.end, text=words, edtf=f"{first.edtf}/{time.edtf}", why=why)
        joined.append(_with_listed_days(text, time))
    return joined


def _with_listed_days(text: str, time: TimeExpression) -> TimeExpression:
    """A day with those listed after it without their month ("March 25, 26, and 27"), as one span."""
    listed = _MORE_DAYS.match(text, time.end)
    if listed is None or time.edtf is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", time.edtf):
        return time
    days = [int(time.edtf[-2:]), *(int(day) for day in re.findall(r"\d+", listed.group()))]
    if days != list(range(days[0], days[0] + len(days))) or days[-1] > 31:
        return time
    words = text[time.start : listed.end()]
    edtf = f"{time.edtf}/{time.edtf[:-2]}{days[-1]:02}"
    return replace(time, end=listed.end(), text=words, edtf=edtf, why=f"“{words}” lists the days")


def _spans(text: str, first: TimeExpression, last: TimeExpression) -> bool:
    """Whether two dates of one fineness are the ends of a span."""
    one, other = first.edtf, last.edtf
    if (
        not one
        or not other
        or len(one) != len(other)
        or not one < other
        or not (one + other).replace("-", "").isdigit()
    ):
        return False
    leading = text[max(0, first.start - 8) : first.start].split()[-1:]
    between = text[first.end : last.start].strip()
    if between in _DASHES and (len(one) == _FULL or first.end + 1 == last.start):
        return True
    if leading in (["between"], ["Between"]):
        return between == "and"
    return leading in (["from"], ["From"]) and between in ("to", "until", "through", "till")


def _day(date: Date | None) -> datetime.date | None:
    """The day that relative dates count from; None where the date is none or no plain day."""
    if date is None or date.latest is None or not 1 <= date.latest <= datetime.date.max.toordinal():
        return None
    return datetime.date(*civil(date.latest))


def _sentences(
    text: str, layout: Sequence[Block], times: Sequence[TimeExpression], naming: Naming, wired: bool
) -> list[Words]:
    """The sentences of running text and titles, each with the times and actors in it."""
    time_starts = [time.start for time in times]
    place_starts = [place.start for place in naming.places]
    read = []
    told = entries(text, layout, times)
    for number, block in enumerate(layout):
        entry = told.get(number)
        if entry is not None:
            block = Block(entry.start, block.end, Role.BODY)
        if block.role not in _READ:
            continue
        passages = list(in_block(text, block))
        running = run_on(text, passages, times) if entry is None else {}
        for passage in passages:
            if passage.start in running:
                entry = running[passage.start]
                passage = Passage(entry.start, passage.end)
            inside = slice(bisect_left(time_starts, passage.start), bisect_left(time_starts, passage.end))
            named = slice(bisect_left(place_starts, passage.start), bisect_left(place_starts, passage.end))
            span = (passage.start, passage.end)
            sentence = words(text, span, block.role, number, times[inside], naming.places[named], wired)
            sentence.settings = [p for p in naming.settings if passage.start <= p.start < passage.end]
            sentence.entry = entry.time if entry else None
            read.append(sentence)
    return read


def _context(kind: Nature, date: Date | None, naming: Naming) -> Context:
    names = {actor.id: actor.name for actor in naming.actors}
    labels = {place.code: name_of(place.code) for place in naming.places if place.code}
    labels |= {code: name_of(code) for code in kind.issuer + kind.addressee}
    named = Counter(place.code for place in naming.places if place.code and len(place.code) == 3)
    focus = tuple(code for code, count in named.most_common(1) if count >= 0.4 * named.total())
    joint = kind.issuer if kind.kind == "joint_statement" and len(kind.issuer) > 1 else ()
    spoken_of = Discourse(
        issuer=kind.issuer,
        focus=focus,
        post=kind.post,
        at_home=kind.outgoing,
        reader=kind.addressee,
        couple=_couple(named),
        joint=joint,
    )
    return Context(kinds(), date, names, labels, spoken_of)


def _couple(named: Counter[str]) -> tuple[str, ...]:
    """The two countries that a document is about: named often each, and together far more than all others."""
    first_two = named.most_common(2)
    often = len(first_two) == 2 and first_two[1][1] >= 0.2 * named.total()
    return tuple(code for code, _ in first_two) if often and sum(c for _, c in first_two) >= 0.7 * named.total() else ()


def _person_of(text: str, kind: Nature, layout: Sequence[Block]) -> str:
    """Whom a biography is about, by its title."""
    title = next((text[block.start : block.end] for block in layout if block.role in (Role.TITLE, Role.HEAD)), "")
    name = title.removeprefix("Biography of ").strip()
    named = 2 <= len(name.split()) <= 4 and all(word[0].isupper() for word in name.split())
    return name if kind.kind == "biography" and named else ""


def _correspondents(kind: Nature, layout: Sequence[Block], naming: Naming) -> tuple[str, str]:
    """Who signs or speaks, and who is addressed, by signature, byline and address; "" for nobody."""
    names = {actor.id: actor.name for actor in naming.actors}
    ends = [block for block in layout if block.role is Role.SIGNATURE]
    heads = [block for block in layout if block.role is Role.HEAD]
    bylines = [block for block in heads if any(block.start == place.phrase_start for place in naming.places)]
    signing = _persons(ends, naming)
    named = _persons(heads, naming)
    if kind.kind == "letter":
        return names.get(signing[-1], "") if signing else "", names.get(named[-1], "") if named else ""
    speaking = _persons(bylines, naming)
    return (names.get(speaking[0], "") if speaking else ""), ""


def _persons(parts: Sequence[Block], naming: Naming) -> list[str]:
    return [
        place.actor
        for place in naming.places
        if place.kind == "person" and any(part.start <= place.start < part.end for part in parts)
    ]


def _happenings(read: Sequence[Words], kind: Nature, context: Context) -> list[Told]:
    candidates = [(sentence, tellings(sentence, context)) for sentence in read]
    told = gathered(list(selected(candidates, kind, context.published)))
    day = context.published
    met = [t.best for t in told if t.best.kind == "CONSULT" and not t.best.planned and t.best.date == day]
    act = None if kind.spoken else own_act(read, kind, context) or _signed(read, kind, context)
    if act is not None and kind.conversation:
        return with_conversation(told, act[0])
    if act is not None and met and kind.kind != "letter":
        act = joint_position(act, met, kind)
    if act is None:
        return told
    telling, also = act
    same = [t for t in told if t.best.words is telling.words and _is_act(t.best, telling, kind)]
    again = [t for t in told if t not in same and _tells_again(t.best, telling)]
    told_before = {span for t in same for span in t.also if span != (telling.words.start, telling.words.end)}
    also = sorted({*also, *told_before, *((t.best.words.start, t.best.words.end) for t in again)})
    return [Told(telling, also), *(t for t in told if t not in same and t not in again)]


def _signed(read: Sequence[Words], kind: Nature, context: Context) -> tuple[Telling, list[tuple[int, int]]] | None:
    """The signing of a treaty, where the document is one."""
    return signed(read[0].text, read, context) if read and kind.kind in _TREATIES else None


def _tells_again(told: Telling, act: Telling) -> bool:
    """Whether a passive without a doer tells the document's own act of that day again: "Both were designated today";
    or the release opens with it, without its day."""
    who = told.parties
    news = told.time is None and told.date is not None and act.date is not None and told.date == act.date.about()
    if news and told.kind == act.kind and set(who.codes) <= set(act.parties.codes):
        return True
    passive = told.form is Form.PAST and not who.pairs and told.words.lows[told.place - 1] in ("was", "were")
    same = told.kind == act.kind == "SANCTION" and told.date == act.date and told.time is not None
    return passive and same and told.words is not act.words and set(who.codes) <= set(act.parties.codes)


def _is_act(told: Telling, act: Telling, kind: Nature) -> bool:
    """Whether a telling of the same sentence tells the document's own act again."""
    return told.place == act.place or (kind.kind == "cable" and told.time is None)


def _mentions(document: str, told: Iterable[Told]) -> Iterable[Mention]:
    ordered = sorted(told, key=lambda t: (t.best.words.start, t.best.place))
    ordinal: dict[int, int] = {}
    for happening in ordered:
        start = happening.best.words.start
        number = ordinal.get(start, 0)
        ordinal[start] = number + 1
        yield _mention(document, happening.best, number, happening.also)


def _mention(document: str, telling: Telling, number: int, also: list[tuple[int, int]]) -> Mention:
    time, sentence = telling.time, telling.words
    return Mention(
        id=f"{document}:{sentence.start}:{number}",
        document=document,
        start=sentence.start,
        end=sentence.end,
        date=telling.date,
        date_text=time.text if time else None,
        date_passage=Passage(time.start, time.end) if time else None,
        why=telling.why,
        summary=telling.summary,
        codes=tuple(sorted(telling.parties.codes)),
        participants=telling.parties.participants,
        relationships=telling.parties.pairs,
        plover="CONSULT" if telling.letter else telling.kind,
        planned=telling.planned,
        confidence=confidence(telling, 1 + len(also)),
        also=tuple(Passage(*span) for span in sorted(also)),
    )


def _described(
    document: Document, kind: Nature, date: Date | None, bearing: DocumentDate | None, published: Date | None
) -> Document:
    """The document with what was found of it; a date given by a person stays a person's."""
    by_hand = published is not None
    found = bearing if not by_hand else None
    return replace(
        document,
        kind=kind.kind,
        publisher=kind.publisher,
        published=date,
        published_passage=Passage(found.start, found.end) if found else None,
        published_why=f"set by hand to {in_words(published)}" if published else (found.why if found else None),
        published_by_hand=by_hand,
    )


def _appearances(document: str, naming: Naming) -> Iterable[Appearance]:
    places: dict[str, list[Place]] = {}
    for place in naming.places:
        places.setdefault(place.actor, []).append(place)
    for actor, named in places.items():
        yield Appearance(document, actor, tuple(Passage(place.start, place.end) for place in named))


def _parties(mentions: Sequence[Mention], stated: Sequence[Statement]) -> Iterable[Actor]:
    """An actor for every code that takes part."""
    codes = {code for mention in mentions for code in mention.codes} | {code for one in stated for code in one.codes}
    for code in sorted(codes):
        kind = "bloc" if code in _BLOCS or len(code) != 3 else "country"
        yield Actor(f"{kind}:{code}", name_of(code), kind, code)
