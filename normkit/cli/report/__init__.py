"""How a run is told: rows, counts, progress."""
