"""Views of a record that the rules share: the head of its text, words, dates, character references."""
