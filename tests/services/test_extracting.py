"""Reading an article again keeps permalinks and whatever an editor did, and tells what it would change."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from django.test import TestCase

from archive.extraction.records import Extraction
from archive.ingest import RawArticle
from archive.models import Article, Redirect, Speaker, Statement
from archive.services.article_import import ImportContext, import_article
from archive.services.editing import correct_statement
from archive.services.extracting import plan, re_extract, read_again
from archive.services.plans import plan_lines
from archive.services.publishing import publish, withdraw
from tests.builders import make_speaker, make_topic
from tests.services.importing_case import MORE, WORDS, counts
from tests.services.readers import date_of, later_version, read_notation

TEXT = f'عنوان الخبر\nسعد العمري، وزير الزراعة: "{WORDS}".\nهدى سالم: "{MORE}".\n'


def take(text: str = TEXT) -> Article:
    """Import `text` as read_notation reads it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    raw = RawArticle("a.txt", f"{digest}.txt", text, "utf-8", digest)
    outcome = import_article(raw, None, ImportContext(extract=read_notation))
    return Article.objects.get(pk=outcome.article_id)


def without(words: str) -> Any:
    """Make a reader that no longer finds the statement with these words."""

    def extract(text: str, *, published: str | None = None) -> Extraction:
        return read_notation(text.replace(f'"{words}"', " " * (len(words) + 2)))

    return extract


def renaming(old: str, new: str) -> Any:
    """Make a reader that takes the words for another speaker of as many letters."""
    assert len(old) == len(new)

    def extract(text: str, *, published: str | None = None) -> Extraction:
        return read_notation(text.replace(old, new))

    return extract


class ReExtractTests(TestCase):
    def setUp(self) -> None:
        self.article = take()
        self.first, self.second = self.article.statements.order_by("start")

    def test_the_same_extraction_changes_nothing(self) -> None:
        before = counts()

        done = re_extract(article=self.article, extract=read_notation)

        self.assertTrue(done.is_empty)
        self.assertEqual(done.unchanged, 2)
        self.assertEqual(counts(), before)

    def test_a_new_version_that_finds_the_same_is_noted_without_an_edit(self) -> None:
        before = counts()

        re_extract(article=self.article, extract=later_version)

        self.assertEqual(set(Statement.objects.values_list("pipeline_version", flat=True)), {"notation-2"})
        self.assertEqual(counts(), before)

    def test_a_moved_boundary_keeps_the_permalink(self) -> None:
        Statement.objects.filter(pk=self.first.pk).update(
            spans=[[self.first.start, self.first.end - 5]], end=self.first.end - 5, text=WORDS[:-5]
        )

        done = re_extract(article=self.article, extract=read_notation)

        self.first.refresh_from_db()
        self.assertEqual((done.count("change"), self.first.text), (1, WORDS))

    def test_a_better_speaker_replaces_the_machines_own(self) -> None:
        re_extract(article=self.article, extract=renaming("هدى سالم", "ندى سالم"))

        self.second.refresh_from_db()
        assert self.second.speaker
        self.assertEqual(self.second.speaker.name_ar, "ندى سالم")

    def test_a_speaker_left_without_statements_goes_and_its_permalink_says_so(self) -> None:
        re_extract(article=self.article, extract=renaming("هدى سالم", "ندى سالم"))

        self.assertFalse(Speaker.objects.filter(name_ar="هدى سالم").exists())
        redirect = Redirect.objects.get(kind="speaker", old="هدى-سالم")
        self.assertEqual((redirect.new, redirect.reason), ("", "withdrawn"))

    def test_a_speaker_that_comes_back_gets_its_permalink_again(self) -> None:
        re_extract(article=self.article, extract=renaming("هدى سالم", "ندى سالم"))

        re_extract(article=self.article, extract=read_notation)

        self.assertTrue(Speaker.objects.filter(slug="هدى-سالم").exists())
        self.assertFalse(Redirect.objects.filter(old="هدى-سالم").exists())

    def test_a_speaker_an_editor_worked_on_stays(self) -> None:
        Speaker.objects.filter(name_ar="هدى سالم").update(note="صحفية")

        re_extract(article=self.article, extract=renaming("هدى سالم", "ندى سالم"))

        self.assertTrue(Speaker.objects.filter(name_ar="هدى سالم").exists())

    def test_a_statement_found_no_more_goes_and_its_permalink_says_why(self) -> None:
        pk = self.second.pk

        done = re_extract(article=self.article, extract=without(MORE))

        self.assertEqual(done.count("remove"), 1)
        self.assertFalse(Statement.objects.filter(pk=pk).exists())
        redirect = Redirect.objects.get(kind="statement", old=str(pk))
        self.assertEqual((redirect.new, redirect.reason), ("", "withdrawn"))
        self.assertTrue(redirect.note)

    def test_a_statement_swallowed_by_another_leads_to_it(self) -> None:
        small = Statement(article=self.article, kind="direct")
        small.place([[self.first.start + 1, self.first.start + 6]])
        small.save()

        re_extract(article=self.article, extract=read_notation)

        redirect = Redirect.objects.get(old=str(small.pk))
        self.assertEqual((redirect.new, redirect.reason), (str(self.first.pk), "merged"))

    def test_a_date_found_now_reaches_the_statements_that_have_none_of_their_own(self) -> None:
        Statement.objects.filter(pk=self.second.pk).update(said="2019", said_from_article=False)

        def dated(text: str, *, published: str | None = None) -> Extraction:
            return date_of(read_notation(text), "2021-03")

        done = re_extract(article=self.article, extract=dated)

        said = list(Statement.objects.order_by("start").values_list("said", "said_earliest"))
        self.assertEqual(said, [("2021-03", date(2021, 3, 1)), ("2019", None)])
        self.assertIn("published: – → 2021-03", "\n".join(plan_lines(done)))


