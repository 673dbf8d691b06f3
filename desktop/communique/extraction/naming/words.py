"""A text as a row of words, with what stands between them."""

import re
from dataclasses import dataclass

# Letters parted by full stops (U.S., H.E.), or a word that may hold digits and apostrophes (G20, Cambodia’s).
_WORD = re.compile(
    r"[^\W\d_]\.(?:[^\W\d_]\.)+(?:[^\W\d_](?![^\W_]))?(?:['’]s\b)?|[^\W\d_](?:\.[^\W\d_])+(?![^\W_])|[^\W\d_][^\W_]*(?:['’ʼ][^\W_]+)*"
)
_APOSTROPHES = "'’ʼ"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, as parallel rows.

    `forms`: as written, without full stops inside and without a possessive ending; `keys`: the same, folded
    (abbreviations with full stops keep them, so that "H.E." is not "he"); `gaps[i]`: what stands before word i.
    """

    text: str
    starts: list[int]
    ends: list[int]
    forms: list[str]
    keys: list[str]
    gaps: list[str]
    possessives: set[int]

    def __len__(self) -> int:
        return len(self.starts)

    def end_of_form(self, place: int) -> int:
        """Where word `place` ends without its possessive ending."""
        end = self.ends[place]
        if place not in self.possessives:
            return end
        return end - (1 if self.text[end - 1] in _APOSTROPHES else 2)

    def joined(self, place: int) -> bool:
        """Whether only space or one line end stands before word `place`."""
        gap = self.gaps[place]
        return gap == " " or (bool(gap) and gap.isspace() and gap.count("\n") < 2)

    def hyphened(self, place: int) -> bool:
        """Whether a hyphen or dash and nothing else joins word `place` to the one before."""
        return self.gaps[place] in ("-", "‐", "‑", "–")

    def is_capital(self, place: int) -> bool:
        return self.forms[place][:1].isupper()


def split(text: str) -> Words:
    """The words of `text` in order."""
    starts: list[int] = []
    ends: list[int] = []
    forms: list[str] = []
    keys: list[str] = []
    gaps: list[str] = []
    possessives: set[int] = set()
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        form = match.group()
        if "." in form:
            if form[-2:] in ("'s", "’s"):
                form = form[:-2]
                possessives.add(len(starts))
            key, form = form.casefold(), form.replace(".", "")
        else:
            if form[-2:] in ("'s", "’s", "ʼs", "'S", "’S"):
                form = form[:-2]
                possessives.add(len(starts))
            elif form[-1] in "sS" and text[end : end + 1] in ("'", "’") and not text[end + 1 : end + 2].isalnum():
                end += 1
                possessives.add(len(starts))
            key = form.casefold().replace("’", "'")
        starts.append(start)
        ends.append(end)
        forms.append(form)
        keys.append(key)
        gaps.append(text[last:start])
        last = end
    return Words(text, starts, ends, forms, keys, gaps, possessives)


def ends_sentence(gap: str) -> bool:
    """Whether what stands between two words ends a sentence."""
    return "\n\n" in gap or (gap.strip()[:1] in (".", "!", "?") and len(gap) > 1 and gap[-1] in ' \n“"‘(')
