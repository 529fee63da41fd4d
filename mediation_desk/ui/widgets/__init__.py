"""The small parts every screen is made of: painted once, named for screen readers once."""
