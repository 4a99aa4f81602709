"""Outlets: the newspapers, agencies and sites."""

from __future__ import annotations

from django.contrib import admin

from archive.admin.base import EditorAdmin
from archive.models import Outlet


@admin.register(Outlet)
class OutletAdmin(EditorAdmin):
    """Names, host and country of a publisher."""

    list_display = ("name_ar", "name_en", "host", "country", "language")
    list_filter = ("language",)
    search_fields = ("name_ar", "name_en", "host")
    prepopulated_fields = {"slug": ("name_en",)}
    latin_fields = ("name_en", "host", "country", "language")
