"""Rules for the publication date."""
