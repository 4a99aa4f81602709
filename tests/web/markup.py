"""Read the markup of a page, as a browser's document would hold it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "img", "hr"}


@dataclass
class Element:
    """An element with its attributes and, in order, its children and texts."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """Return the class names."""
        return self.attrs.get("class", "").split()

    @property
    def text(self) -> str:
        """Return the text content, hidden or not, without the numbers of statements."""
        if "ref" in self.classes:
            return ""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def walk(self) -> Iterator[Element]:
        """Yield this element and all in it."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, tag: str = "", css_class: str = "") -> list[Element]:
        """Return the elements in it of this tag and class."""
        return [
            element
            for element in self.walk()
            if (not tag or element.tag == tag) and (not css_class or css_class in element.classes)
        ]

    def one(self, tag: str = "", css_class: str = "") -> Element:
        """Return the only element of this tag and class."""
        (element,) = self.all(tag, css_class)
        return element


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack = [Element("#document")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.stack[-1].children.append(element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.stack[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self.stack[-1].tag != tag:
            raise AssertionError(f"</{tag}> closes <{self.stack[-1].tag}>")
        self.stack.pop()

    def handle_data(self, data: str) -> None:
        self.stack[-1].children.append(data)


def read_markup(html: str) -> Element:
    """Return the document; AssertionError where elements do not nest.

    Line ends are read as browsers do: a bare carriage return becomes a line feed.
    """
    builder = _Builder()
    builder.feed(html.replace("\r\n", "\n").replace("\r", "\n"))
    builder.close()
    if len(builder.stack) > 1:
        raise AssertionError(f"<{builder.stack[-1].tag}> is never closed")
    return builder.stack[0]
