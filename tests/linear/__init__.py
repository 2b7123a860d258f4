"""The search for text that takes more than linear time: ``python -m tests.linear``."""
