"""Damage to single characters: mojibake, references, escapes, invisible characters."""
