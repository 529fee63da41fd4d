"""Backup files of a store: one file each, written, checked, kept, listed, thinned and restored."""
