"""Speakers with the forms of their names and the roles they held, and the merges that made two one."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from archive.admin.base import RecordOnlyAdmin, WritingDirection, editor
from archive.admin.curating import CuratedAdmin, CuratedForm
from archive.arabic.fold import fold
from archive.models import Alias, Role, Speaker, SpeakerMerge
from archive.services.editing import keep_names, save_edited
from archive.services.speakers.merging import MergeConflictError
from archive.services.speakers.undoing import undo_merge


class AliasInline(WritingDirection, admin.StackedInline):  # type: ignore[type-arg]
    """The forms of the name as texts print them."""

    model = Alias
    fields = (("name", "language"), ("valid_from", "valid_to"))
    latin_fields = ("name", "language")
    extra = 0


class RoleInline(WritingDirection, admin.StackedInline):  # type: ignore[type-arg]
    """The roles as texts print them."""

    model = Role
    fields = (("title", "organisation"), ("valid_from", "valid_to"))
    extra = 0


@admin.register(Speaker)
class SpeakerAdmin(CuratedAdmin):
    """A speaker; a new name or slug leaves the old address leading to the new one."""

    form = CuratedForm
    fields = ("kind", "name_ar", "name_en", "slug", "wikidata", "note", "reason")
    list_display = ("name_ar", "name_en", "kind", "statement_count", "first_said", "last_said")
    list_filter = ("kind",)
    search_fields = ("name_ar", "name_en", "aliases__folded")
    latin_fields = ("name_en", "wikidata")
    inlines = (AliasInline, RoleInline)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Speaker]:
        """Count the visible statements of each speaker in the list's own query."""
        # Counting groups the rows, and Django then leaves out the order of the model.
        return Speaker.objects.with_statement_counts().order_by("name_ar", "pk")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Speaker], search_term: str
    ) -> tuple[QuerySet[Speaker], bool]:
        """Find a speaker under every spelling of every form: مارتو, ماروتو, Marotto."""
        printed, _ = super().get_search_results(request, queryset, search_term)
        folded, _ = super().get_search_results(request, queryset, fold(search_term))
        found = Q(pk__in=printed.order_by().values("pk")) | Q(pk__in=folded.order_by().values("pk"))
        return queryset.filter(found), False

    def get_prepopulated_fields(self, request: HttpRequest, obj: Speaker | None = None) -> Any:
        """Propose a slug for a new speaker only: a known one keeps its address."""
        return {} if obj else {"slug": ("name_ar",)}

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Remember that an editor has seen to the names or roles, so that the speaker is never dropped."""
        super().save_related(request, form, formsets, change)
        keep_names(speaker=form.instance, by=editor(request))
        touched = [formset.prefix for formset in formsets if formset.has_changed()]
        if touched:
            save_edited(record=form.instance, changed=touched, by=editor(request), reason="الأسماء والصفات")

    @admin.display(description="التصريحات", ordering="statement_count")
    def statement_count(self, speaker: Any) -> int:
        """How many visible statements are attributed to the speaker."""
        return int(speaker.statement_count)

    @admin.display(description="أوّلها", ordering="first_said")
    def first_said(self, speaker: Any) -> Any:
        """The first day the speaker is known to have spoken."""
        return speaker.first_said

    @admin.display(description="آخرها", ordering="last_said")
    def last_said(self, speaker: Any) -> Any:
        """The last day the speaker is known to have spoken."""
        return speaker.last_said


@admin.register(SpeakerMerge)
class SpeakerMergeAdmin(RecordOnlyAdmin):
    """Merges of two speakers, each of which can be taken back."""

    list_display = ("dropped_name", "keep", "merged_by", "merged_at", "undone_by", "undone_at")
    list_filter = (("undone_at", admin.EmptyFieldListFilter),)
    list_select_related = ("keep", "merged_by", "undone_by")
    search_fields = ("dropped_name", "keep__name_ar")
    actions = ("undo",)

    @admin.action(description="تراجع عن الدمج", permissions=["undo"])
    def undo(self, request: HttpRequest, queryset: QuerySet[SpeakerMerge]) -> None:
        """Take the chosen merges back, the latest first."""
        for merge in queryset.order_by("-merged_at", "-pk"):
            try:
                speaker = undo_merge(merge=merge, by=editor(request))
            except MergeConflictError as conflict:
                self.message_user(request, f"{merge}: {conflict}", messages.ERROR)
            else:
                self.message_user(request, f"عاد «{speaker}» متحدّثًا مستقلًّا.", messages.SUCCESS)

    def has_undo_permission(self, request: HttpRequest) -> bool:
        """Whether this editor may take merges back: whoever may change speakers."""
        return request.user.has_perm("archive.change_speaker")
