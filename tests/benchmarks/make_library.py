"""Makes a library of any size, as real use would fill it: python tests/benchmarks/make_library.py EVENTS FILE

Bursts and ties of dates, a fifth of them intervals, 60 actors, 12 relationships, titles of 40 to 90 characters; a
thousand sentences a document. The rows are written in bulk; a test holds them equal to those that edits would write.
"""

import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from communique.library import Library
from communique.library.entries import event_flags, row
from communique.library.records import encode, text_hash
from communique.model.actors import Actor
from communique.model.columns import Flag
from communique.model.dates import Date, parse
from communique.model.documents import Document
from communique.model.events import Event, Mention, Statement, Status
from communique.model.kinds import KINDS, NUMBER
from communique.model.relationships import pair

SENTENCES = 1_000
"""In a document: each tells an event or states something."""

COUNTRIES = {
    "KHM": "Cambodia", "USA": "United States", "EU": "European Union", "CHN": "China", "THA": "Thailand",
    "VNM": "Vietnam", "JPN": "Japan", "ASEAN": "ASEAN", "FRA": "France", "IDN": "Indonesia", "AUS": "Australia",
    "RUS": "Russia", "GBR": "United Kingdom",
}  # fmt: skip
PARTNERS = [code for code in COUNTRIES if code != "KHM"]
GIVEN = ("Anna", "Bora", "Chan", "Dara", "Elena", "Franz", "Giang", "Hiro", "Ines", "Jun")
FAMILY = ("Sok", "Miller", "Tanaka", "Nguyen", "Li")
DEEDS = (
    "meets",
    "receives",
    "writes to",
    "thanks",
    "accuses",
    "warns",
    "signs an agreement with",
    "demands an answer of",
)
MATTERS = (
    "over trade", "about the election in the provinces", "on the border", "before the summit of the region",
    "after the release of the activists", "over preferences for garments", "about aid for the schools",
)  # fmt: skip

FIRST, LAST = parse("1945-01-01").earliest or 0, parse("2024-12-31").latest or 0


@dataclass(frozen=True)
class Told:
    """A sentence and what is made of it."""

    sentence: str
    mention: Mention | None
    event: Event | None
    statement: Statement | None


