"""What each import did, and what it refused."""

from __future__ import annotations

from django.db import models


class ImportRun(models.Model):
    """One run of an import command, with its counts."""

    started = models.DateTimeField("بدأ", auto_now_add=True)
    finished = models.DateTimeField("انتهى", null=True, blank=True)
    source = models.TextField("المسارات", blank=True)
    new = models.PositiveIntegerField("جديد", default=0)
    unchanged = models.PositiveIntegerField("بلا تغيير", default=0)
    updated = models.PositiveIntegerField("محدَّث", default=0)
    refused = models.PositiveIntegerField("مرفوض", default=0)

    class Meta:
        ordering = ["-started"]
        verbose_name = "عملية استيراد"
        verbose_name_plural = "عمليات الاستيراد"

    def __str__(self) -> str:
        return f"{self.started:%Y-%m-%d %H:%M}"


class ImportIssue(models.Model):
    """One input that an import refused or doubted, and why."""

    class State(models.TextChoices):
        OPEN = "open", "مفتوحة"
        RESOLVED = "resolved", "مغلقة"

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="issues", verbose_name="العملية")
    path = models.CharField("الملف", max_length=1000)
    code = models.CharField("النوع", max_length=40)
    message = models.TextField("السبب")
    state = models.CharField("الحالة", max_length=16, choices=State, default=State.OPEN)

    class Meta:
        ordering = ["state", "-pk"]
        verbose_name = "مشكلة استيراد"
        verbose_name_plural = "مشكلات الاستيراد"

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"
