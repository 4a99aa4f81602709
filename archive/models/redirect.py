"""Where a permalink that moved leads now, or why it is gone."""

from __future__ import annotations

from django.db import models


class RedirectReason(models.TextChoices):
    """Why an address no longer answers by itself."""

    RENAMED = "renamed", "تغيّر الاسم"
    MERGED = "merged", "دُمج مع سجلّ آخر"
    SPLIT = "split", "قُسم"
    DUPLICATE = "duplicate", "مكرّر"
    WITHDRAWN = "withdrawn", "سُحب"


class Redirect(models.Model):
    """An old slug or id of a record and its new one; an empty target answers 410 with the reason."""

    class Kind(models.TextChoices):
        SPEAKER = "speaker", "متحدّث"
        STATEMENT = "statement", "تصريح"
        ARTICLE = "article", "مقال"

    kind = models.CharField("النوع", max_length=16, choices=Kind)
    old = models.CharField("المعرّف القديم", max_length=300)
    new = models.CharField("المعرّف الجديد", max_length=300, blank=True)
    reason = models.CharField("السبب", max_length=16, choices=RedirectReason)
    note = models.TextField("توضيح للقرّاء", blank=True)
    created = models.DateTimeField("في", auto_now_add=True)

    class Meta:
        ordering = ["-created"]
        verbose_name = "تحويل رابط"
        verbose_name_plural = "تحويلات الروابط"
        constraints = [
            models.UniqueConstraint(fields=["kind", "old"], name="redirect_once_per_address"),
            models.CheckConstraint(name="redirect_leads_elsewhere", condition=~models.Q(old=models.F("new"))),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.old} ← {self.new or '410'}"
