"""Figures with the cases behind each; pure functions over one narrow view."""