class EditorsWorkTests(TestCase):
    def setUp(self) -> None:
        self.article = take()
        self.first, self.second = self.article.statements.order_by("start")

    def test_an_edited_field_is_never_overwritten_and_the_others_are(self) -> None:
        speaker = make_speaker()
        correct_statement(statement=self.second, speaker=speaker, by=None)
        Statement.objects.filter(pk=self.second.pk).update(cue="قديم")

        re_extract(article=self.article, extract=renaming("هدى سالم", "ندى سالم"))

        self.second.refresh_from_db()
        self.assertEqual((self.second.speaker, self.second.cue), (speaker, ":"))

    def test_a_reviewed_statement_stays_whole(self) -> None:
        publish(records=Statement.objects.filter(pk=self.second.pk), by=None)
        before = Statement.objects.values().get(pk=self.second.pk)

        done = re_extract(article=self.article, extract=renaming("هدى سالم", "ندى سالم"))

        self.assertTrue(done.is_empty)
        self.assertEqual(Statement.objects.values().get(pk=self.second.pk), before)

    def test_what_an_editor_touched_is_never_removed(self) -> None:
        cases: tuple[tuple[str, Any], ...] = (
            ("corrected", lambda one: correct_statement(statement=one, kind="indirect", by=None)),
            ("published", lambda one: publish(records=Statement.objects.filter(pk=one.pk), by=None)),
            (
                "withdrawn",
                lambda one: withdraw(records=Statement.objects.filter(pk=one.pk), reason="خطأ", by=None),
            ),
            ("filed under a topic", lambda one: one.topics.add(make_topic())),
        )
        for number, (what, touch) in enumerate(cases):
            with self.subTest(what):
                article = take(TEXT.replace("الخبر", f"الخبر {number}"))
                statement = article.statements.order_by("start")[1]
                touch(statement)

                re_extract(article=article, extract=without(MORE))

                self.assertTrue(Statement.objects.filter(pk=statement.pk).exists())

    def test_nothing_is_added_over_a_statement_an_editor_cut(self) -> None:
        first = self.first
        correct_statement(statement=first, spans=[[first.start, first.start + 6]], by=None)

        done = re_extract(article=self.article, extract=read_notation)

        self.assertEqual(done.count("add"), 0)
        first.refresh_from_db()
        self.assertEqual(first.text, WORDS[:6])

    def test_a_withdrawn_statement_is_not_found_anew(self) -> None:
        withdraw(records=Statement.objects.filter(pk=self.second.pk), reason="ليس تصريحا", by=None)

        re_extract(article=self.article, extract=read_notation)

        self.assertEqual(self.article.statements.count(), 2)
        self.second.refresh_from_db()
        self.assertEqual(self.second.status, "withdrawn")

    def test_a_title_an_archivist_gave_stays(self) -> None:
        Article.objects.update(title="عنوان ليس في النص")

        re_extract(article=self.article, extract=read_notation)

        self.assertEqual(Article.objects.get().title, "عنوان ليس في النص")


class PlanTests(TestCase):
    def setUp(self) -> None:
        self.article = take()

    def test_a_plan_tells_what_is_then_done_and_writes_nothing(self) -> None:
        Statement.objects.filter(text=WORDS).update(cue="قديم")
        reader = without(MORE)
        before = counts()

        planned = plan(article=self.article, extract=reader)

        self.assertEqual(counts(), before)
        self.assertEqual((planned.count("change"), planned.count("remove")), (1, 1))
        self.assertEqual(re_extract(article=self.article, extract=reader), planned)

    def test_a_plan_names_speakers_that_would_be_new(self) -> None:
        planned = plan(article=self.article, extract=renaming("هدى سالم", "ندى سالم"))

        self.assertIn("speaker: هدى سالم → ندى سالم (new)", "\n".join(plan_lines(planned)))
        self.assertFalse(Speaker.objects.filter(name_ar="ندى سالم").exists())

    def test_an_article_that_fails_is_told_and_the_others_are_read(self) -> None:
        other = take(TEXT.replace("هدى", "منى"))

        def choke(text: str, *, published: str | None = None) -> Extraction:
            if "هدى" in text:
                raise ValueError("cannot read this")
            return without(MORE)(text)

        with self.assertLogs("archive.services.extracting", "ERROR"):
            first, second = read_again(articles=[self.article.pk, other.pk], apply=True, extract=choke)

        self.assertEqual(first.failure, "ValueError: cannot read this")
        self.assertEqual((self.article.statements.count(), second.count("remove")), (2, 1))
