"""Speakers for the search box, while somebody types."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from archive.arabic.fold import fold
from archive.arabic.plurals import SPEAKER, STATEMENT, count_noun
from archive.search.speaker_names import SpeakerSuggestion, suggest_speakers
from archive.web.forms import SuggestForm

FEWEST_LETTERS = 2
"""One letter begins a name of nearly every speaker."""
KEPT_FOR = 300
"""Seconds a browser keeps an answer: typing, deleting and typing again asks once."""


@require_safe
@cache_control(public=True, max_age=KEPT_FOR)
def suggestions(request: HttpRequest) -> JsonResponse:
    """Answer the speakers with a name that begins as typed, most statements first, as JSON."""
    typed = SuggestForm(request.GET).read()["q"]
    enough = len(fold(typed).replace(" ", "")) >= FEWEST_LETTERS
    found = [_printed(each) for each in suggest_speakers(typed)] if enough else []
    answer = JsonResponse({"speakers": found, "said": count_noun(len(found), SPEAKER) if found else ""})
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _printed(found: SpeakerSuggestion) -> dict[str, str]:
    """Write one suggestion; `alias` is the form of the name that fits, where it is another one."""
    speaker = found.speaker
    count: int = speaker.statement_count  # type: ignore[attr-defined]
    return {
        "name": speaker.name_ar,
        "alias": found.alias if found.alias != speaker.name_ar else "",
        "note": f"{speaker.get_kind_display()}، {count_noun(count, STATEMENT)}",
        "address": speaker.get_absolute_url(),
    }
