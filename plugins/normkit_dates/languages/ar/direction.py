"""The words of Arabic that tell whether a date lies ahead or back, by their role in the clause (``grammar.roles``)."""

from __future__ import annotations

from normkit import word_set
from normkit_dates.grammar.roles import DirectionWords
from normkit_dates.languages.ar.lexicon import FOLD, without_strokes

_PRESENT = (
    "بدأ فتتح نتهي سافر صل زور لتقي جتمع صوت ستأنف توجه عقد نعقد دخل غادر خوض واجه لعب ستضيف عود ستمر ظل نطلق جرى دفع "
    "ستحق نقضي شارك ستقبل حتفل نظر ناقش فتح غلق بقى نتخب قترع حاكم مثل تسلم تولى سدد حل شهد نظم قيم عرض خرج رحل لقي "
    "طير بحر عاود سري نفذ صدر توقف عيد بحث ختتم نشر علن قود سلم حضر نتقل طلق دشن كرم بث درس حسم فصل نطق قام ودع رفع "
    "خفض طرح متد ترأس حيي تقدم عتمد ستكمل صادق قر تخذ رسو قلع بيع شتري قابل نافس حارب زاول تصدر تصدى كرر رتفع نخفض "
    "زيد قلص سحب سلم كشف فرج حال رحل غير بدل تبادل وافق لتحق نضم تنافس تنازل تنحى ستقيل عين نصب شيع دفن حيل ستدعي "
    "ستجوب خضع تدرب تأهل خوض نهي كمل وقع برم ستلم ستأنف"
)
"""Verbs of what is planned, without the letter of their person."""

_ROLES = {
    "N": "سوف يعتزم تعتزم يعتزمون ينوي تنوي يخطط تخطط يستعد تستعد موعد يتوقع تتوقع يأمل تأمل يريد تريد يجب ينبغي يمكن "
    "يحتمل يرجح لن",
    "p": "المقرر المقررة المتوقع المتوقعة المزمع المزمعة المرتقب المرتقبة المنتظر المنتظرة المرجح مقرر مقررة مقررا "
    "المحدد المحددة محدد مستحقة مستحق المجدول",
    "P": "أرجأ أرجأت أرجئ أرجئت تأجل تأجلت أجلت تأجيل إرجاء نقل نقلت مدد مددت مدت تمديد تمدد يمدد رحل ترحيل رفعت رفع "
    "تأخر تأخرت "
    "تأخير مؤجل مؤجلة ألغي ألغيت ألغى ألغت إلغاء",
    "O": "وعد وعدت تعهد تعهدت هدد هددت طالب طالبت طالبوا دعا دعت دعوا طلب طلبت أمر أمرت حث حثت ناشد ناشدت توعد توعدت "
    "اتفق اتفقت اتفقوا حذر حذرت أقسم ألزم ألزمت وعدوا",
    "C": "حدد حددت",
    "G": "منح منحت أمهل أمهلت أعطى أعطت أغلق أغلقت أغلقوا فرضت علق علقت حظرت منعت أوقف أوقفت جمد "
    "جمدت أعلن أعلنت اعتقل قيد قيدت عين عينت انتخب",
    "D": "مهلة المهلة الموعد موعد",
    "L": "دام دامت استمر استمرت ظل ظلت بقي بقيت تواصل تواصلت امتد امتدت استغرق استغرقت صمد صمدت",
    "E": " ".join(f"ي{stem} ت{stem} ي{stem}ون ي{stem}وا ت{stem}ون" for stem in _PRESENT.split()),
    "w": "كان كانت",
    "u": "حتى لغاية",
    "t": "إلى",
    "b": "قبل بحلول",
    "r": "منذ",
    "o": "في يوم مساء صباح",
    "c": "الذي التي الذين عندما حين بينما بعدما إذا",
    "j": "أن",
    "n": "لكن لكنه لكنها لكنهم بيد غير إلا",
    "Z": "لم فشل فشلت تعذر تعذرت",
    "z": "لا",
}


def _known() -> dict[str, str]:
    """Return the words as they are met, each also with "and" or "so" joined to it."""
    return {
        role: " ".join(prefix + word for word in row.translate(FOLD).split() for prefix in ("", "و", "ف"))
        for role, row in _ROLES.items()
    }


def _by_ending(word: str) -> str:
    """Return I for a noun of action with its preposition: "of returning"."""
    return "I" if word[:1] == "ب" and len(word) > 5 else ""


_STARTING = word_set("ابتداء ابتدا اعتبارا بدءا بدا انطلاقا")
DIRECTION = DirectionWords(
    _known(),
    _by_ending,
    without_strokes,
    was_before=True,
    starting=_STARTING,
    copulas=frozenset(("هو", "هي")),
    sooner=("تقديم", "قدم", "مبكر"),
)
