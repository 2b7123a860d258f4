"""The command line. ``main`` dispatches to one file a command, imported when it is called."""
