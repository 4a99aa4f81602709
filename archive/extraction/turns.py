"""Find the turns of an interview: question lines, and the answers printed without quotation marks.

Three conventions: signs before the lines (■ and -, * and **, س: and ج:), a name before each line, or
question lines alone between the answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from archive.extraction.article import Article
from archive.extraction.conjugation import first_person_forms
from archive.extraction.content import trimmed_end
from archive.extraction.cues import cue_at
from archive.extraction.lexemes import QUESTION_MARKS, Lexeme
from archive.extraction.lexicon import bare
from archive.extraction.phrases import Reader, read_phrase
from archive.extraction.report import Report
from archive.extraction.sentences import Range
from archive.extraction.sources import Source
from archive.extraction.subject_ends import WAS
from archive.extraction.told_outlets import JOURNALISTS
from archive.extraction.words import classes, has_article

ASKING: Final = frozenset({"س", "سؤال", "السؤال"})
ANSWERING: Final = frozenset({"ج", "جواب", "الجواب"})
ANNOUNCING: Final = frozenset(
    {
        *("حوار", "الحوار", "مقابله", "المقابله", "حاوره", "حاورته", "حاورها", "حاورتها", "حاورناه"),
        *("التقيناه", "حاورنا", "سالنا", "طرحنا", "طرحناها", "اسءله", "التقيناها", "سالناه", "سالناها"),
        *("سالته", "نص", "الحديث", "لقاء", "اللقاء", "اجابات"),
    }
)
"""Words by which an article says that an interview follows."""
_INTERVIEWS: Final = frozenset({"حوار", "حوارا", "مقابله"})
_HELD: Final = ("حاوره", "حاورته", "حاورها", "حاورتها", "حاورنا")
_AFTER_NUMBER: Final = frozenset("-–.)")
_NUMBERED: Final = "1-"
LEAST_SIGNED: Final = 2
LEAST_UNSIGNED: Final = 3
"""Questions from which a text is an interview, with signs before its lines and without."""
LONGEST_LABEL: Final = 5
"""Words of a name or an outlet before the colon of its turn."""
SHORTEST_ANSWER: Final = 2
LEAST_SPOKEN: Final = 3
"""Lines of a dialogue without a reporter at least."""
_HOSTS: Final = frozenset({"محاور", "محاوره", "مذيع", "مذيعه", "مقدم", "مقدمه", "ساءل"})


@dataclass(frozen=True, slots=True)
class Turn:
    """One line of an interview and what belongs to it, as lexeme ranges.

    `answer` is None for a question; `label` is the name printed before the colon, if any.
    """

    start: int
    end: int
    answer: Range | None
    label: Range | None

    def reports(self, reader: Reader) -> Iterator[Report]:
        """Yield the answer, given to the name before its colon, else to whoever has the floor."""
        if self.answer is None:
            return
        mention = read_phrase(reader, *self.label) if self.label is not None else None
        named = mention is not None and self.label is not None and mention.end == self.label[1]
        source = Source("before", mention) if named else Source("floating")
        answer = (self.answer[0], trimmed_end(reader, *self.answer))
        yield Report(source, None, (answer,), None, ("unquoted-speech",), self.start)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    content: int
    sign: str
    label: str
    asks: bool


def interview_turns(article: Article) -> list[Turn]:
    """Return the turns of an interview in order; a text that is none has no turns."""
    lines = [_read_line(article.lexemes, start, end) for start, end in article.body if end > start]
    conventions = (
        _dialogue(article.lexemes, lines),
        _signed(lines),
        _labelled(lines),
        _questions_signed(article, lines),
        _unsigned(article, lines),
    )
    roles = next((found for found in conventions if found is not None), None)
    if roles is None:
        return []
    told = [_is_told(article.lexemes, line) for line in lines]
    return list(_turns(lines, roles, told))


def _is_told(lexemes: Sequence[Lexeme], line: _Line) -> bool:
    """Tell whether the writer tells what an official said or did (وكان عضو المجلس فلان اتهم ...)."""
    verb, subject = line.content, line.content + 1
    if line.sign or line.label or subject >= line.end:
        return False
    cue = cue_at(lexemes, verb, verb)
    tells = lexemes[verb].key in WAS or cue is not None and cue.finite
    return tells and bool(classes(lexemes[subject].key) & {"role", "title"})


def _read_line(lexemes: Sequence[Lexeme], start: int, end: int) -> _Line:
    index, sign = start, ""
    while index < end and lexemes[index].kind == "punctuation" and len(sign) < 3:
        sign += lexemes[index].text
        index += 1
    label_end = _label_end(lexemes, index, end)
    if not sign and _is_numbered(lexemes, index, end):
        index, sign = index + 2, _NUMBERED
        label_end = None
    content = index if label_end is None else label_end + 1
    label = " ".join(lexeme.key for lexeme in lexemes[index : max(index, content - 1)])
    if label in ASKING or label in ANSWERING:
        sign, label = ("س" if label in ASKING else "ج"), ""
    asks = any(lexeme.text in QUESTION_MARKS for lexeme in lexemes[max(content, end - 2) : end])
    return _Line(start, end, content, sign, label if label_end is not None else "", asks)


def _is_numbered(lexemes: Sequence[Lexeme], index: int, end: int) -> bool:
    """Tell whether a line begins with its number (2- وهل من حل؟)."""
    return index + 1 < end and lexemes[index].kind == "number" and lexemes[index + 1].text in _AFTER_NUMBER


def _label_end(lexemes: Sequence[Lexeme], start: int, end: int) -> int | None:
    """Return the colon after a label of a few words without a verb of saying (المحاور: ...، س: ...)."""
    for index in range(start, min(start + LONGEST_LABEL + 1, end - 1)):
        text = lexemes[index].text
        if text == ":" or text in "/-–" and index == start + 1 and _is_letter(lexemes[start].key):
            return index if index > start else None
        if lexemes[index].kind not in ("word", "mark") or cue_at(lexemes, index, start) is not None:
            return None
    return None


def _is_letter(key: str) -> bool:
    return key in ASKING or key in ANSWERING


def _signed(lines: Sequence[_Line]) -> list[str] | None:
    """Return "asks", "answers" or "" for each line, when signs tell questions from answers."""
    pairs = [
        (line.sign, after.sign)
        for line, after in zip(lines, lines[1:], strict=False)
        if line.asks and not after.asks and after.sign
    ]
    if not pairs:
        return None
    (asking, answering), count = Counter(pairs).most_common(1)[0]
    if count < LEAST_SIGNED and answering not in ANSWERING:
        return None
    if asking == answering or not asking:
        return ["asks" if line.asks else "answers" if line.sign == answering else "" for line in lines]
    roles = {asking: "asks", answering: "answers"}
    return [roles.get(line.sign, "") for line in lines]


def _labelled(lines: Sequence[_Line]) -> list[str] | None:
    """Tell who asks by the question marks after each name; two names at least take turns."""
    asked = Counter(line.label for line in lines if line.label and line.asks)
    said = Counter(line.label for line in lines if line.label)
    asking = {label for label, count in asked.items() if 2 * count >= said[label]}
    answered = sum(
        line.label in asking and bool(after.label) and after.label not in asking
        for line, after in zip(lines, lines[1:], strict=False)
    )
    if answered < LEAST_SIGNED:
        return None
    return ["" if not line.label else "asks" if line.label in asking else "answers" for line in lines]


def _dialogue(lexemes: Sequence[Lexeme], lines: Sequence[_Line]) -> list[str] | None:
    """Give each line of a dialogue between two in office to who is printed before it, questions too.

    القاضي: من وقع العقد؟ المتهم: أنا سيدي الرئيس.
    """
    runs = groupby(range(len(lines)), lambda place: _is_by_office(lexemes, lines[place]))
    longest = max((list(places) for is_spoken, places in runs if is_spoken), key=len, default=[])
    if len(longest) < LEAST_SPOKEN or len({lines[place].label for place in longest}) < LEAST_SIGNED:
        return None
    return _roles(len(lines), (), longest)


def _is_by_office(lexemes: Sequence[Lexeme], line: _Line) -> bool:
    """Tell whether one definite office alone stands before the colon, and no reporter's (القاضي: ...)."""
    label = lexemes[line.content - 2] if line.label else None
    if line.sign or label is None or not has_article(label) or line.label != label.key:
        return False
    return bool(classes(label.key) & {"role", "unnamed"}) and bare(label.key) not in JOURNALISTS | _HOSTS


