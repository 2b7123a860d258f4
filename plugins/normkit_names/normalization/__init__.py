"""A name as it compares: folded, romanized, split into parts and phonemes."""
