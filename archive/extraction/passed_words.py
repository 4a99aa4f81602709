"""Find whose words a verb of passing on or a verbal noun leads to (نقلت الوكالة عن الوزير أن)."""

from __future__ import annotations

from archive.extraction.accordance import RELAYING
from archive.extraction.adverbials import skip_adverbs
from archive.extraction.cues import Cue
from archive.extraction.frames import Frame
from archive.extraction.issuers import issuer_within
from archive.extraction.phrases import Reader, read_phrase
from archive.extraction.sources import (
    LEARNING,
    Source,
    asked_person,
    cited,
    feels,
    learnt,
    relayed,
    voiced,
    who_contents_himself,
    who_repeats,
    words_of,
)
from archive.extraction.topics import sentence_subject
from archive.extraction.words import classes


def passed_on(reader: Reader, frame: Frame) -> Source | None:
    """Return whose words an outlet passes on (نقلت الوكالة عن الوزير أن، أوردت القناة نقلا عن الوزير أن)."""
    start, end = frame.cue.index + 1, frame.region_end
    voice = voiced(reader, start, end) if frame.kind != "object" else None
    if voice is not None:
        return voice
    if frame.cue.form.lemma.verb in RELAYING:
        return relayed(reader, start, end)
    if frame.cue.form.lemma.verb == LEARNING:
        return learnt(reader, start, end)
    if frame.kind != "object" and (said := words_of(reader, start, end)) is not None:
        return said
    source = cited(reader, start, end) if frame.kind != "object" else None
    if source is None:
        return None
    subject = read_phrase(reader, skip_adverbs(reader, start, end), end)
    by_person = subject is not None and not classes(subject.head) & {"outlet", "outlet name"}
    return None if by_person else source


def of_noun(reader: Reader, cue: Cue, begin: int, end: int) -> Source:
    """Read قوله after نقلت الوكالة عن فلان; بالقول belongs to the verb before it, مفاده to a document."""
    if "مفاد" in reader.lexemes[cue.index].key:
        issuer = issuer_within(reader, cue, range(begin, cue.index))
        return Source("chain") if issuer is None else Source("before", issuer)
    if not reader.lexemes[cue.index].key.startswith("ب"):
        passed_on = None if feels(reader, begin, cue.index) else relayed(reader, begin, cue.index)
        if passed_on is not None:
            return passed_on
        if (again := who_repeats(reader, begin, cue.index)) is not None:
            return Source("before", again)
    elif (content := who_contents_himself(reader, begin, cue.index)) is not None:
        return Source("before", content)
    subject = sentence_subject(reader, cue, begin)
    is_known = subject is not None and subject.kind != "person" and subject.definite
    return Source("chain", None if is_known else subject, asked_person(reader, cue.index, end))
