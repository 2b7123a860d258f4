"""A name as it compares: folded, romanized, split into sounds."""
