"""Rules for credits of photos and agencies."""
