"""What is true of disputes without computers; the standard library only."""
