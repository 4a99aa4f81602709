"""The form of a statement: its words are found in the article, never typed into the archive."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from archive.admin.context import locate
from archive.admin.curating import CuratedForm
from archive.arabic.passages import SLICE_SEPARATOR
from archive.models import Statement

STANCES = [
    ("", "غير محدّد"),
    ("neutral", "ينقل الخبر"),
    ("assert", "يؤكّد"),
    ("warn", "يحذّر"),
    ("deny", "ينفي"),
    ("claim", "يزعم"),
    ("praise", "يشيد"),
    ("ask", "يسأل أو يطلب"),
]
"""The stances that the extraction tells apart by the verb, as an editor reads them."""


class StatementForm(CuratedForm):
    """Changes attribution, kind, date and status; moves the bounds by the words they enclose."""

    words = forms.CharField(
        label="الكلمات المقتبسة",
        widget=forms.Textarea(attrs={"dir": "rtl", "rows": 3}),
        help_text=(
            "انسخ الكلمات من نص المقال حرفًا بحرف لتغيير حدود الاقتباس؛ "
            f"يفصل «{SLICE_SEPARATOR.strip()}» بين جزأي الاقتباس المتقطّع."
        ),
    )

    stance = forms.ChoiceField(label="الموقف", choices=STANCES, required=False)

    class Meta:
        model = Statement
        fields = (
            "article", "speaker", "speaker_printed", "role_printed", "attribution", "kind", "stance",
            "cue", "said", "said_from_article", "topics", "status",
        )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # As a browser sends it back, so that an untouched field is not taken for a change.
        self.fields["words"].initial = "\r\n".join(self.instance.text.strip().splitlines())

    def clean(self) -> dict[str, Any]:
        """Find the words and the printed names in the article; refuse what does not stand there."""
        data = super().clean() or self.cleaned_data
        article = data.get("article") or getattr(self.instance, "article", None)
        if article is None:
            return data
        if data.get("words"):
            self._place(article.text, data["words"])
        for name in ("speaker_printed", "role_printed", "cue"):
            self._check_printed(name, data.get(name, ""), article.text)
        return data

    def given_fields(self) -> list[str]:
        """Return the fields of the record that were filled in; its words are its spans."""
        return [*super().given_fields(), "spans"]

    def _post_clean(self) -> None:
        """Let the model check itself only once the words are found: without them it has no spans to check."""
        if not self.errors:
            super()._post_clean()  # type: ignore[misc]

    def _place(self, text: str, words: str) -> None:
        """Set the spans; the model derives text and bounds from them when it is cleaned."""
        if "words" not in self.changed_data:
            return
        slices = [part for part in words.split(SLICE_SEPARATOR) if part.strip()]
        spans = locate(text, slices, self.instance.start or 0)
        if spans is None:
            self.add_error("words", "هذه الكلمات لا ترد في المقال بهذا الترتيب حرفًا بحرف.")
        elif self._is_taken(spans):
            self.add_error("words", "في المقال تصريح آخر بالحدود نفسها.")
        else:
            self.instance.spans = spans
            self.instance.span_confidence = 1.0

    def _is_taken(self, spans: list[list[int]]) -> bool:
        others = Statement.objects.exclude(pk=self.instance.pk)
        article = self.cleaned_data.get("article") or self.instance.article
        return others.filter(article=article, start=spans[0][0], end=spans[-1][1]).exists()

    def _check_printed(self, name: str, words: str, text: str) -> None:
        if name in self.changed_data and words and words not in text:
            message = "«كما طُبع» يعني كلمات المقال نفسها، وهذه لا ترد فيه."
            self.add_error(name, ValidationError(message, code="not-in-article"))
