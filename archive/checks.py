"""System checks: a wrong setting is told before it does harm, with an id and a hint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register


@register()
def search_url_is_known(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Tell when SEARCH_URL names an engine the archive does not have."""
    if settings.SEARCH_URL.startswith("whoosh://"):
        return []
    return [
        Error(
            f"SEARCH_URL={settings.SEARCH_URL!r} names no search engine of the archive.",
            hint="Leave it unset for the embedded index, or write whoosh:///folder/of/the/index.",
            id="archive.E001",
        )
    ]
