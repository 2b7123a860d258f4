"""Lines told by what they say: by the phrases of a kind that they hold."""

from __future__ import annotations

from normkit_chrome.lexicon.phrases import cue_groups, phrases


def holds(line: str, kind: str) -> bool:
    """Say whether a line holds a phrase of a kind, of any language."""
    return any(phrase in line for phrase in phrases(kind))


def holds_all(line: str, *kinds: str) -> bool:
    """Say whether a line holds, of one language, a phrase of each of the kinds."""
    return any(all(any(cue in line for cue in cues) for cues in language) for language in cue_groups(*kinds))
