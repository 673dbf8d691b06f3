"""Which language a text is in, by its commonest words."""

import re

from communique.extraction.dating.lexicon import Lexicon, load

LANGUAGES = ("en", "fr", "es")
_SAMPLE = 4000


def lexicon_of(text: str) -> Lexicon:
    """The lexicon of the language whose commonest words a text uses most; English where none shows."""
    words = re.findall(r"[^\W\d_]{1,20}", text[:_SAMPLE].lower())
    lexicons = [load(language) for language in LANGUAGES]
    return max(lexicons, key=lambda lexicon: sum(word in lexicon.common for word in words))
