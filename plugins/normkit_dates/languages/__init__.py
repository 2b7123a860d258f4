"""One folder a language: its words and its grammar. ``registry`` tells which there are."""
