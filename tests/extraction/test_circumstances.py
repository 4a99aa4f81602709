"""What stands around a statement is named as evidence for or against it."""

from __future__ import annotations

import unittest

from archive.extraction import ExtractedStatement, extract
from archive.extraction.entities import Entity
from archive.extraction.name_evidence import name_evidence

NAMED = "قال وزير المالية سامر الحلاق إن الموازنة ستعرض على البرلمان في الأسبوع المقبل. "


def last(text: str) -> ExtractedStatement:
    return extract(text).statements[-1]


def named(text: str) -> set[str]:
    """Return the evidence of the last statement of a text."""
    return {item.rule for item in last(text).evidence}


class Circumstances(unittest.TestCase):
    def assert_doubted(self, rule: str, text: str) -> None:
        """Check that a rule stands against the last speaker of a text, who is not shown as sure then."""
        self.assertIn(rule, named(text))
        self.assertLess(last(text).speaker_confidence, 0.95)


class OfTheSpeaker(Circumstances):
    def test_someone_else_mentioned_before_the_verb_is_a_rival(self) -> None:
        rival = "وبعد لقاء مع رئيس الحكومة نبيل العطار أضاف أن الخطة جاهزة للتنفيذ منذ أشهر."

        self.assertIn("rival-in-sentence", named(NAMED + rival))
        self.assertNotIn("rival-in-sentence", named(NAMED + "وأضاف أن الخطة جاهزة للتنفيذ منذ أشهر."))

    def test_a_rival_takes_confidence(self) -> None:
        plain = NAMED + "وأضاف أن الخطة جاهزة للتنفيذ منذ أشهر."
        rival = NAMED + "ووصل النائب نبيل العطار إلى المقر. وأضاف أن الخطة جاهزة للتنفيذ منذ أشهر."

        self.assertLess(last(rival).speaker_confidence, last(plain).speaker_confidence)

    def test_a_doubtful_first_mention_stays_doubtful_down_the_chain(self) -> None:
        chain = "قال مسؤول إن الطريق مغلق منذ الصباح. وأضاف أن العمال وصلوا. وتابع أن الفتح قريب جدا."

        self.assertLessEqual({"from-description", "handed-on", "floor-unnamed"}, named(chain))

    def test_how_often_a_name_is_printed_is_told(self) -> None:
        once = "أكد المهندس رائد الكيلاني أن الجسر سيفتح قريبا أمام المارة."
        often = NAMED + "ووصل سامر الحلاق مساء. وغادر سامر الحلاق ليلا. وقال الحلاق إن الاتفاق نهائي تماما."

        self.assertIn("named-once", named(once))
        self.assertIn("named-often", named(often))

    def test_a_described_name_is_told(self) -> None:
        self.assertIn("described-name", named(NAMED))

    def test_a_family_name_of_two_is_never_sure(self) -> None:
        other = "وقال المدرب كريم الحلاق إن اللاعبين مستعدون. "
        shared = NAMED + other + "وأكد الحلاق أن الاتفاق نهائي تماما."

        self.assert_doubted("name-shared", shared)
        self.assertNotIn("name-shared", named(NAMED + "وأكد الحلاق أن الاتفاق نهائي تماما."))

    def test_somebody_joined_to_the_speaker_is_a_doubt(self) -> None:
        joined = "قال وزير المالية سامر الحلاق ووزير الصحة رائد حمدان إن الموازنة ستعرض في الأسبوع المقبل."

        self.assert_doubted("others-named", joined)

    def test_another_title_and_name_behind_a_comma_are_a_doubt(self) -> None:
        body = "وقال رئيس وقف سالم الحمدي، الأستاذ نبيل العطار، إن الكتاب سيصدر غدا في العاصمة."
        alone = "وقال رئيس البلدية سالم الحمدي، عضو اللجنة، إن الكتاب سيصدر غدا في العاصمة."

        self.assert_doubted("others-named", body)
        self.assertNotIn("others-named", named(alone))

    def test_an_office_never_given_to_the_earlier_speaker_is_a_doubt(self) -> None:
        other = NAMED + "وأضاف المحافظ أن الاتفاق نهائي تماما."
        same = NAMED + "وأضاف الوزير أن الاتفاق نهائي تماما."

        self.assertNotIn("described-before", named(other))
        self.assertIn("described-before", named(same))
        self.assertLess(last(other).speaker_confidence, last(same).speaker_confidence)

    def test_who_adds_to_what_somebody_else_said_is_a_doubt(self) -> None:
        added = NAMED + "ورفض النائب نبيل العطار المشروع. وأضاف أن التصويت عليه سيجري غدا في البرلمان."
        said = NAMED + "وقال النائب نبيل العطار إن المشروع ناقص. وأضاف أن التصويت عليه سيجري غدا في البرلمان."

        self.assert_doubted("adds-to-nothing", added)
        self.assertNotIn("adds-to-nothing", named(said))

    def test_the_latter_is_a_doubt(self) -> None:
        latter = "تولى الملك سالم القاسمي علاج ريدوكس. وأوضح الأخير أن الشفاء جاء بعد عناء طويل في المستشفى."

        self.assert_doubted("the-latter", latter)

    def test_an_unknown_word_that_may_be_the_subject_is_a_doubt(self) -> None:
        unread = NAMED + "وأعرب تورغت عن شكره للجمارك، مبينا أن الشركة ستلتزم بتنفيذ المتطلبات."
        without = NAMED + "وأعرب عن شكره للجمارك، مبينا أن الشركة ستلتزم بتنفيذ المتطلبات."

        self.assert_doubted("subject-unread", unread)
        self.assertNotIn("subject-unread", named(without))

    def test_a_word_left_unread_between_verb_and_clause_is_a_doubt(self) -> None:
        unread = NAMED + "وقال ثلاثتهم إن التصويت على المشروع سيجري غدا في البرلمان."
        whoever = NAMED + "وقال من حضر إن التصويت على المشروع سيجري غدا في البرلمان."
        office = NAMED + "وقال من مكتبه إن التصويت على المشروع سيجري غدا في البرلمان."
        another = NAMED + "وقالت أخرى إن التصويت على المشروع سيجري غدا في البرلمان."
        himself = NAMED + "وقال نفسه إن التصويت على المشروع سيجري غدا في البرلمان."

        self.assert_doubted("subject-unread", unread)
        self.assertLess(last(another).speaker_confidence, 0.95)
        self.assertIn("subject-unread", named(whoever))
        self.assertNotIn("subject-unread", named(office))
        self.assertNotIn("subject-unread", named(himself))

    def test_who_was_not_read_may_speak_at_the_next_verb_too(self) -> None:
        unread = "وقال متتبعون محايدون للشأن المحلي إن الموانئ فارغة. "

        self.assert_doubted("subject-unread", NAMED + unread)
        self.assert_doubted("from-unread", NAMED + unread + "وأضاف أن السفن رحلت إلى الجنوب.")

    def test_a_foreign_name_left_unread_is_a_doubt(self) -> None:
        self.assert_doubted("subject-unread", NAMED + "وقال بالديف سينغ إن الموانئ فارغة.")
        self.assertNotIn("subject-unread", named(NAMED + "وقال بالحرف الواحد إن الموانئ فارغة."))

    def test_who_opened_the_sentence_may_say_what_follows_a_relative(self) -> None:
        mocked = NAMED + "وسخر النائب نبيل العطار من {} قال {}إن الموانئ فارغة، معتبرا أن ذلك بعيد."

        self.assert_doubted("rival-in-sentence", mocked.format("تصريحات الوزير التي", "فيها "))
        self.assert_doubted("rival-in-sentence", mocked.format("سامر الحلاق الذي", ""))

    def test_who_is_only_told_of_in_a_relative_need_not_speak_next(self) -> None:
        visited = "زار وفد المدينة سامر الحلاق الذي وعد ببناء الميناء، وقال إن الموانئ فارغة من السفن."

        self.assert_doubted("rival-in-sentence", visited)

    def test_a_word_left_unread_behind_a_quote_is_a_doubt(self) -> None:
        quote = NAMED + "«كنت أسمع صوت القذيفة الأولى وأنا في الدرج مع أخي»، يقول "

        self.assert_doubted("subject-unread", quote + "سيتار.")
        self.assertNotIn("subject-unread", named(quote + "مبتسما."))

    def test_somebody_unread_behind_but_is_a_doubt(self) -> None:
        unread = NAMED + "لكن كثيرين أكدوا أن التصويت على المشروع سيجري غدا في البرلمان."
        same = NAMED + "لكنه أكد أن التصويت على المشروع سيجري غدا في البرلمان."

        self.assert_doubted("subject-unread", unread)
        self.assertNotIn("subject-unread", named(same))

    def test_an_office_the_article_never_gave_the_speaker_is_a_doubt(self) -> None:
        nameless = "قال سالم القاسمي إن المشروع سيعرض غدا على البرلمان. "
        office = nameless + "وأكد المستشار أن التصويت على المشروع سيجري غدا في البرلمان."
        speaker = nameless + "وأكد المتحدث أن التصويت على المشروع سيجري غدا في البرلمان."

        self.assert_doubted("office-unknown", office)
        self.assertNotIn("office-unknown", named(speaker))

    def test_an_office_another_than_the_one_given_is_a_doubt_and_stays_one(self) -> None:
        doctor = "قال الطبيب سالم القاسمي إن المشروع سيعرض غدا على البرلمان. "
        other = doctor + "وأكد الوزير أن التصويت على المشروع سيجري غدا في البرلمان."
        taken_over = doctor + "وختم الوزير حديثه بالقول إن التصويت على المشروع سيجري غدا في البرلمان."
        same = doctor + "وأكد الطبيب أن التصويت على المشروع سيجري غدا في البرلمان."

        self.assert_doubted("described-otherwise", other)
        self.assert_doubted("from-other-office", taken_over)
        self.assertNotIn("described-otherwise", named(same))

    def test_an_office_two_persons_hold_is_a_doubt(self) -> None:
        two = NAMED + "وقال وزير الزراعة نبيل العطار إن المواسم جيدة. "
        either = two + "وأكد الوزير أن التصويت على المشروع سيجري غدا في البرلمان."
        one = two + "وأكد وزير المالية أن التصويت على المشروع سيجري غدا في البرلمان."

        self.assert_doubted("office-shared", either)
        self.assertNotIn("office-shared", named(one))

    def test_a_turn_to_somebody_unread_is_a_doubt(self) -> None:
        turn = NAMED + "من جانبه، أكد أن التصويت على المشروع سيجري غدا في البرلمان."

        self.assert_doubted("subject-unread", turn)
        self.assertNotIn("subject-unread", named(turn.replace("من جانبه، أكد", "وأكد")))

    def test_a_verb_behind_where_may_be_of_another_the_sentence_tells_of(self) -> None:
        where = NAMED + "وتبقى توقعات البنك أسوأ، حيث أشار إلى أن التصويت على المشروع سيجري غدا."
        and_then = NAMED + "وأشار إلى أن التصويت على المشروع سيجري غدا."

        self.assert_doubted("subject-unread", where)
        self.assertNotIn("subject-unread", named(and_then))

    def test_a_participle_of_several_is_a_doubt_where_one_speaks(self) -> None:
        several = NAMED + "وتفاعلا مع القرار رفض النائب نبيل العطار ذلك، محذرين من أن التصويت سيجري غدا."
        alone = NAMED + "وتفاعلا مع القرار رفض النائب نبيل العطار ذلك، محذرا من أن التصويت سيجري غدا."

        self.assert_doubted("number-clashes", several)
        self.assertNotIn("number-clashes", named(alone))

    def test_a_source_after_the_words_is_told(self) -> None:
        self.assertIn(
            "source-at-end", named("ارتفعت أسعار القمح في الأسواق المحلية، بحسب مدير السوق رائد حمدان.")
        )


