"""Statements: who said it, how it is reported, and whether readers may see it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from archive.admin.context import pieces_around
from archive.admin.statement_form import StatementForm
from archive.admin.statuses import PublishableAdmin
from archive.dates import parse
from archive.dates.labels import label_ar
from archive.formats.evidence import reasons
from archive.models import Statement


@admin.register(Statement)
class StatementAdmin(PublishableAdmin):
    """A statement in the sentences around it, with the evidence for its attribution."""

    form = StatementForm
    list_display = ("__str__", "speaker", "kind", "attribution", "said_label", "status", "speaker_confidence")
    list_filter = (
        "status",
        "kind",
        "attribution",
        ("speaker", admin.EmptyFieldListFilter),
        "article__outlet",
    )
    search_fields = ("text", "speaker__name_ar", "speaker_printed", "article__title")
    autocomplete_fields = ("article", "speaker", "topics")
    radio_fields = {"kind": admin.HORIZONTAL}
    readonly_fields = (
        "context",
        "why",
        "span_confidence",
        "speaker_confidence",
        "reviewed_by",
        "reviewed_at",
    )
    fieldsets = (
        ("التصريح في موضعه", {"fields": ("context", "words", "kind")}),
        (
            "النسبة",
            {"fields": ("speaker", "attribution", "speaker_printed", "role_printed", "cue", "stance", "why")},
        ),
        ("التاريخ والمواضيع", {"fields": ("said", "said_from_article", "topics")}),
        (
            "النشر",
            {
                "fields": (
                    "status",
                    "reason",
                    "reviewed_by",
                    "reviewed_at",
                    "span_confidence",
                    "speaker_confidence",
                )
            },
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        """Fetch what the list prints in one query; only the statement's own page needs the article's text."""
        queryset = Statement.objects.select_related("speaker", "article", "article__outlet", "reviewed_by")
        match = request.resolver_match
        return (
            queryset.defer("article__text")
            if match and match.url_name == "archive_statement_changelist"
            else queryset
        )

    def get_fieldsets(self, request: HttpRequest, obj: Statement | None = None) -> Any:
        """Ask for the article only when a statement is added: afterwards it stays where it was found."""
        if obj is None:
            return (
                (None, {"fields": ("article", "words", "kind", "speaker", "attribution", "speaker_printed")}),
            )
        return self.fieldsets

    @admin.display(description="تاريخ القول", ordering="said_earliest")
    def said_label(self, statement: Statement) -> str:
        """The date in words: 2020? would turn around in a line of Arabic."""
        return label_ar(parse(statement.said))

    @admin.display(description="في المقال")
    def context(self, statement: Statement) -> SafeString:
        """The sentences around the statement, its words marked."""
        pieces = pieces_around(statement.article.text, statement.spans)
        return render_to_string("admin/archive/context.html", {"statement": statement, "pieces": pieces})

    @admin.display(description="لماذا هذه النسبة")
    def why(self, statement: Statement) -> SafeString:
        """The reasons kept with the statement, in words."""
        return render_to_string("admin/archive/evidence.html", {"reasons": reasons(statement)})

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Withdraw instead: the permalink then says why it is gone."""
        return False
