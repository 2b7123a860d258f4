"""Reports that another program reads."""
