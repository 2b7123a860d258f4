"""English dates that few texts have: old letters, accounts written short, Tuesday week."""
