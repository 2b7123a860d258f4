"""Rules for regions of a page: its menu, its tail, or all of it."""
