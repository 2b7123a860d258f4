"""The languages that dates are read in: a folder for each, named by its BCP 47 tag, and what they share.

    lexicon.py     words: WORDS (letter -> value -> words), EXACT (as they stand), the lists that guards read, and
                   ``unknown_letter``, which tells verbs from their endings
    guards.py      what a word or number is where it stands: ``is_year``, ``is_month``, ``is_weekday``, ...
    resolvers.py   what shapes mean in this language alone; what they mean in all is in ``normkit_dates.resolvers``
                   (Arabic has so many that days, periods and Hijri dates have a file each)
    grammar.py     PRODUCTIONS, in the order in which they are tried, and LANGUAGE; English has those that
                   need a number or a month in calendar.py, which is imported for texts that hold one

A new language needs its folder, its tag in ``registry.TAGS``, its small words (or its script) in ``detection``, its
names in ``calendars.cldr_names`` (see tools/dates/build_cldr_names.py), and examples in fixtures/dates/languages.toml
and fixtures/dates/text/DAT001; the tests do the rest. A sister of one that is there begins with modules of ``shared``.
"""
