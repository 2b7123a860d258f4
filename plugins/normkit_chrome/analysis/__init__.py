"""The one analysis of a text that all record rules of the family read."""