class OfTheWords(unittest.TestCase):
    def test_the_verb_that_opens_its_sentence_is_told(self) -> None:
        self.assertIn("verb-first", named(NAMED))
        self.assertNotIn("verb-first", named("وزير المالية سامر الحلاق قال إن الموازنة ستعرض على البرلمان."))

    def test_few_words_are_told(self) -> None:
        self.assertIn("few-words", named("قال وزير المالية سامر الحلاق إن الموازنة جاهزة."))
        self.assertNotIn("few-words", named(NAMED))

    def test_many_words_before_the_clause_are_told(self) -> None:
        far = (
            "قال وزير المالية سامر الحلاق خلال مؤتمر صحفي عقده مساء اليوم في مقر الوزارة وسط العاصمة "
            "بحضور عدد من النواب إن الموازنة ستعرض على البرلمان."
        )

        self.assertIn("clause-far-from-verb", named(far))
        self.assertNotIn("clause-far-from-verb", named(NAMED))

    def test_how_much_of_its_sentence_a_clause_leaves_is_told(self) -> None:
        clause = "قال وزير المالية سامر الحلاق إن الموازنة ستعرض على البرلمان في الأسبوع المقبل"
        little, much = (
            clause + "، من دون أن يحدد موعدا للجلسة.",
            clause + "، من دون أن يحدد موعدا للجلسة " + "التالية " * 9 + ".",
        )

        self.assertIn("clause-cut-short", named(little))
        self.assertIn("clause-cut-early", named(much))
        self.assertLess(last(much).span_confidence, 0.95)
        self.assertLess(last(much).span_confidence, last(little).span_confidence)

    def test_how_early_a_clause_may_end_at_a_comma_is_told(self) -> None:
        clause = "قال وزير المالية سامر الحلاق إن الموازنة ستعرض على البرلمان"

        self.assertIn("comma-in-clause", named(clause + "، وإن الوقت قليل."))
        self.assertIn(
            "comma-early", named(clause + "، وإن الوقت قليل جدا أمام النواب هذه السنة كما كان دائما.")
        )

    def test_speech_without_marks_whose_paragraph_goes_on_is_a_doubt(self) -> None:
        speech = "وقال وزير المالية سامر الحلاق: نحن نعرض الموازنة على البرلمان في الأسبوع المقبل."

        self.assertIn("speech-may-go-on", named(speech + " الطريق طويل والوقت قليل جدا."))
        self.assertNotIn("speech-may-go-on", named(speech))

    def test_words_after_the_closing_mark_are_told(self) -> None:
        quote = "أكد وزير المالية سامر الحلاق أن «الموقف من الديون سيتغير كليا»"

        self.assertIn("words-after-quote", named(quote + " في المحادثات المقبلة مع الدائنين."))
        self.assertNotIn("words-after-quote", named(quote + "."))

    def test_the_state_of_the_marks_is_told(self) -> None:
        self.assertIn(
            "mark-missing", named("قال وزير المالية سامر الحلاق: «الموازنة ستعرض على البرلمان قريبا")
        )

    def test_a_verb_in_the_imperfect_is_told(self) -> None:
        self.assertIn(
            "imperfect-verb", named("يرى الخبير سامر الحلاق أن الموازنة لن تعرض على البرلمان قريبا.")
        )
        self.assertNotIn("imperfect-verb", named(NAMED))