def _questions_signed(article: Article, lines: Sequence[_Line]) -> list[str] | None:
    """Take lines with a sign that ask, and the first person after each, for questions and plain answers."""
    asking = [place for place, line in enumerate(lines[:-1]) if line.sign and line.asks]
    answers = [place + 1 for place in asking if not lines[place + 1].sign and not lines[place + 1].asks]
    personal = sum(_is_personal(article.lexemes, lines[place]) for place in answers)
    announced = len(answers) >= LEAST_SIGNED and _is_interview(article.lexemes[: lines[asking[0]].start])
    if not answers or 2 * personal < len(answers) and not announced:
        return None
    return _roles(len(lines), asking, answers)


def _is_interview(opening: Sequence[Lexeme]) -> bool:
    """Tell whether the words before the first question can only announce an interview.

    حوار مع فلان، نص الحوار، حاورته الصحيفة; not الحوار الوطني, of which questions may be asked as well.
    """
    for before, lexeme in zip(opening, opening[1:], strict=False):
        pointed = before.key in ("هذا", "هذه", "نص") and lexeme.key in ("الحوار", "المقابله")
        held = before.key in _INTERVIEWS and lexeme.key == "مع"
        if pointed or held or before.key.startswith(_HELD):
            return True
    return False


def _unsigned(article: Article, lines: Sequence[_Line]) -> list[str] | None:
    """Take lines that only ask for the questions of an announced interview, or of one in the first person."""
    asking = [place for place, line in enumerate(lines) if line.asks and not line.sign and not line.label]
    answers = [place + 1 for place in asking if place + 1 < len(lines) and not lines[place + 1].asks]
    if len(answers) < LEAST_UNSIGNED:
        return None
    opening = article.lexemes[: lines[asking[0]].start]
    announced = any(lexeme.key in ANNOUNCING for lexeme in opening)
    if _is_interview(opening):
        return _roles(len(lines), asking, answers)
    personal = sum(_is_personal(article.lexemes, lines[place]) for place in answers)
    if 2 * personal < len(answers) if not announced else not personal:
        return None
    return _roles(len(lines), asking, answers)


