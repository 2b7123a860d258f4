"""Whether two spellings are one name, and why."""
