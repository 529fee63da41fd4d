"""What the page about the health of the store is made of."""
