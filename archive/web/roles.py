"""The roles a speaker was printed with: every one with where and when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Max, Min

from archive.dates import label_ar, parse
from archive.models import Speaker
from archive.models.statement import StatementQuerySet


@dataclass(frozen=True, slots=True)
class PrintedRole:
    """A role as printed, and the places that printed it: العربية.نت 2020."""

    title: str
    places: tuple[str, ...]


def printed_roles(speaker: Speaker, statements: StatementQuerySet) -> list[PrintedRole]:
    """Return the roles of `speaker`, those printed beside `statements` with outlet and year, oldest first.

    Roles an editor dated keep their dates. A role printed only where readers may not look is left out.
    Three queries.
    """
    rows = (
        statements.exclude(role_printed="")
        .order_by()
        .values_list("role_printed", "article__outlet__name_ar")
        .annotate(first=Min("said_earliest"), last=Max("said_latest"))
        .order_by("first")
    )
    places: dict[str, list[str]] = defaultdict(list)
    for title, outlet, first, last in rows:
        years = {date.year for date in (first, last) if date}
        parts = (outlet or "", " إلى ".join(str(year) for year in sorted(years)))
        places[title].append(" ".join(part for part in parts if part))
    printed_anywhere = set(speaker.statements.values_list("role_printed", flat=True))
    for role in speaker.roles.public():
        if role.title in printed_anywhere and role.title not in places:
            continue
        held = dict.fromkeys(label_ar(parse(edtf)) for edtf in (role.valid_from, role.valid_to) if edtf)
        if held or role.title not in places:
            places[role.title] += [" إلى ".join(held)] if held else []
    return [PrintedRole(title, tuple(place for place in where if place)) for title, where in places.items()]
