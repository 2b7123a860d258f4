"""How a name is written: articles, marks, mixed scripts."""
