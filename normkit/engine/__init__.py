"""One record's way: rules look, trusted fixes are applied until nothing changes, an outcome comes back."""
