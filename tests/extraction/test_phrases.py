"""Noun phrases: where a description ends and a name begins."""

from __future__ import annotations

import unittest

from archive.extraction.lexemes import cut
from archive.extraction.marks import pair_marks
from archive.extraction.phrases import Mention, Reader, read_phrase

# text, name, description before it
NAMED = (
    ("وزير الري سمير حداد إن", "سمير حداد", "وزير الري"),
    ("المدير العام للشركة معتصم الرفاعي أن", "معتصم الرفاعي", "المدير العام للشركة"),
    ("أستاذ القانون بجامعة صيدا لينوس فالغرين أن", "لينوس فالغرين", "أستاذ القانون بجامعة صيدا"),
    ("الناطقة باسم الهلال الأحمر زهرة أيت وعلي إن", "زهرة أيت وعلي", "الناطقة باسم الهلال الأحمر"),
    ("وزير العدل عضو اللجنة العليا الدكتور هاني بن سالم بن سعيد، أن", "هاني بن سالم بن سعيد", None),
    ("الفريق أول ركن شمس الدين الرفاعي بأن", "شمس الدين الرفاعي", None),
    ("ينال قباني، مديرة المعهد، إن", "ينال قباني", None),
    ("فاطمة الزهراء بنعيسى إن", "فاطمة الزهراء بنعيسى", None),
    ("“علي سالم” المحلل السياسي إن", "علي سالم", None),
    ("رجل يدعى أبو خالد إن", "أبو خالد", "رجل"),
    ("الدكتورة العنود بنت ناصر أن", "العنود بنت ناصر", "الدكتورة"),
    ("الوزيرة سلمى المرزوقي لتؤكد أن", "سلمى المرزوقي", "الوزيرة"),
    ("والي الساحل كمال نصار اكتمال العمل", "كمال نصار", "والي الساحل"),
    ("المتحدث باسم القيادة العميد رضوان الهاشمي إن", "رضوان الهاشمي", "المتحدث باسم القيادة العميد"),
    ("المحافظ راتب المصري الجسر الجديد", "راتب المصري", "المحافظ"),
    ("رئيس الهيئة تركي الفضلي دعم الحكومة", "تركي الفضلي", "رئيس الهيئة"),
    ("المدير الجهوي للصحة الدكتور لحسن أوعلي أن", "لحسن أوعلي", None),
    ("المتحدثة باسمها ماريا إيفانوفا إن", "ماريا إيفانوفا", "المتحدثة باسمها"),
    ("مدير المكتب ونائب العميد سمير حداد إن", "سمير حداد", "مدير المكتب ونائب العميد"),
    ("جلالة الملك هيثم الثاني الوزراء", "هيثم الثاني", None),
    ("المستشار السيد الزيني إن", "السيد الزيني", "المستشار"),
    ("اللواء محمد على حسان وزير النقل", "محمد على حسان", "اللواء"),
    ("الناطقة باسم المحكمة وفاء بالحاج أن", "وفاء بالحاج", "الناطقة باسم المحكمة"),
    ("النائبان سامر فرج ونبيل عون إن", "سامر فرج ونبيل عون", "النائبان"),
    ("الوزير جابر بن فلاح إن", "جابر بن فلاح", "الوزير"),
    ("الفنانة سعاد نصار بتأثر", "سعاد نصار", "الفنانة"),
    ("العمدة لورا بيترسون غضبها", "لورا بيترسون", "العمدة"),
)
# text, kind, words of the phrase
UNNAMED = (
    ("وزارة الصحة اليونانية في بيان أن", "organisation", "وزارة الصحة اليونانية"),
    ("مصدر في شرطة المرور أمس أن", "unnamed", "مصدر في شرطة المرور"),
    ("أحد الشهود لوكالة الأنباء إن", "unnamed", "أحد الشهود"),
    ("البيان أن", "document", "البيان"),
    ("المكتب في تحديثه الأخير أن", "organisation", "المكتب"),
    ("مصدر فرنسي طالبا عدم النشر", "unnamed", "مصدر فرنسي"),
    ("أمين عام المنظمة الصحفيين بأن", "role", "أمين عام المنظمة"),
    ("شهود عيان فإن السوق مزدحم", "unnamed", "شهود عيان"),
    ("الشرطة في مدينة البصرة إن", "organisation", "الشرطة في مدينة البصرة"),
    ("محافظ المصرف تهدئة الأسواق مؤكدا", "role", "محافظ المصرف"),
    ("رئيس النقابة بفتح تحقيق", "role", "رئيس النقابة"),
    ("معاليه إن", "pronoun", "معاليه"),
    ("محاميان يمثلان العائلة أن", "role", "محاميان"),
    ("وزيرا خارجية مالي والنيجر من أن", "role", "وزيرا خارجية مالي والنيجر"),
    ("مصدر فضل عدم كشف هويته أن", "unnamed", "مصدر"),
    ("الوزير نظيره الياباني", "role", "الوزير"),
    ("مكتبه أن", "organisation", "مكتبه"),
    ("زعيم قبلي مقرب من الجماعة أن", "role", "زعيم قبلي مقرب من الجماعة"),
    ("المكتب الإعلامي لرئيس الوزراء سمير حداد أن", "organisation", "المكتب الإعلامي لرئيس الوزراء سمير حداد"),
)
NOBODY = ("في بيان صدر أمس أن", "لرويترز إن", "أمس إن", "الذي وصل", "أنه قادم", "نفسه بأنه")


def read(text: str) -> tuple[Mention | None, list[str]]:
    lexemes = cut(text)
    reader = Reader.of(lexemes, pair_marks(lexemes, [(0, len(lexemes))]))
    return read_phrase(reader, 0, len(lexemes)), [lexeme.text for lexeme in lexemes]


class Phrases(unittest.TestCase):
    def test_names(self) -> None:
        for text, name, role in NAMED:
            with self.subTest(text=text):
                mention, words = read(text)
                assert mention is not None and mention.name is not None

                self.assertEqual(" ".join(words[slice(*mention.name)]), name)
                if role is not None:
                    assert mention.role is not None
                    self.assertEqual(" ".join(words[slice(*mention.role)]), role)

    def test_speakers_without_name(self) -> None:
        for text, kind, phrase in UNNAMED:
            with self.subTest(text=text):
                mention, words = read(text)
                assert mention is not None

                self.assertEqual((mention.kind, " ".join(words[mention.start : mention.end])), (kind, phrase))
                self.assertIsNone(mention.name)

    def test_nobody(self) -> None:
        for text in NOBODY:
            with self.subTest(text=text):
                self.assertIsNone(read(text)[0])
