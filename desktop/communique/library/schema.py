"""The tables of a library, as numbered steps: `PRAGMA user_version` says how many of them a file has taken."""

import sqlite3

# "Comq": tells a library from any other SQLite file.
APPLICATION_ID = 0x436F6D71

_RECORDS = """
CREATE TABLE text (hash TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE document (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, title TEXT NOT NULL,
    text TEXT NOT NULL, kind TEXT NOT NULL, publisher TEXT, published TEXT, published_passage TEXT,
    published_why TEXT, published_by_hand INTEGER NOT NULL, language TEXT NOT NULL);
CREATE INDEX document_text ON document (text);

CREATE TABLE actor (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL,
    country TEXT, aliases TEXT NOT NULL);

CREATE TABLE appearance (
    document TEXT NOT NULL, actor TEXT NOT NULL, places TEXT NOT NULL,
    PRIMARY KEY (document, actor)) WITHOUT ROWID;
CREATE INDEX appearance_actor ON appearance (actor);

CREATE TABLE mention (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, date TEXT, date_text TEXT, date_passage TEXT,
    why TEXT NOT NULL, summary TEXT NOT NULL, codes TEXT NOT NULL, participants TEXT NOT NULL,
    relationships TEXT NOT NULL, plover TEXT, planned INTEGER NOT NULL, confidence REAL NOT NULL,
    also TEXT NOT NULL);
CREATE INDEX mention_document ON mention (document, start);

CREATE TABLE statement (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, summary TEXT NOT NULL, codes TEXT NOT NULL,
    relationships TEXT NOT NULL, date TEXT);
CREATE INDEX statement_document ON statement (document, start);

CREATE TABLE event (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, mentions TEXT NOT NULL, date TEXT,
    why TEXT NOT NULL, summary TEXT NOT NULL, codes TEXT NOT NULL, participants TEXT NOT NULL,
    relationships TEXT NOT NULL, plover TEXT, planned INTEGER NOT NULL, confidence REAL NOT NULL,
    status TEXT NOT NULL, corrected TEXT NOT NULL);

CREATE TABLE correction (
    target TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, document TEXT NOT NULL,
    quote TEXT NOT NULL, PRIMARY KEY (target, field)) WITHOUT ROWID;
CREATE INDEX correction_document ON correction (document);
"""

# What follows from the records, kept so that the window need not work it out: `entry` lies in the order in which
# it is read, its figures are packed as library/figures.py says, its lists are little-endian 32-bit numbers of `name`.
_DERIVED = """
CREATE TABLE telling (mention TEXT PRIMARY KEY, event TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE name (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE entry (
    undated INTEGER NOT NULL, earliest INTEGER NOT NULL, latest INTEGER NOT NULL, id TEXT NOT NULL,
    title TEXT NOT NULL, date TEXT NOT NULL, figures BLOB NOT NULL, codes BLOB NOT NULL,
    participants BLOB NOT NULL, relationships BLOB NOT NULL, documents BLOB NOT NULL,
    PRIMARY KEY (undated, earliest, latest, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX entry_id ON entry (id);

CREATE TABLE stretch (
    number INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL);
CREATE INDEX stretch_document ON stretch (document, start);
CREATE VIRTUAL TABLE stretch_words USING fts5 (
    words, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE event_words USING fts5 (
    words, tokenize = 'unicode61 remove_diacritics 2');
"""

_HISTORY = """
CREATE TABLE step (
    number INTEGER PRIMARY KEY, title TEXT NOT NULL, done INTEGER NOT NULL, records BLOB NOT NULL);
CREATE TABLE step_text (step INTEGER NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (step, hash)) WITHOUT ROWID;
CREATE INDEX step_text_hash ON step_text (hash);
"""

# `chunk` is `entry` packed, as library/chunks.py says; the first one begins before every row. A deed is what a person
# did in one go, where that took several steps: their titles give way to its own.
_SHELVES = """
CREATE TABLE chunk (
    number INTEGER PRIMARY KEY, undated INTEGER NOT NULL, earliest INTEGER NOT NULL, latest INTEGER NOT NULL,
    id TEXT NOT NULL, data BLOB, UNIQUE (undated, earliest, latest, id));
INSERT INTO chunk VALUES (1, -1, 0, 0, '', NULL);

CREATE TABLE deed (number INTEGER PRIMARY KEY, title TEXT NOT NULL);
CREATE TABLE deed_step (step INTEGER PRIMARY KEY, deed INTEGER NOT NULL);
"""

_HEADS_OF_IDS = """
INSERT OR IGNORE INTO name (name) SELECT DISTINCT substr(id, 1, instr(id, ':') - 1) FROM entry
WHERE instr(id, ':') BETWEEN 2 AND length(id) - 1;
"""

STEPS = (_RECORDS + _DERIVED + _HISTORY, _SHELVES + _HEADS_OF_IDS)
"""One entry a version of the file; append, never change."""


def version(connection: sqlite3.Connection) -> int:
    """How many steps the file has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def advance(connection: sqlite3.Connection) -> None:
    """Take the steps that the file has not taken yet: all of them or none."""
    script = "\n".join(STEPS[version(connection) :])
    connection.executescript(
        f"BEGIN IMMEDIATE;\n{script}\n"
        f"PRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {len(STEPS)};\nCOMMIT;"
    )


def lend(connection: sqlite3.Connection) -> None:
    """Lay the tables that a file of the first version lacks beside it in memory: it is only read, and not changed."""
    if version(connection) < 2:
        connection.executescript(_SHELVES.replace("CREATE TABLE", "CREATE TEMP TABLE"))
