"""Sentences, lines and paragraphs that were glued, broken or doubled."""
