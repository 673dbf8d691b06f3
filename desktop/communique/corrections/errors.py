"""What a person asked for and cannot be done."""


class NotPossible(Exception):
    """`str()` says why, in a sentence for the person who asked."""
