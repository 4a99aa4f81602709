"""Where old addresses lead, and why some are gone."""

from __future__ import annotations

from django.contrib import admin

from archive.admin.base import WritingDirection
from archive.models import Redirect


@admin.register(Redirect)
class RedirectAdmin(WritingDirection, admin.ModelAdmin):  # type: ignore[type-arg]
    """An old address, its new one, and what readers are told."""

    list_display = ("kind", "old", "new", "reason", "created")
    list_display_links = ("old",)
    list_filter = ("kind", "reason")
    search_fields = ("old", "new", "note")
    latin_fields = ("old", "new")
    show_full_result_count = False
