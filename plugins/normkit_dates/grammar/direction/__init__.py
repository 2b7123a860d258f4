"""Whether a date lies ahead or back, as the sentence around it tells."""