def _roles(count: int, asking: Sequence[int], answers: Sequence[int]) -> list[str]:
    roles = [""] * count
    for place in asking:
        roles[place] = "asks"
    for place in answers:
        roles[place] = "answers"
    return roles


def _is_personal(lexemes: Sequence[Lexeme], line: _Line) -> bool:
    keys = (lexeme.key for lexeme in lexemes[line.content : line.end])
    return any(key in first_person_forms() or key[1:] in first_person_forms() for key in keys)


def _turns(lines: Sequence[_Line], roles: Sequence[str], told: Sequence[bool]) -> Iterator[Turn]:
    """Yield each turn with the plain lines after it; those after the last answer are the writer's again.

    `told` says which lines are the writer's wherever they stand.
    """
    last = max((place for place, role in enumerate(roles) if role), default=-1)
    place = 0
    while place <= last:
        line, role = lines[place], roles[place]
        place += 1
        if not role:
            continue
        end = line.end
        while place <= last and not roles[place] and not told[place]:
            end = lines[place].end
            place += 1
        if role == "answers" and place <= last and roles[place] == role and not line.label:
            while place <= last and roles[place] == role:
                end = lines[place].end
                place += 1
        long_enough = end - line.content >= SHORTEST_ANSWER
        answer = (line.content, end) if role == "answers" and long_enough else None
        label = (line.start, line.content - 1) if line.label else None
        yield Turn(line.start, end, answer, label)
