"""The names of one text: found, linked to people, their variants told."""
