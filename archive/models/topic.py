"""Topics given by editors, and the synonyms they keep for search."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.urls import reverse
from simple_history.models import HistoricalRecords

from archive.models.bulk_writes import NotedQuerySet


class Topic(models.Model):
    """A subject that statements are filed under."""

    name_ar = models.CharField("الاسم بالعربية", max_length=200, unique=True)
    name_en = models.CharField("الاسم بالإنجليزية", max_length=200, blank=True)
    slug = models.SlugField("المعرّف في الرابط", max_length=200, unique=True, allow_unicode=True)

    objects: ClassVar[NotedQuerySet[Topic]] = NotedQuerySet["Topic"].as_manager()  # type: ignore[assignment]
    history = HistoricalRecords()

    class Meta:
        ordering = ["name_ar"]
        verbose_name = "موضوع"
        verbose_name_plural = "المواضيع"

    def __str__(self) -> str:
        return self.name_ar

    def get_absolute_url(self) -> str:
        return f"{reverse('search')}?topic={self.slug}"


class Synonym(models.Model):
    """A set of words that search treats as one, such as داعش = تنظيم الدولة = ISIS."""

    terms = models.TextField("المترادفات", help_text="مترادف في كل سطر، مثل: داعش، ثم تنظيم الدولة")
    enabled = models.BooleanField("مفعّل", default=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["pk"]
        verbose_name = "مترادفات"
        verbose_name_plural = "المترادفات"

    def __str__(self) -> str:
        return " = ".join(self.term_list)

    @property
    def term_list(self) -> list[str]:
        """Return the non-empty lines of `terms`."""
        return [line.strip() for line in self.terms.splitlines() if line.strip()]
