"""Views of a record that the rules share: its head, its site, its words."""
