"""What may stand in a part of an address."""

from __future__ import annotations

from django.urls.converters import StringConverter


class SlugConverter(StringConverter):
    """A slug in any script; control characters are no part of one, and PostgreSQL refuses to look for NUL."""

    regex = r"[^/\x00-\x1f\x7f]+"
