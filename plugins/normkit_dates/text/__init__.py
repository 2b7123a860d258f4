"""Date expressions in running text."""
