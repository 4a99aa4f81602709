"""Articles: the stored texts that every statement is a span of."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from simple_history.models import HistoricalRecords

from archive.models.bulk_writes import NotedQuerySet
from archive.models.edtf_field import EdtfField
from archive.models.outlet import Outlet
from archive.models.status import Status, visible_statuses


class DateSource(models.TextChoices):
    """How a publication date was obtained."""

    STATED = "stated", "مذكور في المصدر"
    INFERRED = "inferred", "مستنتج من النص"
    EDITOR = "editor", "أضافه محرّر"
    CATALOGUE = "catalogue", "من فهرس الأرشيف"
    UNKNOWN = "unknown", "غير معروف"


class ArticleQuerySet(NotedQuerySet["Article"]):
    """Questions about sets of articles."""

    def visible(self) -> ArticleQuerySet:
        """Keep the articles readers may see."""
        return self.filter(status__in=visible_statuses())

    def newest_first(self) -> ArticleQuerySet:
        """Order by publication date, newest first, unknown dates last, ties by id."""
        return self.order_by(models.F("published_earliest").desc(nulls_last=True), "-pk")

    def with_statement_counts(self) -> ArticleQuerySet:
        """Annotate each article with `statement_count`, its visible statements."""
        return self.annotate(
            statement_count=models.Count(
                "statements", filter=models.Q(statements__status__in=visible_statuses())
            )
        )


class Article(models.Model):
    """One article, its text kept exactly as received.

    `text.encode(encoding)` gives back the received bytes, whose hash is `sha256`.
    """

    outlet = models.ForeignKey(
        Outlet, models.PROTECT, null=True, blank=True, related_name="articles", verbose_name="المصدر"
    )
    title = models.CharField("العنوان", max_length=500)
    title_derived = models.BooleanField("عنوان مشتقّ من المتن", default=False)
    canonical_url = models.URLField("رابط المقال", max_length=1000, blank=True)
    archive_url = models.URLField("نسخة محفوظة", max_length=1000, blank=True)
    retrieved = EdtfField("تاريخ الالتقاط (EDTF)")
    retrieved_earliest = models.DateField(null=True, editable=False)
    retrieved_latest = models.DateField(null=True, editable=False)
    text = models.TextField("النص كما ورد", editable=False)
    encoding = models.CharField("الترميز", max_length=32, default="utf-8", editable=False)
    sha256 = models.CharField("بصمة المحتوى", max_length=64, unique=True, editable=False)
    external_id = models.CharField("المعرّف الخارجي", max_length=200, unique=True, null=True, blank=True)
    file_name = models.CharField("اسم الملف", max_length=255, blank=True, editable=False)
    published = EdtfField("تاريخ النشر (EDTF)", help_text="مثل 2021-03 أو 2020?")
    published_earliest = models.DateField(null=True, editable=False)
    published_latest = models.DateField(null=True, editable=False)
    published_source = models.CharField(
        "كيف عُرف التاريخ", max_length=16, choices=DateSource, default=DateSource.UNKNOWN
    )
    published_evidence = models.JSONField("شواهد التاريخ", default=list, blank=True, editable=False)
    status = models.CharField("الحالة", max_length=16, choices=Status, default=Status.IMPORTED)
    edited_fields = models.JSONField(default=list, blank=True, editable=False)
    created = models.DateTimeField("أُضيف في", auto_now_add=True)
    updated = models.DateTimeField("آخر تعديل", auto_now=True)

    objects = ArticleQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["text"])

    class Meta:
        ordering = ["-pk"]
        verbose_name = "مقال"
        verbose_name_plural = "المقالات"
        constraints = [
            models.CheckConstraint(name="article_status_known", condition=models.Q(status__in=Status.values)),
            models.CheckConstraint(
                name="article_date_source_known", condition=models.Q(published_source__in=DateSource.values)
            ),
            models.CheckConstraint(name="article_text_present", condition=~models.Q(text="")),
            models.CheckConstraint(
                name="article_published_bounds_ordered",
                condition=models.Q(published_earliest__lte=models.F("published_latest"))
                | models.Q(published_earliest=None)
                | models.Q(published_latest=None),
            ),
        ]
        indexes = [
            # The article list and the sitemap read visible articles by date.
            models.Index(fields=["status", "-published_earliest"], name="article_status_published"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])

    @property
    def is_visible(self) -> bool:
        """Whether readers may see this article."""
        return self.status in visible_statuses()
