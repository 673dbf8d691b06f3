"""From bytes to canonical text: the encoding that fits, and the few characters that are put right once for all."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# As browsers do: these names stand on pages that mean Windows' Western characters.
_WESTERN = {"iso-8859-1", "iso8859-1", "latin-1", "latin1", "ascii", "us-ascii", "windows-1252", "cp1252"}

_TRUSTED = re.compile(
    r"(iso8859|iso-8859|cp125|koi8|gb|big5|euc|shift_jis|mac|cp874|tis|iso2022|utf-16|utf-32|cp949|cp932)", re.I
)
"""Encodings of text; Python's list also holds compressions and escapes, which a page must not choose."""

_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text in some bytes: by their mark, as UTF-8, as declared, else as Windows-1252.

    Never fails for lack of an encoding; ValueError if what comes out is no text.
    """
    text = canonical(_decoded(data, declared))
    if len(_CONTROLS.findall(text)) > len(text) // 50:
        raise ValueError("it is not text")
    return text


def canonical(text: str) -> str:
    """The text as it is kept: line ends `\\n`, no NUL, no lone surrogate, no byte order mark at its head."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(marked, "replace")
    for encoding in (_unmarked(data), "utf-8", _trusted(declared)):
        if encoding:
            try:
                return data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    return data.decode("cp1252", "replace")


def _unmarked(data: bytes) -> str | None:
    """UTF-16 without a mark: in Western text every other byte is NUL."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 4:
        return None
    if sample[1::2].count(0) > 0.7 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half:
        return "utf-16-be"
    return None


def _trusted(declared: str | None) -> str | None:
    if not declared or declared.strip().lower() in _WESTERN:
        return None
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    return name if _TRUSTED.match(name) else None
