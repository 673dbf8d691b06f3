"""Whatever the text: places lie within it, in order, and name actors that are listed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.extraction.naming import name_actors

_PIECES = st.sampled_from(
    [
        "Cambodia’s Prime Minister Hun Sen ",
        " , the EU ambassador to ",
        " U.S. ",
        " H.E. ",
        " his Greek and French counterparts, ",
        " Ministry of ",
        " and ",
        " (CNRP) ",
        " said he ",
        "\n\n",
        " ** ",
        " 🙂 ",
        " قال ",
        " é ",
        " ’s ",
        " President Biden ",
        " Washington, D.C. ",
        " Kwon Young-se ",
        " -- ",
        ". The ",
        "\r",
        "\u2028",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=30).map("".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_places_lie_within_the_text(text: str) -> None:
    naming = name_actors(text)
    starts = [place.start for place in naming.places]
    assert starts == sorted(starts)
    for place in naming.places:
        assert 0 <= place.phrase_start <= place.start < place.end <= place.phrase_end + 1 <= len(text) + 1
        assert text[place.start : place.end].strip()


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_place_names_a_listed_actor_once(text: str) -> None:
    naming = name_actors(text)
    listed = [actor.id for actor in naming.actors]
    assert len(listed) == len(set(listed))
    assert {place.actor for place in naming.places} == set(listed)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_naming_is_the_same_each_time(text: str) -> None:
    assert name_actors(text) == name_actors(text)
