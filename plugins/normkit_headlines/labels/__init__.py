"""Labels that sites and agencies set around headlines: told apart, learned, taken off."""
