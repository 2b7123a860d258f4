"""The headlines family."""