class Invention:
    """Documents, one after the other, the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._bursts = [self._random.randint(FIRST, LAST) for _ in range(200)]
        self.actors = [*_countries(), *_people()]
        self._people = {code: [a.id for a in self.actors if a.country == code] for code in COUNTRIES}

    def document(self, number: int, sentences: int) -> tuple[Document, list[Told]]:
        """A document with so many sentences, one a line, and what they tell."""
        id = sha256(str(number).encode()).hexdigest()
        told, start = [], 0
        for _ in range(sentences):
            one = self._told(id, start)
            told.append(one)
            start += len(one.sentence) + 1
        text = "\n".join(one.sentence for one in told)
        published = Date.day(self._day())
        return Document(id, f"/documents/{number:05}.txt", f"Report {number}", text, "news", published=published), told

    def _told(self, document: str, start: int) -> Told:
        code = self._random.choice(PARTNERS)
        people = [self._random.choice(self._people[side]) for side in ("KHM", code)]
        summary = self._summary(people)
        sentence = f"{summary}, officials say."
        parties = {"codes": tuple(sorted(("KHM", code))), "relationships": (pair("KHM", code),)}
        where = {"document": document, "start": start, "end": start + len(sentence), "summary": summary}
        if self._random.random() < 0.02:
            statement = Statement(f"{document}:s:{start}", date=None, **where, **parties)
            return Told(sentence, None, None, statement)
        told = dict(date=self._date(), why="The sentence gives the date.", **parties, **self._nature(people))
        mention = Mention(f"{document}:{start}:0", date_text=None, date_passage=None, **where, **told)
        status = self._random.choices(list(Status), (97, 2, 1))[0]
        return Told(sentence, mention, Event(mention.id, (mention.id,), summary=summary, status=status, **told), None)

    def _summary(self, people: list[str]) -> str:
        one, other = (id.partition(":")[2].title() for id in people)
        words = f"{one} {self._random.choice(DEEDS)} {other} {self._random.choice(MATTERS)}"
        return words[:90].ljust(40, "·")

    def _nature(self, people: list[str]) -> dict[str, object]:
        return {
            "participants": tuple(people),
            "plover": self._random.choice(KINDS),
            "planned": self._random.random() < 0.05,
            "confidence": round(self._random.uniform(0.4, 1.0), 2),
        }

    def _day(self) -> int:
        """In a burst, or anywhere."""
        if self._random.random() < 0.7:
            burst = self._bursts[min(int(self._random.paretovariate(0.6)) - 1, len(self._bursts) - 1)]
            return burst + int(self._random.expovariate(0.2))
        return self._random.randint(FIRST, LAST)

    def _date(self) -> Date | None:
        shape, day = self._random.random(), Date.day(self._day())
        if shape < 0.03:
            return None
        year, month = str(day)[:4], str(day)[:7]
        if shape < 0.15:
            return parse(month)
        if shape < 0.19:
            return parse(year)
        if shape < 0.23:
            return Date.between(day.earliest or 0, (day.earliest or 0) + self._random.randint(1, 60))
        return parse(f"{day}~") if shape < 0.28 else day


def _countries() -> Iterator[Actor]:
    for code, name in COUNTRIES.items():
        kind = "country" if len(code) == 3 else "bloc"
        yield Actor(f"{kind}:{code}", name, kind, code, (name,))


def _people() -> Iterator[Actor]:
    """47 people, so that with the countries there are 60 actors."""
    names = [f"{given} {family}" for family in FAMILY for given in GIVEN][: 60 - len(COUNTRIES)]
    for number, name in enumerate(names):
        code = list(COUNTRIES)[number % len(COUNTRIES)]
        yield Actor(f"person:{name.lower()}", name, "person", code, (name,))


def make(path: Path, events: int, seed: int = 1) -> None:
    """Write a library with so many events and statements together."""
    Library.create(path).close()
    with Library.open(path) as library:
        connection = library._connection
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        _Bulk(connection, Invention(seed)).write(events)
        connection.execute("COMMIT")
        library.pack()


class _Bulk:
    """Writes the rows that edits would write, table by table."""

    def __init__(self, connection, invention: Invention) -> None:
        self._connection = connection
        self._invention = invention
        self._numbers: dict[str, int] = {}

    def write(self, events: int) -> None:
        self._insert("actor", [(None, *encode(actor)) for actor in self._invention.actors])
        stretches = 0
        for number, begun in enumerate(range(0, events, SENTENCES)):
            document, told = self._invention.document(number, min(SENTENCES, events - begun))
            self._write_document(document)
            self._write_told(told)
            self._write_stretches(number + 1, told, stretches)
            stretches += len(told)
        self._insert("name", [(number, name) for name, number in self._numbers.items()])

    def _write_document(self, document: Document) -> None:
        digest = text_hash(document.text)
        self._insert("text", [(digest, document.text)])
        cells = [digest if cell == document.text else cell for cell in encode(document)]
        self._insert("document", [(None, *cells)])

    def _write_told(self, told: list[Told]) -> None:
        happenings = [one for one in told if one.event and one.mention]
        self._insert("mention", [(None, *encode(one.mention)) for one in happenings])
        first = self._insert("event", [(None, *encode(one.event)) for one in happenings])
        self._insert("telling", [(one.mention.id, one.event.id) for one in happenings])
        self._insert("statement", [(None, *encode(one.statement)) for one in told if one.statement])
        self._insert("entry", [self._entry(one) for one in told])
        words = [(first + place, _words(one)) for place, one in enumerate(happenings)]
        self._connection.executemany("INSERT INTO event_words (rowid, words) VALUES (?, ?)", words)

    def _write_stretches(self, document: int, told: list[Told], before: int) -> None:
        places = [one.mention or one.statement for one in told]
        self._insert("stretch", [(None, document, place.start, place.end) for place in places])
        words = [(before + number, one.sentence) for number, one in enumerate(told, 1)]
        self._connection.executemany("INSERT INTO stretch_words (rowid, words) VALUES (?, ?)", words)

    def _entry(self, one: Told) -> tuple[object, ...]:
        kept = one.event or one.statement
        if one.event:
            kind, confidence = NUMBER[one.event.plover or ""], round(one.event.confidence * 100)
            flags, people, document = event_flags(one.event), one.event.participants, one.mention.document
        else:
            flags, kind, confidence = Flag.STATEMENT | Flag.UNDATED, 0, 100
            people, document = (), one.statement.document
        groups = (kept.codes, people, kept.relationships, (document,))
        lists = [[self._number(name) for name in names] for names in groups]
        return row(kept.id, kept.summary, kept.date, flags, kind, confidence, 1, lists)

    def _number(self, name: str) -> int:
        return self._numbers.setdefault(name, len(self._numbers) + 1)

    def _insert(self, table: str, rows: list[Iterable[object]]) -> int:
        """The number of the first new row."""
        if not rows:
            return 0
        cells = [tuple(each) for each in rows]
        self._connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(cells[0]))})", cells)
        return int(self._connection.execute("SELECT last_insert_rowid()").fetchone()[0]) - len(cells) + 1


def _words(one: Told) -> str:
    names = [id.partition(":")[2] for id in one.event.participants]
    return "\n".join((one.event.summary, one.sentence, *names, *one.event.codes))


if __name__ == "__main__":
    make(Path(sys.argv[2]), int(sys.argv[1].replace("_", "")))
