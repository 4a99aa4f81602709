"""Fit how much each piece of evidence weighs on annotated articles, and tell how well on outlets left out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from archive import evaluation
from archive.evaluation.evidence_weights import Decision, Weights, fit, left_out
from archive.evaluation.records import Judgement
from archive.extraction import confidence, extract
from archive.services.evaluating import predicted_article, read_exactly

Side = Literal[0, 1]
"""0 for the words, 1 for the speaker: the columns of the tables of weights."""
SIDES: Final[tuple[Side, Side]] = (0, 1)


@dataclass(frozen=True, slots=True)
class EvidencedArticle:
    """An annotated article as it was judged, and the evidence of each of its predictions by their number."""

    path: Path
    judged: evaluation.JudgedArticle
    rules: dict[int, tuple[str, ...]]
    digest: str

    @property
    def outlet(self) -> str:
        """The outlet, or the article itself where none is known."""
        return self.judged.gold.outlet or self.judged.gold.name

    def weighed(self, table: confidence.Weights) -> evaluation.JudgedArticle:
        """Return the judged article with the confidences other weights would have given it."""

        def with_table(judgement: Judgement) -> Judgement:
            item = judgement.predicted
            if item is None:
                return judgement
            words, speaker = confidence.confidences(self.rules[id(item)], table)
            shown = replace(item, span_confidence=words, speaker_confidence=speaker)
            return replace(judgement, predicted=shown)

        return replace(self.judged, judgements=tuple(map(with_table, self.judged.judgements)))


def evidenced(folders: Iterable[Path]) -> Iterator[EvidencedArticle]:
    """Yield the annotated articles of all folders, the same text once.

    Raises evaluation.GoldError naming the file when one cannot be read.
    """
    known: set[str] = set()
    for annotation in (path for folder in folders for path in sorted(folder.glob("*.json"))):
        text, source = read_exactly(annotation.with_suffix(".txt")), read_exactly(annotation)
        if text in known:
            continue
        known.add(text)
        extraction = extract(text)
        predicted = predicted_article(extraction)
        pairs = zip(predicted.statements, extraction.statements, strict=True)
        yield EvidencedArticle(
            path=annotation,
            judged=evaluation.judge(evaluation.read_gold(source, text, annotation.name), predicted),
            rules={id(item): tuple(one.rule for one in found.evidence) for item, found in pairs},
            digest=hashlib.sha256(f"{text}\0{source}".encode()).hexdigest(),
        )


def decisions(articles: Iterable[EvidencedArticle], side: Side) -> list[Decision]:
    """Return what there is to learn from: was it a statement, and of those, is the speaker right?

    Capped articles teach nothing: there, a high confidence is refused whatever the evidence.
    """
    return [
        Decision(article.outlet, rules, judgement.speaker_right if side else judgement.matched)
        for article in articles
        for judgement in article.judged.counted
        if judgement.predicted is not None and (judgement.matched or not side)
        if confidence.CAPPING.isdisjoint(rules := article.rules[id(judgement.predicted)])
    ]


def fitted(articles: Sequence[EvidencedArticle]) -> confidence.Weights:
    """Return the weights fitted on all `articles`."""
    words, speaker = (fit(decisions(articles, side), _prior(side)) for side in SIDES)
    return _table(words, speaker)


def cross_validated(
    articles: Sequence[EvidencedArticle], tell: Callable[[str], None] = lambda outlet: None
) -> list[evaluation.JudgedArticle]:
    """Return every article with the confidences of weights fitted on all the other outlets."""
    table = fitted(articles)
    of_words, of_speaker = (
        dict(left_out(decisions(articles, side), _prior(side), {rule: table[rule][side] for rule in table}))
        for side in SIDES
    )
    judged: list[evaluation.JudgedArticle] = []
    for article in articles:
        tell(article.outlet)
        words = of_words.get(article.outlet, {rule: table[rule][0] for rule in table})
        speaker = of_speaker.get(article.outlet, {rule: table[rule][1] for rule in table})
        judged.append(article.weighed(_table(words, speaker)))
    return judged


def _prior(side: Side) -> Weights:
    return {rule: columns[side] for rule, columns in confidence.prior_weights().items()}


def _table(words: Weights, speaker: Weights) -> confidence.Weights:
    return {rule: (words[rule], speaker[rule]) for rule in confidence.prior_weights()}


def table_text(table: confidence.Weights, head: Iterable[str]) -> str:
    """Return the file of the weights: its head as comments, then the rules that weigh or weighed something.

    A rule fitted to nothing is written down too: one the file lacks would weigh what was set by hand.
    """
    by_hand = confidence.prior_weights()
    rows = (
        f"{rule} | {words:.3g} | {speaker:.3g}"
        for rule, (words, speaker) in table.items()
        if words or speaker or any(by_hand.get(rule, ()))
    )
    return "\n".join([*(f"# {line}" for line in head), *rows, ""])


def digest_of(articles: Iterable[EvidencedArticle]) -> str:
    """Return one SHA-256 over the texts and annotations of all articles, whatever their order."""
    return hashlib.sha256("".join(sorted(article.digest for article in articles)).encode()).hexdigest()
