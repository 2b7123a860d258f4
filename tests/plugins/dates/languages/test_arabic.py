"""Values of Arabic dates, Hijri ones among them, are EDTF."""

from __future__ import annotations

from datetime import date

import pytest

from normkit_dates.text.scanner import find


@pytest.mark.parametrize(
    "words",
    [
        "12 رجب 1445 هـ", "رمضان 1445", "عام 1445هـ", "رمضان الماضي", "تسعينيات القرن الماضي", "القرن التاسع عشر",
        "الربع الأخير من العام الماضي", "النصف الأول من عام 2024", "موسم 2023/2024", "الأسبوع الماضي",
        "12 رجب 1445هـ الموافق 24 يناير 2024م", "قبل نحو شهرين", "3-5 مايو 2024", "صيف 2023",
    ],
)  # fmt: skip
def test_values_are_edtf(words: str) -> None:
    edtf = pytest.importorskip("edtf")
    (mention,) = find(words, date(2024, 5, 15), "ar")
    edtf.parse_edtf(mention.value)
