"""What figures are compared with (see ``resolvers.comparison``): imported where a text has such a phrase."""

from __future__ import annotations

from normkit_dates.grammar.interpretation import Interpretation
from normkit_dates.grammar.phrase import Phrase


def same_period(phrase: Phrase) -> Interpretation | None:
    """The same quarter of 2012, of last year, of the year before."""
    from normkit_dates.resolvers import comparison

    return comparison.same_period(phrase)


def year_before(phrase: Phrase) -> Interpretation | None:
    """The year before, im Vorjahr: of the period that the text named last."""
    from normkit_dates.resolvers import comparison

    return comparison.year_before(phrase)


def quarter_left_out(phrase: Phrase) -> Interpretation | None:
    """The first quarter, and the second."""
    from normkit_dates.resolvers import comparison

    return comparison.quarter_left_out(phrase)


def half_left_out(phrase: Phrase) -> Interpretation | None:
    """The second half, behind the first one."""
    from normkit_dates.resolvers import comparison

    return comparison.half_left_out(phrase)


def quarter_before(phrase: Phrase) -> Interpretation | None:
    """The previous quarter: before the one that the text named last."""
    from normkit_dates.resolvers import comparison

    return comparison.quarter_before(phrase)
