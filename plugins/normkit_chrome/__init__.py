"""The chrome family."""
