"""Whether two headlines are one, and which of a million are."""
