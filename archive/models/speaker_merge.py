"""Merges of two speakers into one: each an event that can be undone."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from archive.models.speaker import Speaker


class SpeakerMerge(models.Model):
    """One merge: what the dropped speaker was and what moved, so that it can be taken back."""

    keep = models.ForeignKey(
        Speaker, models.SET_NULL, null=True, related_name="merges", verbose_name="المتحدّث الباقي"
    )
    dropped_name = models.CharField("الاسم المدموج", max_length=300)
    dropped_slug = models.SlugField("المعرّف المدموج", max_length=300, allow_unicode=True)
    dropped = models.JSONField("السجلّات قبل الدمج", editable=False)
    moved = models.JSONField("ما نُقل", editable=False)
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="دمجه"
    )
    merged_at = models.DateTimeField("دُمج في", auto_now_add=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="تراجع عنه"
    )
    undone_at = models.DateTimeField("تُراجع عنه في", null=True)

    class Meta:
        ordering = ["-merged_at", "-pk"]
        verbose_name = "دمج متحدّثين"
        verbose_name_plural = "عمليات دمج المتحدّثين"

    def __str__(self) -> str:
        return f"{self.dropped_name} ← {self.keep}"
