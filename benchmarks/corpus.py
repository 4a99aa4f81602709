"""Real Arabic sentences recombined to records of about sixty words, the same ones for the same input."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Final

DEFAULT_TEXTS: Final = Path(__file__).resolve().parents[2] / "shared" / "ir-dev" / "corpus.jsonl.gz"

SPEAKERS, OUTLETS = 1500, 300
FIRST_YEAR, LAST_YEAR = 1950, 2026
WORDS: Final = 60
PER_ARTICLE: Final = 20
"""Records of one article: they share its outlet."""

_SENTENCE_END: Final = re.compile(r"(?<=[.!?؟؛])\s+|\n+")
_SHORTEST, _LONGEST = 4, 50
"""Words of the sentences taken: headings and lists without a stop are left out."""
_OVERSHOT: Final = 12
"""Words by which the last sentence of a record goes beyond what was wanted, on average."""


class NoTexts(Exception):
    """There is nothing to make a corpus of; the message says where texts were looked for."""


@dataclass(frozen=True, slots=True)
class Record:
    """One statement to be: numbered from 1, with its text and what it is filtered and counted by."""

    number: int
    text: str
    speaker: str
    outlet: str
    year: int


def read_sentences(source: Path) -> list[str]:
    """Read the sentences of a JSONL file with a `text` per line (.gz or not), a text file, or a folder.

    Raises NoTexts.
    """
    files = sorted(path for path in source.rglob("*") if path.is_file()) if source.is_dir() else [source]
    if not source.exists() or not files:
        raise NoTexts(
            f"No Arabic texts at {source}. Give a JSONL file with a 'text' in each line, a text file, or a"
            " folder of them: --texts PATH."
        )
    sentences = dict.fromkeys(sentence for path in files for text in _texts(path) for sentence in _cut(text))
    if len(sentences) < 100:
        raise NoTexts(f"{source} holds {len(sentences)} sentences; at least 100 are needed.")
    return list(sentences)


def _texts(path: Path) -> Iterator[str]:
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as file
    ):
        if ".jsonl" in path.name:
            yield from (json.loads(line)["text"] for line in file)
        else:
            yield file.read()


def _cut(text: str) -> Iterator[str]:
    for sentence in _SENTENCE_END.split(text):
        if _SHORTEST <= len(sentence.split()) <= _LONGEST:
            yield " ".join(sentence.split())


def recombine(sentences: Sequence[str], count: int, seed: int = 1) -> Iterator[Record]:
    """Draw `count` records; a few speakers say most, as in any archive (Zipf's law)."""
    random = Random(seed)
    speakers, outlets = _zipf(SPEAKERS), _zipf(OUTLETS)
    outlet = 0
    for number in range(1, count + 1):
        if number % PER_ARTICLE == 1:
            outlet = random.choices(range(OUTLETS), cum_weights=outlets)[0]
        speaker = random.choices(range(SPEAKERS), cum_weights=speakers)[0]
        year = random.randint(FIRST_YEAR, LAST_YEAR)
        yield Record(number, _text(sentences, random), f"speaker-{speaker}", f"outlet-{outlet}", year)


def _zipf(count: int) -> list[float]:
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


def _text(sentences: Sequence[str], random: Random) -> str:
    chosen: list[str] = []
    words = 0
    while words < WORDS - _OVERSHOT:
        chosen.append(random.choice(sentences))
        words += chosen[-1].count(" ") + 1
    return " ".join(chosen)


def write_records(records: Iterable[Record], path: Path) -> None:
    """Keep records as JSON lines, for every engine to read."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(record), ensure_ascii=False) + "\n" for record in records)


def read_records(path: Path) -> Iterator[Record]:
    """Read the records of a file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield Record(**json.loads(line))
