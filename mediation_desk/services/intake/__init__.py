"""Taking in disputes given as a JSON file; whatever is refused is named with its place."""
