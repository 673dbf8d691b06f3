"""What dating makes of every class of expression; the table in the documentation is made from these cases."""

import datetime
import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

import communique.extraction.dating as dating
from communique.extraction.dating import TimeExpression, time_expressions

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "expressions.toml").read_text("utf-8"))["case"]
TABLE = Path(dating.__file__).with_name("EXPRESSIONS.md")

HEAD = """# Expressions of time that Communiqué reads

Made from the cases in `tests/extraction/dating/expressions.toml`. TIMEX3 is ISO 24617-1, EDTF ISO 8601-2; “published”
is the date of the document that the words stand in.
"""


def expressions(case: dict[str, Any]) -> list[TimeExpression]:
    return time_expressions(case["text"], case["published"])


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_finds_and_reads(case: dict[str, Any]) -> None:
    found = [[each.text, each.type, each.value, each.edtf or "", each.mod or ""] for each in expressions(case)]
    assert found == case["found"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_each_finding_points_at_its_words_and_says_why(case: dict[str, Any]) -> None:
    for each in expressions(case):
        assert case["text"][each.start : each.end] == each.text
        assert each.why.startswith(f"“{each.text}”")
        assert (each.date is None) == (each.edtf is None)


def row(published: datetime.date, text: str, each: TimeExpression) -> str:
    value = f"{each.value} ({each.mod})" if each.mod else each.value or "–"
    return f"| {text} | {published} | {each.text} | {each.type} | {value} | {each.edtf or '–'} | {each.why} |"


def table() -> str:
    lines, current = [HEAD], ""
    for case in CASES:
        if case["class"] != current:
            current = case["class"]
            lines.append(f"\n## {current}\n\n| text | published | words | type | value | EDTF | why |")
            lines.append("| --- | --- | --- | --- | --- | --- | --- |")
        found = expressions(case)
        lines += [row(case["published"], case["text"], each) for each in found]
        if not found:
            lines.append(f"| {case['text']} | {case['published']} | – | – | – | – | – |")
    return "\n".join(lines) + "\n"


def test_the_table_in_the_documentation_is_what_the_program_does() -> None:
    """COMMUNIQUE_WRITE_TABLES=1 writes it anew."""
    if os.environ.get("COMMUNIQUE_WRITE_TABLES"):
        TABLE.write_text(table(), encoding="utf-8")
    assert TABLE.read_text(encoding="utf-8") == table()
