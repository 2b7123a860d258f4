"""Every builder of files, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from tests.fidelity import coded, files, wrapped
from tests.fidelity.files import Case

BUILDERS: Mapping[str, Callable[[Random], Case]] = {
    **files.BUILDERS,
    "wrapped": wrapped.document,
    "lines": wrapped.lines,
    "cells": wrapped.cells,
    "packed": coded.packed,
    "recoded": coded.recoded,
}
