"""Rules about markup that was left in plain text."""
