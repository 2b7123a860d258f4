"""Damage to lines and paragraphs: lost, doubled, repeated."""
