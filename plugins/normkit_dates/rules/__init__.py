"""The rules of the dates family: a file each, named by its code, in groups by what they look at."""
