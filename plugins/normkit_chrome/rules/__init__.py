"""The rules of the family: each is a view on one analysis of a text, or on what its site repeats."""
