"""Printed forms, one file each; records are handed in."""
