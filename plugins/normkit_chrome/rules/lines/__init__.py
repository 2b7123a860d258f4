"""Rules for whole lines of chrome."""
