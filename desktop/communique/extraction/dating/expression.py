"""What dating finds: an expression of time with its value, its date and its reason; the date that a document bears."""

from dataclasses import dataclass

from communique.model.dates import Date, parse


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A stretch of text (code points, end exclusive) that says when, how long or how often.

    `type` is DATE, TIME, DURATION or SET, `value` and `mod` those of TIMEX3 (ISO 24617-1; "" where there is none);
    `edtf` is the date, None where no days can be named; `why` says for a person how it was read.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None
    edtf: str | None
    why: str

    @property
    def date(self) -> Date | None:
        """The date as a value, None where no days can be named."""
        return None if self.edtf is None else parse(self.edtf)


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """The date that a document bears, and the words that give it."""

    start: int
    end: int
    edtf: str
    why: str

    @property
    def date(self) -> Date:
        return parse(self.edtf)
