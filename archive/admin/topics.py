"""Topics that statements are filed under, and the synonyms that search treats as one."""

from __future__ import annotations

from django.contrib import admin

from archive.admin.base import EditorAdmin
from archive.models import Synonym, Topic


@admin.register(Topic)
class TopicAdmin(EditorAdmin):
    """Names of a subject."""

    list_display = ("name_ar", "name_en", "slug")
    search_fields = ("name_ar", "name_en")
    prepopulated_fields = {"slug": ("name_ar",)}
    latin_fields = ("name_en",)


@admin.register(Synonym)
class SynonymAdmin(EditorAdmin):
    """A set of words, one a line."""

    list_display = ("__str__", "enabled")
    list_filter = ("enabled",)
    search_fields = ("terms",)
