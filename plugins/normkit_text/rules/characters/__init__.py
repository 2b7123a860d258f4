"""Rules about damage to characters."""
