"""The pairs of those who take part, sentence by sentence."""

import tomllib
from pathlib import Path

import pytest

from communique.extraction import extract
from communique.model.dates import parse
from communique.model.documents import Document

_TOLD = tomllib.loads(Path(__file__).with_name("pairs.toml").read_text(encoding="utf-8"))["told"]


@pytest.mark.parametrize(("sentence", "pairs"), [(told["sentence"], told["pairs"]) for told in _TOLD])
def test_a_sentence_pairs_those_who_take_part(sentence: str, pairs: list[str]) -> None:
    text = f"date 2020-03-20 The weather in Norway was fine.\n\n{sentence}"
    found = extract(Document("d", "d.txt", "d", text), parse("2020-03-20")).mentions
    assert sorted({pair for mention in found for pair in mention.relationships}) == pairs
