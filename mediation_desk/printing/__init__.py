"""The house style on paper; knows reportlab, knows no dispute."""
