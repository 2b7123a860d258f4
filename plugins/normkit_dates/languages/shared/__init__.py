"""What several languages have in common."""
