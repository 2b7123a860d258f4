"""What can end a run from outside: signals, and plugins of strangers."""
