"""The names family: Arabic names in running text, and whether two spellings are one name.

>>> from normkit_names import similarity
>>> similarity("al-Shaibani", "الشيباني") > 0.5
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from normkit_names.document.mentions import find
    from normkit_names.matching.explanation import Explanation, explain
    from normkit_names.matching.similarity import SURE_SCORE, similarities, similarity

__all__ = ["SURE_SCORE", "Explanation", "explain", "find", "similarities", "similarity"]


def __getattr__(name: str) -> object:
    """Import a name of the public face when it is first asked for: the command line starts without them."""
    if name == "find":
        from normkit_names.document.mentions import find

        return find
    if name in ("Explanation", "explain"):
        from normkit_names.matching import explanation

        return getattr(explanation, name)
    if name in __all__:
        from normkit_names.matching import similarity as module

        return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
