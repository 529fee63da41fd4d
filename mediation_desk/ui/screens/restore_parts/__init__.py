"""The parts of the restore window."""
