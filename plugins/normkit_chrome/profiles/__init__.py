"""Site profiles: what the records of one site share is learned, reviewed by a person, and applied."""