class OfNames(Circumstances):
    def test_a_part_that_stands_alone_confirms_a_name(self) -> None:
        self.assertIn("name-confirmed", named(NAMED + "وقال الحلاق إن الاتفاق نهائي تماما."))

    def test_another_ending_elsewhere_is_told(self) -> None:
        entity = Entity("person", "سامر الحلاق تزويد", ("سامر", "حلاق", "تزويد"))
        entity.printed.update(["سامر الحلاق تزويد", "سامر الحلاق"])

        self.assertIn("name-ends-otherwise", set(name_evidence(entity, 2)))

    def test_an_unknown_word_after_a_name_is_told(self) -> None:
        self.assertNotIn("name-may-go-on", named(NAMED))
        self.assertIn("name-may-go-on", named("قال الوزير سامر الحلاق تمليح للصحافيين إن الموازنة ستعرض."))

    def test_a_word_behind_a_dash_after_a_name_is_told_and_never_sure(self) -> None:
        told = "قال الوزير سامر الحلاق - غرايم إن الموازنة ستعرض غدا على المجلس."

        self.assertIn("name-before-dash", named(told))
        self.assertLess(extract(told).statements[0].speaker_confidence, 0.95)
        self.assertNotIn("name-before-dash", named("قال الوزير سامر الحلاق - وهو نائب - إن الموازنة ستعرض."))

    def test_a_word_before_a_name_with_which_it_may_begin_is_told_and_never_sure(self) -> None:
        told = "قال المشرف على مجموعة متاحف عبدالرؤوف خليل سامر الحلاق إن الأبواب ستفتح غدا أمام الزوار."

        self.assert_doubted("name-begins-late", told)
        self.assertNotIn("name-begins-late", named(NAMED))

    def test_an_everyday_word_after_a_name_is_told(self) -> None:
        self.assertNotIn("everyday-word-after-name", named(NAMED))
        self.assertIn(
            "everyday-word-after-name", named("قال الوزير سامر الحلاق الموازنة الجديدة إن الاتفاق نهائي.")
        )
