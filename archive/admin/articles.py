"""Articles: what an archivist knows beside the text. The text itself is shown, never edited."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from archive.admin.base import ReadOnlyInline
from archive.admin.curating import CuratedForm
from archive.admin.statuses import PublishableAdmin
from archive.dates import parse
from archive.dates.labels import label_ar
from archive.models import Article, Statement


class StatementInline(ReadOnlyInline):
    """The statements of an article, each with a link to its own page."""

    model = Statement
    fields = ("__str__", "speaker", "kind", "status")
    readonly_fields = fields
    verbose_name_plural = "تصريحات المقال"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        """Fetch speakers with the rows, and leave the article's text out."""
        queryset: QuerySet[Statement] = super().get_queryset(request)
        return queryset.select_related("speaker").order_by("start", "pk")


@admin.register(Article)
class ArticleAdmin(PublishableAdmin):
    """Title, outlet, dates and status of an article, with its text beside them."""

    form = CuratedForm
    list_display = ("title", "outlet", "published_label", "published_source", "status", "statement_count")
    list_filter = ("status", "published_source", "title_derived", "outlet")
    list_select_related = ("outlet",)
    search_fields = ("title", "canonical_url", "external_id", "file_name")
    autocomplete_fields = ("outlet",)
    latin_fields = ("external_id",)
    readonly_fields = ("stored_text", "file_name", "sha256", "encoding", "created", "updated")
    inlines = (StatementInline,)
    fieldsets = (
        (None, {"fields": ("title", "title_derived", "outlet", "status", "reason")}),
        ("التاريخ", {"fields": ("published", "published_source")}),
        ("المنشأ", {"fields": ("canonical_url", "archive_url", "retrieved", "external_id")}),
        ("النص كما ورد", {"fields": ("stored_text",)}),
        ("السجلّ", {"fields": ("file_name", "sha256", "encoding", "created", "updated")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """Count the visible statements of each article; the list does without the texts."""
        queryset = Article.objects.with_statement_counts().select_related("outlet")
        match = request.resolver_match
        return (
            queryset.defer("text") if match and match.url_name == "archive_article_changelist" else queryset
        )

    @admin.display(description="تاريخ النشر", ordering="published_earliest")
    def published_label(self, article: Article) -> str:
        """The date in words: 2020? would turn around in a line of Arabic."""
        return label_ar(parse(article.published))

    @admin.display(description="التصريحات", ordering="statement_count")
    def statement_count(self, article: Any) -> int:
        """How many visible statements the article holds."""
        return int(article.statement_count)

    @admin.display(description="النص")
    def stored_text(self, article: Article) -> SafeString:
        """The text exactly as received."""
        return render_to_string("admin/archive/stored_text.html", {"article": article})

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Texts come in through imports, which keep them exactly as received."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Withdraw instead: permalinks then say why they are gone."""
        return False
