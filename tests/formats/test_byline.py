"""Who a statement is printed as said by."""

from __future__ import annotations

from django.test import TestCase

from archive.formats.byline import DOUBTS, NOBODY, SAFE_CONFIDENCE, byline
from archive.models import Attribution
from tests.builders import make_speaker, make_statement


class BylineTests(TestCase):
    def test_a_sure_attribution_prints_the_name(self) -> None:
        speaker = make_speaker()
        line = byline(
            make_statement(speaker=speaker, role_printed="الناطق", speaker_confidence=SAFE_CONFIDENCE)
        )

        self.assertEqual((line.name, line.role, line.speaker), (speaker.name_ar, "الناطق", speaker))
        self.assertTrue(line.is_safe)

    def test_an_unsure_one_prints_the_words_of_the_source_and_no_name(self) -> None:
        speaker = make_speaker()
        statement = make_statement(
            speaker=speaker,
            speaker_printed="المسؤول",
            attribution="chained",
            speaker_confidence=SAFE_CONFIDENCE - 0.01,
        )
        line = byline(statement)

        self.assertEqual((line.name, line.speaker, line.likely), ("المسؤول", None, speaker))
        self.assertEqual(line.doubt, DOUBTS[Attribution.CHAINED])

    def test_what_an_editor_confirmed_is_sure_however_doubtful_the_machine_was(self) -> None:
        doubtful = {"speaker_confidence": 0.1, "attribution": "chained"}
        for confirmed in ({"status": "published"}, {"edited_fields": ["speaker"]}):
            with self.subTest(confirmed):
                self.assertTrue(byline(make_statement(**doubtful, **confirmed)).is_safe)

    def test_an_edited_date_confirms_no_speaker(self) -> None:
        self.assertFalse(byline(make_statement(speaker_confidence=0.1, edited_fields=["said"])).is_safe)

    def test_a_role_printed_alone_stands_as_it_is(self) -> None:
        line = byline(make_statement(speaker=None, speaker_printed="مسؤول أمني", attribution="role-only"))

        self.assertEqual((line.name, line.speaker, line.doubt), ("مسؤول أمني", None, ""))

    def test_a_role_is_not_printed_twice(self) -> None:
        statement = make_statement(
            speaker=None, speaker_printed="", role_printed="مسؤول أمني", attribution="role-only"
        )

        self.assertEqual((byline(statement).name, byline(statement).role), ("مسؤول أمني", ""))

    def test_an_editor_may_confirm_that_nobody_is_named(self) -> None:
        statement = make_statement(speaker=None, speaker_printed="مصادر", attribution="explicit")

        self.assertFalse(byline(statement).is_safe)
        statement.status = "published"
        self.assertTrue(byline(statement).is_safe)

    def test_nobody_named_says_so(self) -> None:
        line = byline(make_statement(speaker=None))

        self.assertEqual((line.name, line.doubt), (NOBODY, DOUBTS[Attribution.NONE]))
        self.assertEqual(line.doubt_label, "بلا نسبة")
