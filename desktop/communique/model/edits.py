"""A change to the library as one value, with its inverse."""

from communique.model.actors import Actor, Appearance
from communique.model.documents import Document
from communique.model.events import Event, Mention, Statement
from communique.model.values import value


@value
class Correction:
    """What a person said of one field of one thing; kept apart from what was extracted, and laid over it.

    | target    | field                 | value                                                           |
    | --------- | --------------------- | --------------------------------------------------------------- |
    | event     | "status"              | a Status                                                        |
    | event     | "date"                | EDTF, "" for no date                                            |
    | event     | "summary"             | its title                                                       |
    | event     | "kind"                | a PLOVER type, "" for none                                      |
    | event     | "planned"             | "yes" for a mere plan, "" for what was done                     |
    | event     | "parties"             | JSON: lists of "codes", "participants", "relationships"         |
    | mention   | "made"                | JSON: the mention that a person made, all but its place         |
    | mention   | "same as MENTION"     | the sentence of the other mention: both tell one event          |
    | mention   | "apart from MENTION"  | the sentence of the other mention: the target left its event    |
    | mention   | "tells else at PLACE" | a further passage of it that tells something else               |
    | document  | "published"           | EDTF                                                            |

    Other targets bring fields of their own; a reader passes over fields that it does not know.
    `document` and `quote` (the sentence's text) find an event or mention again when a document is extracted anew; of
    "published" the quote is the date (EDTF) that the file itself states beside its text, if it does.
    """

    target: str
    field: str
    value: str
    document: str = ""
    quote: str = ""


Record = Document | Actor | Appearance | Mention | Statement | Event | Correction


@value
class Edit:
    """Replaces the records `before` by the records `after`: none before adds, none after removes.

    Records are told apart by their type and id (an Appearance by document and actor, a Correction by target and field).
    `title` says in the imperative what the edit does, as the undo menu shows it: "Reject “Kem Sokha freed”".
    """

    title: str
    before: tuple[Record, ...]
    after: tuple[Record, ...]

    def inverse(self) -> "Edit":
        return Edit(self.title, self.after, self.before)
