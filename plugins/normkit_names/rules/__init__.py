"""The rules of the names family, one file each."""
