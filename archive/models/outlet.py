"""Outlets: the newspapers, agencies and sites that published the articles."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from simple_history.models import HistoricalRecords

from archive.models.bulk_writes import NotedQuerySet
from archive.models.status import visible_statuses


class OutletQuerySet(NotedQuerySet["Outlet"]):
    """Questions about sets of outlets."""

    def with_statement_counts(self) -> OutletQuerySet:
        """Annotate each outlet with `statement_count`, its visible statements."""
        shown = visible_statuses()
        return self.annotate(
            statement_count=models.Count(
                "articles__statements",
                filter=models.Q(articles__status__in=shown, articles__statements__status__in=shown),
            )
        )


class Outlet(models.Model):
    """A publisher of articles."""

    name_ar = models.CharField("الاسم بالعربية", max_length=200, unique=True)
    name_en = models.CharField("الاسم بالإنجليزية", max_length=200, blank=True)
    slug = models.SlugField("المعرّف في الرابط", max_length=200, unique=True, allow_unicode=True)
    host = models.CharField("النطاق", max_length=253, blank=True)
    country = models.CharField("البلد", max_length=2, blank=True, help_text="رمز ISO 3166-1 من حرفين")
    language = models.CharField("اللغة", max_length=8, default="ar")

    objects = OutletQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["name_ar"]
        verbose_name = "مصدر"
        verbose_name_plural = "المصادر"

    def __str__(self) -> str:
        return self.name_ar

    def get_absolute_url(self) -> str:
        return f"{reverse('search')}?outlet={self.slug}"
