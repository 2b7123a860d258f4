"""The publication date: what the field says, who else knows the day, and how far they can be trusted."""
