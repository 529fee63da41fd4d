"""What the unlock window is made of."""
