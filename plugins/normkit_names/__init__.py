"""The names family."""
