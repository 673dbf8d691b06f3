"""What is kept of what was worked out."""

from communique.browsing.kept import Kept


def test_the_one_not_asked_for_the_longest_gives_way():
    kept: Kept[int] = Kept(2)
    made = []

    def ask(key: str) -> None:
        kept.get(key, lambda: made.append(key) or len(made))

    for key in ("a", "b", "a", "c", "a", "b"):
        ask(key)
    assert made == ["a", "b", "c", "b"]
    assert len(kept) == 2
    assert list(kept) == [1, 4]
