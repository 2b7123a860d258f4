"""What the user said and what the environment holds: settings files, plugins, and the rules that they select."""
