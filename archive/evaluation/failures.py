"""List what went wrong, so that a reader can go and look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archive.evaluation.matching import merged
from archive.evaluation.measures import is_exact, is_kind_right
from archive.evaluation.records import JudgedArticle, Judgement, Span


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that is wrong: where, what was expected, what was claimed instead."""

    article: str
    span: Span
    wrong: str
    gold_text: str
    predicted_text: str
    gold_speaker: str
    predicted_speaker: str
    via: str

    def as_dict(self) -> dict[str, object]:
        return {
            "article": self.article,
            "span": list(self.span),
            "wrong": self.wrong,
            "gold": {"text": self.gold_text, "speaker": self.gold_speaker, "via": self.via},
            "predicted": {"text": self.predicted_text, "speaker": self.predicted_speaker},
        }


def failures(article: JudgedArticle, text: str) -> Iterator[Failure]:
    """Yield every counted judgement of `article` that is not wholly right, in reading order."""
    for judgement in article.counted:
        wrong = ", ".join(_wrongs(judgement))
        if wrong:
            yield _failure(article.gold.name, judgement, wrong, text)


def _wrongs(judgement: Judgement) -> Iterator[str]:
    if judgement.predicted is None:
        yield "missed"
    elif judgement.gold is None:
        yield "marked words taken for a statement" if judgement.on_marked else "false alarm"
    else:
        if not judgement.speaker_right:
            yield "speaker"
        if not is_exact(judgement):
            yield "span"
        if not is_kind_right(judgement):
            yield "kind"


def _failure(name: str, judgement: Judgement, wrong: str, text: str) -> Failure:
    gold, item = judgement.gold, judgement.predicted
    spans = merged(item.spans) if item else []
    return Failure(
        article=name,
        span=gold.span if gold else (spans[0][0], spans[-1][1]),
        wrong=wrong,
        gold_text=text[slice(*gold.span)] if gold else "",
        predicted_text=" … ".join(text[slice(*span)] for span in spans),
        gold_speaker=(gold.speaker or "") if gold else "",
        predicted_speaker=(item.speaker or "") if item else "",
        via=gold.via if gold else "",
    )
