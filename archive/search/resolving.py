"""Turn what is typed after a field name into the values the index keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.db.models import Q

from archive.arabic.fold import fold
from archive.models import Alias, Attribution, Outlet, Speaker, StatementKind, Status, Topic
from archive.search.engine_contract import UNKNOWN
from archive.search.query import And, Field, Node, Not, Or, Ranked
from archive.search.results import Note
from archive.search.scheme import FACETS_BY_NAME


def resolve_fields(root: Node) -> tuple[Node, list[Note]]:
    """Replace typed values by index values: متحدث:ماروتو by the slugs of the speakers of that name.

    A value nobody bears finds nothing, and a note says so. One query for each field of the query.
    """
    notes: list[Note] = []
    return _resolved(root, notes), notes


def _resolved(node: Node, notes: list[Note]) -> Node:
    match node:
        case Field():
            return _field(node, notes)
        case Not():
            return Not(_resolved(node.node, notes))
        case And():
            return And(tuple(_resolved(part, notes) for part in node.nodes))
        case Or():
            return Or(tuple(_resolved(part, notes) for part in node.nodes))
        case Ranked():
            return Ranked(tuple(_resolved(part, notes) for part in node.nodes))
        case _:
            return node


def _field(node: Field, notes: list[Note]) -> Node:
    facet = FACETS_BY_NAME[node.name]
    key = fold(node.value).strip()
    if facet.unknown_label and key in {UNKNOWN, fold(facet.unknown_label)}:
        return Field(node.name, UNKNOWN)
    values = _FINDERS[node.name](key, node.value)
    if not values:
        notes.append(Note("ignored", f"لا شيء في الأرشيف باسم «{node.value}» في مرشّح {facet.label}."))
    return Field(node.name, values[0]) if len(values) == 1 else Or(tuple(Field(node.name, v) for v in values))


def _speakers(key: str, typed: str) -> list[str]:
    """Find speakers by a whole name or alias, else by some of its words."""
    known = Alias.objects.public()
    named = Speaker.objects.filter(Q(pk__in=known.filter(folded=key).values("speaker")) | Q(slug=typed))
    found = list(named.order_by("pk").values_list("slug", flat=True))
    if found:
        return found
    parts = Q()
    for word in key.split():
        parts &= Q(folded__contains=word)
    candidates = known.filter(parts).order_by("speaker").values_list("speaker__slug", "folded")
    whole = {slug: None for slug, name in candidates if set(key.split()) <= set(name.split())}
    return list(whole)


def _named(rows: list[tuple[str, str, str]], key: str, typed: str) -> list[str]:
    """Choose the slugs whose folded name, in either language, is or holds what was typed."""
    names = [(slug, fold(name_ar), fold(name_en)) for slug, name_ar, name_en in rows]
    same = [slug for slug, *folded in names if slug == typed or key in folded]
    return same or [slug for slug, *folded in names if any(key in name for name in folded)]


def _outlets(key: str, typed: str) -> list[str]:
    return _named(list(Outlet.objects.values_list("slug", "name_ar", "name_en")), key, typed)


def _topics(key: str, typed: str) -> list[str]:
    return _named(list(Topic.objects.values_list("slug", "name_ar", "name_en")), key, typed)


def _choices(choices: list[tuple[str, str]]) -> Callable[[str, str], list[str]]:
    """Find stored choices by value or by words of their label: مباشر finds اقتباس مباشر."""

    def find(key: str, typed: str) -> list[str]:
        return [
            value for value, label in choices if key == value or set(key.split()) <= set(fold(label).split())
        ]

    return find


_FINDERS: Final[dict[str, Callable[[str, str], list[str]]]] = {
    "speaker": _speakers,
    "outlet": _outlets,
    "topic": _topics,
    "kind": _choices(StatementKind.choices),
    "attribution": _choices(Attribution.choices),
    "status": _choices(Status.choices),
}
