"""The dates family."""
