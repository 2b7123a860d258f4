"""When two words of two headlines are one, and in which one form an amount is compared."""
