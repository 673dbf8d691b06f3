"""The kinds of event that the lexicon knows, sentence by sentence."""

import tomllib
from pathlib import Path

import pytest

from communique.extraction import extract
from communique.model.dates import parse
from communique.model.documents import Document

_SENTENCES = tomllib.loads(Path(__file__).with_name("kinds.toml").read_text(encoding="utf-8"))
_CASES = [(sentence, kind) for kind, sentences in _SENTENCES.items() for sentence in sentences]


@pytest.mark.parametrize(("sentence", "kind"), _CASES)
def test_a_sentence_tells_one_event_of_its_kind(sentence: str, kind: str) -> None:
    text = f"date 2020-03-20 The weather in Norway was fine.\n\n{sentence}"
    found = extract(Document("d", "d.txt", "d", text), parse("2020-03-20")).mentions
    assert [mention.plover for mention in found] == [None if kind == "NONE" else kind]


def test_the_release_of_a_text_frees_nobody() -> None:
    text = "date 2020-03-20 The weather in Norway was fine.\n\nTogo noted the March 3 release of the report by Chad."
    found = extract(Document("d", "d.txt", "d", text), parse("2020-03-20")).mentions
    assert "RETREAT" not in [mention.plover for mention in found]
