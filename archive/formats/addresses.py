"""Full addresses of pages, for feeds, citations and machines."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from archive.models import Statement


def absolute(path: str) -> str:
    """Return the full address of a path of the site, under the setting SITE_URL."""
    return f"{settings.SITE_URL}{path}"


def permalink(statement: Statement) -> str:
    """Return the full address of a statement, the one that is cited."""
    return absolute(reverse("statement", args=[statement.pk]))
