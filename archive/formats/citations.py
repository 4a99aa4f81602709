"""Ways to cite a statement."""

from __future__ import annotations

import re
from typing import Final

from archive.dates import label_ar, parse
from archive.formats.addresses import permalink
from archive.formats.byline import byline
from archive.formats.excerpts import excerpt
from archive.models import Statement

QUOTED_LENGTH: Final = 160
"""A citation identifies the words; the permalink holds all of them."""
ARCHIVE: Final = "أرشيف التصريحات"
TEX_SPECIAL: Final = re.compile(r"([&%$#_{}])")
# Characters that TeX reads as commands and that cannot be escaped by a backslash alone.
TEX_NAMED: Final = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def arabic_citation(statement: Statement) -> str:
    """Return one line: سعد العمري، وزير الإعلام، «سنبقى…»، صحيفة البلد، آذار/مارس 2020. أرشيف التصريحات…"""
    line = byline(statement)
    outlet = statement.article.outlet
    parts = [
        line.name if line.is_safe else f"{line.name} (نسبة غير مؤكّدة)",
        line.role,
        _words(statement),
        outlet.name_ar if outlet else "",
        label_ar(parse(statement.said)),
    ]
    return f"{'، '.join(part for part in parts if part)}. {ARCHIVE}، التصريح {statement.pk}."


def bibtex(statement: Statement) -> str:
    """Return a BibTeX entry; the year only where the date has one, the rest of the date in the note."""
    said = parse(statement.said)
    outlet = statement.article.outlet
    source = outlet.name_ar if outlet else statement.article.title
    fields = {
        "author": f"{{{_tex(byline(statement).name)}}}",
        "title": f"{{{_tex(_cut(statement.text))}}}",
        "year": str(said.year or ""),
        "howpublished": _tex(source),
        "note": _tex(f"{ARCHIVE}؛ {label_ar(said)}"),
        "url": permalink(statement),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{statement-{statement.pk},", *lines, "}"])


def _words(statement: Statement) -> str:
    words = _cut(statement.text)
    return words if statement.kind == "indirect" else f"«{words}»"


def _cut(text: str) -> str:
    short = excerpt(" ".join(text.split()), QUOTED_LENGTH)
    return f"{short.text}…" if short.cut else short.text


def _tex(text: str) -> str:
    escaped = TEX_SPECIAL.sub(
        r"\\\1", "".join(char if char not in TEX_NAMED else "\0" + char for char in text)
    )
    for char, name in TEX_NAMED.items():
        escaped = escaped.replace("\0" + char, name)
    return escaped
