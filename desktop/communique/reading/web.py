"""Web pages: the article without the frame around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html
from lxml.etree import ParserError, XMLSyntaxError
from lxml.html import HtmlElement

from communique.reading.characters import canonical, decode
from communique.reading.plain import shortened

_FRAME = frozenset((
    "script", "style", "nav", "footer", "aside", "form", "noscript", "template", "iframe", "object", "embed", "svg",
    "canvas", "button", "select", "textarea", "input", "dialog", "audio", "video", "map", "head", "title",
    "figcaption",
))  # fmt: skip
_BLOCKS = frozenset((
    "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl",
    "dt", "dd", "blockquote", "pre", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "address", "hr",
    "body", "figure", "center", "fieldset", "details", "summary",
))  # fmt: skip
_MEANT = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.I)
_DAY = re.compile(r"^\s*(\d{4}-\d{2}-\d{2})(?!\d)")

_DATES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[translate(@name, 'DCPUBLISH', 'dcpublish')='dc.date' or @name='date' or @name='pubdate']/@content",
    "//meta[@name='DC.date.issued' or @name='dcterms.issued' or @name='dcterms.date']/@content",
    "//time[@pubdate or @itemprop='datePublished']/@datetime",
)
"""Where pages state the day of their publication, the most reliable first."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is read of a page."""

    text: str
    title: str
    stated: str | None
    language: str | None


def page(contents: bytes) -> Page:
    """The article of a web page, one block a paragraph, blank lines between. ValueError if there is no page."""
    text = decode(contents, _declared(contents))
    # Decoded already: a declaration left in would only mislead the parser.
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    root = _parsed(text)
    stated, language = _stated(root), root.get("lang")
    article = _article(root)
    return Page(_text(article), _title(root, article), stated, language.partition("-")[0] if language else None)


def _parsed(text: str) -> HtmlElement:
    parser = html.HTMLParser(no_network=True, remove_comments=True)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (ParserError, XMLSyntaxError) as error:
        raise ValueError("there is no text in it") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        # The parser gave up half way, and would pass off the first half as the page.
        raise ValueError("its parts are too long or lie too deep in one another to be read whole")
    return root


def _declared(contents: bytes) -> str | None:
    found = _XML.search(contents[:200]) or _MEANT.search(contents[:4096])
    return found[1].decode("ascii", "ignore") if found else None


def _stated(root: HtmlElement) -> str | None:
    for path in _DATES:
        for value in root.xpath(path):
            if found := _DAY.match(str(value)):
                return found[1]
    return None


def _article(root: HtmlElement) -> HtmlElement:
    """The only article of the page, else its main part, else its body."""
    articles = root.xpath("//article[not(ancestor::article)]")
    if len(articles) == 1:
        return articles[0]
    for path in ("//main", "//*[@role='main']", "//body"):
        if found := root.xpath(path):
            return found[0]
    return root


def _title(root: HtmlElement, article: HtmlElement) -> str:
    own = [heading for tag in ("h1", "h2") for heading in article.iter(tag) if not _in_frame(heading)]
    for heading in (*own, *root.iter("h1")):
        if words := _words(heading.text_content()):
            return shortened(words)
    return shortened(_words(root.findtext(".//title") or ""))


def _words(text: str) -> str:
    return canonical(" ".join(text.split()))


def _text(article: HtmlElement) -> str:
    return canonical("\n\n".join(_blocks(article)))


def _blocks(article: HtmlElement) -> Iterator[str]:
    """The paragraphs in order. Walks without recursion: pages nest as deep as they like."""
    words: list[str] = []
    for piece in _pieces(article):
        if piece is None:
            if block := _joined(words):
                yield block
            words.clear()
        else:
            words.append(piece)
    if block := _joined(words):
        yield block


def _joined(words: list[str]) -> str:
    lines = "".join(words).split("\x00")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def _pieces(article: HtmlElement) -> Iterator[str | None]:
    """Text as it comes, None where a block begins or ends, NUL for a line break."""
    pending: list[HtmlElement | str | None] = [article]
    while pending:
        item = pending.pop()
        if item is None or isinstance(item, str):
            yield item
        elif isinstance(item.tag, str) and not _is_frame(item):
            pending.extend(reversed(list(_inside(item))))


def _inside(element: HtmlElement) -> Iterator[HtmlElement | str | None]:
    block = element.tag in _BLOCKS
    if element.tag == "br":
        yield "\x00"
    if block:
        yield None
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail
    if block:
        yield None


def _in_frame(element: HtmlElement) -> bool:
    return any(map(_is_frame, (element, *element.iterancestors())))


def _is_frame(element: HtmlElement) -> bool:
    """Whether an element is no part of what people read. An article's own header is: it holds title and date."""
    if element.tag == "header":
        return not any(True for _ in element.iterancestors("article"))
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return hidden or element.tag in _FRAME
