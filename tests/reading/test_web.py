"""A web page is read as its article: what people read, without the frame around it."""

import csv
from pathlib import Path

import pytest

from communique.model.dates import parse
from communique.reading import ReadError, read
from communique.reading.web import Page, page

FRAME = """<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>Talks - Ministry</title>{head}</head>
<body><nav><a href="/">Home</a></nav><header>Ministry</header>{body}<aside>Other news</aside>
<form>Search <input value="x"></form><footer>Upcoming 2031</footer>
<script>var a = "1999-01-01";</script></body></html>"""


def framed(body: str, head: str = "") -> Page:
    return page(FRAME.format(body=body, head=head).encode())


def test_the_frame_is_left_out() -> None:
    assert framed("<p>The talks ended.</p>").text == "The talks ended."


def test_blocks_are_separated_by_blank_lines() -> None:
    body = (
        "<article><h1>Talks</h1><p class='date'>August 3, 2022</p><div>Loose <em>words</em> here<p>A paragraph</p>"
        "tail</div><ul><li>one</li><li>two<ul><li>deeper</li></ul></li></ul><blockquote><p>Quoted.</p></blockquote>"
        "<table><tr><th>Name</th><td>Value</td></tr></table></article>"
    )
    assert framed(body).text.split("\n\n") == [
        "Talks", "August 3, 2022", "Loose words here", "A paragraph", "tail", "one", "two", "deeper", "Quoted.",
        "Name", "Value",
    ]  # fmt: skip


def test_a_line_break_is_a_line() -> None:
    assert framed("<p>First line<br>second  \n line</p>").text == "First line\nsecond line"


def test_the_article_is_taken_from_the_page() -> None:
    assert framed("<div>Teaser</div><article><p>The talks.</p></article>").text == "The talks."


def test_the_articles_own_header_is_read() -> None:
    body = "<article><header><h1>Talks</h1><time>3 May 2021</time></header><p>They spoke.</p></article>"
    assert framed(body).text == "Talks\n\n3 May 2021\n\nThey spoke."


def test_captions_of_pictures_are_left_out() -> None:
    body = "<figure><img src='a.png'><figcaption>The minister in 1999</figcaption></figure><p>Words.</p>"
    assert framed(body).text == "Words."


def test_a_quotation_in_a_figure_is_read() -> None:
    assert framed("<figure><blockquote>We agree.</blockquote></figure>").text == "We agree."


def test_of_several_articles_all_are_read() -> None:
    assert framed("<article>One.</article><article>Two.</article>").text == "One.\n\nTwo."


def test_scripts_styles_comments_and_hidden_parts_are_no_text() -> None:
    body = "<p>Seen<script>alert('x')</script><style>p {}</style><!-- a comment --></p><p hidden>Hidden</p>"
    assert framed(body).text == "Seen"


def test_entities_are_characters() -> None:
    assert framed("<p>Genève &amp; today&#8217;s &lt;talks&gt;&nbsp;here</p>").text == "Genève & today’s <talks> here"


def test_the_title_is_the_articles_heading() -> None:
    assert framed("<article><h1>The <i>talks</i></h1><p>Words.</p></article>").title == "The talks"


def test_the_sites_own_heading_is_not_the_pages_title() -> None:
    assert framed("<header><h1>The Ministry</h1></header><h1>The talks</h1><p>Words.</p>").title == "The talks"


def test_without_a_heading_it_is_the_pages_title() -> None:
    assert framed("<p>Words.</p>").title == "Talks - Ministry"


def test_the_language_is_the_pages() -> None:
    assert framed("<p>Words.</p>").language == "en"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2021-05-26T14:46:43+00:00">',
        '<meta itemprop="datePublished" content="2021-05-26">',
        '<meta name="DC.date.issued" content="2021-05-26">',
        '<meta name="date" content="2021-05-26">',
    ],
)
def test_the_day_that_the_page_states(head: str) -> None:
    assert framed("<p>Words.</p>", head).stated == "2021-05-26"


def test_a_stated_day_becomes_the_documents(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    head = '<meta property="article:published_time" content="2021-05-26T14:46:43+00:00">'
    path.write_text(FRAME.format(body="<p>Words.</p>", head=head))
    document = read(path)
    assert document.published == parse("2021-05-26")
    assert document.published_passage is None
    assert "2021-05-26" in (document.published_why or "")


@pytest.mark.parametrize("stated", ["2021-13-45", "yesterday", "20210526", ""])
def test_a_stated_day_that_is_none_is_passed_over(tmp_path: Path, stated: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(FRAME.format(body="<p>Words.</p>", head=f'<meta name="date" content="{stated}">'))
    assert read(path).published is None


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="windows-1251">',
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    ],
)
def test_the_declared_encoding(declaration: str) -> None:
    contents = f"<html><head>{declaration}</head><body><p>Москва</p></body></html>".encode("windows-1251")
    assert page(contents).text == "Москва"


def test_xhtml_with_its_own_declaration() -> None:
    contents = '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>Genève</p></body></html>'.encode("latin-1")
    assert page(contents).text == "Genève"


def test_a_page_that_the_parser_gives_up_on_is_refused() -> None:
    with pytest.raises(ValueError, match="read whole"):
        framed("<p>Above.</p>" + "<div><table><tr><td>" * 5_000 + "Deep.")


@pytest.mark.parametrize("contents", [b"<html>", b"<!-- -->", b"</p>" * 100, b"<script>x</script>"])
def test_a_page_without_words_is_refused(tmp_path: Path, contents: bytes) -> None:
    (tmp_path / "page.html").write_bytes(contents)
    with pytest.raises(ReadError, match="no text"):
        read(tmp_path / "page.html")


@pytest.mark.parametrize("contents", [b"<p" * 10_000 + b">words", b"&#xD800;<p>words", b"<p>words</b></i>", b"words"])
def test_broken_pages_are_read_as_far_as_they_go(contents: bytes) -> None:
    text = page(contents).text
    assert "words" in text
    text.encode()


def test_the_press_releases_keep_their_title_and_date(shared: Path) -> None:
    folder = shared / "corpus"
    rows = csv.DictReader((folder / "state-releases.csv").read_text(encoding="utf-8").splitlines())
    for row in rows:
        document = read(folder / "state-releases" / row["file"])
        assert document.title[:60].rstrip("…") in " ".join(row["title"].split())
        year, _, day = row["published"].split("-")
        assert f"{int(day)}, {year}" in document.text[:1200], row["file"]
        assert "Upcoming" not in document.text[-100:]
        assert "jQuery" not in document.text
