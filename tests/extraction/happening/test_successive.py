"""Several dates of one verb."""

from communique.extraction import extract
from communique.model.documents import Document


def test_what_several_did_respectively_is_told_of_each_date() -> None:
    told = "France and Togo dissolved their parliaments in April and March respectively."
    text = f"date 2020-08-11 The weather in Italy was fine.\n\n{told}"
    assert [str(m.date) for m in extract(Document("d", "d.txt", "d", text)).mentions] == ["2020-04", "2020-03"]
