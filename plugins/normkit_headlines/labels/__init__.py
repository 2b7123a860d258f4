"""Labels that a site puts around its titles: told apart, learned, taken off."""
