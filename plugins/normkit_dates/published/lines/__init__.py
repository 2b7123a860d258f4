"""Short lines that hold a date, read as a whole."""
