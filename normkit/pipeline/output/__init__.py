"""What leaves: validated, written in place with a change log, or converted; and the way back."""
