"""What is known of records that carry one text."""

from __future__ import annotations

from typing import NamedTuple


class First(NamedTuple):
    """The first of the records that carry one text."""

    id: str
    origin: str
    title: int
    """Checksum of its title; 0 for none."""
    url: int
    records: int
