"""The verbs of casework, by the parts of a dispute."""
