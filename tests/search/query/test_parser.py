"""What people type, and the tree it becomes."""

from __future__ import annotations

import unittest
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from archive.arabic import letters
from archive.search.query import And, Field, Not, Or, Phrase, Range, Ranked, Word, exact_form, parse
from archive.search.query.vocabulary import CLOSERS, MAX_LENGTH, MAX_PREFIXES, MAX_WORDS

SYRIA, IRAQ, TURKEY = Word("سوريا"), Word("العراق"), Word("تركيا")

# Signs of the language among letters, so that fuzzing meets every corner of the parser.
SIGNS = st.sampled_from(
    [*CLOSERS, *'()-=*~:."', " ", " ", "أو", "و", "ليس", "OR", "AND", "NOT", "متحدث:", "سنة:"]
)
PIECES = st.one_of(SIGNS, st.sampled_from(["سوريا", "الحَرْب", "2021..", "٢٠٢٠", "SY-24"]), st.text(max_size=4))
QUERIES = st.lists(PIECES, max_size=40).map("".join)


class WordTests(unittest.TestCase):
    """Words, their signs, and how they are joined."""

    def test_reads_each_form(self) -> None:
        cases = {
            "": None,
            "؟ ! ...": None,
            "سوريا": SYRIA,
            "سُورِيَـا": SYRIA,
            "سوريا العراق": Ranked((SYRIA, IRAQ)),
            "سوريا، العراق؟": Ranked((SYRIA, IRAQ)),
            "=سوريا": Word("سوريا", exact=True),
            "سور*": Word("سور", prefix=True),
            "SY-24": Ranked((Word("SY"), Word("24"))),
            "سوريا - العراق": Ranked((SYRIA, IRAQ)),
            "سوريا -تركيا": And((SYRIA, Not(TURKEY))),
            "سوريا NOT تركيا": And((SYRIA, Not(TURKEY))),
            "-تركيا": Not(TURKEY),
            "-أبو-بكر": Not(Phrase(("أبو", "بكر"))),
            "سوريا OR العراق": Or((SYRIA, IRAQ)),
            "سوريا AND العراق": And((SYRIA, IRAQ)),
            "سوريا or العراق": Ranked((SYRIA, Word("or"), IRAQ)),
        }
        for text, root in cases.items():
            with self.subTest(text=text):
                self.assertEqual(parse(text).root, root)
                self.assertEqual(parse(text).notes, ())

    def test_binds_not_then_and_then_neighbours_then_or(self) -> None:
        self.assertEqual(
            parse("سوريا العراق OR تركيا AND NOT لبنان").root,
            Or((Ranked((SYRIA, IRAQ)), And((TURKEY, Not(Word("لبنان")))))),
        )
        self.assertEqual(parse("(سوريا OR العراق) تركيا").root, And((TURKEY, Or((SYRIA, IRAQ)))))

    def test_words_in_parentheses_are_words_beside_the_others(self) -> None:
        self.assertEqual(parse("سوريا (العراق تركيا)").root, Ranked((SYRIA, IRAQ, TURKEY)))


class ArabicOperatorTests(unittest.TestCase):
    """أو, و and ليس are words of the language too."""

    def test_between_single_operands_they_are_operators(self) -> None:
        self.assertEqual(parse("سوريا أو العراق أو تركيا").root, Or((SYRIA, IRAQ, TURKEY)))
        self.assertEqual(parse("سوريا و العراق").root, And((SYRIA, IRAQ)))
        self.assertEqual(parse("سوريا ليس تركيا").root, And((SYRIA, Not(TURKEY))))

    def test_beside_other_signs_they_are_operators(self) -> None:
        self.assertEqual(
            parse('"الهزيمة الدائمة" أو سوريا العراق').root,
            Or((Phrase(("الهزيمة", "الدائمة")), Ranked((SYRIA, IRAQ)))),
        )

    def test_in_a_sentence_they_are_words(self) -> None:
        for text in ("هل دمشق مدينة أو قرية", "ليس لدينا شك", "لا شك أو"):
            with self.subTest(text=text):
                self.assertIsInstance(parse(text).root, Ranked)

    def test_the_reading_is_said(self) -> None:
        self.assertEqual([note.kind for note in parse("سوريا أو العراق").notes], ["understood"])


