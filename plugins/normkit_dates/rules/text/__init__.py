"""Rules for dates in running text."""
