"""The rules of the headlines family, one file each."""
