"""The dates family: publication dates that can be trusted, and what the dates in a text mean.

>>> from datetime import date
>>> [mention.value for mention in find("It began last December.", date(2025, 7, 31))]
['2024-12']
"""

from normkit_dates.text.scanner import find

__all__ = ["find"]
