"""Files that are written: whole or not at all, and nowhere but where they belong."""
