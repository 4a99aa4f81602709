"""Propose printed names that may be one speaker; an editor decides, nothing is merged here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from archive.arabic.fold import fold
from archive.arabic.tokenize import tokenize
from archive.extraction.aliases.alignment import LEAST_SIMILARITY, Aligned, align
from archive.extraction.aliases.spelling import token_similarity
from archive.extraction.aliases.tokens import ARTICLE, NameToken, name_tokens
from archive.extraction.records import Evidence, ExtractedSpeaker, SameAsProposal

SURNAME_FACTOR = 0.75
"""One aligned word is half the evidence of two, and surnames are shared."""
ROLE_BONUS = 0.1
LEAST_ROLE_OVERLAP = 0.5
MOST_SCORE = 0.99


def skeleton(name: str) -> str:
    """Return the key that spellings of one foreign name share: «راين دالتو» and «رين دالوتّو» give `رن دلت`.

    Native words stay whole: سالم and سليم have different keys.
    """
    return " ".join(token.skeleton for token in name_tokens(name))


def similarity(name: str, other: str) -> float:
    """Return how likely two printed names are spellings of one, 0 to 1; symmetric, 0 where a rule forbids it.

    The first and last words must be alike where both names have them (different given names forbid), words
    between may be missing; a name of one word is held against the last word of the other.
    """
    return align(name_tokens(name), name_tokens(other)).similarity


def propose_same(speakers: Sequence[ExtractedSpeaker]) -> tuple[SameAsProposal, ...]:
    """Return the pairs of persons among `speakers` that an editor should look at, the likeliest first.

    Speakers may come from many articles. Names with the same folded words are left to the registry.
    """
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, speaker in enumerate(speakers):
        for key in {name_tokens(form)[-1].skeleton for form in _names(speaker)}:
            blocks[key].append(index)
    pairs = sorted({pair for block in blocks.values() for pair in combinations(block, 2)})
    proposals = (_proposal(speakers[one], speakers[other]) for one, other in pairs)
    return tuple(sorted(filter(None, proposals), key=lambda proposal: -proposal.score))


def _proposal(one: ExtractedSpeaker, other: ExtractedSpeaker) -> SameAsProposal | None:
    if _words(one.name) == _words(other.name):
        return None
    candidates = [
        found
        for form in _names(one)
        for counterpart in _names(other)
        if (found := align(name_tokens(form), name_tokens(counterpart))).similarity and found.is_distinctive
    ]
    if not candidates or not _names_allow(one, other):
        return None
    best = max(candidates, key=lambda found: (len(found.pairs) > 1, found.similarity))
    evidence = tuple(_evidence(best, one, other))
    is_surname = len(best.pairs) == 1
    has_role = any(item.rule == "alias-same-role" for item in evidence)
    if is_surname and best.pairs[0][0].is_native and not has_role:
        return None  # العطاري alone is many people
    score = best.similarity * (SURNAME_FACTOR if is_surname else 1.0) + (ROLE_BONUS if has_role else 0.0)
    return SameAsProposal(one.name, other.name, round(min(score, MOST_SCORE), 4), evidence)


def _names_allow(one: ExtractedSpeaker, other: ExtractedSpeaker) -> bool:
    """Return whether the full names themselves do not forbid it, whatever their short forms share."""
    return align(name_tokens(one.name), name_tokens(other.name)).similarity > 0


def _evidence(found: Aligned, one: ExtractedSpeaker, other: ExtractedSpeaker) -> Iterator[Evidence]:
    if any(a.text != b.text for a, b in found.pairs):
        yield Evidence("alias-same-consonants", 1.5)
        yield Evidence("alias-similar-spelling", round(found.similarity, 4))
    else:
        yield Evidence("alias-equal-words", 2.0)
    yield Evidence("alias-full-name" if len(found.pairs) > 1 else "alias-surname", 1.0)
    if _shares_role(one, other):
        yield Evidence("alias-same-role", 1.0)


def _names(speaker: ExtractedSpeaker) -> tuple[str, ...]:
    """Return the forms of a person that are names: not «المتحدث», «الوزير الفرنسي», «معاليه»."""
    if speaker.kind != "person":
        return ()
    own = {token.text for token in name_tokens(speaker.name)}
    forms = dict.fromkeys((speaker.name, *speaker.variants))
    return tuple(form for form in forms if _is_name(name_tokens(form), own))


def _is_name(tokens: tuple[NameToken, ...], own: set[str]) -> bool:
    if not tokens:
        return False
    if tokens[-1].text in own:
        return True
    return not tokens[0].text.startswith(ARTICLE) and any(
        token_similarity(tokens[-1], NameToken(word, word, is_native=False)) >= LEAST_SIMILARITY
        for word in own
    )


def _shares_role(one: ExtractedSpeaker, other: ExtractedSpeaker) -> bool:
    """Return whether a role of each has half of its words in common: المتحدث باسم التحالف, متحدث التحالف."""
    return any(
        len(_role_words(a) & _role_words(b)) / len(_role_words(a) | _role_words(b)) >= LEAST_ROLE_OVERLAP
        for a in one.roles
        for b in other.roles
        if _role_words(a) and _role_words(b)
    )


def _role_words(role: str) -> frozenset[str]:
    return frozenset(word.removeprefix(ARTICLE) for word in _words(role))


def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(token.text) for token in tokenize(text))
