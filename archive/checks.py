"""System checks: a wrong setting is told before it does harm, with an id and a hint."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.http.request import validate_host

from archive import environment

Apps = Sequence[AppConfig] | None


@register()
def environment_is_readable(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """Tell every environment variable whose value could not be read."""
    return [Error(str(problem), hint=problem.hint, id="archive.E001") for problem in environment.PROBLEMS]


@register()
def search_url_is_known(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """Tell when SEARCH_URL names an engine the archive does not have."""
    if settings.SEARCH_URL.startswith("whoosh://"):
        return []
    return [
        Error(
            "SEARCH_URL names no search engine of the archive.",
            hint="Leave it unset for the embedded index, or write whoosh:///folder/of/the/index.",
            id="archive.E002",
        )
    ]


@register()
def site_url_is_an_address(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """Tell when SITE_URL is no web address, or one that the site itself refuses to answer at."""
    hint = "Write the address readers use, such as https://archive.example, and its host in ALLOWED_HOSTS."
    parts = urlsplit(settings.SITE_URL)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path:
        return [Error("SITE_URL is not the address of a site.", hint=hint, id="archive.E003")]
    if not validate_host(parts.hostname, settings.ALLOWED_HOSTS):
        return [Error(f"ALLOWED_HOSTS lacks SITE_URL's host {parts.hostname}.", hint=hint, id="archive.E004")]
    return []


@register()
def data_folder_is_writable(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """Tell when database, index and collected files would have no place to go."""
    folder = Path(settings.DATA_DIR)
    place = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if place.is_dir() and os.access(place, os.W_OK):
        return []
    hint = "Set ARCHIVE_DATA to a folder that the site's user may write."
    return [Error(f"The data folder {folder} cannot be written.", hint=hint, id="archive.E005")]


@register(Tags.security, deploy=True)
def wildcard_host(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """Tell when the site would answer at any name, which lets others forge its links."""
    if "*" not in settings.ALLOWED_HOSTS:
        return []
    hint = "List the site's own names in ALLOWED_HOSTS."
    return [Warning("ALLOWED_HOSTS contains *.", hint=hint, id="archive.W001")]
