"""Bytes become the text that their writer saw, in canonical form."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.reading.characters import canonical, decode

SENTENCE = "Le Premier ministre – “Samdech” Hun Sen – à Genève."


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode("utf-8"),
        SENTENCE.encode("utf-8-sig"),
        SENTENCE.encode("cp1252"),
        codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.encode("utf-16-be"),
    ],
)
def test_without_a_declaration(data: bytes) -> None:
    assert decode(data) == SENTENCE


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("Москва, 3 мая", "windows-1251"), ("東京、五月", "shift_jis"), ("พนมเปญ", "tis-620"), ("Beyoğlu", "iso-8859-9")],
)
def test_as_declared(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), encoding) == text


def test_utf8_wins_over_a_wrong_declaration() -> None:
    assert decode("Genève".encode(), "windows-1251") == "Genève"


def test_latin1_is_read_as_browsers_do() -> None:
    assert decode("“Genève”".encode("cp1252"), "ISO-8859-1") == "“Genève”"


@pytest.mark.parametrize(
    "declared", ["rot13", "zlib", "hex", "unicode_escape", "utf-7", "no-such-encoding", "", "\x00"]
)
def test_a_page_cannot_choose_what_is_no_encoding_of_text(declared: str) -> None:
    assert decode("caf\xe9 uryyb".encode("cp1252"), declared) == "café uryyb"


def test_line_ends_become_one() -> None:
    assert canonical("a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_no_nul_no_lone_surrogate_no_mark() -> None:
    assert canonical("\ufeffa\x00b\ud83dc\udc00") == "ab\ufffdc\ufffd"


def test_emoji_right_to_left_and_combining_characters_stay() -> None:
    text = "🎉 👩‍👩‍👧 שלום \u202bعربي\u202c e\u0301 \u2028 \ufdd0"
    assert decode(text.encode()) == text


@given(st.binary(max_size=300))
def test_any_bytes_become_canonical_text_or_are_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except ValueError:
        return  # Too many control characters: no text.
    assert canonical(text) == text or text.startswith("\ufeff")
    assert not set(text) & {"\r", "\x00"}
    text.encode("utf-8")
