"""Turn an evaluation into values that JSON can hold."""

from __future__ import annotations

from archive.evaluation.evaluation import Evaluation, Figure


def as_values(evaluation: Evaluation) -> dict[str, object]:
    """Return the figures as values that JSON can hold."""
    return {
        "articles": len(evaluation.articles),
        "figures": {figure.measure.key: _figure_values(figure) for figure in evaluation.figures},
        "calibration_error": {
            "span": round(evaluation.span_calibration_error, 4),
            "speaker": round(evaluation.speaker_calibration_error, 4),
        },
        "dates": {
            article.gold.name: {
                "gold": article.gold.date,
                "claimed": article.predicted.date,
                "verdict": article.date,
            }
            for article in evaluation.articles
        },
    }


def _figure_values(figure: Figure) -> dict[str, object]:
    score = figure.score
    if figure.measure.is_share:
        values: dict[str, object] = {"share": round(score.f1, 4), "right": score.right, "of": score.gold}
    else:
        values = {"precision": round(score.precision, 4), "recall": round(score.recall, 4)}
        values |= {"f1": round(score.f1, 4), "right": score.right}
        values |= {"predicted": score.predicted, "gold": score.gold}
    return values | {"interval": [round(figure.low, 4), round(figure.high, 4)]}
