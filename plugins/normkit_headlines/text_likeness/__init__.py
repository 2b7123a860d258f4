"""How alike the texts of two records are: sketches of a fixed size, and which of a million are worth comparing."""
