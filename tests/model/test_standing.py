"""What follows for an event's parties when one of its actors stands for another country."""

import pytest

from communique.model.standing import Move, restated


@pytest.mark.parametrize(
    ("codes", "pairs", "moves", "standing", "expected"),
    [
        ("USA KHM", "KHM-USA", [("USA", "GBR")], "GBR KHM", ("GBR KHM", "GBR-KHM")),
        ("USA KHM", "KHM-USA", [("USA", "GBR")], "GBR USA KHM", ("GBR KHM USA", "KHM-USA")),
        ("KHM", "", [(None, "USA")], "USA", ("KHM USA", "KHM-USA")),
        ("KHM CHN", "CHN-KHM", [(None, "USA")], "USA", ("CHN KHM USA", "CHN-KHM")),
        ("USA KHM", "KHM-USA", [("USA", None)], "", ("KHM", "")),
        ("USA KHM", "KHM-USA", [("USA", "KHM")], "KHM", ("KHM", "")),
        ("USA KHM", "KHM-USA", [("USA", "GBR"), ("USA", "FRA")], "GBR FRA", ("FRA GBR KHM", "FRA-KHM GBR-KHM")),
        ("USA KHM", "KHM-USA", [("USA", "GBR"), ("KHM", "THA")], "GBR THA", ("GBR THA", "GBR-THA")),
        ("KHM", "", [("CHN", "USA")], "USA", ("KHM USA", "KHM-USA")),
        ("KHM USA", "", [(None, "USA")], "USA", ("KHM USA", "")),
    ],
    ids=[
        "an old code goes with its actor", "an old code stays for another actor", "of two parties one is new",
        "who joins several brings no pair", "standing for nobody", "of the other side now", "two instead of one",
        "both move", "a code that was not there", "a code that was there already",
    ],
)  # fmt: skip
def test_parties_follow_their_actors(
    codes: str, pairs: str, moves: list[Move], standing: str, expected: tuple[str, str]
) -> None:
    found = restated(codes.split(), pairs.split(), moves, set(standing.split()))
    assert found == tuple(tuple(words.split()) for words in expected)
