"""Calendars and their notations: EDTF, CLDR names, Hijri years, holidays."""
