"""Names that may mean one speaker: an editor looks at both and decides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString

from archive.admin.base import editor
from archive.extraction.evidence import explain
from archive.models import DuplicateCandidate, Speaker
from archive.services.speakers.merging import MergeConflictError, merge_speakers

Decision = DuplicateCandidate.Decision
KEEP_FIRST, KEEP_OTHER = "keep-first", "keep-other"
SAMPLES = 3


class DecisionForm(forms.ModelForm):  # type: ignore[type-arg]
    """One question with four answers; the two that merge say which record stays."""

    verdict = forms.ChoiceField(label="القرار", widget=forms.RadioSelect)

    class Meta:
        model = DuplicateCandidate
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pair: DuplicateCandidate = self.instance
        verdict = self.fields["verdict"]
        verdict.initial = pair.decision
        verdict.choices = [  # type: ignore[attr-defined]
            (KEEP_FIRST, f"متحدّث واحد، ويبقى السجلّ «{pair.speaker}»"),
            (KEEP_OTHER, f"متحدّث واحد، ويبقى السجلّ «{pair.other}»"),
            (Decision.DIFFERENT.value, "متحدّثان"),
            (Decision.UNSURE.value, "غير مؤكّد، يُترك لوقت آخر"),
        ]


@admin.register(DuplicateCandidate)
class DuplicateCandidateAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """A pair of speakers with what speaks for one and for two."""

    form = DecisionForm
    list_display = ("__str__", "score", "decision", "decided_by", "decided_at")
    list_filter = ("decision",)
    list_select_related = ("speaker", "other", "decided_by")
    search_fields = ("speaker__name_ar", "other__name_ar", "speaker__aliases__name", "other__aliases__name")
    fields = ("both", "score", "why", "verdict", "decided_by", "decided_at")
    readonly_fields = ("both", "score", "why", "decided_by", "decided_at")
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Pairs are proposed by the registry."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A decision is remembered, so that the pair is not proposed again."""
        return False

    @admin.display(description="المتحدّثان")
    def both(self, pair: DuplicateCandidate) -> SafeString:
        """Both records side by side, with some of their statements."""
        columns = [_column(speaker) for speaker in (pair.speaker, pair.other)]
        return render_to_string("admin/archive/both_speakers.html", {"columns": columns})

    @admin.display(description="الشواهد")
    def why(self, pair: DuplicateCandidate) -> SafeString:
        """What speaks for one speaker, in words."""
        return render_to_string("admin/archive/evidence.html", {"reasons": list(_reasons(pair))})

    def save_model(self, request: HttpRequest, obj: DuplicateCandidate, form: Any, change: bool) -> None:
        """Merge the two, or write the decision down."""
        verdict = form.cleaned_data["verdict"]
        if verdict == KEEP_FIRST:
            merge_speakers(keep=obj.speaker, drop=obj.other, by=editor(request))
        elif verdict == KEEP_OTHER:
            merge_speakers(keep=obj.other, drop=obj.speaker, by=editor(request))
        else:
            obj.decision, obj.decided_by, obj.decided_at = verdict, editor(request), timezone.now()
            obj.save()

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask again, saying why, when the two must not be merged."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except MergeConflictError as conflict:
            self.message_user(request, str(conflict), messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())


def _reasons(pair: DuplicateCandidate) -> Iterator[dict[str, object]]:
    for item in pair.evidence:
        try:
            yield {"text": explain(item["rule"]), "supports": item["weight"] >= 0}
        except KeyError:  # a rule of another version, which has no words any more
            continue


def _column(speaker: Speaker) -> dict[str, object]:
    statements: QuerySet[Any] = speaker.statements.visible().with_context().newest_first()
    return {
        "speaker": speaker,
        "aliases": speaker.aliases.all(),
        "roles": speaker.roles.all(),
        "statements": statements[:SAMPLES],
        "statement_count": statements.count(),
    }
