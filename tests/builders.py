"""Records with sensible defaults, so that a test names only what it is about.

Every builder takes the fields of its model as keywords and saves the row.
"""

from __future__ import annotations

import hashlib
from itertools import count
from typing import Any

from archive.models import Alias, Article, Outlet, Role, Speaker, Statement, Topic
from archive.models.speaker import FROM_TEXT

QUOTE = "سنواصل العمل مع شركائنا حتى تتحقق الهزيمة الدائمة"
"""The words of a statement that names none."""

_numbers = count(1)


def make_outlet(**changes: Any) -> Outlet:
    """Save an outlet; name and slug are new each time."""
    number = next(_numbers)
    return Outlet.objects.create(**{"name_ar": f"صحيفة {number}", "slug": f"outlet-{number}"} | changes)


def make_article(**changes: Any) -> Article:
    """Save an article of 2021-03 with a new outlet; the text is new each time and holds QUOTE."""
    number = next(_numbers)
    text = changes.setdefault("text", f'عنوان {number}\n\nوقال المتحدث باسم البعثة إن "{QUOTE}".\n')
    encoding = changes.get("encoding", "utf-8")
    defaults = {
        "title": f"عنوان {number}",
        "sha256": hashlib.sha256(text.encode(encoding)).hexdigest(),
        "file_name": f"article-{number}.txt",
        "published": "2021-03",
        "published_source": "stated",
    }
    if "outlet" not in changes:
        defaults["outlet"] = make_outlet()
    return Article.objects.create(**defaults | changes)


def make_speaker(*names: str, **changes: Any) -> Speaker:
    """Save a person with `name_ar` as its first alias, and `names` as further ones."""
    number = next(_numbers)
    speaker = Speaker.objects.create(
        **{"name_ar": f"سعد العمري {number}", "slug": f"speaker-{number}"} | changes
    )
    for name in (speaker.name_ar, *names):
        speaker.aliases.create(name=name)
    return speaker


def read_form(speaker: Speaker, text: str, model: type[Alias] | type[Role] = Alias) -> Alias | Role:
    """Save a name or role of a speaker as one that was read in a text."""
    form = model(speaker=speaker, **{model.printed_as[0]: text})
    form._change_reason = FROM_TEXT  # type: ignore[union-attr]
    form.save()
    return form


def make_topic(**changes: Any) -> Topic:
    """Save a topic; name and slug are new each time."""
    number = next(_numbers)
    return Topic.objects.create(**{"name_ar": f"موضوع {number}", "slug": f"topic-{number}"} | changes)


def make_statement(quote: str = QUOTE, **changes: Any) -> Statement:
    """Save a direct statement whose text is the slices of its article at its spans.

    Without `article` one is made around `quote`; without `spans` they cover the first `quote` in its text.
    Without `speaker` one is made: pass `speaker=None` for a statement attributed to nobody.
    """
    article = changes.pop("article", None) or make_article(text=_around(quote))
    spans = changes.pop("spans", None)
    if spans is None:
        start = article.text.index(quote)
        spans = [[start, start + len(quote)]]
    topics = changes.pop("topics", ())
    if "speaker" not in changes:
        changes["speaker"] = make_speaker()
    defaults = _statement_defaults(changes["speaker"]) | {
        "said": article.published,
        "said_from_article": "said" not in changes,
    }
    statement = Statement(article=article, **defaults | changes)
    statement.place(spans)
    statement.save()
    statement.topics.set(topics)
    return statement


def _statement_defaults(speaker: Speaker | None) -> dict[str, Any]:
    return {
        "kind": "direct",
        "cue": "وقال",
        "cue_lemma": "قال",
        "stance": "neutral",
        "speaker_printed": speaker.name_ar if speaker else "",
        "attribution": "explicit" if speaker else "none",
        "span_confidence": 0.97,
        "speaker_confidence": 0.9,
        "evidence": [{"rule": "marked-after-complementiser", "weight": 2.0, "span": None}],
        "pipeline_version": "test",
    }


def invented(number: int, count: int) -> str:
    """Return `count` words that stand in the text of no other number below 26: بتس بثس بجس."""
    letters = "بتثجحخدذرزسشصضطظعغفقكلمنهو"
    return " ".join(f"{letters[number]}{letters[-place]}{letters[place]}س" for place in range(1, count + 1))


def _around(quote: str) -> str:
    return f'عنوان {next(_numbers)}\n\nوقال المتحدث باسم البعثة إن "{quote}".\n'