class PhraseTests(unittest.TestCase):
    """Marks of every style."""

    def test_every_style_of_marks_opens_and_closes(self) -> None:
        for opener, closers in CLOSERS.items():
            for closer in closers:
                with self.subTest(opener=opener, closer=closer):
                    query = parse(f"{opener}الهزيمة الدائمة{closer} سوريا")
                    self.assertEqual(query.root, And((SYRIA, Phrase(("الهزيمة", "الدائمة")))))
                    self.assertEqual(query.notes, ())

    def test_marks_of_two_styles_are_paired_and_said(self) -> None:
        query = parse('«الهزيمة الدائمة" سوريا')

        self.assertEqual(query.root, And((SYRIA, Phrase(("الهزيمة", "الدائمة")))))
        self.assertEqual([note.kind for note in query.notes], ["repaired"])

    def test_an_open_mark_reaches_the_end_and_is_said(self) -> None:
        query = parse('سوريا "الهزيمة الدائمة')

        self.assertEqual(query.root, And((SYRIA, Phrase(("الهزيمة", "الدائمة")))))
        self.assertEqual([note.kind for note in query.notes], ["repaired"])

    def test_a_mark_after_the_last_word_is_dropped(self) -> None:
        self.assertEqual(parse('سوريا"').root, SYRIA)

    def test_one_marked_word_must_hold_exactly(self) -> None:
        self.assertEqual(parse('"سوريا" العراق').root, And((IRAQ, Phrase(("سوريا",)))))

    def test_proximity_counts_words_in_between(self) -> None:
        self.assertEqual(parse('"سوريا العراق"~٥').root, Phrase(("سوريا", "العراق"), 5, exact=False))
        self.assertEqual(parse('"سوريا العراق"~').root, Phrase(("سوريا", "العراق"), 8, exact=False))


class FieldTests(unittest.TestCase):
    """Filters typed before a colon."""

    def test_reads_names_of_both_languages(self) -> None:
        for typed in ("متحدث", "المُتحدّث", "speaker", "Speaker"):
            with self.subTest(typed=typed):
                self.assertEqual(parse(f'{typed}:"سعد العمري"').root, Field("speaker", "سعد العمري"))

    def test_reads_a_value_after_a_space(self) -> None:
        self.assertEqual(parse("مصدر: الزمان سوريا").root, And((SYRIA, Field("outlet", "الزمان"))))

    def test_reads_ranges_of_years_in_any_digits(self) -> None:
        cases = {
            "2020..2021": Range("year", 2020, 2021),
            "٢٠٢٠": Range("year", 2020, 2020),
            "۲۰۲۰..": Range("year", 2020, None),
            "..2021": Range("year", None, 2021),
            "2020-2021": Range("year", 2020, 2021),
        }
        for typed, root in cases.items():
            with self.subTest(typed=typed):
                self.assertEqual(parse(f"سنة:{typed}").root, root)

    def test_a_turned_range_is_turned_back_and_said(self) -> None:
        query = parse("سنة:2021..2020")

        self.assertEqual(query.root, Range("year", 2020, 2021))
        self.assertIn("2020", query.notes[0].text)

    def test_a_filter_without_use_is_dropped_and_said(self) -> None:
        for text in ("سوريا متحدث:", "سوريا سنة:كذا", 'سوريا مصدر:""', "سوريا سنة:.."):
            with self.subTest(text=text):
                self.assertEqual(parse(text).root, SYRIA)
                self.assertTrue(parse(text).notes)

    def test_other_words_before_a_colon_are_words(self) -> None:
        self.assertEqual(parse("قال:سوريا").root, Ranked((Word("قال"), SYRIA)))


class RepairTests(unittest.TestCase):
    """Malformed queries still find, and say how they were read."""

    def test_repairs_and_says_so(self) -> None:
        cases = {
            "(سوريا": SYRIA,
            "سوريا)": SYRIA,
            "سوريا OR": SYRIA,
            "AND سوريا": SYRIA,
            "سوريا OR OR العراق": Or((SYRIA, IRAQ)),
            "سوريا NOT": SYRIA,
            "*سوريا": SYRIA,
            "س* سوريا": Ranked((Word("س"), SYRIA)),
            "سوريا~2": Ranked((SYRIA, Word("2"))),
            '"" سوريا': SYRIA,
            "(" * 40 + "سوريا": SYRIA,
        }
        for text, root in cases.items():
            with self.subTest(text=text):
                self.assertEqual(parse(text).root, root)
                self.assertTrue(parse(text).notes)

    def test_length_words_and_stars_are_capped_and_said(self) -> None:
        self.assertEqual(parse("س " * MAX_LENGTH).notes[0].kind, "capped")
        root = parse("سوريا " * (MAX_WORDS + 9)).root
        assert isinstance(root, Ranked)
        self.assertEqual(len(root.nodes), MAX_WORDS)
        starred = parse("سور* عرا* ترك* لبن* مصر*").root
        assert isinstance(starred, Ranked)
        self.assertEqual(sum(isinstance(word, Word) and word.prefix for word in starred.nodes), MAX_PREFIXES)

    @given(st.text(max_size=200) | QUERIES)
    def test_survives_any_text(self, text: str) -> None:
        parse(text)

    @given(QUERIES)
    def test_the_exact_form_means_itself(self, text: str) -> None:
        once = exact_form(parse(text))

        if once and len(once) < MAX_LENGTH:
            again = parse(once)
            self.assertEqual(exact_form(again), "")
            self.assertEqual([note for note in again.notes if note.kind != "capped"], [])

    def test_a_long_text_costs_no_more_than_its_head(self) -> None:
        for unit in ('"', "(", "«", "-", "متحدث:", "سوريا ", letters.TATWEEL, "OR "):
            started = process_time()
            parse(unit * 200_000)
            self.assertLess(process_time() - started, 0.5, unit)
